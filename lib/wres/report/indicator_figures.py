"""The chart of each kind of indicator: its rows chosen and worded, then handed to `wres.charts`."""

from math import isnan, nan
from typing import TYPE_CHECKING, Any

import pandas as pd

from wres.charts import Figure, board_against_workforce, percentages_over_years, ratio_over_years, representation_by_band
from wres.indicators.figures import Figure as Measured
from wres.parameters import period
from wres.report.facing import workforce_share
from wres.text import number, short_reason

if TYPE_CHECKING:
    from wres.report.report import Report


def figure(report: "Report", code: str, found: str) -> Figure | None:
    """The chart of an indicator, or None when there is nothing to draw. found: the sentence that states the finding."""
    drawer = {
        "representation": _representation, "relative_likelihood": _ratio, "survey_percentage": _survey, "board_difference": _board,
    }[report.standard.indicators[code].kind]  # fmt: skip
    return drawer(report, code, found)


def _representation(report: "Report", code: str, found: str) -> Figure | None:
    group, standard = report.standard.comparison_group, report.standard
    shares = [row for row in report.this_year.of(code) if row.group == group]
    overall = next((row for row in shares if (row.staff_group, row.band, row.status) == ("all", "all", "ok")), None)
    bands = [row for row in shares if row.staff_group in standard.staff_groups and row.band in standard.band_order]
    bands = [row for row in bands if row.reason != "zero denominator"]
    if overall is None or all(row.status != "ok" for row in bands):
        return _over_years(report, code, "share", [group], found, f"{report.words.comparison} share of the workforce, %")
    drawn: dict[str, list[Any]] = {
        "staff_group": [standard.staff_groups[row.staff_group].label for row in bands],
        "group_place": [list(standard.staff_groups).index(row.staff_group) for row in bands],
        "band": [standard.band_label(row.band) for row in bands],
        "place": [standard.band_order.index(row.band) for row in bands],
        "value": [row.value for row in bands],
        "start": [0.0 if isnan(row.value) else row.value for row in bands],
        "overall": [overall.value] * len(bands),
        "shown": [number(row.value, "percent", row.status, row.reason, row.source) for row in bands],
    }
    reference = f"{report.words.comparison} share of the whole workforce: {number(overall.value, 'percent', source=overall.source)}"
    places = zip(drawn["staff_group"], drawn["band"], drawn["shown"], strict=True)
    listed = "; ".join(f"{staff_group}, {band}: {shown}" for staff_group, band, shown in places)
    axis = f"{report.words.comparison} staff, % of the band"
    description = f"{reference}. {listed}."
    return representation_by_band(pd.DataFrame(drawn), overall.value, f"chart-{code}", found, description, found, axis, reference)


def _ratio(report: "Report", code: str, found: str) -> Figure | None:
    rows = _by_year(report, code, "relative_likelihood")
    if all(isnan(row["value"]) for row in rows):
        return None
    low, high = report.rules.non_adverse.low, report.rules.non_adverse.high
    words = f"{low:.2f} to {high:.2f}: not called adverse"
    listed = "; ".join(f"{row['period']}: {row['shown']}" for row in rows)
    axis = " relative to ".join(report.words.group(group) for group in report.standard.indicators[code].ratio or ())
    description = f"Relative likelihood by year: {listed}. Shaded: {words}."
    return ratio_over_years(
        pd.DataFrame(rows), low, high, f"chart-{code}", found, description, found, axis, words,
        _benchmarks(report, code, "relative_likelihood"), _breaks(report, code),
    )  # fmt: skip


def _survey(report: "Report", code: str, found: str) -> Figure | None:
    groups = [report.standard.reference_group, report.standard.comparison_group]
    return _over_years(report, code, "percentage", groups, found, "% of staff")


def _over_years(report: "Report", code: str, measure: str, groups: list[str], found: str, axis: str) -> Figure | None:
    rows = [row | {"group": report.words.group(group)} for group in groups for row in _by_year(report, code, measure, group)]
    if all(isnan(row["value"]) for row in rows):
        return None
    gaps = {
        row["period"]: f"gap {row['shown'].removesuffix(' points')}" for row in _by_year(report, code, "gap") if not isnan(row["value"])
    }
    drawn = pd.DataFrame([row | {"gap": gaps.get(row["period"])} for row in rows])
    listed = "; ".join(f"{row['period']}: {row['group']} {row['shown']}" for row in rows)
    return percentages_over_years(
        drawn, [report.words.group(group) for group in groups], f"chart-{code}", found, f"By year: {listed}.", found, axis,
        _benchmarks(report, code, measure), _breaks(report, code),
    )  # fmt: skip


def _benchmarks(report: "Report", code: str, measure: str) -> pd.DataFrame:
    """Benchmarks for the comparison group, each with its own year."""
    group = report.standard.comparison_group
    rows = [
        row for row in report.benchmarks if (row.indicator, row.measure) == (code, measure) and (row.group == group or row.unit == "ratio")
    ]
    return pd.DataFrame({
        "name": [f"{row.name} {report.words.comparison}" if row.group == group else row.name for row in rows],
        "value": [row.value for row in rows],
        "shown": [f"{number(row.value, row.unit)} in {period(row.benchmark_year)}" for row in rows],
    })  # fmt: skip


def _breaks(report: "Report", code: str) -> dict[str, str]:
    """The periods that begin a new series of an indicator."""
    breaks = {period(one.year): "new series" for one in report.workspace.breaks if one.indicator == code}
    return breaks | {period(joined): "merger" for joined in report.mergers}


def _board(report: "Report", code: str, found: str) -> Figure | None:
    group, words = report.standard.comparison_group, report.words
    names = {"total": "Board", "voting": "Voting members", "executive": "Executive members"}
    board = [row for row in report.this_year.of(code, "board_share") if row.group == group and row.status == "ok"]
    if not board:
        return None
    rows = [{"label": names[row.band], "kind": "board"} | _percentage(row) for row in board]
    workforce = workforce_share(report)
    if workforce is not None and workforce.status == "ok":
        rows.append({"label": "Workforce", "kind": "workforce"} | _percentage(workforce))
    listed = "; ".join(f"{row['label']}: {row['shown']}" for row in rows)
    description, axis = f"{words.comparison} share. {listed}.", f"{words.comparison} members or staff, %"
    return board_against_workforce(pd.DataFrame(rows), f"chart-{code}", found, description, found, axis)


def _percentage(row: Measured) -> dict[str, Any]:
    return {"value": row.value, "shown": number(row.value, "percent", source=row.source)}


def _by_year(report: "Report", code: str, measure: str, group: str = "") -> list[dict[str, Any]]:
    """One row a year of the trend, also for years without a figure: period, value, lower, upper, shown."""
    known = {row.year: row for row in reversed(report.all_years.whole(code, measure, group))}
    return [{"period": period(year)} | _of_a_year(known.get(year)) for year in sorted(report.figures)]


def _of_a_year(row: Measured | None) -> dict[str, Any]:
    if row is None:
        return {"value": nan, "lower": nan, "upper": nan, "shown": "no data"}
    shown = number(row.value, row.unit, source=row.source) if row.status == "ok" else short_reason(row.reason)
    return {"value": row.value, "lower": row.lower, "upper": row.upper, "shown": shown}
