"""One indicator's section: what was asked, what was found, a chart, the figures, what moved, the analyst's words."""

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from wres.comparison import model_employer_goals, significance
from wres.parameters import period
from wres.parameters.standard import Indicator
from wres.report import facing, indicator_figures
from wres.report.rows import each
from wres.report.section import Section
from wres.tables import html_table
from wres.wording import (
    board_sentence,
    count,
    interval,
    movement_sentence,
    number,
    period_of,
    ratio_sentence,
    representation_sentence,
    significance_sentence,
    survey_sentence,
)

if TYPE_CHECKING:
    from wres.report.report import Report

SHORTHAND = {"[c]": "[c] hidden to protect people", "[x]": "[x] not available", "[z]": "[z] not applicable"}
STEPS = {
    "lower_middle": "Bands up to 5, to bands 6 and 7",
    "middle_upper": "Bands 6 and 7, to bands 8a and above",
    "lower_upper": "Bands up to 5, to bands 8a and above",
}
AGGREGATES = {"8a_and_above": "bands 8a and above", "8c_and_above": "bands 8c and above"}
PLACES = {"total": "The whole board", "voting": "Voting members", "executive": "Executive members"}
VARIANTS = {"domestic": "without international recruits", "international": "international recruits only"}


def indicator(report: "Report", code: str) -> Section:
    """The section of one indicator; where there is no figure, it says why."""
    definition, rows = report.standard.indicators[code], report.measures[report.measures["indicator"] == code]
    found = finding(report, code)
    figure = indicator_figures.figure(report, code, found)
    asked = f'<p class="asks">{escape(definition.asks.format(group=report.words.comparison))} </p>'
    asked += f'<p class="period">{escape(_sentence(_period(report, definition)))}</p>'
    lead = [f'<p class="lead">{escape(found)}</p>'] if figure is None else []
    said = [*lead, *(f"<p>{escape(line)}</p>" for line in _reading(report, code, rows) if line)]
    parts: list[Any] = [asked, figure, *said, facing.commentary(report, code)]
    parts += [figures_table(report, code, rows), *_further(report, code, rows)]
    return Section([part for part in parts if part])


def finding(report: "Report", code: str) -> str:
    """The sentence that states what an indicator found."""
    rows, definition, words = report.measures[report.measures["indicator"] == code], report.standard.indicators[code], report.words
    group = report.standard.comparison_group
    if definition.kind == "relative_likelihood":
        return ratio_sentence(_one(rows, "relative_likelihood"), definition, words, report.rules)
    if definition.kind == "survey_percentage":
        return survey_sentence(rows, definition, words, (report.standard.reference_group, group))
    if definition.kind == "board_difference":
        return board_sentence(rows, words, group, _one(report.measures[report.measures["measure"] == "share"], "share", group))
    return representation_sentence(rows, words, group, AGGREGATES)


def progression(report: "Report") -> Section:
    """The race disparity ratio and the Model Employer goals; nothing where the bands are not known."""
    ratios = report.measures[(report.measures["measure"] == "disparity") & (report.measures["status"] != "missing")]
    if ratios.empty:
        return Section([])
    shown = pd.DataFrame({
        "Step": [STEPS[band] for band in ratios["band"]],
        "Staff": [_staff_group(report, group) for group in ratios["staff_group"]],
        "Race disparity ratio": [_value(row) for row in each(ratios)],
    })  # fmt: skip
    words = report.words
    lead = (
        f"The race disparity ratio says how much likelier {words.reference} than {words.comparison} staff are to be in the higher "
        "of two tiers of bands: 1 is parity. Doctors and dentists are not in these bands."
    )
    return Section(
        [f"<p>{escape(lead)}</p>", html_table(shown, "Race disparity ratio", 2, ["Race disparity ratio"], _legend(shown)), _goals(report)]
    )


def _goals(report: "Report") -> str:
    goals = model_employer_goals(report.measures, report.rules, report.standard, report.history)
    shown = pd.DataFrame({
        "Band": [report.standard.band_label(band) for band in goals["band"]],
        "Staff": _counts(goals, "headcount"),
        f"{report.words.comparison} staff": _counts(goals, "actual"),
        "Goal": _counts(goals, "goal"),
        "Still needed": _counts(goals, "gap"),
    })  # fmt: skip
    note = (
        f"Goal: the {report.words.comparison} share of the whole workforce, of the staff in each band, "
        f"by {report.rules.model_employer.high:g}. Below 0 means that the goal is passed."
    )
    return html_table(shown, "Model Employer goals by band", 1, [str(column) for column in shown.columns[1:]], [note, *_legend(shown)])


def _counts(goals: pd.DataFrame, column: str) -> list[str]:
    return [number(float("nan"), "", row.status, row.reason) if row.status != "ok" else count(getattr(row, column)) for row in each(goals)]


def figures_table(report: "Report", code: str, rows: pd.DataFrame) -> str:
    """The figures of this year with the counts behind them."""
    kind = report.standard.indicators[code].kind
    if (rows["status"] == "missing").all():
        return ""
    if kind == "representation":
        return _bands_table(report, rows)
    overall = rows[(rows["staff_group"] == "all") & rows["band"].isin(["all", *PLACES])]
    overall = overall[~overall["measure"].str.contains("domestic|international")]
    overall = overall[overall.groupby("band")["status"].transform(lambda status: (status != "missing").any())]
    shown = pd.DataFrame({
        "Measure": [_measure(report, row) for row in each(overall)],
        "Value": [_value(row) for row in each(overall)],
        "95% interval": [interval(row.lower, row.upper, row.unit) for row in each(overall)],
        "Number": [count(row.numerator) for row in each(overall)],
        "Out of": [count(row.denominator) for row in each(overall)],
    })  # fmt: skip
    shown = shown.rename(columns={"95% interval": f"{report.rules.confidence:.0%} interval"})
    shown = shown.loc[:, [column for column in shown if column in ("Measure", "Value") or shown[column].ne("").any()]]
    title = f"{report.standard.indicators[code].title}, {_period(report, report.standard.indicators[code])}"
    notes = [*report.standard.indicators[code].footnotes, *_legend(shown)]
    return html_table(shown, title, 1, [str(column) for column in shown if column != "Measure"], notes)


