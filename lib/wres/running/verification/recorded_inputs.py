"""The recorded inputs of a product: which are still what they were, and a copy of them in an empty folder."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from wres.errors import ParameterError, os_sentence
from wres.parameters import Workspace
from wres.parameters.checkout import CHECKOUT
from wres.parameters.hashes import ABSENT, PRESENT, Hashes, InputHash, hash_file
from wres.parameters.provenance import Provenance
from wres.parameters.reads import OF_WORKBOOK
from wres.running.products import Product

WORKBOOK = ("lib/wres", "notebooks/", "requirements.lock")  # names of what makes a page of the inputs
BUNDLED = (
    "params/standards/",
    "params/years/",
    "params/frameworks/",
    "params/trusts.csv",
    "data/benchmarks/",
    *WORKBOOK,
)  # in the checkout


@dataclass(frozen=True, slots=True)
class InputChanges:
    """What became of recorded inputs. lost: sentences about those that are gone or changed; without them nothing can be rebuilt.

    workbook: the parts of the workbook itself that are others now; added: what is read now, and was not.
    """

    lost: tuple[str, ...]
    workbook: tuple[str, ...]
    added: tuple[str, ...]


def input_changes(product: Product, provenance: Provenance, hashes: Hashes) -> InputChanges:
    """What became of the recorded inputs of a product; a definition counts by what it says."""
    fault = ""
    try:
        now = {read.name: read for read in hashes.of(product.inputs())}
    except ParameterError as problem:
        now, fault = {}, str(problem)
    except OSError as problem:
        now, fault = {}, os_sentence(problem)
    inputs = [read for read in provenance.reads if not read.name.startswith(WORKBOOK)]
    lost = [sentence for read in inputs if (sentence := _loss(product.workspace, read, now))]
    workbook = [read.name for read in provenance.reads if read.name.startswith(WORKBOOK) and _is_another(read, now)]
    added = sorted(now.keys() - {read.name for read in provenance.reads})
    return InputChanges(tuple(lost or ([fault] if fault else [])), tuple(workbook), tuple(added))


def copy_inputs(workspace: Workspace, provenance: Provenance, folder: Path) -> None:
    """Copy the recorded inputs that lie in a workspace into a folder, which becomes a workspace like it. Raises OSError."""
    for read in provenance.reads:
        path = workspace.root / read.name
        if read.sha256 == PRESENT:
            (folder / read.name).mkdir(parents=True, exist_ok=True)
        elif path.is_file() and not read.name.startswith(WORKBOOK):
            (folder / read.name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, folder / read.name)


def _loss(workspace: Workspace, read: InputHash, now: Mapping[str, InputHash]) -> str:
    """What is to be said of an input that is not any more what it was; empty while it is."""
    path = next((path for path in _places(workspace, read.name) if path.exists()), None)
    if path is None:
        return "" if read.sha256 == ABSENT else f"{read.name} is no longer there."
    same = read.sha256 in (PRESENT, _hash_now(path)) or (read.name in now and bool(read.meaning) and now[read.name].counts == read.counts)
    if same:
        return ""
    return f"{read.name} was not there when this was built." if read.sha256 == ABSENT else f"{read.name} has changed since this was built."


def _places(workspace: Workspace, name: str) -> tuple[Path, ...]:
    """Where an input of this name can lie, the first that is there being the one that was read."""
    if name.startswith(OF_WORKBOOK):
        return (CHECKOUT / name.removeprefix(OF_WORKBOOK),)
    return (workspace.root / name, CHECKOUT / name) if name.startswith(BUNDLED) else (workspace.root / name,)


def _is_another(read: InputHash, now: Mapping[str, InputHash]) -> bool:
    return read.name in now and now[read.name].counts != read.counts


def _hash_now(path: Path) -> str:
    try:
        return hash_file(path)
    except OSError:
        return ""
