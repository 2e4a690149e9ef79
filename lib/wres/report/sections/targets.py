"""The organisation's targets: how far off each is, and at what pace."""

import datetime as dt
from collections.abc import Sequence
from math import isnan

from wres.comparison import LocalPopulation, TargetProgress
from wres.html import TableColumn, html_table
from wres.parameters import period
from wres.plans.dates import understand_due
from wres.report.context import Context
from wres.report.figure_text import mark_of
from wres.report.kinds.tables import legend
from wres.report.section import Section
from wres.text import at_least, day, number
from wres.text.lists import listing, quantity
from wres.text.numbers import DECIMALS, fixed_number, percentage_points, plain_number

SHOWN = 2  # decimals, at most
SINGULAR = {"people": "person"}  # of units that a target may have
PERCENT = ("percent", "%")
HIDDEN_LATER = "Last figure shown; later ones are hidden."
NO_AMOUNT = {
    "reduce by": "reduce, no figure stated",
    "at least": "at least, no figure stated",
    "at most": "at most, no figure stated",
}
NO_PACE = "No change each year is given, because the figure is rounded."
NOTES = "Notes"
ALWAYS = ("Measure", "Target", "Reached")


def targets(context: Context, progress: Sequence[TargetProgress], local_population: LocalPopulation | None = None) -> Section:
    """Each target as it was stated, the latest figure, and the pace needed beside the pace achieved; nothing without targets."""
    if not progress:
        return Section([])
    columns = [
        TableColumn("Measure", [row.target for row in progress], "names"),
        TableColumn("Target", [_asks(row) for row in progress]),
        TableColumn("By", [row.by or (day(row.date) if row.date else "") for row in progress]),
        TableColumn("Latest figure", [_latest(row, context) for row in progress]),
        TableColumn("Change needed each year", [_pace_needed(row, context) for row in progress]),
        TableColumn("Average change each year so far", [_pace(row.pace_achieved, row.unit) for row in progress]),
        TableColumn("Reached", [_whether_reached(row, context) for row in progress]),
        TableColumn(NOTES, [_notes(row) for row in progress]),
    ]
    columns = [column for column in columns if column.heading in ALWAYS or any(column.cells)]
    notes = []
    if local_population is not None and any("local population" in row.rule.casefold() for row in progress):
        share = number(local_population.value, local_population.unit)
        notes.append(f"Local population: {share} {context.words.comparison}, {local_population.source}.")
    return Section([html_table("Each target, its latest figure and its pace", columns, [*notes, *legend(columns)], "targets")])


def _asks(row: TargetProgress) -> str:
    amount = _plain(row.value, row.unit)
    if row.rule:
        of_rule = f"{plain_number(row.value, DECIMALS['percent'])}%" if amount and row.unit in PERCENT else amount
        return f"{row.rule}: {of_rule}".removesuffix(": ")
    return f"{row.comparator} {amount}" if amount else NO_AMOUNT.get(row.comparator, row.comparator)


def _latest(row: TargetProgress, context: Context) -> str:
    """The last figure that is known, or what it is at least, with its year or day where that is not the report's."""
    if row.actual_year is None:
        return _amount(row)
    if not isnan(row.bound):
        return f"{at_least(row.bound, row.unit)} ({period(row.actual_year)})"
    amount, counted = _amount(row), context.organisation.counted_on.get(row.actual_year)
    if counted and context.standard.indicators[row.indicator].clock == "snapshot":
        return f"{amount} ({counted.words})"
    return amount if row.actual_year == context.year else f"{amount} ({period(row.actual_year)})"


def _amount(row: TargetProgress) -> str:
    """The latest figure as every table writes it; one that is published rounded with its decimals and a mark.

    One that is near its target has as many more decimals as tell it from that.
    """
    unit = "percent" if row.unit in PERCENT else row.unit
    if row.decimals is not None:
        return f"{number(row.actual, unit, decimals=row.decimals)} {mark_of(row.reason)}"
    if isnan(row.actual) or unit not in DECIMALS:
        return _plain(row.actual, row.unit)
    return number(row.actual, unit, printed=row.printed, bounds=[] if isnan(row.value) else [row.value])


def _notes(row: TargetProgress) -> str:
    """Where the target is stated, what is not, its own note, that later figures are hidden, and why a rounded one has no pace."""
    sentences = [
        f"Stated in {row.stated_in.rstrip('.')}" if row.stated_in else "",
        f"Not stated: {listing(row.missing)}" if row.missing else "",
        row.note.rstrip("."),
        HIDDEN_LATER.rstrip(".") if row.hidden_later else "",
        NO_PACE.rstrip(".") if row.decimals is not None else "",
    ]
    return " ".join(f"{sentence}." for sentence in sentences if sentence)


def _pace_needed(row: TargetProgress, context: Context) -> str:
    """The pace from the report's snapshot on; where there is no time left, that."""
    if row.met == "yes":
        return ""
    return "the date has passed" if _is_past(row, context) and row.actual_year is not None else _pace(row.pace_needed, row.unit)


def _whether_reached(row: TargetProgress, context: Context) -> str:
    """Whether the target is reached; before its date, that it is not yet."""
    last = _last_day(row)
    return "not yet" if row.met == "no" and last is not None and last > context.rules.snapshot.of(context.year) else row.met


def _last_day(row: TargetProgress) -> dt.date | None:
    """The day by which a target is to be reached; of a year or month alone, its last."""
    return row.date or understand_due(row.by).end


def _is_past(row: TargetProgress, context: Context) -> bool:
    return row.date is not None and row.date <= context.rules.snapshot.of(context.year)


def _pace(value: float, unit: str) -> str:
    """A change a year, with the decimals of the figures: of a percentage in percentage points."""
    if isnan(value):
        return ""
    if unit == "ratio":
        return fixed_number(value, DECIMALS["ratio"])
    return percentage_points(value, DECIMALS["percent"]) if unit in PERCENT else _plain(value, unit)


def _plain(value: float, unit: str) -> str:
    """A number as a target states it: no more decimals than it needs, and no sign on nothing."""
    if isnan(value):
        return ""
    if unit in PERCENT:
        return f"{plain_number(value, SHOWN)}%"
    return quantity(value, SINGULAR.get(unit, unit), unit) if unit and unit != "ratio" else plain_number(value, SHOWN)