def _bands_table(report: "Report", rows: pd.DataFrame) -> str:
    cells: dict[tuple[str, str], dict[str, Any]] = {}
    for row in each(rows[rows["measure"] == "share"]):
        cells.setdefault((row.staff_group, row.band), {})[row.group] = row
    lines = []
    for (staff_group, band), cell in cells.items():
        if all(one.reason == "zero denominator" for one in cell.values()):
            continue
        counted = any(pd.notna(one.denominator) or one.status == "suppressed" for one in cell.values())
        line = {"Staff": _staff_group(report, staff_group), "Band": _band(report, band)}
        for group, label in report.words.groups.items():
            one = cell.get(group)
            if counted:
                line[label] = "" if one is None else number(1, "", one.status, one.reason) if one.status != "ok" else count(one.numerator)
            line[f"{label} %"] = "" if one is None else _value(one)
        lines.append(line)
    shown = pd.DataFrame(lines)
    numeric = [str(column) for column in shown if column not in ("Staff", "Band")]
    notes = [*report.standard.indicators["1"].footnotes, *_legend(shown)]
    table = html_table(shown, f"Staff by pay band and ethnicity, {period_of('snapshot', report.year, report.rules)}", 2, numeric, notes)
    return table if len(shown) <= 4 else f"<details><summary>Staff in each band, as a table</summary>{table}</details>"


def _further(report: "Report", code: str, rows: pd.DataFrame) -> list[str]:
    """Recruitment by route, staff group and band, where it was given."""
    ratios = rows[rows["measure"].str.startswith("relative_likelihood") & (rows["status"] != "missing")]
    more = ratios[(ratios["measure"] != "relative_likelihood") | (ratios["staff_group"] != "all") | (ratios["band"] != "all")]
    if more.empty:
        return []
    shown = pd.DataFrame({
        "Staff": [_staff_group(report, row.staff_group) for row in each(more)],
        "Band": [_band(report, row.band) for row in each(more)],
        "Who": [VARIANTS.get(row.measure.removeprefix("relative_likelihood_"), "everyone") for row in each(more)],
        "Relative likelihood": [_value(row) for row in each(more)],
        "Interval": [interval(row.lower, row.upper, "ratio") for row in each(more)],
    })  # fmt: skip
    table = html_table(shown, "Relative likelihood by staff group, band and route", 3, ["Relative likelihood", "Interval"], _legend(shown))
    return [f"<details><summary>By staff group, band and route</summary>{table}</details>"]


def _reading(report: "Report", code: str, rows: pd.DataFrame) -> list[str]:
    """Practical and statistical significance, and what moved since the year before."""
    definition = report.standard.indicators[code]
    lines = []
    if definition.kind == "relative_likelihood":
        overall = significance(rows, report.rules, report.standard.reference_group)
        overall = overall[(overall["measure"] == "relative_likelihood") & (overall["staff_group"] == "all") & (overall["band"] == "all")]
        lines.append(significance_sentence(next(each(overall), None), report.words, report.rules, definition.events))
    top = facing.headline(report, code)
    moved = report.movement[
        (report.movement["indicator"] == code) & (report.movement["measure"] == top["measure"])
        & (report.movement["group"] == top["group"]) & (report.movement["band"] == top["band"]) & (report.movement["staff_group"] == "all")
    ]  # fmt: skip
    if top["status"] == "ok" and report.year - 1 in report.figures:
        lines.append(movement_sentence(next(each(moved), None), report.words, period(report.year - 1), period(report.year), top["source"]))
    return lines


def _period(report: "Report", definition: Indicator) -> str:
    return period_of(definition.clock, report.year, report.rules)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _measure(report: "Report", row: Any) -> str:
    names = {
        "likelihood": "Likelihood, {}", "relative_likelihood": "Relative likelihood, {}", "percentage": "{}", "gap": "Gap, {}",
        "board_share": "{}", "difference": "Difference from the workforce, {}", "share": "{}",
    }  # fmt: skip
    place = f"{PLACES[row.band]}: " if row.band in PLACES else ""
    return place + names[row.measure].format(report.words.group(row.group))


def _band(report: "Report", band: str) -> str:
    return "All bands" if band == "all" else AGGREGATES[band].capitalize() if band in AGGREGATES else report.standard.band_label(band)


def _staff_group(report: "Report", staff_group: str) -> str:
    return "All staff" if staff_group == "all" else report.standard.staff_groups[staff_group].label


def _value(row: Any) -> str:
    return number(row.value, row.unit, row.status, row.reason, row.source)


def _legend(shown: pd.DataFrame) -> list[str]:
    used = set(shown.astype(str).to_numpy().ravel())
    return ["; ".join(words)] if (words := [words for mark, words in SHORTHAND.items() if mark in used]) else []


def _one(rows: pd.DataFrame, measure: str, group: str | None = None) -> Any:
    found = rows[(rows["measure"] == measure) & (rows["staff_group"] == "all") & rows["band"].isin(["all", "total"])]
    if group is not None:
        found = found[found["group"] == group]
    return next(each(found), None)
