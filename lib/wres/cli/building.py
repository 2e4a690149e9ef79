"""`reports` and `report`: build, and say at the end what stands, what failed and why."""

from pathlib import Path
from typing import Any

from rich.console import Console

from wres.cli.console import Patient
from wres.cli.progress import Bar, Lines
from wres.parameters import Workspace
from wres.running import Interrupted, Manner, Outcome, build_reports
from wres.running.one_report import BUILT, FAILED, NOT_RUN, STALE, UP_TO_DATE

LINES = 20  # of a traceback, from its end


def run_reports(workspace: Workspace, code: str | None, year: int | None, edition: str, engine: str, how: dict[str, Any]) -> int:
    """Build what is asked for; gives 0 when every report stands, else 1. `how` as in `build_reports`."""
    console = Patient()
    show = Bar if console.is_terminal and not how.get("dry_run") else Lines
    try:
        with show(console) as progress:
            outcomes = build_reports(workspace, code, year, manner=Manner(edition, engine), progress=progress, say=progress.say, **how)
    except Interrupted as interrupted:
        _recap(console, workspace, interrupted.outcomes)
        _say(console, "Interrupted. What was finished stands; the next run builds the rest.")
        return 1
    if how.get("dry_run"):
        return 0
    _recap(console, workspace, outcomes)
    return 0 if all(one.stands for one in outcomes) else 1


def _recap(console: Console, workspace: Workspace, outcomes: list[Outcome]) -> None:
    failures = [one for one in outcomes if one.status == FAILED]
    told: set[tuple[str, ...]] = set()
    for one in failures:
        _say(console, f"\n{one.year} {one.code} failed. {one.problem}\n  See {_place(one.place)}")
        if one.traceback and one.traceback not in told:  # the same fault in 250 reports is shown once
            told.add(one.traceback)
            _say(console, "  A fault of the workbook itself, for those who mend it:")
            _say(console, "\n".join(f"    {line}" for line in one.traceback[-LINES:]))
    counts = {status: sum(one.status == status for one in outcomes) for status in (BUILT, UP_TO_DATE, FAILED, NOT_RUN, STALE)}
    said = ", ".join(f"{count} {status}" for status, count in counts.items() if count)
    _say(console, f"\n{said[0].upper()}{said[1:]}." if said else "")
    if len(outcomes) == 1 and outcomes[0].stands:
        _say(console, f"The report: {_place(outcomes[0].place)}")
    elif any(one.stands for one in outcomes):
        _say(console, f"All reports: {_place(workspace.reports / 'index.html')}")


def _place(path: Path) -> str:
    """A path as short as it can be said from here."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else str(path)


def _say(console: Console, text: str) -> None:
    console.print(text, markup=False, highlight=False, soft_wrap=True)
