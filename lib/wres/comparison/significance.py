"""Is a ratio far from 1 in practice, and could it be chance? Two questions, kept apart."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import floor, isnan, nan

from wres.indicators.figures import Figure, Key, by_key
from wres.parameters import Year
from wres.parameters.measures import measure_and_part, measure_of, of_part

NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Significance:
    """What a ratio says in practice and by chance, with the counts behind it.

    practical: `inside` or `outside` the non-adverse range of the year. statistical: whether the interval `excludes 1` or
    `includes 1`. Both are `not known` where there is no value, or no interval. to_be_equal: how many events (appointments,
    cases) the group `events_group` would have at the other group's likelihood, in whole numbers, beside the `events` it had;
    NaN where the counts are not known. Where two years are counted together, those of both years.
    """

    indicator: str
    measure: str
    group: str
    staff_group: str
    band: str
    value: float
    lower: float
    upper: float
    practical: str
    statistical: str
    to_be_equal: float
    events_group: str
    events: float


def significance(figures: Iterable[Figure], rules: Year, reference: str) -> tuple[Significance, ...]:
    """Practical and statistical significance of every ratio of likelihoods.

    reference: the group that the other one is compared with; its events are left as they are.
    """
    figures = list(figures)
    shown = by_key(row for row in figures if row.status == "ok")
    ratios = [row for row in figures if measure_of(row.measure).unit == "ratio" and measure_of(row.measure).parts]
    return tuple(_significance(row, shown, rules, reference) for row in ratios)


def _significance(ratio: Figure, figures: dict[Key, Figure], rules: Year, reference: str) -> Significance:
    compared = next(group for group in ratio.group.split("/") if group != reference)
    likelihood = replace(ratio, measure=of_part(measure_of(ratio.measure).parts, measure_and_part(ratio.measure)[1]))
    first, second = (figures.get(replace(likelihood, group=group).key, Figure()) for group in (compared, reference))
    practical = "inside" if rules.non_adverse.low <= ratio.value <= rules.non_adverse.high else "outside"
    statistical = "excludes 1" if ratio.lower > 1 or ratio.upper < 1 else "includes 1"
    equal = first.denominator * (second.numerator / second.denominator) if second.denominator > 0 else nan
    return Significance(
        *ratio.key, ratio.value, ratio.lower, ratio.upper,
        practical=NOT_KNOWN if isnan(ratio.value) else practical,
        statistical=NOT_KNOWN if isnan(ratio.lower + ratio.upper) else statistical,
        to_be_equal=nan if isnan(equal) else floor(equal + 0.5),
        events_group=compared,
        events=first.numerator,
    )  # fmt: skip
