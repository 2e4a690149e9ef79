"""How the list of those to look at first is made, folded beneath it: what its words mean, what counts, and what chance would give."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import isnan
from statistics import median

from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels
from wres.overview.order import Placing
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import has_own_interval
from wres.overview.range_words import meaning_of_beyond_chance
from wres.overview.sections.order_words import order_alone
from wres.overview.sections.outside import too_few_words, whose_limits
from wres.overview.sections.outside_words import outside_words
from wres.overview.sections.rule_met import first_by_rule
from wres.overview.tally import is_reason_enough, tally_of
from wres.parameters.measures import measure_of
from wres.text.lists import runs
from wres.text.numbers import count

FEW = "Figures that rest on few cases do not count."


def how_the_list_is_made(data: OverviewData, every: Sequence[Funnel], placed: Mapping[str, Placing]) -> str:
    """The fold. every: all funnels, those that judge nobody too."""
    first = first_by_rule(data, placed)
    words = "".join(f"<p>{escape(sentences)}</p>" for sentences in _paragraphs(data, every, placed, first))
    return f"<details><summary>How {'this list is made' if first else 'the rule works'}</summary>{words}</details>"


def _paragraphs(
    data: OverviewData, every: Sequence[Funnel], placed: Mapping[str, Placing], first: Sequence[PublishedReport]
) -> Iterator[str]:
    funnels = [funnel for funnel in every if funnel.is_judged]
    yield meaning_of_beyond_chance(data)
    if funnels:
        yield " ".join([_what_limits_are(funnels), *whose_limits(data)])
    yield f"{_not_enough(funnels)}{_which_count(data, funnels)} {FEW}{_of_intervals(placed)}"
    if sum(placing.is_marked for placing in placed.values()) > 1:
        yield order_alone(data, funnels, placed)
    yield from _sizes(data, first)
    if funnels:
        group = data.standard.groups[data.standard.comparison_group]
        figures = sum(len(funnel.points) for funnel in funnels)
        yield " ".join(outside_words(tally_of(funnels, 2), tally_of(funnels, 1), figures, levels(funnels[0]), group))
    yield from too_few_words(data, every)


def _what_limits_are(funnels: Sequence[Funnel]) -> str:
    """What limits are, for whoever has not met a funnel plot."""
    inner, outer = levels(funnels[0])
    besides = ", allowing for how much organisations differ anyway" if tally_of(funnels, 2).is_widened else ""
    return (
        f"Limits: how far from the average an organisation of its size can be expected to lie by chance{besides}. Of 100 organisations "
        f"that differ no more than this, about {inner.removesuffix('%')} lie within the {inner} limits, and nearly all within the {outer} "
        "limits."
    )


def _of_intervals(placed: Mapping[str, Placing]) -> str:
    """That intervals without counts do not count either, after a blank; nothing where there are none."""
    return " Nor does an interval published without counts." if any(placing.unchecked for placing in placed.values()) else ""


def _not_enough(funnels: Sequence[Funnel]) -> str:
    """Why one indicator outside the limits is not enough, before a blank; nothing where it is."""
    if not funnels or is_reason_enough(funnels):
        return ""
    return (
        "Being outside the limits of one indicator is not enough here, because no more organisations are outside than would be in any "
        "case. "
    )


def _which_count(data: OverviewData, funnels: Sequence[Funnel]) -> str:
    """Which indicators can make an organisation meet the rule, and why others cannot."""
    codes, by_limits = list(data.standard.main_indicators), {funnel.code for funnel in funnels}
    judged = [code for code in codes if code in by_limits or any(has_own_interval(report.headlines[code]) for report in data.reports)]
    others = [code for code in codes if code not in judged]
    nothing = "neither limits nor a relative likelihood with an interval" if funnels else "no relative likelihood with an interval"
    if not judged:
        return f"The rule can judge no indicator here: there is {nothing}."
    do_not = "does not count here, because it has" if len(others) == 1 else "do not count here, because they have"
    why = f"; {_indicators(others, codes)} {do_not} {nothing}" if others else ""
    return f"The rule can judge {_indicators(judged, codes)}{why}."


def _indicators(codes: Sequence[str], order: Sequence[str]) -> str:
    return f"indicator{'s' if len(codes) > 1 else ''} {runs(codes, order)}"


def _sizes(data: OverviewData, first: Sequence[PublishedReport]) -> list[str]:
    """That large organisations are found more easily, with the median size of those who meet the rule and of all."""
    of_first, of_all = ([size for report in reports if (size := _staff(report)) is not None] for reports in (first, data.reports))
    if len(of_all) < 2 or not of_first:
        return []
    half, half_of_all = (count(median(sizes)) for sizes in (of_first, of_all))
    return [
        f"Large organisations are listed more often, because their intervals are narrower: the median size of those who meet the rule is "
        f"{half} staff, that of all {len(of_all)} who published theirs {half_of_all}. A small organisation that does not meet the rule is "
        "not shown to be equal."
    ]


def _staff(report: PublishedReport) -> float | None:
    """How many staff an organisation has, as the share of a group in them was published; None where that was not."""
    shares = (figure for figure in report.headlines.values() if figure and measure_of(figure.measure).of_workforce)
    return next((figure.denominator for figure in shares if not isnan(figure.denominator)), None)
