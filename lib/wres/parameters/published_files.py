"""The published figures of a year: where an overview finds them, in a workspace's own reports and among files that others sent."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wres.parameters.arguments import CODE
from wres.parameters.report_places import PUBLIC, pages_of
from wres.text.files import file_name

FIGURES, PLAN, APPROVAL = "indicators.csv", "actions.csv", "approval.csv"
APPROVAL_COLUMNS = ("organisation", "year", "state")  # of `approval.csv`, which has one row
DRAFT, APPROVED, CORRECTED, UNCONFIRMED = APPROVAL_STATES = ("draft", "approved", "corrected", "unconfirmed")
OWN_FOLDERS = frozenset({"data", "params", "reports"})  # of a workspace; what others sent lies beside them


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """The figures of an organisation's report, plan and approval beside them; also: further files of the same organisation, not read.

    has_figures: whether there is a file of figures; a plan alone has none.
    """

    code: str
    indicators: Path
    actions: Path
    approval: Path
    also: tuple[Path, ...] = ()
    has_figures: bool = True


def published_files(reports: Path, year: int, edition: str, plans: bool = False) -> list[PublishedFile]:
    """The reports of a year, by code: those in a workspace's `reports/`, then those that others sent.

    Others' public files lie in the workspace's folder as `<year>/<code>/`, which is how `reports/public` has them, as `<code>/<year>/`, or
    as `<code>/` with the figures of one year. Reports of the internal edition are the workspace's own, in the review.
    plans: whether a folder of the year with a plan and no figures counts too.
    """
    figures, plan, approval = (file_name(name, edition) for name in (FIGURES, PLAN, APPROVAL))
    files = {
        code: PublishedFile(code, first, first.with_name(plan), first.with_name(approval), tuple(more))
        for code, (first, *more) in _places(reports, year, edition, FIGURES).items()
    }
    for code, (first, *_) in _places(reports, year, edition, PLAN).items() if plans else ():
        files.setdefault(code, PublishedFile(code, first.with_name(figures), first, first.with_name(approval), has_figures=False))
    return [files[code] for code in sorted(files)]


def read_approval(path: Path) -> str:
    """One of APPROVAL_STATES, as the file of a report says it; empty where it says none, is not there or cannot be read."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            state = str(next(csv.DictReader(file), {}).get("state")).strip().lower()
    except (OSError, ValueError, csv.Error):
        return ""
    return state if state in APPROVAL_STATES else ""


def published_years(reports: Path) -> list[int]:
    """The years of which there are published figures, in a workspace's `reports/` or sent by others."""
    root = reports.parent
    years = {path.parts[-3] for path in reports.glob(f"{PUBLIC}/[0-9][0-9][0-9][0-9]/*/{FIGURES}")}
    for path in (path for pattern in (f"*/{FIGURES}", f"*/*/{FIGURES}") for path in root.glob(pattern)):
        if (parts := path.relative_to(root).parts)[0] not in OWN_FOLDERS:
            years.add(next((part for part in parts if len(part) == 4 and part.isdecimal()), "") or _first_year(path))
    return sorted(int(year) for year in years if len(year) == 4 and year.isdecimal())


def _places(reports: Path, year: int, edition: str, name: str) -> dict[str, list[Path]]:
    """Where files of a name lie, by code: the workspace's own first."""
    places: dict[str, list[Path]] = {}
    for code, path in (*_own(reports, year, edition, name), *(_sent_files(reports.parent, year, name) if edition == PUBLIC else ())):
        if CODE.fullmatch(code):
            places.setdefault(code, []).append(path)
    return places


def _own(reports: Path, year: int, edition: str, name: str) -> Iterator[tuple[str, Path]]:
    pattern = pages_of(Path(), year, "*", edition) / file_name(name, edition)
    return ((path.relative_to(reports).parts[2], path) for path in sorted(reports.glob(str(pattern))))


def _sent_files(root: Path, year: int, name: str) -> Iterator[tuple[str, Path]]:
    """The code and the file of each organisation that sent one of the year."""
    for path in sorted(root.glob(f"{year}/*/{name}")):
        yield path.parent.name, path
    for path in sorted(root.glob(f"*/{year}/{name}")):
        if path.parents[1].name not in OWN_FOLDERS:
            yield path.parents[1].name, path
    for path in sorted(root.glob(f"*/{name}")):
        if path.parent.name not in OWN_FOLDERS and _first_year(path) == str(year):
            yield path.parent.name, path


def _first_year(path: Path) -> str:
    """The year that the first row of a file of figures says; empty when it says none."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        row = next(csv.DictReader(file), {})
    return next((str(cell).strip() for name, cell in row.items() if str(name).strip().lower() == "year"), "")
