"""What the only organisation with figures published of its relative likelihoods and survey gaps, by what is known of chance."""

from collections.abc import Mapping, Sequence
from html import escape
from math import isnan

from wres.indicators.figures import Figure
from wres.overview.cells import label_html
from wres.overview.data import OverviewData
from wres.overview.figure_estimates import rests_on_few
from wres.overview.figure_words import with_interval
from wres.overview.funnel_gap import gap_behind
from wres.overview.order import Placing
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import interval_name, is_beyond_range
from wres.overview.range_words import beyond_any_range
from wres.overview.sections.plain_figure import indicator_name
from wres.overview.year_before import worsened_indicators
from wres.parameters import period
from wres.parameters.measures import groups_of

EQUAL = {"ratio": 1.0, "points": 0.0}  # a figure of no difference between the groups, by its unit
WORSE, BETTER, EITHER, NOT_KNOWN = "worse", "better", "either", "not known"
WITHOUT_COUNTS = "Published without counts, so chance is not known."
Part = dict[str, Figure]  # figures of which the same is said, by indicator


def own_figures(data: OverviewData, placed: Mapping[str, Placing]) -> str:
    """The list, with every gap of a survey in it, because the table has the group's figure alone; empty unless one has figures."""
    reports = [report for report in data.reports if report.has_figures]
    if len(reports) != 1:
        return ""
    (report,) = reports
    gaps = _gaps(data, report)
    judged, without_counts = _by_chance(data, report, placed[report.code], gaps), _without_counts(data, gaps[NOT_KNOWN])
    words, more = _words(data, report, judged), _words(data, report, without_counts)
    lines = [*words, *([" ".join([WITHOUT_COUNTS, *more])] if more else []), *_worsened_words(data, report)]
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    whose = f"<p>{label_html(report, data.edition)}:</p>" if len(data.reports) > 1 else ""
    note = f'<p class="note">{escape(how)}</p>' if (how := _how_to_read(data, [*judged.values(), *without_counts.values()])) else ""
    return f'{whose}<ul class="figures">{items}</ul>{note}' if items else ""


def _words(data: OverviewData, report: PublishedReport, parts: Mapping[str, Part]) -> list[str]:
    """What is said, then the figures it is said of; nothing of a part without any."""
    few = data.rules.overview.few_cases
    figures = {
        what: [f"{indicator_name(data, code)} {with_interval(data, row, rests_on_few(report, row, few))}" for code, row in part.items()]
        for what, part in parts.items()
        if part
    }
    return [f"{what}: {'; '.join(rows)}." for what, rows in figures.items()]


def _worsened_words(data: OverviewData, report: PublishedReport) -> list[str]:
    """The indicators that worsened; nothing where none did, or that is not known: another sentence of the section says so."""
    codes = worsened_indicators(report.changes)
    names = "; ".join(indicator_name(data, code) for code in codes)
    return [f"Worsened since {period(data.year - 1)} by more than chance: {names}."] if codes else []


def _how_to_read(data: OverviewData, parts: Sequence[Part]) -> str:
    """What is in brackets, and which way a gap is, as far as there are such."""
    rows, groups = [row for part in parts for row in part.values()], data.standard.groups
    brackets = [f"In brackets: the {interval_name(data.rules)}."] if any(not isnan(row.lower) for row in rows) else []
    pair = next((groups_of(row.group) for row in rows if row.unit == "points"), ())
    gaps = [f"Points are survey gaps: {' minus '.join(groups[group] for group in pair)} staff."] if pair else []
    return " ".join([*brackets, *gaps])


def _gaps(data: OverviewData, report: PublishedReport) -> dict[str, Part]:
    """The survey gaps by the side on which their intervals lie."""
    published = {code: gap_behind(report, code) for code in data.standard.main_indicators if report.comparable[code]}
    gaps = {code: row for code, row in published.items() if row and row.status == "ok"}
    sides = {code: _side(data, row, row.lower, row.upper) for code, row in gaps.items()}
    return {side: {code: row for code, row in gaps.items() if sides[code] == side} for side in (WORSE, BETTER, EITHER, NOT_KNOWN)}


def _by_chance(data: OverviewData, report: PublishedReport, placing: Placing, gaps: Mapping[str, Part]) -> dict[str, Part]:
    """The figures by what is said of chance. A relative likelihood on few cases, or with an unchecked interval, may be chance."""
    staff, beyond, indicators = _staff(data), beyond_any_range(data), data.standard.main_indicators
    ratios = {code: row for code, row in report.comparable.items() if row and row.unit == "ratio"}
    not_sound = placing.on_few | placing.unchecked
    worse = {code: row for code, row in ratios.items() if _side(data, row, row.lower, row.upper) == WORSE and code not in not_sound}
    others = {code: row for code, row in ratios.items() if code not in worse and is_beyond_range(row, indicators[code], data.rules)}
    return {
        f"Worse for {staff} beyond chance": worse | gaps[WORSE],
        f"Relative likelihoods {beyond}, which may be chance": {code: row for code, row in others.items() if not isnan(row.lower)},
        f"Relative likelihoods {beyond}; chance is not known": {code: row for code, row in others.items() if isnan(row.lower)},
        "Survey gaps that may be chance": gaps[EITHER],
        f"Survey gaps better for {staff} beyond chance": gaps[BETTER],
    }


def _without_counts(data: OverviewData, gaps: Part) -> dict[str, Part]:
    """Gaps without an interval, by the side on which they themselves lie."""
    staff = _staff(data)
    what = {WORSE: f"Worse for {staff}", BETTER: f"Better for {staff}", EITHER: "The same for both groups"}
    return {
        words: {code: row for code, row in gaps.items() if _side(data, row, row.value, row.value) == side} for side, words in what.items()
    }


def _staff(data: OverviewData) -> str:
    return f"{data.standard.groups[data.standard.comparison_group]} staff"


def _side(data: OverviewData, figure: Figure, lower: float, upper: float) -> str:
    """For whom a figure is worse if it lies from lower to upper, or that this may be either; that it is not known without these."""
    equal, more_is_worse = EQUAL[figure.unit], data.standard.indicators[figure.indicator].harm in ("above", "higher")
    if isnan(lower):
        return NOT_KNOWN
    if lower > equal:
        return WORSE if more_is_worse else BETTER
    if upper < equal:
        return BETTER if more_is_worse else WORSE
    return EITHER
