"""What the only organisation with figures published of its relative likelihoods and survey gaps, by what is known of chance."""

from collections.abc import Mapping
from html import escape
from math import isnan

from wres.indicators.figures import Figure
from wres.overview.cells import name_html
from wres.overview.data import OverviewData
from wres.overview.figure_estimates import rests_on_few
from wres.overview.figure_words import with_interval
from wres.overview.funnel_gap import gap_behind
from wres.overview.order import Placing
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import interval_name, is_beyond_range
from wres.overview.range_words import beyond_any_range
from wres.overview.sections.plain_figure import indicator_name
from wres.parameters.measures import groups_of

EQUAL = {"ratio": 1.0, "points": 0.0}  # a figure of no difference between the groups, by its unit
WORSE, BETTER, CHANCE, NOT_KNOWN = "worse", "better", "may be chance", "not known"


def own_figures(data: OverviewData, placed: Mapping[str, Placing]) -> str:
    """The list, with every gap of a survey in it, because the table has the group's figure alone; empty unless one has figures."""
    reports = [report for report in data.reports if report.has_figures]
    if len(reports) != 1:
        return ""
    (report,) = reports
    few, parts = data.rules.overview.few_cases, _parts(data, report, placed[report.code])
    words = {
        what: "; ".join(
            f"{indicator_name(data, code)} {with_interval(data, row, rests_on_few(report, row, few))}" for code, row in rows.items()
        )
        for what, rows in parts.items()
    }
    items = "".join(f"<li>{escape(f'{what}: {figures}.')}</li>" for what, figures in words.items() if figures)
    whose = f"<p>{name_html(report, data.edition)}{escape(report.label.removeprefix(report.name))}:</p>" if len(data.reports) > 1 else ""
    note = f'<p class="note">{escape(how)}</p>' if (how := _how_to_read(data, parts)) else ""
    return f'{whose}<ul class="figures">{items}</ul>{note}' if items else ""


def _how_to_read(data: OverviewData, parts: Mapping[str, Mapping[str, Figure]]) -> str:
    """What is in brackets, and which way a gap is, as far as there are such."""
    rows, groups = [row for part in parts.values() for row in part.values()], data.standard.groups
    brackets = [f"In brackets: the {interval_name(data.rules)}."] if any(not isnan(row.lower) for row in rows) else []
    pair = next((groups_of(row.group) for row in rows if row.unit == "points"), ())
    gaps = [f"Points are survey gaps: {' minus '.join(groups[group] for group in pair)} staff."] if pair else []
    return " ".join([*brackets, *gaps])


def _parts(data: OverviewData, report: PublishedReport, placing: Placing) -> dict[str, Mapping[str, Figure]]:
    """The figures by what is said of them. A relative likelihood on few cases, or with an unchecked interval, may be chance."""
    staff, indicators = f"{data.standard.groups[data.standard.comparison_group]} staff", data.standard.main_indicators
    ratios = {code: row for code, row in report.comparable.items() if row and row.unit == "ratio"}
    published = {code: gap_behind(report, code) for code in indicators if report.comparable[code]}
    gaps = {code: row for code, row in published.items() if row and row.status == "ok"}
    of_side = {side: {code: row for code, row in gaps.items() if _side(data, row) == side} for side in (WORSE, BETTER, CHANCE, NOT_KNOWN)}
    not_sound = placing.on_few | placing.unchecked
    worse = {code: row for code, row in ratios.items() if _side(data, row) == WORSE and code not in not_sound}
    others = {code: row for code, row in ratios.items() if code not in worse and is_beyond_range(row, indicators[code], data.rules)}
    return {
        f"Worse for {staff} beyond chance": worse | of_side[WORSE],
        f"Relative likelihoods {beyond_any_range(data)}, which may be chance": others,
        "Survey gaps that may be chance": of_side[CHANCE],
        "Survey gaps published without counts, so chance is not known": of_side[NOT_KNOWN],
        f"Survey gaps better for {staff} beyond chance": of_side[BETTER],
    }


def _side(data: OverviewData, figure: Figure) -> str:
    """For whom an interval lies wholly beyond no difference; that it does not, or that there is none."""
    equal, more_is_worse = EQUAL[figure.unit], data.standard.indicators[figure.indicator].harm in ("above", "higher")
    if isnan(figure.lower):
        return NOT_KNOWN
    if figure.lower > equal:
        return WORSE if more_is_worse else BETTER
    if figure.upper < equal:
        return BETTER if more_is_worse else WORSE
    return CHANCE
