"""Who is missing: organisations that a workspace knows of and that have no report of the year."""

from collections.abc import Collection
from dataclasses import dataclass

from wres.overview.choice import Choice
from wres.overview.facts import Facts, Register
from wres.parameters import Workspace, period
from wres.parameters.arguments import CODE
from wres.parameters.published_files import FIGURES, PLAN, empty_folders


@dataclass(frozen=True, slots=True)
class MissingReport:
    """An organisation without a report of the year, and why one is expected."""

    facts: Facts
    why: str


def missing_reports(
    workspace: Workspace, year: int, reported: Collection[str], before: Collection[str], register: Register, choice: Choice
) -> tuple[MissingReport, ...]:
    """The organisations without a report, by name.

    One is expected of who has a return of the year, had a report the year before (`before`: their codes), has a folder without public
    files among what others sent, has a file among the organisations of the workspace or, where a system, region or type is asked for,
    stands on the list of trusts there. Not expected are reports of who has joined another organisation by then, or does not report of
    that year as its file says. Because of a list or file alone none is expected of a year before the standard began, and no made-up one
    beside real ones.
    """
    reasons = _by_lists_and_files(workspace, year, reported, register, choice)
    reasons |= {
        code: f"its folder {folder.relative_to(workspace.root).as_posix()} has no {FIGURES} or {PLAN}"
        for code, folder in empty_folders(workspace.reports, year, reported, register.is_code)
    }
    reasons |= {code: f"had a report of {period(year - 1)}" for code in before}
    reasons |= {code: "has a return, but no report" for code, returned in workspace.returns() if returned == year}
    others = {*reported, *_who_joined_others(workspace, year, reported, register)}
    missing = [MissingReport(register.facts(code), why) for code, why in reasons.items() if code not in others]
    due = (row for row in missing if row.facts.reports_in(year) and choice.includes(row.facts))
    return tuple(sorted(due, key=lambda row: row.facts.by_name))


def _by_lists_and_files(workspace: Workspace, year: int, reported: Collection[str], register: Register, choice: Choice) -> dict[str, str]:
    if year < (workspace.standard.first_year or year):
        return {}
    reasons = dict.fromkeys(register.trusts if choice.wishes else (), "on the list of trusts")
    are_made_up = all(register.facts(code).made_up for code in reported)
    with_a_file = (code for code in _with_a_file(workspace) if are_made_up or not register.facts(code).made_up)
    return reasons | dict.fromkeys(with_a_file, "expected: listed in this workspace")


def _with_a_file(workspace: Workspace) -> list[str]:
    paths = sorted((workspace.root / "params" / "organisations").glob("*.yaml"))
    return [path.stem for path in paths if CODE.fullmatch(path.stem)]


def _who_joined_others(workspace: Workspace, year: int, reported: Collection[str], register: Register) -> set[str]:
    """Those that had merged into another by the year, as its file or the list of trusts says."""
    files = (register.facts(code).file for code in {*reported, *_with_a_file(workspace)})
    joined = {part.code for file in files if file for part in file.predecessors if part.joined <= year}
    return joined | {code for code, merged in register.mergers.items() if merged <= year}
