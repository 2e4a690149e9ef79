"""The report that another is compared with: a version that was approved, or any folder in which a report lies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wres.approval.changes import Changes, compare_sides
from wres.approval.input_changes import ChangedInputs, changed_names
from wres.approval.inputs_beside import inputs_beside
from wres.approval.made_from import changes_since_inputs, input_changes
from wres.approval.published_side import PublishedSide, read_side
from wres.approval.record import ApprovedRecord, read_record
from wres.approval.relevant_inputs import YearsRead
from wres.errors import WresError
from wres.parameters import Workspace
from wres.parameters.approved_places import FIGURES, PAGES, RECORD
from wres.parameters.hashes import Hashes, InputHash
from wres.parameters.provenance import read_provenance
from wres.parameters.reads import ProductInput
from wres.parameters.report_places import PUBLIC, review_of
from wres.parameters.software import software

PROVENANCE = "provenance.json"


@dataclass(frozen=True, slots=True)
class EarlierReport:
    """What a report is compared with. record: of an approved version; else reads and software, as its provenance says them.

    root: of the workspace in which it lies; None where it lies in none.
    """

    side: PublishedSide
    record: ApprovedRecord | None = None
    reads: tuple[InputHash, ...] = ()
    software: Mapping[str, str] = field(default_factory=dict)
    root: Path | None = None


def earlier_report(folder: Path) -> EarlierReport:
    """The report in a folder: an approved version, its pages, or a folder of `reports/public`, whose review lies beside it.

    Raises WresError when there is none, or it cannot be read.
    """
    if not folder.is_dir():
        raise WresError(f"AGAINST={folder}: there is no such folder. Give the folder of a report, such as reports/public/2025/EXA.")
    version = folder.parent if folder.name == PAGES and (folder.parent / RECORD).is_file() else folder
    if (version / RECORD).is_file():
        return EarlierReport(read_side(version), read_record(version))
    review = _review_of(folder)
    return EarlierReport(read_side(folder, review), None, *_provenance(review), folder.resolve().parents[3] if review else None)


def changes_from(
    earlier: EarlierReport, workspace: Workspace, code: str, year: int, side: PublishedSide, reads: Sequence[ProductInput]
) -> Changes:
    """What differs from an earlier report of the same return. side: the report as it stands; reads: what it is made from.

    Raises WresError when the earlier one is of another organisation or year.
    """
    whose = {(figure.organisation, figure.year) for figure in earlier.side.figures}
    if whose - {(code, year)}:
        others = ", ".join(f"{organisation} {of_year}" for organisation, of_year in sorted(whose))
        raise WresError(f"AGAINST is the report of {others}; only one of {code} {year} can be compared with that of {code} {year}.")
    hashed = Hashes().of(reads)
    inputs: ChangedInputs | None = None
    if earlier.record:
        inputs = input_changes(earlier.record, workspace, reads, hashed, software())
    elif earlier.reads and earlier.root:
        names = changed_names(earlier.reads, hashed)
        made_of = inputs_beside(earlier.root, code, year, earlier.reads, earlier.software, names)
        inputs = changes_since_inputs(made_of, workspace, reads, hashed, software())
    years = YearsRead(year, workspace.year(year).window_years)
    about = workspace.organisation(code).plan_of(year)
    return compare_sides(earlier.side, side, inputs, workspace.standard_for(code), years, about)


def _review_of(folder: Path) -> Path | None:
    """The review beside a folder of `reports/public`; None for a folder that lies elsewhere."""
    parts = folder.resolve().parts
    if len(parts) < 4 or parts[-3] != PUBLIC or not parts[-2].isdecimal() or not (folder / FIGURES).is_file():
        return None
    review = review_of(folder.resolve().parents[2], int(parts[-2]), parts[-1])
    return review if review.is_dir() else None


def _provenance(review: Path | None) -> tuple[tuple[InputHash, ...], Mapping[str, str]]:
    if review is None:
        return (), {}
    try:
        made = read_provenance(review / PROVENANCE)
        return made.reads, made.software
    except WresError:
        return (), {}
