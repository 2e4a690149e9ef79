"""Where what was approved lies in a workspace: `approved/<year>/<code>/<version>/`, never changed and never published."""

from pathlib import Path

from wres.parameters.workspace import Workspace

APPROVED = "approved"
RECORD, FIGURES, ACTIONS, FINDINGS = "record.json", "indicators.csv", "actions.csv", "findings.csv"
WORDS = "words.csv"  # of a review, and kept: the organisation's own words as published
DEFINITIONS, ROWS = "definitions.json", "rows.json"  # what the definitions said, and a fingerprint of each row of the tables
TABLES = (FIGURES, ACTIONS, FINDINGS, WORDS, DEFINITIONS, ROWS)  # beside the record, which has a hash of each
ADDED_LATER = frozenset({WORDS})  # that versions of an earlier workbook do not have
CHANGES = "changes.csv"  # in a review: what differs from the version approved last
CHANGE_COLUMNS = ("kind", "indicator", "measure", "group", "staff_group", "band", "where", "before", "after", "cause")
UNROUNDED = "unrounded"  # the kind of a change of which readers see nothing
PAGES, PAGE_HASHES = "pages", "pages.json"  # the public folder as it was approved, and a hash of each of its files


def approved_of(workspace: Workspace, year: int, code: str) -> Path:
    """The folder of every approved version of a report."""
    return workspace.root / APPROVED / str(year) / code


def versions_in(folder: Path) -> list[int]:
    """The versions in a folder of approved ones, oldest first, whole or not."""
    return sorted(int(path.name) for path in folder.glob("[1-9]*") if path.name.isdecimal() and path.is_dir())


def finished_versions_in(folder: Path) -> list[int]:
    """Those whose approval was finished, which puts the hashes of the pages there last: while somebody approves, they are not there."""
    return [version for version in versions_in(folder) if (folder / str(version) / PAGE_HASHES).is_file()]


def latest_version(workspace: Workspace, year: int, code: str) -> Path | None:
    """The folder of the version approved last; None when there is none."""
    folder = approved_of(workspace, year, code)
    versions = versions_in(folder)
    return folder / str(versions[-1]) if versions else None


def read_of_version(folder: Path) -> list[Path]:
    """The files of a version that a report is compared with, and the records of those before it, which it follows."""
    files = [folder / name for name in (RECORD, *TABLES) if name not in ADDED_LATER or (folder / name).is_file()]
    return [*files, *(path for earlier in versions_before(folder) if (path := earlier / RECORD).is_file())]


def versions_before(folder: Path) -> list[Path]:
    """The folders of the versions before one, oldest first."""
    return [folder.with_name(str(version)) for version in versions_in(folder.parent) if version < int(folder.name)]
