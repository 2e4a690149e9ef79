"""The organisation's targets: how far off each is, and at what pace."""

from collections.abc import Sequence
from math import isnan

from wres.comparison import LocalPopulation, TargetProgress
from wres.html import TableColumn, html_table
from wres.report.context import Context
from wres.report.section import Section
from wres.text import number

ALWAYS = ("Target", "Asks for", "Met")


def targets(context: Context, progress: Sequence[TargetProgress], local_population: LocalPopulation | None = None) -> Section:
    """Each target as it was stated, where it stands, and the pace needed beside the pace achieved; nothing without targets."""
    if not progress:
        return Section([])
    columns = [
        TableColumn("Target", [row.target for row in progress], "names"),
        TableColumn("Asks for", [_asks(row) for row in progress]),
        TableColumn("By", [row.by or (row.date.isoformat() if row.date else "") for row in progress]),
        TableColumn("Now", [_plain(row.actual, row.unit) for row in progress]),
        TableColumn("Needed a year", ["" if row.met == "yes" else _plain(row.pace_needed, row.unit) for row in progress]),
        TableColumn("Achieved a year", [_plain(row.pace_achieved, row.unit) for row in progress]),
        TableColumn("Met", [row.met for row in progress]),
        TableColumn("Stated in", [row.stated_in for row in progress]),
        TableColumn("Not stated", ["; ".join(row.missing) for row in progress]),
        TableColumn("Note", [row.note for row in progress]),
    ]
    columns = [column for column in columns if column.heading in ALWAYS or any(column.cells)]
    notes = []
    if local_population is not None and any("local population" in row.rule.casefold() for row in progress):
        share = number(local_population.value, local_population.unit)
        notes.append(f"Local population: {share} {context.words.comparison}, {local_population.source}.")
    return Section([html_table("Targets and where they stand", columns, notes)])


def _asks(row: TargetProgress) -> str:
    amount = _plain(row.value, row.unit)
    if row.rule:
        return f"{row.rule}: {amount}".removesuffix(": ")
    return f"{row.comparator} {amount}" if amount else row.comparator


def _plain(value: float, unit: str) -> str:
    """A number as a target states it: no more decimals than it needs, and no sign on nothing."""
    if isnan(value):
        return ""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".") + (
        "%" if unit in ("percent", "%") else f" {unit}" if unit and unit != "ratio" else ""
    )
