"""One indicator's section: what was asked, what was found, a chart, the figures, what moved, the analyst's words."""

from collections.abc import Mapping
from html import escape
from math import isnan, nan
from typing import TYPE_CHECKING, Any

from wres.comparison import model_employer_goals
from wres.html import as_columns, html_table
from wres.indicators.figures import Figure
from wres.parameters import period
from wres.parameters.indicator import Indicator
from wres.report import facing, indicator_figures
from wres.report.section import Section
from wres.report.sentences import (
    board_sentence,
    movement_sentence,
    ratio_sentence,
    representation_sentence,
    significance_sentence,
    survey_sentence,
)
from wres.report.words import period_of
from wres.text import count, interval, number

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
    definition, rows = report.standard.indicators[code], report.this_year.of(code)
    found = finding(report, code)
    figure = indicator_figures.figure(report, code, found)
    asked = f'<p class="asks">{escape(definition.asks.format(group=report.words.comparison))} </p>'
    asked += f'<p class="period">{escape(_sentence(_period(report, definition)))}</p>'
    lead = [f'<p class="lead">{escape(found)}</p>'] if figure is None else []
    said = [*lead, *(f"<p>{escape(line)}</p>" for line in _reading(report, code) if line)]
    parts: list[Any] = [asked, figure, *said, facing.commentary(report, code)]
    parts += [figures_table(report, code, rows), *_further(report, rows)]
    return Section([part for part in parts if part])


def finding(report: "Report", code: str) -> str:
    """The sentence that states what an indicator found."""
    rows, definition, words = report.this_year.of(code), report.standard.indicators[code], report.words
    group = report.standard.comparison_group
    if definition.kind == "relative_likelihood":
        return ratio_sentence(next(iter(report.this_year.whole(code, "relative_likelihood")), None), definition, words, report.rules)
    if definition.kind == "survey_percentage":
        return survey_sentence(rows, definition, words, (report.standard.reference_group, group))
    if definition.kind == "board_difference":
        return board_sentence(rows, words, group, facing.workforce_share(report))
    return representation_sentence(rows, words, group, AGGREGATES)


def progression(report: "Report") -> Section:
    """The race disparity ratio and the Model Employer goals; nothing where the bands are not known."""
    ratios = [row for row in report.this_year if row.measure == "disparity" and row.status != "missing"]
    if not ratios:
        return Section([])
    shown = {
        "Step": [STEPS[row.band] for row in ratios],
        "Staff": [_staff_group(report, row.staff_group) for row in ratios],
        "Race disparity ratio": [_value(row) for row in ratios],
    }
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
    numbers = {f"{report.words.comparison} staff": "actual", "Goal": "goal", "Still needed": "gap"}
    shown = {"Band": [report.standard.band_label(row.band) for row in goals]}
    shown |= {name: [_counted(row, getattr(row, column)) for row in goals] for name, column in ({"Staff": "headcount"} | numbers).items()}
    note = (
        f"Goal: the {report.words.comparison} share of the whole workforce, of the staff in each band, "
        f"by {report.rules.model_employer.high:g}. Below 0 means that the goal is passed."
    )
    return html_table(shown, "Model Employer goals by band", 1, list(shown)[1:], [note, *_legend(shown)])


def figures_table(report: "Report", code: str, rows: list[Figure]) -> str:
    """The figures of this year with the counts behind them."""
    if all(row.status == "missing" for row in rows):
        return ""
    definition = report.standard.indicators[code]
    if definition.kind == "representation":
        return _bands_table(report, rows)
    overall = [
        row for row in rows if row.staff_group == "all" and row.band in ("all", *PLACES) and not row.measure.endswith(tuple(VARIANTS))
    ]
    known = {row.band for row in overall if row.status != "missing"}
    overall = [row for row in overall if row.band in known]
    shown = {
        "Measure": [_measure(report, row) for row in overall],
        "Value": [_value(row) for row in overall],
        f"{report.rules.confidence:.0%} interval": [interval(row.lower, row.upper, row.unit) for row in overall],
        "Number": [count(row.numerator) for row in overall],
        "Out of": [count(row.denominator) for row in overall],
    }
    shown = {name: texts for name, texts in shown.items() if name in ("Measure", "Value") or any(texts)}
    notes = [*definition.footnotes, *_legend(shown)]
    return html_table(shown, f"{definition.title}, {_period(report, definition)}", 1, list(shown)[1:], notes)


