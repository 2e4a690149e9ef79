"""Model Employer goals: how many staff of the comparison group in each senior band would match the whole workforce.

Arithmetic of the leadership strategy of January 2019, as far as it could be verified: docs/methods.md.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import floor, isnan, nan

from wres.indicators.figures import NO_DATA, ZERO_DENOMINATOR, Figure
from wres.parameters import Standard, Year
from wres.parameters.measures import measure_of


@dataclass(frozen=True, slots=True)
class Goal:
    """The goal of one senior band and the way there; what is not known is NaN.

    gap: how many more staff the goal asks for, below 0 when it is passed. on_line: where the straight line from the first
    year's count (`start`) to the goal at the end would be this year. per_year: how many more a year until the end close the
    gap. A band with a hidden or unknown count has that status and reason, and none of the numbers.
    """

    band: str
    headcount: float = nan
    share: float = nan
    actual: float = nan
    goal: float = nan
    gap: float = nan
    start: float = nan
    on_line: float = nan
    per_year: float = nan
    status: str = "ok"
    reason: str = ""


def model_employer_goals(figures: Iterable[Figure], rules: Year, standard: Standard, history: Iterable[Figure] = ()) -> tuple[Goal, ...]:
    """One row for each senior band: goal = round(the group's share of the whole workforce x headcount of the band).

    figures: disclosed, of one year. history: disclosed figures that may hold the first year of the goals. Counts are over
    all staff groups with the band.
    """
    tiers = {about.tier for indicator in standard.indicators.values() for about in indicator.aggregates.values() if about.tier}
    senior = [code for scale in standard.scales.values() for code, band in scale.items() if band.tier in tiers]
    shares = _shares(figures, standard)
    whole = next((row for row in shares if row.staff_group == row.band == "all"), None)
    first = int(rules.model_employer.low)
    then = [row for row in _shares(history, standard) if row.year == first]
    year = shares[0].year if shares else 0
    return tuple(_towards(_counted(shares, band), whole, _counted(then, band).actual, year, rules) for band in senior)


def _shares(figures: Iterable[Figure], standard: Standard) -> list[Figure]:
    return [row for row in figures if measure_of(row.measure).of_workforce and row.group == standard.comparison_group]


def _counted(shares: Iterable[Figure], band: str) -> Goal:
    """Headcount and the group's count of a band; a band of which one staff group is hidden is hidden."""
    parts = [row for row in shares if row.band == band and row.staff_group != "all"]
    nobody = [replace(row, numerator=0.0, denominator=0.0) if row.reason == ZERO_DENOMINATOR else row for row in parts]
    unknown = next((row for row in nobody if isnan(row.numerator) or isnan(row.denominator)), None)
    if unknown is not None and unknown.status != "ok":
        return Goal(band, status=unknown.status, reason=unknown.reason)
    if unknown is not None or not parts:
        return Goal(band, status="missing", reason=NO_DATA)
    return Goal(band, headcount=sum(row.denominator for row in nobody), actual=sum(row.numerator for row in nobody))


def _towards(counted: Goal, whole: Figure | None, start: float, year: int, rules: Year) -> Goal:
    """The goal of a band that is counted; whole: the group's share of the whole workforce; start: its count in the first year."""
    if whole is not None and isnan(whole.value):
        return Goal(counted.band, status=whole.status, reason=whole.reason)
    if counted.status != "ok":
        return counted
    first, last = int(rules.model_employer.low), int(rules.model_employer.high)
    share = nan if whole is None else whole.value
    goal = nan if isnan(share) else float(floor(share / 100 * counted.headcount + 0.5))
    gap = goal - counted.actual
    passed = min(max((year - first) / (last - first), 0.0), 1.0)
    return replace(
        counted,
        share=share,
        goal=goal,
        gap=gap,
        start=start,
        on_line=start + passed * (goal - start),
        per_year=gap / (last - year) if last > year else nan,
    )
