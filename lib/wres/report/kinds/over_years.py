"""Rows of charts that show several years: the years, their benchmarks, and where a series breaks."""

from collections.abc import Sequence
from math import isnan, nan
from typing import Any

import pandas as pd

from wres.charts import Figure as Chart
from wres.charts import percentages_over_years
from wres.indicators.figures import Figure
from wres.parameters import period
from wres.report.context import Context
from wres.report.results import Results
from wres.text import number, short_reason


def percentages_chart(
    context: Context, results: Results, code: str, measure: str, groups: Sequence[str], finding: str, axis: str
) -> Chart | None:
    """A percentage of each group over the years, with the gap where the indicator has one; None without a value."""
    rows = [row | {"group": context.words.group(group)} for group in groups for row in years_of(context, results, code, measure, group)]
    if all(isnan(row["value"]) for row in rows):
        return None
    gaps = {
        row["period"]: f"gap {row['shown'].removesuffix(' points')}"
        for row in years_of(context, results, code, "gap")
        if not isnan(row["value"])
    }
    listed = "; ".join(f"{row['period']}: {row['group']} {row['shown']}" for row in rows)
    return percentages_over_years(
        pd.DataFrame([row | {"gap": gaps.get(row["period"])} for row in rows]), [context.words.group(group) for group in groups],
        f"chart-{code}", finding, f"By year: {listed}.", finding, axis,
        benchmarks_of(context, results, code, measure), breaks_of(context, code),
    )  # fmt: skip


def years_of(context: Context, results: Results, code: str, measure: str, group: str = "") -> list[dict[str, Any]]:
    """One row a year of the trend, also for years without a figure: period, value, lower, upper, shown."""
    figures = results.over_years(code, measure, group)
    return [{"period": period(year)} | _year(figures.get(year)) for year in context.years]


def benchmarks_of(context: Context, results: Results, code: str, measure: str) -> pd.DataFrame:
    """Benchmarks for the comparison group, each with its own year: name, value, shown."""
    rows = [
        row
        for row in results.benchmarks
        if (row.indicator, row.measure) == (code, measure) and (row.group == context.group or row.unit == "ratio")
    ]
    return pd.DataFrame({
        "name": [f"{row.name} {context.words.comparison}" if row.group == context.group else row.name for row in rows],
        "value": [row.value for row in rows],
        "shown": [f"{number(row.value, row.unit)} in {period(row.benchmark_year)}" for row in rows],
    })  # fmt: skip


def breaks_of(context: Context, code: str) -> dict[str, str]:
    """The periods that begin a new series of an indicator."""
    breaks = {period(series.year): "new series" for series in context.breaks if series.indicator == code}
    return breaks | {period(joined): "merger" for joined in context.mergers}


def _year(figure: Figure | None) -> dict[str, Any]:
    if figure is None:
        return {"value": nan, "lower": nan, "upper": nan, "shown": "no data"}
    value = number(figure.value, figure.unit, source=figure.source)
    shown = value if figure.status == "ok" else short_reason(figure.reason)
    return {"value": figure.value, "lower": figure.lower, "upper": figure.upper, "shown": shown}
