"""The chart of each kind of indicator: its rows chosen and worded, then handed to `wres.charts`."""

from typing import TYPE_CHECKING

import pandas as pd

from wres.charts import Figure, board_against_workforce, percentages_over_years, ratio_over_years, representation_by_band
from wres.parameters import period
from wres.report.rows import each
from wres.wording import number, short_reason

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
    shares = report.measures[(report.measures["indicator"] == code) & (report.measures["group"] == group)]
    overall = shares[(shares["staff_group"] == "all") & (shares["band"] == "all") & (shares["status"] == "ok")]
    bands = shares[shares["staff_group"].isin(standard.staff_groups) & shares["band"].isin(standard.band_order)]
    bands = bands[bands["reason"] != "zero denominator"]
    if overall.empty or (bands["status"] != "ok").all():
        return _over_years(report, code, ["share"], [group], found, f"{report.words.comparison} share of the workforce, %")
    whole = float(overall["value"].iloc[0])
    drawn = pd.DataFrame({
        "staff_group": [standard.staff_groups[one].label for one in bands["staff_group"]],
        "group_place": [list(standard.staff_groups).index(one) for one in bands["staff_group"]],
        "band": [standard.band_label(one) for one in bands["band"]],
        "place": [standard.band_order.index(one) for one in bands["band"]],
        "value": bands["value"].to_numpy(), "start": bands["value"].fillna(0).to_numpy(), "overall": whole,
        "shown": [number(row.value, "percent", row.status, row.reason, row.source) for row in each(bands)],
    })  # fmt: skip
    reference = f"{report.words.comparison} share of the whole workforce: {number(whole, 'percent', source=overall['source'].iloc[0])}"
    listed = "; ".join(f"{row.staff_group}, {row.band}: {row.shown}" for row in each(drawn))
    axis = f"{report.words.comparison} staff, % of the band"
    return representation_by_band(drawn, whole, f"chart-{code}", found, f"{reference}. {listed}.", found, axis, reference)


def _ratio(report: "Report", code: str, found: str) -> Figure | None:
    rows = _by_year(report, code, "relative_likelihood", None)
    if rows["value"].isna().all():
        return None
    low, high = report.rules.non_adverse.low, report.rules.non_adverse.high
    words = f"{low:.2f} to {high:.2f}: not called adverse"
    listed = "; ".join(f"{row.period}: {row.shown}" for row in each(rows))
    axis = " relative to ".join(report.words.group(group) for group in report.standard.indicators[code].ratio or ())
    return ratio_over_years(
        rows, low, high, f"chart-{code}", found, f"Relative likelihood by year: {listed}. Shaded: {words}.", found, axis, words,
        _benchmarks(report, code, "relative_likelihood"), _breaks(report, code),
    )  # fmt: skip


def _survey(report: "Report", code: str, found: str) -> Figure | None:
    groups = [report.standard.reference_group, report.standard.comparison_group]
    return _over_years(report, code, ["percentage"], groups, found, "% of staff")


def _over_years(report: "Report", code: str, measures: list[str], groups: list[str], found: str, axis: str) -> Figure | None:
    rows = pd.concat([_by_year(report, code, measures[0], group).assign(group=report.words.group(group)) for group in groups])
    if rows["value"].isna().all():
        return None
    labels = [report.words.group(group) for group in groups]
    listed = "; ".join(f"{row.period}: {row.group} {row.shown}" for row in each(rows))
    gaps = _by_year(report, code, "gap", None)
    known = gaps["value"].notna()
    beneath = dict(zip(gaps["period"][known], "gap " + gaps["shown"][known].str.removesuffix(" points"), strict=True))
    rows["gap"] = rows["period"].map(beneath)
    return percentages_over_years(
        rows.reset_index(drop=True), labels, f"chart-{code}", found, f"By year: {listed}.", found, axis,
        _benchmarks(report, code, measures[0]), _breaks(report, code),
    )  # fmt: skip


def _benchmarks(report: "Report", code: str, measure: str) -> pd.DataFrame:
    """Benchmarks for the comparison group, each with its own year."""
    rows = report.benchmarks[(report.benchmarks["indicator"] == code) & (report.benchmarks["measure"] == measure)]
    rows = rows[rows["group"].isin([report.standard.comparison_group]) | rows["unit"].eq("ratio")]
    split = rows["group"].eq(report.standard.comparison_group)
    return pd.DataFrame({
        "name": rows["name"].where(~split, rows["name"] + f" {report.words.comparison}"),
        "value": rows["value"],
        "shown": [f"{number(row.value, row.unit)} in {period(int(row.benchmark_year))}" for row in each(rows)],
    })  # fmt: skip


def _breaks(report: "Report", code: str) -> dict[str, str]:
    """The periods that begin a new series of an indicator."""
    breaks = {period(one.year): "new series" for one in report.workspace.breaks if one.indicator == code}
    return breaks | {period(joined): "merger" for joined in report.mergers}


def _board(report: "Report", code: str, found: str) -> Figure | None:
    group = report.standard.comparison_group
    rows = report.measures[(report.measures["group"] == group) & (report.measures["status"] == "ok")]
    board = rows[(rows["indicator"] == code) & (rows["measure"] == "board_share")]
    if board.empty:
        return None
    names = {"total": "Board", "voting": "Voting members", "executive": "Executive members"}
    workforce = rows[(rows["measure"] == "share") & (rows["staff_group"] == "all") & (rows["band"] == "all")]
    both = pd.concat([board, workforce])
    drawn = pd.DataFrame({
        "label": [*(names[band] for band in board["band"]), *("Workforce" for _ in workforce.index)],
        "kind": [*("board" for _ in board.index), *("workforce" for _ in workforce.index)],
        "value": both["value"].to_numpy(),
        "shown": [number(row.value, "percent", source=row.source) for row in each(both)],
    })  # fmt: skip
    listed = "; ".join(f"{row.label}: {row.shown}" for row in each(drawn))
    return board_against_workforce(
        drawn,
        f"chart-{code}",
        found,
        f"{report.words.comparison} share. {listed}.",
        found,
        f"{report.words.comparison} members or staff, %",
    )


def _by_year(report: "Report", code: str, measure: str, group: str | None) -> pd.DataFrame:
    """One row a year of the trend, also for years without a figure: period, value, lower, upper, shown."""
    rows = report.history[(report.history["indicator"] == code) & (report.history["measure"] == measure)]
    rows = rows[(rows["staff_group"] == "all") & rows["band"].isin(["all", "total"])]
    rows = rows[rows["group"] == group] if group else rows
    by_year = rows.drop_duplicates("year").set_index("year").reindex(sorted(report.figures))
    shown = [
        number(row.value, row.unit, source=row.source)
        if row.status == "ok"
        else short_reason(row.reason)
        if isinstance(row.reason, str)
        else "no data"
        for row in each(by_year)
    ]
    return pd.DataFrame({
        "period": [period(year) for year in by_year.index], "value": by_year["value"].to_numpy(), "lower": by_year["lower"].to_numpy(),
        "upper": by_year["upper"].to_numpy(), "shown": shown,
    })  # fmt: skip
