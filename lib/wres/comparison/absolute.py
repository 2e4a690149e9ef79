"""How far apart two likelihoods are in people, beside their ratio."""

from collections.abc import Sequence
from dataclasses import dataclass

from wres.comparison.ratio_counts import is_whole_ratio, ratio_counts
from wres.indicators.figures import Figure, by_key
from wres.parameters import Standard
from wres.parameters.measures import groups_of

THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class AbsoluteDifference:
    """Two likelihoods, in percent, and their difference: compared group minus reference group.

    per_thousand: in 1,000 people; events: how many more events the compared group had than at the reference group's likelihood. Both
    unrounded, below 0 where it had fewer.
    """

    indicator: str
    compared: str
    reference: str
    likelihood: float
    reference_likelihood: float
    per_thousand: float
    events: float


def absolute_differences(figures: Sequence[Figure], standard: Standard) -> tuple[AbsoluteDifference, ...]:
    """A row for each ratio of everybody whose counts are shown; figures: disclosed, of one year."""
    by_place = by_key(figures)
    rows = []
    for ratio in filter(is_whole_ratio, figures):
        counts = ratio_counts(ratio, by_place)
        if counts is None or not counts.at_risk or not counts.other_at_risk:
            continue
        groups = groups_of(ratio.group)
        sides = {groups[0]: (counts.events, counts.at_risk), groups[1]: (counts.other_events, counts.other_at_risk)}
        compared = next(group for group in groups if group != standard.reference_group)
        (events, at_risk), (other_events, other_at_risk) = sides[compared], sides[standard.reference_group]
        likelihood, other = events / at_risk, other_events / other_at_risk
        percentages = (100 * likelihood, 100 * other)
        in_people = (THOUSAND * (likelihood - other), events - at_risk * other)
        rows.append(AbsoluteDifference(ratio.indicator, compared, standard.reference_group, *percentages, *in_people))
    return tuple(rows)
