"""Where a report came from: every file read, the definitions, the code and the versions."""

import hashlib
import platform
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import wres
from wres.inputs.source import Source
from wres.parameters import Workspace
from wres.report.context import Context
from wres.report.stages.reading import place_of

LIBRARIES = ("wres", "pandas", "altair", "great-expectations", "papermill", "nbconvert", "scipy", "statsmodels", "vl-convert-python")


def provenance(workspace: Workspace, context: Context, sources: Mapping[int, Sequence[Source]]) -> dict[str, Any]:
    """What was read and with what, as plain data.

    The public edition gives no hash of the inputs: a file with a handful of hidden cells could be guessed from its hash.
    """
    inputs = [
        {"table": source.table, "year": year, "where": place_of(workspace, source), "rows": source.rows}
        | ({"sha256": source.sha256} if context.internal else {})
        for year, of_year in sources.items()
        for source in of_year
    ]
    definitions = [workspace.standard_file(), workspace.year_file(context.year), workspace.organisation_file(context.code)]
    return {
        "organisation": context.code,
        "year": context.year,
        "edition": context.edition,
        "inputs": inputs,
        "parameters": [{"file": path.name, "sha256": _sha256(path)} for path in definitions],
        "library": {"wres": wres.__version__, "sha256": library_hash()},
        "versions": {"python": platform.python_version()} | {name: _version(name) for name in LIBRARIES},
    }


@cache
def library_hash() -> str:
    """One hash over the library's own code, in file order."""
    root = Path(wres.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@cache
def _version(name: str) -> str:
    try:
        return version(name)
    except ModuleNotFoundError:
        return wres.__version__ if name == "wres" else "not installed"
