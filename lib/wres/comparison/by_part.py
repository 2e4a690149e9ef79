"""A ratio of likelihoods within the parts of a table, such as routes of recruitment, beside the ratio of the whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf, isnan, nan

from wres.comparison.equality import events_if_equal_within
from wres.comparison.mantel_haenszel import Estimate, mantel_haenszel
from wres.comparison.ratio_counts import RatioCounts, is_hidden, is_whole_ratio, ratio_counts, sum_counts
from wres.comparison.significance import Significance, chance, place, settlement
from wres.indicators.figures import Figure, Key, by_key
from wres.parameters import Standard, Year
from wres.parameters.measures import groups_of, of_part

VISIBLE = 0.01


@dataclass(frozen=True, slots=True)
class ByPart:
    """A ratio of the whole, that of each part that has one, and what the parts say together (Mantel and Haenszel).

    parts: those with somebody in both groups and with events, and the ratio, infinite without events in the lower group. outside:
    the ratio of the whole is below those of all its parts, or above them (Simpson's paradox). value, lower, upper: what the parts have
    in common; NaN where it is not known, or of too few people. reading: how that is to be read, where it has an interval. hidden: a part
    is hidden, so that nothing is known of any; `parts` is then empty.
    """

    indicator: str
    group: str
    whole: float
    parts: tuple[tuple[str, float], ...]
    value: float
    lower: float
    upper: float
    reading: Significance | None = None
    hidden: bool = False

    @property
    def outside(self) -> bool:
        """Whether the whole lies outside its parts, by more than two decimals hide."""
        ratios = [ratio for _, ratio in self.parts]
        return bool(ratios) and (self.whole <= min(ratios) - VISIBLE or self.whole >= max(ratios) + VISIBLE)


def by_part(figures: Sequence[Figure], standard: Standard, rules: Year) -> tuple[ByPart, ...]:
    """The ratios of the whole whose indicator says by which column they are compared part by part.

    figures: disclosed, of one year. Where a count of a part is hidden, that is all there is to know; nothing where the parts are not all
    of the whole (rows that do not say theirs), or where fewer than two of them compare.
    """
    by_place = by_key(figures)
    wholes = (row for row in figures if is_whole_ratio(row) and row.status == "ok")
    compared = (_by_part(row, _parts(row, standard), by_place, standard, rules) for row in wholes)
    return tuple(row for row in compared if row is not None)


def _parts(ratio: Figure, standard: Standard) -> Sequence[str]:
    indicator = standard.indicators[ratio.indicator]
    column = indicator.compared_within
    return standard.tables[indicator.table].columns[column].accepts if column else ()


def _by_part(whole: Figure, parts: Sequence[str], by_place: Mapping[Key, Figure], standard: Standard, rules: Year) -> ByPart | None:
    counts: dict[str, RatioCounts] = {}
    for part in parts:
        row = by_place.get((whole.indicator, of_part(whole.measure, part), whole.group, "all", "all"))
        if row is not None:
            of_row = ratio_counts(row, by_place)
            if of_row is None:
                nothing = ByPart(whole.indicator, whole.group, whole.value, (), nan, nan, nan, hidden=True)
                return nothing if is_hidden(row, by_place) else None
            counts[part] = of_row
    ratios = tuple((part, of_row.ratio if of_row.other_events else inf) for part, of_row in counts.items() if _compares(of_row))
    if len(ratios) < 2 or sum_counts(counts.values()) != ratio_counts(whole, by_place):
        return None
    value, lower, upper = mantel_haenszel(list(counts.values()), rules.confidence)
    if sum_counts(of_row for of_row in counts.values() if _compares(of_row)).fewest < rules.least_people:
        value = lower = upper = nan
    reading = None if isnan(lower) else _reading(whole, (value, lower, upper), list(counts.values()), standard, rules)
    return ByPart(whole.indicator, whole.group, whole.value, ratios, value, lower, upper, reading)


def _reading(whole: Figure, common: Estimate, counts: Sequence[RatioCounts], standard: Standard, rules: Year) -> Significance:
    """How the ratio that the parts have in common is to be read; equality is that within each part, added up."""
    value, lower, upper = common
    first, second = groups_of(whole.group)
    compared = second if first == standard.reference_group else first
    columns = [row.columns if compared == first else (row.other_events, row.other_at_risk, row.events, row.at_risk) for row in counts]
    statistical, indicator = chance(lower, upper), standard.indicators[whole.indicator]
    in_total = bool(indicator.shared)
    return Significance(
        *whole.key, value, lower, upper, place(value, rules.non_adverse), statistical, settlement(lower, upper, rules.non_adverse),
        to_be_equal=events_if_equal_within(columns, in_total) if statistical == "excludes 1" else nan,
        events_group=compared, events=sum(events for events, *_ in columns), years=rules.years_of(indicator.window),
    )  # fmt: skip


def _compares(counts: RatioCounts) -> bool:
    return min(counts.at_risk, counts.other_at_risk) > 0 and counts.events + counts.other_events > 0
