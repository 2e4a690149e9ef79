"""How a ratio is to be read: where it lies beside 1 and the non-adverse range, what its interval settles, what equality would take."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import inf, isnan, nan
from typing import Literal

from wres.comparison.equality import events_if_equal
from wres.indicators.figures import Figure, Key, by_key
from wres.parameters import Standard, Year
from wres.parameters.measures import measure_and_part, measure_of, of_part
from wres.parameters.year import Range

NOT_KNOWN: Literal["not known"] = "not known"
Place = Literal["below", "within", "above", "not known"]
Chance = Literal["excludes 1", "includes 1", "not known"]
Settled = Literal["about equal", "below", "above", "not settled", "not known"]
PARITY = 1.0


@dataclass(frozen=True, slots=True)
class Significance:
    """How a ratio of likelihoods is to be read, with the counts behind it.

    practical: where its value lies beside the non-adverse range of the year. statistical: whether its interval holds 1. settled:
    whether the whole interval lies within the range (`about equal`), below it, above it, or across one of its ends (`not settled`).
    Each is `not known` without a value or without an interval. An interval with a lower bound and no upper one reaches as far as one
    likes. to_be_equal: how many events (appointments, cases) the group `events_group` would have if both groups were equally likely,
    in whole numbers, beside the `events` it had; NaN where the counts are not known and where the interval includes 1. Where two
    years are counted together, those of both years.
    """

    indicator: str
    measure: str
    group: str
    staff_group: str
    band: str
    value: float
    lower: float
    upper: float
    practical: Place
    statistical: Chance
    settled: Settled
    to_be_equal: float
    events_group: str
    events: float


def significance(figures: Iterable[Figure], rules: Year, standard: Standard) -> tuple[Significance, ...]:
    """How every ratio of likelihoods is to be read; figures: of one year, with the likelihoods that the ratios are built on."""
    figures = list(figures)
    shown = by_key(row for row in figures if row.status == "ok")
    ratios = [row for row in figures if measure_of(row.measure).unit == "ratio" and measure_of(row.measure).parts]
    return tuple(_significance(row, shown, rules, standard) for row in ratios)


def _significance(ratio: Figure, figures: dict[Key, Figure], rules: Year, standard: Standard) -> Significance:
    compared = next(group for group in ratio.group.split("/") if group != standard.reference_group)
    likelihood = replace(ratio, measure=of_part(measure_of(ratio.measure).parts, measure_and_part(ratio.measure)[1]))
    parts = (figures.get(replace(likelihood, group=group).key, Figure()) for group in (compared, standard.reference_group))
    first, second = ((part.numerator, part.denominator) for part in parts)
    statistical = chance(ratio.lower, ratio.upper)
    indicator = standard.indicators.get(ratio.indicator)
    in_total = indicator is not None and bool(indicator.shared)
    return Significance(
        *ratio.key, ratio.value, ratio.lower, ratio.upper,
        practical=place(ratio.value, rules.non_adverse),
        statistical=statistical,
        settled=settlement(ratio.lower, ratio.upper, rules.non_adverse),
        to_be_equal=events_if_equal(first, second, in_total) if statistical == "excludes 1" else nan,
        events_group=compared,
        events=first[0],
    )  # fmt: skip


def place(value: float, non_adverse: Range) -> Place:
    """Where a ratio lies beside the non-adverse range, its ends included."""
    if isnan(value):
        return NOT_KNOWN
    return "below" if value < non_adverse.low else "above" if value > non_adverse.high else "within"


def chance(lower: float, upper: float) -> Chance:
    """Whether an interval holds 1; upper: NaN where there is no limit."""
    if isnan(lower):
        return NOT_KNOWN
    return "excludes 1" if lower > PARITY or _limit(upper) < PARITY else "includes 1"


def settlement(lower: float, upper: float, non_adverse: Range) -> Settled:
    """What an interval settles: about equal within the range, below or above it; nothing across one of its ends.

    upper: NaN where there is no limit.
    """
    if isnan(lower):
        return NOT_KNOWN
    if non_adverse.low <= lower and _limit(upper) <= non_adverse.high:
        return "about equal"
    return "above" if lower > non_adverse.high else "below" if _limit(upper) < non_adverse.low else "not settled"


def _limit(upper: float) -> float:
    return inf if isnan(upper) else upper
