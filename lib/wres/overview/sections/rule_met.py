"""Who is to be looked at first, by a rule that stands before the names, each with the figures by which the rule is met."""

from collections.abc import Mapping, Sequence
from html import escape
from math import isnan
from statistics import median

from wres.overview.cells import name_html
from wres.overview.data import OverviewData
from wres.overview.figure_words import with_interval
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels, name_of
from wres.overview.order import Placing, in_order
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import has_own_interval, interval_name
from wres.overview.sections.order_words import equals_words, not_listed_words, unchecked_words
from wres.overview.tally import is_reason_enough
from wres.parameters.measures import measure_of
from wres.text.lists import quantity, runs
from wres.text.numbers import count

NAMED = 10  # organisations of the list; the table has them all
FEW = "What rests on few cases does not count."


def who_meets_the_rule(data: OverviewData, funnels: Sequence[Funnel], placed: Mapping[str, Placing], table: str) -> list[str]:
    """The rule, the list of those who meet it, and the way to the others. funnels: those that judge; table: where the others are."""
    several = data.rules.overview.several_unequal
    first = [report for report in in_order(data.reports, placed) if placed[report.code].is_first(several)]
    brackets = f" In brackets: the {interval_name(data.rules)}." if first else ""
    counting = f"{_not_enough(funnels)}{_which_count(data, funnels)} {FEW}{_of_intervals(placed)}{_of_gaps(data, funnels)}"
    not_listed = not_listed_words(data, placed)
    words = f"{_how_many(data, len(first), bool(not_listed))} The rule: {_rule(data, funnels)}.{brackets}"
    named = first if len(first) <= NAMED + 1 else first[:NAMED]
    items = "".join(f"<li>{_item(data, funnels, report, placed[report.code])}</li>" for report in named)
    return [
        f"<p>{escape(words)}</p>",
        *([f"<ul>{items}</ul>"] if first else []),
        *([_others(len(first) - len(named), table, funnels)] if len(first) > 1 else []),
        *(f"<p>{escape(sentence)}</p>" for sentence in (counting, *_sizes(data, first), *not_listed, *unchecked_words(data, placed))),
    ]


def _of_intervals(placed: Mapping[str, Placing]) -> str:
    """That intervals without counts do not count either, where there are any."""
    return " Nor does an interval published without counts." if any(placing.unchecked for placing in placed.values()) else ""


def _how_many(data: OverviewData, first: int, has_unlisted: bool) -> str:
    """How many meet the rule, of those that have figures. has_unlisted: whether others would, by files to be checked."""
    every, figures = len(data.reports), sum(report.has_figures for report in data.reports)
    if has_unlisted and not first:  # they meet the rule, and the last sentence names them
        return f"{'This organisation is not' if every == 1 else 'No organisation is'} listed as one to look at first."
    if every == 1:
        return f"This organisation {'meets' if first else 'does not meet'} the rule for where to look first."
    of_all = f"these {every} organisations" if figures == every else f"the {quantity(figures, 'organisation')} here with figures"
    return f"Look first at {first} of {of_all}." if first else "No organisation meets the rule for where to look first."


def _rule(data: OverviewData, funnels: Sequence[Funnel]) -> str:
    indicators = quantity(data.rules.overview.several_unequal, "indicator")
    by_interval = f"unequal on {indicators} or more by its own {interval_name(data.rules)}"
    if not funnels:
        return by_interval
    side = f"on the side that is worse for {data.standard.groups[data.standard.comparison_group]} staff"
    outer = levels(funnels[0])[1]
    if is_reason_enough(funnels):
        return f"outside the {outer} limits of an indicator {side}, or {by_interval}"
    return f"unequal by its own {interval_name(data.rules)}, or outside the {outer} limits {side}, on {indicators} or more"


def _not_enough(funnels: Sequence[Funnel]) -> str:
    """Why one indicator outside the limits is not enough, before a blank; nothing where it is."""
    if not funnels or is_reason_enough(funnels):
        return ""
    return (
        "To be outside the limits of one indicator is not enough here, because no more organisations are there than would be in any case. "
    )


