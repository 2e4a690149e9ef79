"""The published figures of a year: where an overview finds them, in a workspace's own reports and among files that others sent."""

import csv
import datetime as dt
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from wres.parameters.arguments import CODE, code_among
from wres.parameters.report_places import PUBLIC, pages_of
from wres.parameters.sent_files import bare_folders, file_in, folders_without_files, sent_files, sent_years, undated_folders
from wres.text.days import written_day
from wres.text.files import file_name

FIGURES, PLAN, APPROVAL = "indicators.csv", "actions.csv", "approval.csv"
APPROVAL_COLUMNS = ("organisation", "year", "state", "date")  # of `approval.csv`, which has one row
DRAFT, APPROVED, UPDATED, CORRECTED, UNCONFIRMED = APPROVAL_STATES = ("draft", "approved", "updated", "corrected", "unconfirmed")
STANDING = (APPROVED, UPDATED)  # states in which an approval counts: updated is the plan alone, within its year


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """The figures of an organisation's report, plan and approval; also: further files of the same organisation, not read.

    has_figures: whether there is a file of figures; a plan alone has none. undated: those of its files whose year nothing says.
    """

    code: str
    indicators: Path
    actions: Path
    approval: Path
    also: tuple[Path, ...] = ()
    has_figures: bool = True
    undated: tuple[Path, ...] = ()


def published_files(reports: Path, year: int, edition: str, plans: bool = False) -> list[PublishedFile]:
    """The reports of a year, by code: those in a workspace's `reports/`, then those that others sent.

    Others' public files lie in the workspace's folder as `<year>/<code>/`, which is how `reports/public` has them, as `<code>/<year>/`, or
    as `<code>/` with the files of one year. Capitals in the names of their folders and files do not matter. Reports of the internal edition
    are the workspace's own, in the review.
    plans: whether a folder with a plan and no figures counts too, and a folder `<code>/` of which no file says its year, with the latest
    year.
    """
    figures, plan, approval = (file_name(name, edition) for name in (FIGURES, PLAN, APPROVAL))
    neighbour = partial(_neighbour, reports)
    files = {
        code: PublishedFile(code, first, neighbour(first, plan), neighbour(first, approval), tuple(more))
        for code, (first, *more) in _places(reports, year, edition, FIGURES).items()
    }
    for code, (first, *_) in _places(reports, year, edition, PLAN).items() if plans else ():
        files[code] = _together(
            files.get(code), PublishedFile(code, neighbour(first, figures), first, neighbour(first, approval), has_figures=False)
        )
    latest = plans and edition == PUBLIC and year == max(published_years(reports), default=year)
    for folder in undated_folders(reports.parent, (FIGURES, PLAN)) if latest else ():
        sent = _undated_file(code_among(folder.name, _codes_of_files(reports.parent)), folder)
        files[sent.code] = _together(files.get(sent.code), sent)
    return [files[code] for code in sorted(files)]


@dataclass(frozen=True, slots=True)
class PublishedApproval:
    """What a report says of its approval.

    state: one of APPROVAL_STATES; empty where none is said. day: of the approval, None where it is not approved or no day is said.
    """

    state: str = ""
    day: dt.date | None = None


def read_approval(path: Path) -> PublishedApproval:
    """The approval as the file of a report says it; without a state where it is not there or cannot be read."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            row = next(csv.DictReader(file), {})
    except (OSError, ValueError, csv.Error):
        return PublishedApproval()
    state = str(row.get("state")).strip().lower()
    day = written_day(str(row.get("date")).strip()) if state in STANDING else None
    return PublishedApproval(state if state in APPROVAL_STATES else "", day)


def published_years(reports: Path) -> list[int]:
    """The years of which there are published figures in a workspace's `reports/`, or figures or plans that others sent."""
    of_reports = {int(path.parts[-3]) for path in reports.glob(f"{PUBLIC}/[0-9][0-9][0-9][0-9]/*/{FIGURES}")}
    return sorted(of_reports | sent_years(reports.parent, (FIGURES, PLAN)))


def empty_folders(reports: Path, year: int, reported: Collection[str], is_code: Callable[[str], bool]) -> list[tuple[str, Path]]:
    """The code and the folder of each organisation whose folder of the year, among what others sent, has neither figures nor a plan.

    reported: the codes of those with a report, of whom none is asked; is_code: whether a name is known to be an organisation's code, and
    not that of letters or pictures. A folder that says no year is of the latest.
    """
    folders = folders_without_files(reports.parent, year, (FIGURES, PLAN))
    bare = [(path.name, path) for path in bare_folders(reports.parent, (FIGURES, PLAN))]
    if bare and year == max(published_years(reports), default=year):
        folders += bare
    of_files = _codes_of_files(reports.parent)
    by_code = ((code_among(name, of_files), path) for name, path in folders)
    return [(code, path) for code, path in by_code if code not in reported and is_code(code)]


def _codes_of_files(root: Path) -> frozenset[str]:
    """The codes as the organisation files of a workspace write them."""
    return frozenset(path.stem for path in (root / "params" / "organisations").glob("*.yaml"))


def _neighbour(reports: Path, path: Path, name: str) -> Path:
    """The file of a name beside another; of what others sent in whatever capitals."""
    return path.with_name(name) if path.is_relative_to(reports) else file_in(path.parent, name)


def _undated_file(code: str, folder: Path) -> PublishedFile:
    """The files of a folder that do not say their year."""
    figures, plan = (file_in(folder, name) for name in (FIGURES, PLAN))
    undated = tuple(path for path in (figures, plan) if path.is_file())
    return PublishedFile(code, figures, plan, file_in(folder, APPROVAL), has_figures=figures in undated, undated=undated)


def _together(file: PublishedFile | None, more: PublishedFile) -> PublishedFile:
    """What an organisation sent in two places: the plan of the second where the first has none, and its figures as further ones."""
    if file is None:
        return more
    also = (*file.also, more.indicators) if more.has_figures else file.also
    if file.actions.is_file():
        return replace(file, also=also)
    return replace(file, also=also, actions=more.actions, undated=tuple(path for path in more.undated if path == more.actions))


def _places(reports: Path, year: int, edition: str, name: str) -> dict[str, list[Path]]:
    """Where files of a name lie, by code: the workspace's own first."""
    places: dict[str, list[Path]] = {}
    for code, path in _own(reports, year, edition, name):
        if CODE.fullmatch(code):
            places.setdefault(code, []).append(path)
    of_files = _codes_of_files(reports.parent)
    for folder, path in sent_files(reports.parent, year, name, (FIGURES, PLAN)) if edition == PUBLIC else ():
        if CODE.fullmatch(folder):
            places.setdefault(code_among(folder, of_files), []).append(path)
    return places


def _own(reports: Path, year: int, edition: str, name: str) -> Iterator[tuple[str, Path]]:
    pattern = pages_of(Path(), year, "*", edition) / file_name(name, edition)
    return ((path.relative_to(reports).parts[2], path) for path in sorted(reports.glob(str(pattern))))