def _bands_table(report: "Report", rows: list[Figure]) -> str:
    cells: dict[tuple[str, str], dict[str, Figure]] = {}
    for row in rows:
        if row.measure == "share":
            cells.setdefault((row.staff_group, row.band), {})[row.group] = row
    lines = []
    for (staff_group, band), cell in cells.items():
        if all(one.reason == "zero denominator" for one in cell.values()):
            continue
        counted = any(not isnan(one.denominator) or one.status == "suppressed" for one in cell.values())
        line = {"Staff": _staff_group(report, staff_group), "Band": _band(report, band)}
        for group, label in report.words.groups.items():
            one = cell.get(group)
            if counted:
                line[label] = _counted(one, one.numerator) if one else ""
            line[f"{label} %"] = _value(one) if one else ""
        lines.append(line)
    shown = as_columns(lines)
    numeric = [column for column in shown if column not in ("Staff", "Band")]
    notes = [*report.standard.indicators["1"].footnotes, *_legend(shown)]
    table = html_table(shown, f"Staff by pay band and ethnicity, {period_of('snapshot', report.year, report.rules)}", 2, numeric, notes)
    return table if len(lines) <= 4 else f"<details><summary>Staff in each band, as a table</summary>{table}</details>"


def _further(report: "Report", rows: list[Figure]) -> list[str]:
    """Recruitment by route, staff group and band, where it was given."""
    ratios = [row for row in rows if row.measure.startswith("relative_likelihood") and row.status != "missing"]
    more = [row for row in ratios if (row.measure, row.staff_group, row.band) != ("relative_likelihood", "all", "all")]
    if not more:
        return []
    shown = {
        "Staff": [_staff_group(report, row.staff_group) for row in more],
        "Band": [_band(report, row.band) for row in more],
        "Who": [VARIANTS.get(row.measure.removeprefix("relative_likelihood_"), "everyone") for row in more],
        "Relative likelihood": [_value(row) for row in more],
        "Interval": [interval(row.lower, row.upper, "ratio") for row in more],
    }
    table = html_table(shown, "Relative likelihood by staff group, band and route", 3, ["Relative likelihood", "Interval"], _legend(shown))
    return [f"<details><summary>By staff group, band and route</summary>{table}</details>"]


def _reading(report: "Report", code: str) -> list[str]:
    """Practical and statistical significance, and what moved since the year before."""
    definition = report.standard.indicators[code]
    lines = []
    if definition.kind == "relative_likelihood":
        lines.append(significance_sentence(report.significance.get(code), report.words, report.rules, definition.events))
    top = facing.headline(report, code)
    if top.status == "ok" and report.year - 1 in report.figures:
        moved, before, after = facing.movement_of(report, top), period(report.year - 1), period(report.year)
        lines.append(movement_sentence(moved, report.words, before, after, top.source))
    return lines


def _period(report: "Report", definition: Indicator) -> str:
    return period_of(definition.clock, report.year, report.rules)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _measure(report: "Report", row: Figure) -> str:
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


def _value(row: Figure) -> str:
    return number(row.value, row.unit, row.status, row.reason, row.source)


def _counted(row: Any, value: float) -> str:
    return count(value) if row.status == "ok" else number(nan, "", row.status, row.reason)


def _legend(shown: Mapping[str, list[str]]) -> list[str]:
    used = {text for texts in shown.values() for text in texts}
    return ["; ".join(words)] if (words := [words for mark, words in SHORTHAND.items() if mark in used]) else []
