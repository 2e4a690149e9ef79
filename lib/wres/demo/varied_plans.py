"""Made-up action plans that differ from one another: their actions, statuses, leads and dates, and what is carried over."""

import csv
from collections.abc import Sequence
from importlib import resources

from wres.demo.draws import Draws
from wres.demo.tables import Row

KEY = """plan:
  status_scheme:  # of the codes in plan.csv
    N: {label: Not started, symbol: "○", common: not started}
    G: {label: On track, symbol: "●", common: in progress}
    A: {label: At risk, symbol: "▲", common: in progress}
    R: {label: Off track, symbol: "■", common: blocked}
    B: {label: Complete, symbol: "✔", common: complete}
"""
COMPLETE = "B"
STATUSES = ("N", "N", "G", "G", "G", "G", "A", "A", "R", COMPLETE, COMPLETE, "")  # each as likely as it is often here; one is left out
DUE = ("30 June {year}", "31 December {year}", "31 March {next}", "31 March {next}", "30/09/{year}", "Quarterly", "Ongoing", "")
LATE = ("30 September {before}", "31 December {before}", "31 January {year}")
PROGRESS = {"G": "Begun in two directorates", "A": "Waiting for a decision", "R": "No money for it yet", COMPLETE: "Done"}
LATE_IN, WITHOUT_LEAD_IN, CARRIED_IN = 4, 8, 3  # one in so many is late or lacks a lead; one in so many that are not complete is dropped


def varied_plan(draws: Draws, year: int, before: Sequence[Row] = ()) -> list[Row]:
    """The actions of a plan; before: those of the year before, of which most that are not complete are carried over."""
    text = resources.files("wres.demo").joinpath("actions.csv").read_text(encoding="utf-8")
    pool = list(csv.DictReader(text.splitlines()))
    going_on = [row for row in before if row["status"] != COMPLETE and draws.between(0, CARRIED_IN) > 1]
    earlier = {row["action"] for row in before}
    left = [action for action in pool if action["action"] not in earlier]
    chosen = sorted(left, key=lambda _: draws.between(0, 1))[: round(draws.between(2, 6))]
    rows = [row | {"carried_over_from": str(year - 1), "status": _status(draws)} for row in going_on]
    rows += [_row(draws, year, action) for action in sorted(chosen, key=pool.index)]
    return [_with_number(row, number) for number, row in enumerate(rows, start=1)]


def _row(draws: Draws, year: int, action: dict[str, str]) -> Row:
    dates = LATE if draws.between(0, LATE_IN) < 1 else DUE
    due = draws.one_of(dates).format(before=year - 1, year=year, next=year + 1)
    leads = draws.one_of(("", "TBC")) if draws.between(0, WITHOUT_LEAD_IN) < 1 else action["leads"]
    return {**action, "leads": leads, "due_text": due, "status": _status(draws), "carried_over_from": "", "notes": "Made up"}


def _status(draws: Draws) -> str:
    return draws.one_of(STATUSES)


def _with_number(row: Row, number: int) -> Row:
    progress = f"Made-up progress: {PROGRESS[str(row['status'])]}" if row["status"] in PROGRESS else ""
    return {"section": row["section"], "action_no": number} | row | {"progress": progress}