def _which_count(data: OverviewData, funnels: Sequence[Funnel]) -> str:
    """Which indicators can make an organisation meet the rule, and why others cannot."""
    codes, by_limits = list(data.standard.main_indicators), {funnel.code for funnel in funnels}
    judged = [code for code in codes if code in by_limits or any(has_own_interval(report.headlines[code]) for report in data.reports)]
    never = [code for code in codes if code not in judged]
    can = f"The rule can judge {_indicators(judged, codes)}" if judged else "The rule can judge no indicator here"
    counts = "counts, because it has" if len(never) == 1 else "count, because they have"
    nothing = "neither limits here nor a relative likelihood with an interval" if funnels else "no relative likelihood with an interval"
    why = f"; {_indicators(never, codes)} never {counts} {nothing}" if never else ""
    return f"{can}{why}."


def _indicators(codes: Sequence[str], order: Sequence[str]) -> str:
    return f"indicator{'s' if len(codes) > 1 else ''} {runs(codes, order)}"


def _sizes(data: OverviewData, first: Sequence[PublishedReport]) -> list[str]:
    """That large organisations are found more easily, with the median size of those who meet the rule and of all."""
    of_first, of_all = ([size for report in reports if (size := _staff(report)) is not None] for reports in (first, data.reports))
    if len(of_all) < 2 or not of_first:
        return []
    half, half_of_all = (count(median(sizes)) for sizes in (of_first, of_all))
    return [
        f"Large organisations are found more easily, because their intervals are narrower: the median size of those who meet the rule is "
        f"{half} staff, that of all {len(of_all)} who published theirs {half_of_all}. A small organisation that does not meet the rule is "
        "not shown to be equal."
    ]


def _staff(report: PublishedReport) -> float | None:
    """How many staff an organisation has, as the share of a group in them was published; None where that was not."""
    shares = (figure for figure in report.headlines.values() if figure and measure_of(figure.measure).of_workforce)
    return next((figure.denominator for figure in shares if not isnan(figure.denominator)), None)


def _of_gaps(data: OverviewData, funnels: Sequence[Funnel]) -> str:
    """How gaps of a survey count, after a blank: unequal by their own interval are relative likelihoods alone."""
    if not any(figure and measure_of(figure.measure).surveyed for report in data.reports for figure in report.headlines.values()):
        return ""
    return " Gaps of the survey count by the limits alone." if funnels else " Gaps of the survey do not count."


def _others(count: int, table: str, funnels: Sequence[Funnel]) -> str:
    """How many more meet the rule, and where; the order of all."""
    several = quantity(count, "more organisation meets the rule", "more organisations meet the rule")
    more = f"{several}: see the {table}. " if count else ""
    return f"<p>{more}The order is that of the table below, by the number of indicators. {escape(equals_words(funnels))}</p>"


def _item(data: OverviewData, funnels: Sequence[Funnel], report: PublishedReport, placing: Placing) -> str:
    """An organisation with what is outside the outer limits, then with what it is unequal on."""
    outside = {
        funnel.label: f"{funnel.code}. {name_of(data, funnel)}: {with_interval(data, point.estimate.figure)}, {_beyond(funnel)}"
        for funnel in funnels
        if (point := placing.places.get(funnel.label)) and point.beyond == 2 and funnel.is_worse(point) and not point.estimate.few
    }
    unequal = {
        code: f"{code}. {data.standard.indicators[code].short}: {with_interval(data, report.headlines[code])}"
        for code in placing.soundly_unequal
        if code not in outside
    }
    figures = escape("; ".join([*outside.values(), *unequal.values()]))
    return f"{name_html(report, data.edition)}{escape(report.label.removeprefix(report.name))}: {figures}"


def _beyond(funnel: Funnel) -> str:
    return f"outside the {levels(funnel)[1]} limits"
