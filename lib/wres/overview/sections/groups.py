"""The indicators by type, region and system: a dot and an interval for each, and the organisations behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import isnan, log

from wres.charts import Chart, DotRow, dot_rows_chart
from wres.overview.cells import number_cell
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable
from wres.overview.figure_words import FEW
from wres.overview.funnel import Funnel
from wres.overview.groups import GroupFigure, group_figures
from wres.overview.own_interval import interval_name
from wres.parameters import period
from wres.report.section import Section
from wres.text.lists import listing, quantity
from wres.text.numbers import interval, number

HOW_TO_READ = (
    "A dot is the figure of all organisations of a group together, a line its {interval}, and orange ticks are organisations. "
    "A dot without a line is of people counted in full, or the median of the organisations: that of board members always is, and that of "
    "figures without published counts. The table says how each was made. Groups whose intervals overlap widely should not be put in an "
    "order. Each indicator is folded beneath its heading."
)
WIDER = "The intervals allow for chance, and for how much organisations differ by more than chance (the overdispersion of the funnel plot)."
COUNTS_ALONE = (
    "The intervals are of the counts alone: they do not allow for differences between organisations, {why}. By themselves they do not say "
    "whether groups differ."
)
OF_ONE = "A group of one organisation has that organisation's own figure and interval."
NOT_KNOWN, NONE = "which are not known here", "of which none beyond chance was measured"
BUT_OUTSIDE = f"{NONE} but for those outside the limits"
IN_SIGHT = ("type", "region")  # systems are many, and folded


@dataclass(frozen=True, slots=True)
class GroupedIndicator:
    """The figures of an indicator by group; allows: what their intervals allow for, in sentences."""

    code: str
    allows: str
    figures: tuple[GroupFigure, ...]


def grouped_indicators(data: OverviewData, funnels: Sequence[Funnel]) -> tuple[GroupedIndicator, ...]:
    """The indicators that can be given by group; none where figures are of one type, region and system."""
    of_code = {funnel.label: funnel for funnel in funnels}
    grouped = (
        GroupedIndicator(
            code,
            _allowance(funnel),
            tuple(group_figures(data.reports, code, data.rules.confidence, _between(funnel), data.rules.overview.few_cases)),
        )
        for code, funnel in ((code, of_code.get(code)) for code in data.standard.main_indicators)
    )
    return tuple(row for row in grouped if row.figures)


def groups(data: OverviewData, grouped: Sequence[GroupedIndicator]) -> Section:
    """The section; a sentence where figures are of one type, region and system."""
    parts: list[str | Chart] = []
    for row in grouped:
        code, figures = row.code, row.figures
        kinds = listing(list(dict.fromkeys(figure.kind for figure in figures)))
        parts.append(f"<h3>{escape(f'{code}. {data.standard.indicators[code].title}')}</h3>")
        parts.append(f'<details class="fold"><summary>By {kinds}: {quantity(len(figures), "group")}</summary>')
        table = table_of(data, row)
        parts += [f"<p>{escape(note)}</p>" for note in table.notes]
        parts += [chart for chart in [_chart(data, code, [figure for figure in figures if figure.kind in IN_SIGHT], "groups")] if chart]
        if chart := _chart(data, code, [figure for figure in figures if figure.kind not in IN_SIGHT], "systems"):
            parts += ['<details class="fold"><summary>By system</summary>', chart, "</details>"]
        parts += [table.fold(f"Figures of {quantity(len(table), 'group')}, as a table"), "</details>"]
    return Section(
        [f"<p>{HOW_TO_READ.format(interval=interval_name(data.rules))}</p>", *parts]
        if parts
        else ["<p>There are no two types, regions or systems with figures to compare.</p>"]
    )


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
            DataColumn(interval_name(data.rules), [interval(row.lower, row.upper, row.unit) for row in figures]),
            DataColumn("Made from", [_how(row) for row in figures]),
        ],
        note,
    )  # fmt: skip


def _between(funnel: Funnel | None) -> float:
    """The variance between organisations besides chance, as the funnel of an indicator has it; 0 where it has none or is not measured."""
    return funnel.overdispersion.variance if funnel else 0.0


def _allowance(funnel: Funnel | None) -> str:
    if _between(funnel):
        return WIDER
    why = NOT_KNOWN if funnel is None or not funnel.is_judged else BUT_OUTSIDE if funnel.far_outside else NONE
    return COUNTS_ALONE.format(why=why)


def _how(row: GroupFigure) -> str:
    how = f"{row.how} ({row.used} of {row.members})" if row.used else row.how
    return f"{how}{FEW if row.few else ''}"


def _chart(data: OverviewData, code: str, figures: Sequence[GroupFigure], name: str) -> Chart | None:
    if not figures:
        return None
    short, unit = data.standard.indicators[code].short, figures[0].unit
    rows, kind = [], ""
    for row in figures:
        heading = f"By {row.kind}" if row.kind != kind else ""
        kind = row.kind
        text = f"{number(row.value, unit, word=False)}{FEW if row.few else ''}"
        has_interval = not isnan(row.lower) and not isnan(row.upper)
        rows.append(DotRow(
            f"{row.name} ({row.members})", scale_value(row.value, unit), scale_value(row.lower, unit) if has_interval else None,
            scale_value(row.upper, unit) if has_interval else None, text, heading,
            tuple(place for value in row.values if (place := scale_value(value, unit)) is not None),
        ))  # fmt: skip
    title = f"{short} by {' and '.join(dict.fromkeys(row.kind for row in figures))}: {quantity(len(figures), 'group')}"
    described = "; ".join(f"{row.name}: {number(row.value, unit, word=False)}" for row in figures)
    return dot_rows_chart(
        rows, unit, 0.0 if unit in ("ratio", "points") else None, "In brackets: how many organisations have a figure.",
        name=f"{name}-{code}", title=title, description=f"{described}.", caption=f"{title}, {period(data.year)}",
    )  # fmt: skip


def scale_value(value: float, unit: str) -> float | None:
    """A value on the scale of a chart; None where it has no place there, as a ratio of 0 has none."""
    if isnan(value) or (unit == "ratio" and value <= 0):
        return None
    return log(value) if unit == "ratio" else value
