"""A small made-up action plan (`plan.csv`), with the faults that real ones have left in on purpose."""

import csv
from importlib import resources

from wres.demo.tables import Row


def plan_rows(year: int, carried_over: bool = False) -> list[Row]:
    """The rows of `actions` for a year's return; `carried_over`: two of them come from the year before."""
    lines = resources.files("wres.demo").joinpath("plan.csv").read_text(encoding="utf-8").splitlines()
    rows: list[Row] = []
    for commitment in csv.DictReader(lines):
        row: Row = {column: text.format(year=year, next=year + 1) for column, text in commitment.items()}
        from_last_year = carried_over and row["action_no"] in ("4", "5")
        rows.append(row | {"carried_over_from": str(year - 1) if from_last_year else "", "notes": "Made up"})
    return rows
