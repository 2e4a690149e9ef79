"""Model Employer goals: how many staff of the comparison group in each senior band would match the whole workforce.

Arithmetic of the leadership strategy of January 2019, as far as it could be verified: docs/methods.md.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import isnan, nan

from wres.indicators.figures import NO_DATA, ZERO_DENOMINATOR, Figure
from wres.parameters import Standard
from wres.parameters.measures import measure_of
from wres.text.numbers import half_up


@dataclass(frozen=True, slots=True)
class Goal:
    """The goal of one senior band; what is not known is NaN.

    gap: how many more staff the goal asks for, below 0 when it is passed. A band with a hidden or unknown count has that status
    and reason, and none of the numbers; so has one whose goal the rounding of the share would change.
    """

    band: str
    headcount: float = nan
    share: float = nan
    actual: float = nan
    goal: float = nan
    gap: float = nan
    status: str = "ok"
    reason: str = ""


def model_employer_goals(figures: Iterable[Figure], standard: Standard) -> tuple[Goal, ...]:
    """One row for each senior band: goal = round(the group's share of the whole workforce x headcount of the band).

    figures: disclosed, of one year. Counts are over all staff groups with the band.
    """
    tiers = {about.tier for indicator in standard.indicators.values() for about in indicator.aggregates.values() if about.tier}
    senior = [code for scale in standard.scales.values() for code, band in scale.items() if band.tier in tiers]
    shares = _shares(figures, standard)
    whole = next((row for row in shares if row.staff_group == row.band == "all"), None)
    return tuple(_with_goal(_count_band(shares, band), whole) for band in senior)


def _shares(figures: Iterable[Figure], standard: Standard) -> list[Figure]:
    return [row for row in figures if measure_of(row.measure).of_workforce and row.group == standard.comparison_group]


def _count_band(shares: Iterable[Figure], band: str) -> Goal:
    """Headcount and the group's count of a band; a band of which one staff group is hidden is hidden."""
    parts = [row for row in shares if row.band == band and row.staff_group != "all"]
    nobody = [replace(row, numerator=0.0, denominator=0.0) if row.reason == ZERO_DENOMINATOR else row for row in parts]
    unknown = next((row for row in nobody if isnan(row.numerator) or isnan(row.denominator)), None)
    if unknown is not None and unknown.hides_counts:
        return Goal(band, status="suppressed", reason=unknown.reason)
    if unknown is not None and unknown.status != "ok":
        return Goal(band, status=unknown.status, reason=unknown.reason)
    if unknown is not None or not parts:
        return Goal(band, status="missing", reason=NO_DATA)
    return Goal(band, headcount=sum(row.denominator for row in nobody), actual=sum(row.numerator for row in nobody))


def _with_goal(counted: Goal, whole: Figure | None) -> Goal:
    """The goal of a band that is counted; whole: the group's share of the whole workforce."""
    if whole is not None and isnan(whole.value):
        return Goal(counted.band, status=whole.status, reason=whole.reason)
    if counted.status != "ok":
        return counted
    if whole is None:
        return counted
    share = whole.value
    goals = {float(half_up(max(share + way * whole.rounding, 0) / 100 * counted.headcount)) for way in (-1, 1)}
    if len(goals) > 1:
        return Goal(counted.band, status="suppressed", reason=whole.reason)
    goal = goals.pop()
    return replace(counted, share=share, goal=goal, gap=goal - counted.actual)
