"""What part of a group's staff in two tiers of bands is in the higher one: what a ratio of odds between tiers is made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wres.indicators.disparity import tiered_staff_groups
from wres.indicators.figures import ZERO_DENOMINATOR, Figure
from wres.parameters import Indicator, Standard
from wres.parameters.measures import measure_of
from wres.text.numbers import DECIMALS, half_up

Place = tuple[str, str, str]  # staff group, step, group
_Cell = tuple[str, str, str]  # staff group, band, group
_FLOATS = 1e-9  # of a share, what calculating it may have added or taken away


@dataclass(frozen=True, slots=True)
class TierShare:
    """Of the staff of a group in both tiers of a step, how many are in the higher one: people, or for each one in the lower tier."""

    higher: float
    both: float

    @property
    def percent(self) -> float:
        """The share in percent."""
        return 100 * self.higher / self.both


def tier_shares(figures: Iterable[Figure], indicator: Indicator, standard: Standard) -> dict[Place, TierShare]:
    """The share in the higher tier of each step, for each group that the indicator compares.

    figures: disclosed, of one year; only counts that they show are added up, so that a tier of which a count is hidden has no share
    unless all its bands together are shown, nor has one that is only part of a cluster of bands. A share that is published rounded shows
    no count.
    """
    cells = [row for row in figures if measure_of(row.measure).of_workforce and _shows_count(row)]
    counts = {(row.staff_group, row.band, row.group): 0.0 if row.status != "ok" else row.numerator for row in cells}
    hidden = {(row.staff_group, row.band, row.group) for row in figures if measure_of(row.measure).of_workforce} - set(counts)
    shares: dict[Place, TierShare] = {}
    for staff_group in tiered_staff_groups(standard):
        for step, about in indicator.steps.items():
            for group in indicator.ratio or ():
                lower, higher = (_people(staff_group, tier, group, counts, hidden, standard) for tier in about.tiers)
                if lower is not None and higher is not None and lower + higher > 0:
                    shares[staff_group, step, group] = TierShare(higher, lower + higher)
    return shares


def with_shares_from_ratios(shares: Mapping[Place, TierShare], ratios: Iterable[Figure], indicator: Indicator) -> dict[Place, TierShare]:
    """The shares, and those that follow from a ratio and the share of the other group.

    ratios: disclosed, the odds of the first group of `indicator.ratio` divided by those of the second, so that each gives the other's
    odds. Only an exact ratio is used, neither printed nor published rounded, and no share whose rounding is in doubt is given.
    """
    filled = dict(shares)
    first, second = indicator.ratio or ("", "")
    for ratio in ratios:
        if ratio.status != "ok" or ratio.is_rounded or ratio.is_from_print or ratio.value <= 0:
            continue
        for group, other, factor in ((second, first, 1 / ratio.value), (first, second, ratio.value)):
            of_other = shares.get((ratio.staff_group, ratio.band, other))
            if of_other is None or not 0 < of_other.higher < of_other.both:
                continue
            odds = factor * of_other.higher / (of_other.both - of_other.higher)
            if _rounds_surely(share := TierShare(odds, 1 + odds)):
                filled.setdefault((ratio.staff_group, ratio.band, group), share)
    return filled


def hides_tier(figures: Iterable[Figure], place: Place, indicator: Indicator, standard: Standard) -> bool:
    """Whether a count of a group in one of the tiers of a step is hidden. figures: disclosed."""
    staff_group, step, group = place
    names = [staff_group] if staff_group != "all" else [name for name in tiered_staff_groups(standard) if name != "all"]
    cells = {(name, code) for name in names for tier in indicator.steps[step].tiers for code in standard.parts_of_tier(name, tier)}
    of_group = (row for row in figures if row.group == group and measure_of(row.measure).of_workforce)
    return any(row.hides_counts and (row.staff_group, row.band) in cells for row in of_group)


def _rounds_surely(share: TierShare) -> bool:
    """Whether the share is printed alike, whatever calculating with binary numbers did to it."""
    ends = (half_up(share.percent * (1 + sign * _FLOATS), DECIMALS["percent"]) for sign in (-1, 1))
    return len(set(ends)) == 1


def _shows_count(share: Figure) -> bool:
    return share.reason == ZERO_DENOMINATOR or (share.status == "ok" and not share.is_rounded)


def _people(staff_group: str, tier: str, group: str, counts: Mapping[_Cell, float], hidden: set[_Cell], standard: Standard) -> float | None:
    """The people of a group in a tier; None where a count of them is hidden and the tier is not shown as a whole either."""
    aggregates = (code for other in standard.indicators.values() for code, bands in other.aggregates.items() if bands.tier == tier)
    together = next((counts[staff_group, code, group] for code in aggregates if (staff_group, code, group) in counts), None)
    if together is not None:
        return together
    if staff_group == "all":
        names = [name for name in tiered_staff_groups(standard) if name != "all"]
        parts = [_people(name, tier, group, counts, hidden, standard) for name in names]
    else:
        codes = standard.parts_of_tier(staff_group, tier)
        if not set(codes) <= set(standard.bands(staff_group)):  # parts of clusters, which no figure shows
            return None
        cells = [(staff_group, code, group) for code in codes]
        parts = [None if cell in hidden else counts.get(cell, 0.0) for cell in cells]
    return None if None in parts else sum(part for part in parts if part is not None)
