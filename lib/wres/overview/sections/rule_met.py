"""Who is to be looked at first, by a rule that stands before the names, each with the figures by which the rule is met."""

from collections.abc import Mapping, Sequence
from html import escape

from wres.overview.cells import label_html
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels
from wres.overview.order import Placing, in_order
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import interval_name
from wres.overview.rule_reach import RuleReach, rule_reaches
from wres.overview.sections.not_judged import IT_IS_NOT_EQUAL, THEY_ARE_NOT_EQUAL, out_of_reach_words, reasons, several_out_of_reach_words
from wres.overview.sections.order_words import not_listed_words, unchecked_words
from wres.overview.sections.plain_figure import indicator_name, plain_figure
from wres.overview.sections.rule_words import rule_html, ways_to_meet_the_rule, what_does_not_count
from wres.overview.sections.worsening import plan_and_worsening
from wres.text.lists import quantity

NAMED = 10  # organisations of the list; the table has them all


def who_meets_the_rule(data: OverviewData, funnels: Sequence[Funnel], placed: Mapping[str, Placing], table: str) -> list[str]:
    """The rule, the list of those who meet it, and the way to the others. funnels: those that judge; table: where the others are."""
    first = first_by_rule(data, placed)
    not_listed = not_listed_words(data, placed)
    reaches = rule_reaches(data, placed, funnels)
    out_of_reach = [report for report in data.reports if report.code in reaches and not reaches[report.code].applies]
    not_judged = (
        several_out_of_reach_words(data, out_of_reach, reaches) if len(data.reports) > 1 and len(out_of_reach) < len(reaches) else []
    )
    words, (lead, *either) = _how_many(data, len(first), bool(not_listed), reaches), ways_to_meet_the_rule(data, funnels)
    named = first if len(first) <= NAMED + 1 else first[:NAMED]
    items = "".join(f"<li>{_item(data, funnels, report, placed[report.code])}</li>" for report in named)
    several = quantity(len(first) - len(named), "more organisation meets the rule", "more organisations meet the rule")
    brackets = f" In brackets: the {interval_name(data.rules)}." if first else ""
    return [
        f"<p>{escape(f'{words} The rule: {lead}'.strip())}</p>{rule_html(either)}",
        f"<p>{escape(what_does_not_count(data, funnels))}{brackets}</p>",
        *([f"<ul>{items}</ul>"] if first else []),
        *([f"<p>{several}: see the {table}.</p>"] if len(first) > len(named) else []),
        *(f"<p>{escape(sentence)}</p>" for sentence in (*not_listed, *unchecked_words(data, placed), *not_judged)),
    ]


def first_by_rule(data: OverviewData, placed: Mapping[str, Placing]) -> list[PublishedReport]:
    """Those who meet the rule, in their order."""
    return [report for report in in_order(data.reports, placed) if placed[report.code].is_first(data.rules.overview.several_unequal)]


def _how_many(data: OverviewData, first: int, has_unlisted: bool, reaches: Mapping[str, RuleReach]) -> str:
    """How many meet the rule, of those that have figures. has_unlisted: whether others would, by files to be checked."""
    every, with_figures = len(data.reports), [report for report in data.reports if report.has_figures]
    judged = [reach for reach in reaches.values() if reach.applies]
    if has_unlisted and not first:  # they meet the rule, and the last sentence names them
        return f"{'This organisation is not' if every == 1 else 'No organisation is'} listed as one to look at first."
    if every == 1 and not first:
        return _this_one(data, reaches[with_figures[0].code])
    if every == 1:
        return "This organisation meets the rule for where to look first."
    if first:
        of_all = (
            f"these {every} organisations"
            if len(with_figures) == every
            else f"the {quantity(len(with_figures), 'organisation')} here with figures"
        )
        return f"Look first at {first} of {of_all}."
    if not judged:
        return several_out_of_reach_words(data, with_figures, reaches)[0]
    is_open = any(reach.is_open for reach in judged)
    if len(judged) == 1:
        meets = "is not known to meet" if is_open else "does not meet"
        return f"The only organisation that can be judged {meets} the rule for where to look first. {IT_IS_NOT_EQUAL}"
    if len(judged) < every or is_open:
        meets = "is known to meet" if is_open else "meets"
        whom = quantity(len(judged), "organisation")
        return f"Of {whom} that can be judged, none {meets} the rule for where to look first. {THEY_ARE_NOT_EQUAL}"
    return f"No organisation meets the rule for where to look first. {THEY_ARE_NOT_EQUAL}"


def _this_one(data: OverviewData, reach: RuleReach) -> str:
    """Of one organisation that does not meet the rule, whether that is known."""
    if not reach.applies:
        return out_of_reach_words(data, reach)
    if reach.is_open:
        not_judged = f"Not judged: {reasons(data, [reach])}."
        return f"By what is known, this organisation does not meet the rule for where to look first. {IT_IS_NOT_EQUAL} {not_judged}"
    return f"This organisation does not meet the rule for where to look first. {IT_IS_NOT_EQUAL}"


def _item(data: OverviewData, funnels: Sequence[Funnel], report: PublishedReport, placing: Placing) -> str:
    """An organisation with what is outside the outer limits, then with the relative likelihoods beyond the range."""
    outside = {
        funnel.label: f"{indicator_name(data, funnel.code)}: {plain_figure(data, point.estimate.figure)}, {_beyond(funnel)}."
        for funnel in funnels
        if (point := placing.places.get(funnel.label)) and point.beyond == 2 and funnel.is_worse(point) and not point.estimate.few
    }
    unequal = {
        code: f"{indicator_name(data, code)}: {plain_figure(data, figure)}."
        for code in placing.soundly_unequal
        if code not in outside and (figure := report.headlines[code])
    }
    figures = escape(" ".join([*outside.values(), *unequal.values()]))
    state = escape(plan_and_worsening(data, report))
    return f"{label_html(report, data.edition)} \N{EN DASH} {figures} {state}"


def _beyond(funnel: Funnel) -> str:
    return f"outside the {levels(funnel)[1]} limits"
