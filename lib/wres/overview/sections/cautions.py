"""What not to conclude from the list of where to look first, in one paragraph beneath it."""

from collections.abc import Mapping, Sequence
from html import escape

from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels
from wres.overview.order import Placing
from wres.overview.rule_reach import RuleReach, rule_reaches
from wres.overview.sections.not_judged import reasons
from wres.overview.tally import tally_of
from wres.report.many_tests_words import expected_words
from wres.text.lists import quantity

NOT_NAMED = "An organisation that is not named can still be unequal: in a small one it is harder to tell from chance."
SMALL = "In a small organisation inequality is harder to tell from chance."
WHY = "figures are hidden or not published, or rest on few cases"
BY_CHANCE = (
    "Of {figures} compared, {expected} would be outside the {outer} limits on the worse side even if no organisation stood out. Check "
    "before acting."
)


def cautions(data: OverviewData, funnels: Sequence[Funnel], placed: Mapping[str, Placing], has_list: bool) -> str:
    """The paragraph. funnels: those that judge; has_list: whether anybody is listed."""
    reaches = rule_reaches(data, placed, funnels)
    by_chance = _by_chance(funnels) if has_list else []
    if len(data.reports) == 1:
        words = [*by_chance, *([] if has_list else [SMALL]), *_of_one(data, reaches)]
    else:
        words = [*by_chance, NOT_NAMED, *_not_judged(reaches)]
    return f"<p>{escape(' '.join(words))}</p>" if words else ""


def _of_one(data: OverviewData, reaches: Mapping[str, RuleReach]) -> list[str]:
    """On which indicators the only organisation is not judged, unless that stands beside the rule."""
    return [
        f"It could not be judged on every indicator: {reasons(data, [reach])}."
        for reach in reaches.values()
        if reach.applies and reach.unjudged and not reach.is_open
    ]


def _not_judged(reaches: Mapping[str, RuleReach]) -> list[str]:
    """Of how many it is not known whether they meet the rule, and how many, also of the others, are not judged on all that it can judge."""
    is_open, in_part = sum(reach.is_open for reach in reaches.values()), sum(bool(reach.unjudged) for reach in reaches.values())
    whether = f"For {quantity(is_open, 'organisation')} it is not known whether {'it meets' if is_open == 1 else 'they meet'} the rule"
    if is_open == in_part:
        return [f"{whether}, because {WHY}."] if is_open else []
    return [*([f"{whether}."] if is_open else []), f"{in_part} could not be judged on every indicator: {WHY}."]


def _by_chance(funnels: Sequence[Funnel]) -> list[str]:
    """That so many comparisons alone put some outside the outer limits; nothing where nobody is."""
    far = tally_of(funnels, 2)
    if not far.figures:
        return []
    figures = quantity(sum(len(funnel.points) for funnel in funnels), "figure or gap", "figures and gaps")
    return [BY_CHANCE.format(figures=figures, expected=expected_words(far.expected), outer=levels(funnels[0])[1])]
