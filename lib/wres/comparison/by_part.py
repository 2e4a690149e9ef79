"""A ratio of likelihoods within the parts of a table, such as routes of recruitment, beside the ratio of the whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

from wres.comparison.mantel_haenszel import mantel_haenszel
from wres.comparison.ratio_counts import RatioCounts, is_whole_ratio, ratio_counts, sum_counts
from wres.indicators.figures import Figure, Key, by_key
from wres.parameters import Standard, Year
from wres.parameters.measures import of_part

VISIBLE = 0.01


@dataclass(frozen=True, slots=True)
class ByPart:
    """A ratio of the whole, that of each part that has one, and what the parts say together (Mantel and Haenszel).

    parts: those with somebody in both groups and with events, and the ratio, infinite without events in the lower group. outside:
    the ratio of the whole is below those of all its parts, or above them (Simpson's paradox).
    """

    indicator: str
    group: str
    whole: float
    parts: tuple[tuple[str, float], ...]
    value: float
    lower: float
    upper: float

    @property
    def outside(self) -> bool:
        """Whether the whole lies outside its parts, by more than two decimals hide."""
        ratios = [ratio for _, ratio in self.parts]
        return self.whole <= min(ratios) - VISIBLE or self.whole >= max(ratios) + VISIBLE


def by_part(figures: Sequence[Figure], standard: Standard, rules: Year) -> tuple[ByPart, ...]:
    """The ratios of the whole whose indicator says by which column they are compared part by part.

    figures: disclosed, of one year. Nothing where a count of a part is hidden, where the parts are not all of the
    whole (rows that do not say theirs), or where fewer than two of them compare.
    """
    by_place = by_key(figures)
    wholes = (row for row in figures if is_whole_ratio(row) and row.status == "ok")
    compared = (_by_part(row, _parts(row, standard), by_place, rules.confidence) for row in wholes)
    return tuple(row for row in compared if row is not None)


def _parts(ratio: Figure, standard: Standard) -> Sequence[str]:
    indicator = standard.indicators[ratio.indicator]
    column = indicator.compared_within
    return standard.tables[indicator.table].columns[column].accepts if column else ()


def _by_part(whole: Figure, parts: Sequence[str], by_place: Mapping[Key, Figure], level: float) -> ByPart | None:
    counts: dict[str, RatioCounts] = {}
    for part in parts:
        row = by_place.get((whole.indicator, of_part(whole.measure, part), whole.group, "all", "all"))
        if row is not None:
            of_row = ratio_counts(row, by_place)
            if of_row is None:
                return None
            counts[part] = of_row
    ratios = tuple((part, of_row.ratio if of_row.other_events else inf) for part, of_row in counts.items() if _compares(of_row))
    if len(ratios) < 2 or sum_counts(counts.values()) != ratio_counts(whole, by_place):
        return None
    return ByPart(whole.indicator, whole.group, whole.value, ratios, *mantel_haenszel(list(counts.values()), level))


def _compares(counts: RatioCounts) -> bool:
    return min(counts.at_risk, counts.other_at_risk) > 0 and counts.events + counts.other_events > 0
