"""Years and benchmarks together in one table, and the targets with the pace they need."""

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from wres.parameters import period
from wres.report.facing import MARKS
from wres.report.rows import each
from wres.report.section import Section
from wres.tables import html_table
from wres.wording import day, number

if TYPE_CHECKING:
    from wres.report.report import Report

MEASURES = ("share", "relative_likelihood", "percentage", "gap", "board_share", "difference")
LEVELS = {"nation": "Nation", "region": "Region", "type": "Trust type", "system": "System"}
ARROWS = {"up": "↑ up", "down": "↓ down", "unchanged": "→ unchanged", "not comparable": ""}


def trend(report: "Report") -> Section:
    """A row for each overall measure: its years, what moved, and the benchmarks with their years and sources."""
    wanted = _wanted(report)
    years = sorted(report.figures)
    by_key = {
        (row.year, *key): row
        for row in each(report.history)
        if (key := (row.indicator, row.measure, row.group, row.band)) in wanted and row.staff_group == "all"
    }
    moved = {(row.indicator, row.measure, row.group, row.band): row for row in each(report.movement) if row.staff_group == "all"}
    levels = [level for level in LEVELS if (report.benchmarks["level"] == level).any()]
    beside = {(row.indicator, row.measure, row.group, row.band, row.level): row for row in each(report.benchmarks)}
    lines = []
    for key in wanted:
        line = {"": key[0], "Measure": _name(report, key)}
        line |= {period(year): _shown(by_key.get((year, *key))) for year in years}
        if len(years) > 1:
            line["Movement"] = _movement(moved.get(key))
        line |= {_level_name(report, level): _benchmark(beside.get((*key, level))) for level in levels}
        lines.append(line)
    shown = pd.DataFrame(lines).rename(columns={"": report.words.word.capitalize()})
    caption = "All indicators, " + " to ".join(dict.fromkeys([period(years[0]), period(years[-1])]))
    table = html_table(shown, caption, 2, [period(year) for year in years] + [_level_name(report, level) for level in levels])
    return Section([table, _rules(report), _sources(report)])


def targets(report: "Report") -> Section:
    """Each target as it was stated, where it stands, and the pace needed beside the pace achieved; nothing without targets."""
    if not report.organisation.targets:
        return Section([])
    progress = report.target_progress
    shown = pd.DataFrame({
        "Target": progress["target"],
        "Asks for": [_asks(row) for row in each(progress)],
        "By": [row.by or row.date for row in each(progress)],
        "Now": [_plain(row.actual, row.unit) for row in each(progress)],
        "Needed a year": ["" if row.met == "yes" else _plain(row.pace_needed, row.unit) for row in each(progress)],
        "Achieved a year": [_plain(row.pace_achieved, row.unit) for row in each(progress)],
        "Met": progress["met"],
        "Stated in": progress["stated_in"],
        "Not stated": progress["missing"],
        "Note": progress["note"],
    })  # fmt: skip
    shown = shown.loc[:, [column for column in shown if column in ("Target", "Asks for", "Met") or shown[column].astype(str).ne("").any()]]
    served = [
        f"Local population: {number(row.value, row.unit)} {report.words.comparison}, {row.source}." for row in each(report.local_population)
    ]
    ruled = progress["rule"].str.contains("local population", case=False).any()
    return Section([html_table(shown, "Targets and where they stand", 1, notes=served if ruled else [])])


def _wanted(report: "Report") -> list[tuple[str, str, str, str]]:
    rows = report.measures[report.measures["measure"].isin(MEASURES) & (report.measures["staff_group"] == "all")]
    rows = rows[rows["band"].isin(["all", "total"]) & (rows["group"] != report.standard.unknown_group)]
    rows = rows[~((rows["measure"] == "share") & (rows["group"] == report.standard.reference_group))]
    return list(dict.fromkeys(rows[["indicator", "measure", "group", "band"]].itertuples(index=False, name=None)))


def _name(report: "Report", key: tuple[str, str, str, str]) -> str:
    code, measure, group, _ = key
    names = {
        "share": "{short}: {group} share", "relative_likelihood": "{short}: relative likelihood, {group}", "percentage": "{short}: {group}",
        "gap": "{short}: gap, {group}", "board_share": "{short}: {group} share", "difference": "{short}: difference from the workforce",
    }  # fmt: skip
    return names[measure].format(short=report.standard.indicators[code].short, group=report.words.group(group))


def _shown(row: Any) -> str:
    if row is None:
        return ""
    return number(row.value, row.unit, row.status, row.reason, row.source) if row.status != "missing" else row.reason


def _movement(row: Any) -> str:
    if row is None:
        return ""
    if row.direction == "not comparable":
        return MARKS["not comparable"]
    parts = [
        ARROWS[row.direction],
        MARKS.get(row.judgement, ""),
        f"gap {row.gap}" if row.gap and row.measure in ("gap", "difference") else "",
    ]
    return "; ".join(part for part in parts if part)


def _benchmark(row: Any) -> str:
    return (
        ""
        if row is None
        else number(row.value, row.unit, source="published") + (f" ({period(int(row.benchmark_year))})" if row.note else "")
    )


def _level_name(report: "Report", level: str) -> str:
    own = {"region": report.organisation.region, "type": report.organisation.type, "system": report.organisation.system}
    return f"{LEVELS[level]}: {own[level]}" if level in own else "England"


def _rules(report: "Report") -> str:
    before, after = period(report.year - 1), period(report.year)
    rules = [rule for rule in dict.fromkeys(report.movement["rule"]) if rule]
    if report.year - 1 not in report.figures:
        return f'<p class="note">There is no return for {before}, so no movement is shown.</p>'
    listed = "".join(f"<li>{escape(rule)}</li>" for rule in rules)
    reasons = [why for why in dict.fromkeys(report.movement["why"]) if why.startswith(("break", "merger"))]
    broken = "".join(f"<li>Not comparable: {escape(why)}</li>" for why in reasons)
    return (
        f'<p class="note">Movement compares {before} with {after}. An arrow says which way the number went; better and worse say what '
        f"that means for the staff of the row (for a ratio or a difference: for {escape(report.words.comparison)} staff); the gap is "
        f"between {escape(report.words.comparison)} and {escape(report.words.reference)} staff.</p>"
        f'<ul class="note">{listed}{broken}</ul>'
    )


def _sources(report: "Report") -> str:
    if report.benchmarks.empty:
        return '<p class="note">No benchmarks are known for this year.</p>'
    lines = dict.fromkeys(f"{row.name}, {period(int(row.benchmark_year))}: {row.source}" for row in each(report.benchmarks))
    listed = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<details><summary>Sources of the benchmarks</summary><ul>{listed}</ul></details>"


def _asks(row: Any) -> str:
    if row.rule:
        return f"{row.rule}: {_plain(row.value, row.unit)}".removesuffix(": ")
    return f"{row.comparator} {_plain(row.value, row.unit)}" if row.value == row.value else row.comparator


def _plain(value: float, unit: str) -> str:
    if value != value:
        return ""
    return f"{value:.2f}".rstrip("0").rstrip(".") + ("%" if unit in ("percent", "%") else f" {unit}" if unit and unit != "ratio" else "")


__all__ = ["day", "targets", "trend"]
