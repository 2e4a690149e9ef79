"""The indicators by type, region and system: a dot and an interval for each, and the organisations behind it."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from math import isnan, log

from wres.charts import Chart, DotRow, dot_rows_chart
from wres.overview.cells import NOT_GIVEN, number_cell
from wres.overview.choice import PLACES
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable
from wres.overview.figure_words import FEW
from wres.overview.group_words import range_words
from wres.overview.grouped_indicators import GroupedIndicator
from wres.overview.groups import COUNTED, MEDIAN, GroupFigure
from wres.overview.own_interval import interval_name
from wres.parameters import period
from wres.report.section import Section
from wres.text.lists import quantity, within_sentence
from wres.text.numbers import interval, number

HOW_TO_READ = (
    "A dot is the figure of all organisations of a group together, a line its {interval}, and orange ticks are organisations. "
    "A dot without a line is of people counted in full, or the median of the organisations: that of board members always is, and that of "
    "figures without published counts. The table says how each was made. Groups whose intervals overlap widely should not be put in an "
    'order.<span class="on-screen"> Open a heading to see its chart.</span>'
)
OF_ONE = "A group of one organisation has that organisation's own figure and interval."
NO_INTERVAL = {COUNTED: "none: people counted in full", MEDIAN: "none: median"}
IN_SIGHT = ("type", "region")  # systems are many, and folded


def groups(data: OverviewData, grouped: Sequence[GroupedIndicator]) -> Section:
    """The section; nothing where figures are of one type, region and system."""
    parts: list[str | Chart] = []
    for row in grouped:
        figures = {kind: [figure for figure in row.figures if figure.kind == kind] for kind in PLACES}
        in_sight = [figure for kind in IN_SIGHT for figure in figures[kind]]
        table = table_of(data, row)
        parts += [
            f"<h3>{escape(f'{row.code}. {data.standard.indicators[row.code].title}')}</h3>",
            f'<details class="fold"><summary>{escape(range_words(in_sight or row.figures, row.intervals))}</summary>',
            *(f"<p>{escape(note)}</p>" for note in table.notes),
            '<div class="drawings">', *(chart for kind in IN_SIGHT if (chart := _chart(data, row, figures[kind]))), "</div>",
        ]  # fmt: skip
        of_others = [figure for figure in row.figures if figure.kind not in IN_SIGHT]
        if chart := _chart(data, row, of_others):  # on paper the table says the same, and many systems would fill a sheet
            words = escape(range_words(of_others, row.intervals))
            parts += [f'<details class="fold on-screen"><summary>{words}</summary>', chart, "</details>"]
        without_notes = replace(table, notes=())  # which are above the charts
        parts += [without_notes.fold(f"Figures of {quantity(len(table), 'group')}, as a table", on_paper=True), "</details>"]
    return Section([f"<p>{HOW_TO_READ.format(interval=interval_name(data.rules))}</p>", *parts] if parts else [])


def group_tables(data: OverviewData, grouped: Sequence[GroupedIndicator]) -> list[DataTable]:
    """The tables of the section."""
    return [table_of(data, row) for row in grouped]


def table_of(data: OverviewData, grouped: GroupedIndicator) -> DataTable:
    """The figures of an indicator by group, how each was made, and what the intervals allow for."""
    code, figures = grouped.code, grouped.figures
    note = [grouped.allows] if any(not isnan(row.lower) and row.members > 1 for row in figures) else []
    note += [OF_ONE] if any(row.members == 1 for row in figures) else []
    return DataTable(
        f"Groups {code}", f"{code}. {data.standard.indicators[code].short} by type, region and system, {period(data.year)}",
        [
            DataColumn("Group", [row.name for row in figures], "names"), DataColumn("Kind", [row.kind for row in figures]),
            DataColumn("Organisations", [row.members for row in figures], "numbers"),
            DataColumn("Figure", [number_cell(row.value, number(row.value, row.unit, word=False)) for row in figures], "numbers"),
            DataColumn(interval_name(data.rules), [_interval(row) for row in figures]),
            DataColumn("Made from", [_how(row) for row in figures]),
        ],
        note,
    )  # fmt: skip


def _how(row: GroupFigure) -> str:
    how = f"{row.how} ({row.used} of {row.members})" if row.used else row.how
    return f"{how}{FEW if row.few else ''}"


def _interval(row: GroupFigure) -> str:
    """The interval of a group's figure, or why it has none."""
    return interval(row.lower, row.upper, row.unit) or NO_INTERVAL.get(row.how, NOT_GIVEN)


def _chart(data: OverviewData, grouped: GroupedIndicator, figures: Sequence[GroupFigure]) -> Chart | None:
    """The chart of the groups of one kind."""
    if not figures:
        return None
    unit = figures[0].unit
    rows = [
        DotRow(
            f"{row.name} ({row.members})", scale_value(row.value, unit), None if isnan(row.upper) else scale_value(row.lower, unit),
            None if isnan(row.lower) else scale_value(row.upper, unit), f"{number(row.value, unit, word=False)}{FEW if row.few else ''}",
            others=tuple(place for value in row.values if (place := scale_value(value, unit)) is not None),
        )
        for row in figures
    ]  # fmt: skip
    title = f"{data.standard.indicators[grouped.code].short} {within_sentence(range_words(figures, grouped.intervals))}"
    line = f"Line: {interval_name(data.rules)}. " if any(not isnan(row.lower) for row in figures) else ""
    return dot_rows_chart(
        rows, unit, 0.0 if unit in ("ratio", "points") else None,
        f"Dot: all organisations of the group together. {line}In brackets: how many organisations have a figure.",
        name=f"{figures[0].kind}-{grouped.code}", title=title, caption=f"{title}, {period(data.year)}",
        description=f"{'; '.join(f'{row.name}: {number(row.value, unit, word=False)}' for row in figures)}.",
    )  # fmt: skip


def scale_value(value: float, unit: str) -> float | None:
    """A value on the scale of a chart; None where it has no place there, as a ratio of 0 has none."""
    if isnan(value) or (unit == "ratio" and value <= 0):
        return None
    return log(value) if unit == "ratio" else value
