"""How a ratio is to be read: where it lies beside 1 and the non-adverse range, what its interval settles, what equality would take."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import inf, isnan, nan
from typing import Literal

from wres.comparison.counted_years import counted_years
from wres.comparison.equality import events_if_equal
from wres.comparison.ratio_counts import is_hidden, is_ratio, ratio_counts
from wres.indicators.figures import Figure, Key, by_key
from wres.parameters import Standard, Year
from wres.parameters.measures import groups_of
from wres.parameters.range import Range

NOT_KNOWN: Literal["not known"] = "not known"
ROUNDED: Literal["rounded"] = "rounded"
Place = Literal["below", "within", "above", "not known", "rounded"]
TOO_FEW: Literal["too few"] = "too few"
Chance = Literal["excludes 1", "includes 1", "too few", "not known"]
Settled = Literal["about equal", "below", "above", "not settled", "too few", "not known"]
PARITY = 1.0


@dataclass(frozen=True, slots=True)
class Significance:
    """How a ratio of likelihoods is to be read, with the counts behind it.

    practical: where its value lies beside the non-adverse range of the year, `rounded` where its rounding leaves that open.
    statistical: whether its interval holds 1. settled: whether the whole interval lies within the range (`about equal`), below it,
    above it, or across one of its ends (`not settled`).
    Both are `too few` where a group has fewer people than the rules ask for: `fewest`, of `fewest_group`, in one year.
    Each is `not known` without a value or without an interval. An interval with a lower bound and no upper one reaches as far as one
    likes. to_be_equal: how many events (appointments, cases) the group `events_group` would have if both groups were equally likely,
    in whole numbers, beside the `events` it had; NaN where the counts are not known and where the interval includes 1. years: over how
    many the events are counted, 0 where that is not known. counts_hidden: whether chance is not known because counts are hidden.
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
    years: int
    fewest: float = nan
    fewest_group: str = ""
    counts_hidden: bool = False


def significance(figures: Iterable[Figure], rules: Year, standard: Standard) -> tuple[Significance, ...]:
    """How every ratio of likelihoods is to be read; figures: of one year, with the likelihoods that the ratios are built on."""
    figures = list(figures)
    available, by_place = by_key(row for row in figures if row.status == "ok"), by_key(figures)
    rows = ((row, _significance(row, available, rules, standard)) for row in figures if is_ratio(row))
    return tuple(replace(read, counts_hidden=read.settled == NOT_KNOWN and is_hidden(row, by_place)) for row, read in rows)


def _significance(ratio: Figure, figures: Mapping[Key, Figure], rules: Year, standard: Standard) -> Significance:
    compared = next(group for group in groups_of(ratio.group) if group != standard.reference_group)
    counts = ratio_counts(ratio, figures)
    statistical, settled = chance(ratio.lower, ratio.upper), settlement(ratio.lower, ratio.upper, rules.non_adverse)
    to_be_equal, events, years, fewest, fewest_group = nan, nan, 0, nan, ""
    if counts is not None:
        first, second = counts.columns[:2], counts.columns[2:]
        compared_counts, other = (first, second) if ratio.group.startswith(f"{compared}/") else (second, first)
        fewest, fewest_group = min(zip((counts.at_risk, counts.other_at_risk), groups_of(ratio.group), strict=True))
        years = counted_years(ratio, counts, figures, standard, rules)
        fewest /= max(years, 1)
        if statistical != NOT_KNOWN and fewest < rules.least_people:
            statistical = settled = TOO_FEW
        in_total = bool(standard.indicators[ratio.indicator].shared)
        to_be_equal = events_if_equal(compared_counts, other, in_total) if statistical == "excludes 1" else nan
        events = compared_counts[0]
    return Significance(
        *ratio.key, ratio.value, ratio.lower, ratio.upper,
        practical=place(ratio.value, rules.non_adverse, ratio.rounding),
        statistical=statistical,
        settled=settled,
        to_be_equal=to_be_equal, events_group=compared, events=events, years=years, fewest=fewest, fewest_group=fewest_group,
    )  # fmt: skip


def place(value: float, non_adverse: Range, rounding: float = 0) -> Place:
    """Where a ratio lies beside the non-adverse range, its ends included. rounding: how far the exact ratio may be from the value."""
    if isnan(value):
        return NOT_KNOWN
    least, most = value - rounding, value + rounding
    if least >= non_adverse.low and most <= non_adverse.high:
        return "within"
    if most < non_adverse.low or least > non_adverse.high:
        return "below" if most < non_adverse.low else "above"
    return ROUNDED


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
