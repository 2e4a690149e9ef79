"""Points of charts that show several years: the years, their benchmarks, and where a series breaks."""

from collections.abc import Sequence
from math import isnan

from wres.charts import BenchmarkMark, Chart, YearPoint, percentages_chart
from wres.comparison import Benchmark
from wres.indicators.figures import Figure
from wres.parameters import period
from wres.report.benchmark_words import later_sentence
from wres.report.context import Context
from wres.report.figure_text import figure_text
from wres.report.results import Results
from wres.text import number, short_reason

HOLLOW = "Hollow marks are benchmarks, each of its own year."


def chart_over_years(
    context: Context, results: Results, code: str, measure: str, groups: Sequence[str], finding: str, axis: str
) -> Chart | None:
    """A percentage of each group over the years, with the gap where the indicator has one; None without a value."""
    points = [point for group in groups for point in years_of(context, results, code, measure, group)]
    gaps = {point.period: point.text for point in years_of(context, results, code, "gap") if point.value is not None}
    key = f"{axis}. On the right the gap in percentage points." if gaps else f"{axis}."
    benchmarks = benchmarks_of(context, results, code, measure, groups)
    listed = "; ".join(f"{point.period}: {point.group} {point.text}" for point in points)
    return percentages_chart(
        points, gaps, f"{key} {key_of_benchmarks(context, results, code, measure, groups)}".strip(), benchmarks, breaks_of(context, code),
        name=f"chart-{code}", title=finding, description=f"By year: {listed}.", caption=finding,
    )  # fmt: skip


def years_of(context: Context, results: Results, code: str, measure: str, group: str = "") -> list[YearPoint]:
    """A point for each year of the trend, also for years without a figure."""
    figures = results.over_years(code, measure, group)
    label = context.words.group(group) if group else ""
    return [_point(period(year), label, figures.get(year)) for year in context.years]


def benchmarks_of(context: Context, results: Results, code: str, measure: str, groups: Sequence[str] = ()) -> list[BenchmarkMark]:
    """Benchmarks of a measure of the whole that has no group, or of some groups, each with its own year."""
    return [
        BenchmarkMark(
            row.name,
            period(row.benchmark_year),
            row.value,
            number(row.value, row.unit, printed=not row.is_rest),
            context.words.group(row.group) if groups else "",
        )
        for row in _rows_to_draw(results, code, measure, groups)
    ]


def key_of_benchmarks(context: Context, results: Results, code: str, measure: str, groups: Sequence[str] = ()) -> str:
    """What the marks of `benchmarks_of` are, and which are later than the report; empty where there is none."""
    years = [row.benchmark_year for row in _rows_to_draw(results, code, measure, groups)]
    return f"{HOLLOW} {later_sentence(years, context.year)}".strip() if years else ""


def _rows_to_draw(results: Results, code: str, measure: str, groups: Sequence[str]) -> list[Benchmark]:
    of_measure = [row for row in results.benchmarks if (row.indicator, row.measure) == (code, measure) and row.band in results.whole_bands]
    return [row for row in of_measure if row.group in groups or (not groups and row.unit == "ratio")]


def breaks_of(context: Context, code: str) -> dict[str, str]:
    """The periods that begin a new series of an indicator."""
    breaks = {period(series.year): "new series" for series in context.breaks if series.indicator == code}
    return breaks | {period(joined): "merger" for joined in context.mergers}


def _point(year: str, group: str, figure: Figure | None) -> YearPoint:
    if figure is None:
        return YearPoint(year, None, "no data", group)
    text = figure_text(figure, word=False) if figure.status == "ok" or figure.has_bound_alone else short_reason(figure.reason)
    return YearPoint(year, _number(figure.value), text, group, _number(figure.lower), _number(figure.upper))


def _number(value: float) -> float | None:
    return None if isnan(value) else value
