"""What a ratio would be if the people whose group is not known were all of one group or all of the other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from wres.comparison.ratio_counts import is_whole_ratio, ratio_counts
from wres.indicators.figures import Figure, by_key
from wres.indicators.unknown_counts import UnknownCounts
from wres.parameters import Standard


@dataclass(frozen=True, slots=True)
class UnknownRange:
    """A ratio if all the unknown were of its first group, and if all were of its second; `unknown` counts those who move."""

    indicator: str
    group: str
    unknown: UnknownCounts
    as_first: float
    as_second: float


def unknown_ranges(unknown_counts: Iterable[UnknownCounts], figures: Sequence[Figure], standard: Standard) -> tuple[UnknownRange, ...]:
    """A row for each ratio of everybody whose counts, and those of the unknown, are shown; none where nobody is unknown.

    Where the people at risk are counted in the same table as the events, they move with them. Where they are counted in another, such
    as the staff record, whoever is unknown in the one need not be in the other, so the events alone move: that is the wider range.
    Where a group would then have more events than people, there is no row.
    unknown_counts: what the edition may show. figures: disclosed, of one year.
    """
    by_place = by_key(figures)
    unknown = {row.indicator: _moving(row, standard) for row in unknown_counts}
    unknown = {code: row for code, row in unknown.items() if row.events or row.at_risk}
    rows = []
    for ratio in figures:
        row = unknown.get(ratio.indicator)
        counts = ratio_counts(ratio, by_place) if row is not None and ratio.status == "ok" and is_whole_ratio(ratio) else None
        if row is not None and counts is not None:
            first = replace(counts, events=counts.events + row.events, at_risk=counts.at_risk + row.at_risk)
            second = replace(counts, other_events=counts.other_events + row.events, other_at_risk=counts.other_at_risk + row.at_risk)
            if first.events <= first.at_risk and second.other_events <= second.other_at_risk:
                rows.append(UnknownRange(ratio.indicator, ratio.group, row, first.ratio, second.ratio))
    return tuple(rows)


def _moving(row: UnknownCounts, standard: Standard) -> UnknownCounts:
    return row if standard.indicators[row.indicator].at_risk_table is None else replace(row, at_risk=0)
