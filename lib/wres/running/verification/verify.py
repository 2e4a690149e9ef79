"""Pages that stand, made again from their recorded inputs, and whether they are the same byte for byte."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from wres.errors import WresError
from wres.parameters import Workspace, command
from wres.parameters.hashes import Hashes
from wres.parameters.provenance import Provenance, read_provenance
from wres.parameters.report_places import EDITIONS, REVIEW
from wres.parameters.software import software
from wres.running.many_products import Progress, build_stale
from wres.running.one_product import Options
from wres.running.outcomes import Outcome
from wres.running.processes import usable_engine
from wres.running.product_folders import ProductFolders
from wres.running.product_states import ASKED_FOR, ProductState
from wres.running.products import Product, is_product_name, product_named
from wres.running.storage.placed_files import RECORD
from wres.running.verification.differing_files import differences, files_in_pages
from wres.running.verification.recorded_inputs import InputChanges, copy_inputs, input_changes

RECORDS = (RECORD, "provenance-internal.json")  # among the pages of an internal edition: how they were made


@dataclass(frozen=True, slots=True)
class RecordedPages:
    """Pages to be verified: the product, the folder in which they are, and what they were made from."""

    product: Product
    pages: Path
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Verification:
    """Whether pages are what their recorded inputs give. problems: sentences, none when identical. notes: worth knowing besides.

    rebuilt: whether they could be made again at all.
    """

    product: Product
    files: int
    problems: tuple[str, ...]
    notes: tuple[str, ...]
    rebuilt: bool

    @property
    def identical(self) -> bool:
        """Whether every byte is the same."""
        return not self.problems


def recorded_pages(workspace: Workspace, code: str | None = None, year: int | None = None) -> list[RecordedPages]:
    """What stands in a workspace's `reports/`, in both editions; code, year: of one organisation or year.

    Raises WresError where nothing of it stands, and where a record cannot be read.
    """
    standing = [product for product in _products(workspace, code, year) if product.folders.stands]
    if not standing:
        build = command("report" if code and year else "reports", workspace, org=code, year=year)
        raise WresError(f"{workspace.reports}: there is nothing built here to verify. Build it first:\n  {build}")
    return [RecordedPages(product, product.folders.pages, read_provenance(product.folders.provenance)) for product in standing]


def _products(workspace: Workspace, code: str | None, year: int | None) -> Iterator[Product]:
    for folder in sorted(workspace.reports.glob(f"{REVIEW}/[0-9][0-9][0-9][0-9]/*")):
        named, when = folder.name, int(folder.parent.name)
        if is_product_name(named) and code in (None, named) and year in (None, when):
            yield from (product_named(workspace, when, named, edition) for edition in EDITIONS)


def verify(
    asked: Sequence[RecordedPages], engine: str = "warm", jobs: int | None = None, progress: Progress | None = None
) -> list[Verification]:
    """Make pages again, each from its recorded inputs alone, in an empty folder that is thrown away, and compare every byte.

    Nothing in the workspace is changed. What has lost an input is not made again. Raises WresError for an unknown engine, OSError
    when there is no room.
    """
    options, hashes = Options(engine=usable_engine(engine)), Hashes()
    changes = [input_changes(pages.product, pages.provenance, hashes) for pages in asked]
    with ExitStack() as folders:
        common = Path(folders.enter_context(tempfile.TemporaryDirectory(prefix="wres-verify-")))
        states: dict[int, ProductState] = {}
        for number, (pages, changed) in enumerate(zip(asked, changes, strict=True)):
            if not changed.lost:
                alone = changed.added or pages.product.across  # it must not see what another has recorded
                folder = Path(folders.enter_context(tempfile.TemporaryDirectory(prefix="wres-verify-"))) if alone else common
                copy_inputs(pages.product.workspace, pages.provenance, folder)
                states[number] = _to_build(pages, Workspace.at(folder))
        outcomes = dict(zip(states, _build(list(states.values()), options, progress, jobs), strict=True))
        return [
            _compare(pages, changed, states[number], outcomes[number]) if number in states else _not_rebuilt(pages, changed)
            for number, (pages, changed) in enumerate(zip(asked, changes, strict=True))
        ]


def _to_build(pages: RecordedPages, workspace: Workspace) -> ProductState:
    product = replace(pages.product, workspace=workspace, formats=pages.provenance.formats)
    return ProductState(product, pages.provenance.reads, ASKED_FOR)


def _build(states: list[ProductState], options: Options, progress: Progress | None, jobs: int | None) -> list[Outcome]:
    return build_stale(states, options, progress or Progress(), jobs) if states else []


def _not_rebuilt(pages: RecordedPages, changed: InputChanges) -> Verification:
    return Verification(pages.product, len(files_in_pages(pages.pages, RECORDS)), changed.lost, (), rebuilt=False)


def _compare(pages: RecordedPages, changed: InputChanges, state: ProductState, outcome: Outcome) -> Verification:
    files = len(files_in_pages(pages.pages, RECORDS))
    if not outcome.stands:
        return Verification(pages.product, files, (f"It cannot be made again: {outcome.problem}",), _notes(pages, changed), rebuilt=False)
    rebuilt: ProductFolders = state.product.folders
    lacking = [not_made.sentence for not_made in outcome.not_made]
    return Verification(
        pages.product, files, (*differences(pages.pages, rebuilt.pages, RECORDS), *lacking), _notes(pages, changed), rebuilt=True
    )


def _notes(pages: RecordedPages, changed: InputChanges) -> tuple[str, ...]:
    """What may explain a difference: another version of the workbook or its software, and inputs that came later."""
    now, before = software(), pages.provenance.software
    versions = [f"{name} {before[name]}, now {now.get(name, 'not installed')}" for name in before if before[name] != now.get(name)]
    code = f"Built with other code of the workbook ({', '.join(changed.workbook)})." if changed.workbook else ""
    other = f"Built with other versions: {'; '.join(versions)}." if versions else ""
    later = f"Added since, and left out: {', '.join(changed.added)}." if changed.added else ""
    return tuple(note for note in (code, other, later) if note)
