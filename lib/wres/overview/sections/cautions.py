"""What not to conclude from the list of where to look first, in one paragraph beneath it."""

from collections.abc import Mapping, Sequence
from html import escape

from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels
from wres.overview.order import Placing
from wres.overview.rule_reach import rule_reaches
from wres.overview.tally import tally_of
from wres.report.many_tests_words import expected_words
from wres.text.lists import quantity

NOT_NAMED = "An organisation that is not named can still be unequal: in a small one it is harder to tell from chance."
IN_PART = "{count} could not be judged on every indicator: figures are hidden or not published, or rest on few cases."
BY_CHANCE = (
    "Of {figures} compared, {expected} would be outside the {outer} limits on the worse side even if no organisation stood out. Check "
    "before acting."
)


def cautions(data: OverviewData, funnels: Sequence[Funnel], placed: Mapping[str, Placing], has_list: bool) -> str:
    """The paragraph; empty of one organisation. funnels: those that judge; has_list: whether anybody is listed."""
    if len(data.reports) == 1:
        return ""
    in_part = sum(reach.applies and reach.is_open for reach in rule_reaches(data, placed, funnels).values())
    words = [*(_by_chance(funnels) if has_list else []), NOT_NAMED, *([IN_PART.format(count=in_part)] if in_part else [])]
    return f"<p>{escape(' '.join(words))}</p>"


def _by_chance(funnels: Sequence[Funnel]) -> list[str]:
    """That so many comparisons alone put some outside the outer limits; nothing where nobody is."""
    far = tally_of(funnels, 2)
    if not far.figures:
        return []
    figures = quantity(sum(len(funnel.points) for funnel in funnels), "figure or gap", "figures and gaps")
    return [BY_CHANCE.format(figures=figures, expected=expected_words(far.expected), outer=levels(funnels[0])[1])]
