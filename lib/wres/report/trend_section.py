"""Years and benchmarks together in one table, and the targets with the pace they need."""

from html import escape
from typing import TYPE_CHECKING, Any

from wres.html import as_columns, html_table
from wres.indicators.figures import WHOLE
from wres.parameters import period
from wres.report.facing import MARKS
from wres.report.section import Section
from wres.text import day, number

if TYPE_CHECKING:
    from wres.report.report import Report

MEASURES = ("share", "relative_likelihood", "percentage", "gap", "board_share", "difference")
LEVELS = {"nation": "Nation", "region": "Region", "type": "Trust type", "system": "System"}
ARROWS = {"up": "↑ up", "down": "↓ down", "unchanged": "→ unchanged", "not comparable": ""}


def trend(report: "Report") -> Section:
    """A row for each overall measure: its years, what moved, and the benchmarks with their years and sources."""
    wanted = _wanted(report)
    years = sorted(report.figures)
    by_key = {(row.year, *_key(row)): row for row in report.all_years if row.staff_group == "all"}
    benchmarks = {(*_key(row), row.level): row for row in report.benchmarks}
    levels = [level for level in LEVELS if any(row.level == level for row in report.benchmarks)]
    lines = []
    for key in wanted:
        line = {report.words.word.capitalize(): key[0], "Measure": _name(report, key)}
        line |= {period(year): _shown(by_key.get((year, *key))) for year in years}
        if len(years) > 1:
            line["Movement"] = _movement(report.moved.get(key))
        line |= {_level_name(report, level): _benchmark(benchmarks.get((*key, level))) for level in levels}
        lines.append(line)
    caption = "All indicators, " + " to ".join(dict.fromkeys([period(years[0]), period(years[-1])]))
    numeric = [period(year) for year in years] + [_level_name(report, level) for level in levels]
    table = html_table(as_columns(lines), caption, 2, numeric)
    return Section([table, _rules(report), _sources(report)])


def targets(report: "Report") -> Section:
    """Each target as it was stated, where it stands, and the pace needed beside the pace achieved; nothing without targets."""
    if not report.organisation.targets:
        return Section([])
    progress = report.target_progress
    shown = {
        "Target": [row.target for row in progress],
        "Asks for": [_asks(row) for row in progress],
        "By": [row.by or (row.date.isoformat() if row.date else "") for row in progress],
        "Now": [_plain(row.actual, row.unit) for row in progress],
        "Needed a year": ["" if row.met == "yes" else _plain(row.pace_needed, row.unit) for row in progress],
        "Achieved a year": [_plain(row.pace_achieved, row.unit) for row in progress],
        "Met": [row.met for row in progress],
        "Stated in": [row.stated_in for row in progress],
        "Not stated": ["; ".join(row.missing) for row in progress],
        "Note": [row.note for row in progress],
    }
    shown = {name: texts for name, texts in shown.items() if name in ("Target", "Asks for", "Met") or any(texts)}
    served = [
        f"Local population: {number(people.value, people.unit)} {report.words.comparison}, {people.source}."
        for people in [report.local_population]
        if people is not None
    ]
    ruled = any("local population" in row.rule.casefold() for row in progress)
    return Section([html_table(shown, "Targets and where they stand", 1, notes=served if ruled else [])])


def _wanted(report: "Report") -> list[tuple[str, str, str, str]]:
    rows = [row for row in report.this_year if row.measure in MEASURES and row.staff_group == "all" and row.band in WHOLE]
    standard = report.standard
    left_out = [standard.unknown_group], [standard.unknown_group, standard.reference_group]
    return list(dict.fromkeys(_key(row) for row in rows if row.group not in left_out[row.measure == "share"]))


def _key(row: Any) -> tuple[str, str, str, str]:
    return row.indicator, row.measure, row.group, row.band


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
    return "" if row is None else number(row.value, row.unit, source="published") + (f" ({period(row.benchmark_year)})" if row.note else "")


def _level_name(report: "Report", level: str) -> str:
    own = {"region": report.organisation.region, "type": report.organisation.type, "system": report.organisation.system}
    return f"{LEVELS[level]}: {own[level]}" if level in own else "England"


def _rules(report: "Report") -> str:
    before, after = period(report.year - 1), period(report.year)
    if report.year - 1 not in report.figures:
        return f'<p class="note">There is no return for {before}, so no movement is shown.</p>'
    listed = "".join(f"<li>{escape(rule)}</li>" for rule in dict.fromkeys(row.rule for row in report.movement) if rule)
    reasons = [why for why in dict.fromkeys(row.why for row in report.movement) if why.startswith(("break", "merger"))]
    broken = "".join(f"<li>Not comparable: {escape(why)}</li>" for why in reasons)
    return (
        f'<p class="note">Movement compares {before} with {after}. An arrow says which way the number went; better and worse say what '
        f"that means for the staff of the row (for a ratio or a difference: for {escape(report.words.comparison)} staff); the gap is "
        f"between {escape(report.words.comparison)} and {escape(report.words.reference)} staff.</p>"
        f'<ul class="note">{listed}{broken}</ul>'
    )


def _sources(report: "Report") -> str:
    if not report.benchmarks:
        return '<p class="note">No benchmarks are known for this year.</p>'
    lines = dict.fromkeys(f"{row.name}, {period(row.benchmark_year)}: {row.source}" for row in report.benchmarks)
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
