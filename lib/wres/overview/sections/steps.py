"""Where disparity is largest: the steps between tiers of bands, by staff group, over all organisations."""

from collections.abc import Iterator

from wres.charts import Chart, DotRow, dot_rows_chart
from wres.overview.cells import number_cell
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable
from wres.overview.sections.groups import scale_value
from wres.overview.spread import LEAST_IN_QUARTILES, Spread, quartile_cell, spread_of
from wres.parameters import Indicator, period
from wres.report.section import Section
from wres.text.lists import quantity
from wres.text.numbers import number

WHOLE = "All staff"
KEY = f"Dot: the median. Line: from the lower to the upper quartile, of {LEAST_IN_QUARTILES} organisations or more. Dashed line: 1 (equal)."
PRODUCT = "The step over the whole ladder is the product of the steps within it, so it is not called the largest of them."
ONE_ALONE = "Only one organisation has figures for the steps between tiers of bands: its report shows them."
NO_ORDER = "These ratios have no interval in the published figures, so organisations are not put in an order."


def steps(data: OverviewData) -> Section:
    """The section: for each indicator with steps of several organisations a finding, a chart and its table; nothing without any."""
    parts: list[str | Chart] = []
    for code, indicator, rows in _indicators(data):
        if any(len(spread.values) > 1 for *_, spread in rows):
            chart = _chart(data, code, indicator, rows)
            parts += [chart] if chart else []
            parts.append(_table(data, code, indicator, rows).fold("Median and quartiles of each step, as a table"))
    return Section(parts)


def why_no_steps(data: OverviewData) -> str:
    """Why the section is not there; empty where it is."""
    if steps(data).parts:
        return ""
    return ONE_ALONE if any(_indicators(data)) else "No organisation published figures for the steps between tiers of bands."


def step_tables(data: OverviewData) -> list[DataTable]:
    """The tables of the section."""
    return [_table(data, code, indicator, rows) for code, indicator, rows in _indicators(data)]


def _indicators(data: OverviewData) -> Iterator[tuple[str, Indicator, list[tuple[str, str, Spread]]]]:
    """Each indicator with steps, and the spread of each of its steps by staff group."""
    for code, indicator in data.standard.indicators.items():
        rows = [
            (label, step.label, spread)
            for staff_group, label in {"all": WHOLE, **{name: group.label for name, group in data.standard.staff_groups.items()}}.items()
            for band, step in indicator.steps.items()
            if (spread := _spread(data, code, staff_group, band)) is not None
        ]
        if rows:
            yield code, indicator, rows


def _spread(data: OverviewData, code: str, staff_group: str, band: str) -> Spread | None:
    figures = (figure for report in data.reports for figure in report.figures.values() if figure.indicator == code)
    return spread_of(band, (figure for figure in figures if figure.cell[2:] == (staff_group, band)))


def _chart(data: OverviewData, code: str, indicator: Indicator, rows: list[tuple[str, str, Spread]]) -> Chart | None:
    title = f"{indicator.title}{_largest(indicator, rows)}"
    dots, before = [], ""
    for label, words, spread in rows:
        unit = spread.unit
        dots.append(DotRow(
            f"{words} ({len(spread.values)})", scale_value(spread.median, unit), scale_value(spread.lower, unit),
            scale_value(spread.upper, unit), number(spread.median, unit), label if label != before else "",
            tuple(place for value in spread.values if (place := scale_value(value, unit)) is not None),
        ))  # fmt: skip
        before = label
    described = "; ".join(f"{label}, {words}: median {number(spread.median, spread.unit)}" for label, words, spread in rows)
    return dot_rows_chart(
        dots, rows[0][2].unit, 0.0, KEY,
        name=f"steps-{code}", title=title, description=f"{described}.", caption=f"{title}, {period(data.year)}",
    )  # fmt: skip


def _table(data: OverviewData, code: str, indicator: Indicator, rows: list[tuple[str, str, Spread]]) -> DataTable:
    high = data.rules.non_adverse.high
    bound = number(high, "ratio")
    return DataTable(
        f"Steps {code}", f"{indicator.title} by step, {period(data.year)}",
        [
            DataColumn("Step", [step for _, step, _ in rows], "names"), DataColumn("Staff group", [label for label, *_ in rows]),
            DataColumn("Organisations", [len(spread.values) for *_, spread in rows], "numbers"),
            DataColumn("Lower quartile", [quartile_cell(spread, spread.lower) for *_, spread in rows], "numbers"),
            DataColumn("Median", [number_cell(spread.median, number(spread.median, spread.unit)) for *_, spread in rows], "numbers"),
            DataColumn("Upper quartile", [quartile_cell(spread, spread.upper) for *_, spread in rows], "numbers"),
            DataColumn(f"Above {bound}", [sum(value > high for value in spread.values) for *_, spread in rows], "numbers"),
        ],
        [*([PRODUCT] if any(step.product_of for step in indicator.steps.values()) else []), NO_ORDER],
    )  # fmt: skip


def _largest(indicator: Indicator, rows: list[tuple[str, str, Spread]]) -> str:
    """The largest median of single steps and that of products of them, the whole ladder; by step, where there are no single ones."""
    single = {step.label for step in indicator.steps.values() if not step.product_of}
    staff_group, step, largest = max((row for row in rows if row[1] in single), key=lambda row: row[2].median, default=("", "", None))
    if largest is None:
        return " by step"
    several, size = len(largest.values), number(largest.median, largest.unit)
    median = f"the median of {quantity(several, 'organisation')} is {size}" if several > 1 else f"{size} for 1 organisation"
    words = f": largest single step {_lower(step)}, {_lower(staff_group)}; {median}"
    whole = max((row for row in rows if row[1] not in single), key=lambda row: row[2].median, default=None)
    if whole is None:
        return words
    staff_group, _, ladder = whole
    alone = " for 1 organisation" if len(ladder.values) == 1 else ""
    return f"{words}; over the whole ladder, {_lower(staff_group)}: {number(ladder.median, ladder.unit)}{alone}"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
