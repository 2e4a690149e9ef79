"""The years: how far organisations lay apart in each, and for how many what changed since the year before."""

from collections.abc import Collection, Sequence
from html import escape

from wres.charts import Chart, DotRow, dot_rows_chart
from wres.overview.cells import number_cell
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable
from wres.overview.sections.changes import changes_of_one, changes_on_page
from wres.overview.sections.groups import scale_value
from wres.overview.spread import LEAST_IN_QUARTILES, Spread, quartile_cell, spreads_over_years, with_figures
from wres.parameters import period
from wres.report.section import Section
from wres.text.lists import listing, quantity
from wres.text.numbers import number

HOW_TO_READ = (
    "Each line goes from the lower to the upper quartile: half of the organisations lie between. The dot is the median. Fewer than "
    f"{LEAST_IN_QUARTILES} organisations have no quartiles."
)
KEY = (
    "Dot: median. Line: from the lower to the upper quartile, not a confidence interval. In brackets: how many organisations have a figure."
)
OTHERS = "Not every organisation has a figure in {which}."
NO_SPREAD = "With figures of one organisation there is no spread to show: its report has them over the years."


def years(data: OverviewData) -> Section:
    """The section; nothing where there is nothing to compare."""
    charts = _charts(data)
    alone = changes_of_one(data)
    changes = f"<p>{escape(alone)}</p>" if alone else changes_on_page(data)
    if not charts and not changes:
        return Section()
    parts: list[str | Chart] = [f"<p>{escape(sentence)}</p>" for sentence in _breaks(data, min(data.earlier) if charts else data.year - 1)]
    parts.append(changes)
    if not charts:
        return Section([*parts, f"<p>{NO_SPREAD}</p>"])
    how = f"<p>{HOW_TO_READ}{_other_organisations(data)}</p>"
    table = spread_table(data).fold("Median and quartiles of each indicator, as a table")
    return Section([*parts, how, '<div class="drawings">', *charts, "</div>", table])


def why_no_years(data: OverviewData) -> str:
    """Why the section is not there; empty where it is."""
    if years(data).parts:
        return ""
    if not data.earlier:
        return f"There are no reports of the years before {period(data.year)}, so nothing can be said of change."
    if not any(report.is_readable for reports in data.earlier.values() for report in reports.values()):
        return f"No report of the years before {period(data.year)} can be read, so nothing can be said of change."
    return NO_SPREAD


def _charts(data: OverviewData) -> list[Chart]:
    """A chart of each indicator that several organisations have in one of at least two years."""
    spreads = {code: spreads_over_years(data, code) for code in data.standard.main_indicators}
    several = {code: rows for code, rows in spreads.items() if len(rows) > 1 and max(len(spread.values) for _, spread in rows) > 1}
    return [chart for code, rows in several.items() if (chart := _chart(data, code, rows))]


def spread_table(data: OverviewData) -> DataTable:
    """Median and quartiles of each indicator in each year."""
    rows = [(code, year, spread) for code in data.standard.main_indicators for year, spread in spreads_over_years(data, code)]
    medians = [number_cell(spread.median, number(spread.median, spread.unit, word=False)) for *_, spread in rows]
    return DataTable(
        "Spread", f"Median and quartiles of the organisations, to {period(data.year)}",
        [
            DataColumn("Indicator", [f"{code}. {data.standard.indicators[code].short}" for code, *_ in rows], "names"),
            DataColumn("Year", [period(year) for _, year, _ in rows]),
            DataColumn("Organisations", [len(spread.values) for *_, spread in rows], "numbers"),
            DataColumn("Lower quartile", [quartile_cell(spread, spread.lower) for *_, spread in rows], "numbers"),
            DataColumn("Median", medians, "numbers"),
            DataColumn("Upper quartile", [quartile_cell(spread, spread.upper) for *_, spread in rows], "numbers"),
        ],
        [*_breaks(data, min(data.earlier, default=data.year))],
    )  # fmt: skip


def _other_organisations(data: OverviewData) -> str:
    """That the organisations of the years are not the same ones, after a blank; empty where they are. Years without figures are none."""
    for code in data.standard.main_indicators:
        years_of = [who for who in with_figures(data, code).values() if who]
        if any(who != years_of[0] for who in years_of):
            which = "both years" if len(years_of) == 2 else "every year"
            return f" {OTHERS.format(which=which)}"
    return ""


def _breaks(data: OverviewData, first: int) -> list[str]:
    """The points at which series stop being comparable, from a first year on."""
    return [
        f"Indicator {gap.indicator}: the way this is measured changed in {period(gap.year)}, so it is not comparable with years before. "
        f"{gap.reason}"
        for gap in data.workspace.breaks
        if first < gap.year <= data.year and gap.indicator in data.standard.main_indicators
    ]


def _chart(data: OverviewData, code: str, spreads: Sequence[tuple[int, Spread]]) -> Chart | None:
    unit, changed = spreads[-1][1].unit, {gap.year for gap in data.workspace.breaks if gap.indicator == code}
    rows = [
        DotRow(
            f"{period(year)} ({len(spread.values)})", scale_value(spread.median, unit), scale_value(spread.lower, unit),
            scale_value(spread.upper, unit), number(spread.median, unit, word=False),
            "Measured in another way from here" if year in changed else "",
            tuple(place for value in spread.values if (place := scale_value(value, unit)) is not None),
        )
        for year, spread in spreads
    ]  # fmt: skip
    title = f"{code}. {data.standard.indicators[code].short}: {_finding(spreads, changed)}"
    described = "; ".join(f"{period(year)}: median {number(spread.median, unit, word=False)}" for year, spread in spreads)
    return dot_rows_chart(
        rows, unit, 0.0 if unit in ("ratio", "points") else None, KEY,
        name=f"spread-{code}", title=title, description=f"{described}.", caption=title,
    )  # fmt: skip


def _finding(spreads: Sequence[tuple[int, Spread]], changed: Collection[int]) -> str:
    """The median of the last year, and that of the one before unless it was measured in another way; of few organisations their figures.

    changed: years in which the measure changed.
    """
    year, last = spreads[-1]
    before, earlier = spreads[-2]
    if not last.has_quartiles:
        figures = listing([number(value, last.unit) for value in sorted(last.values)])
        return f"{quantity(len(last.values), 'organisation has', 'organisations have')} {figures} in {period(year)}"
    lower, middle, upper, was = (number(value, last.unit) for value in (last.lower, last.median, last.upper, earlier.median))
    is_comparable = len(earlier.values) > 1 and not any(before < when <= year for when in changed)
    since = f", {was} in {period(before)}" if is_comparable else ""
    return f"median {middle} in {period(year)}{since}; half of the organisations now lie between {lower} and {upper}"
