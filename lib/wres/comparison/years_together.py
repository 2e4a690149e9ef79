"""A ratio of likelihoods over several years together, where one year has few events."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from wres.comparison.counted_years import counted_years
from wres.comparison.ratio_counts import RatioCounts, is_whole_ratio, ratio_counts, sum_counts
from wres.indicators.figures import Figure, by_key
from wres.indicators.intervals import miettinen_nurminen
from wres.parameters import Break, Standard, Year

Stop = Literal["", "break", "merger", "hidden", "missing"]


@dataclass(frozen=True, slots=True)
class YearsTogether:
    """Events of several years over the headcounts of these years; no event is counted twice.

    first, last: the years of the earliest and the latest events. value is NaN without events in the lower group, upper NaN without a
    limit. stop: why there are not as many years as the indicator asks for, and stopped_at: the year in which that is so.
    """

    indicator: str
    group: str
    first: int
    last: int
    counts: RatioCounts
    value: float
    lower: float
    upper: float
    stop: Stop = ""
    stopped_at: int = 0


def years_together(
    history: Iterable[Figure],
    year: int,
    standard: Standard,
    rules: Mapping[int, Year],
    breaks: Sequence[Break],
    mergers: Iterable[int] = (),
) -> tuple[YearsTogether, ...]:
    """The ratios whose indicator asks for several years, as far back as the series is unbroken and its counts are shown.

    history: disclosed figures of several years. rules: of each of these years. mergers: the years in which predecessors joined.
    Nothing where less than two figures can be put together, or one of the groups has nobody.
    """
    by_year: dict[int, list[Figure]] = {}
    for row in history:
        by_year.setdefault(row.year, []).append(row)
    rows = []
    for ratio in filter(is_whole_ratio, by_year.get(year, ())):
        ends: list[tuple[int, Stop]] = [(gap.year, "break") for gap in breaks if gap.indicator == ratio.indicator]
        ends += [(joined, "merger") for joined in mergers]
        begin = max((end for end in ends if end[0] <= year), default=(0, ""))
        rows.append(_together(ratio, by_year, begin, standard, rules))
    return tuple(row for row in rows if row is not None)


def _together(
    ratio: Figure, by_year: Mapping[int, list[Figure]], begin: tuple[int, Stop], standard: Standard, rules: Mapping[int, Year]
) -> YearsTogether | None:
    """Figures added up from the last year back; begin: the year in which the series begins, and why it begins there."""
    last_left_out = ratio.year - standard.indicators[ratio.indicator].years_together  # the last year that is not asked for
    year, parts, (stopped_at, stop) = ratio.year, list[RatioCounts](), begin
    while last_left_out < year >= begin[0]:
        figures = by_key(by_year.get(year, ()))
        counts = ratio_counts(ratio, figures)
        years = counted_years(ratio, counts, figures, standard, rules[year]) if counts else 0
        if counts is None or not years:
            row = figures.get(ratio.key)
            stopped_at, stop = year, "hidden" if row is not None and row.hides_counts else "missing"
            break
        parts.append(counts)
        year -= years
    whole = sum_counts(parts)
    if len(parts) < 2 or not min(whole.at_risk, whole.other_at_risk):
        return None
    if year <= last_left_out:
        stopped_at, stop = 0, ""
    lower, upper = (float(bound[0]) for bound in miettinen_nurminen(*whole.columns, rules[ratio.year].confidence))
    return YearsTogether(ratio.indicator, ratio.group, year + 1, ratio.year, whole, whole.ratio, lower, upper, stop, stopped_at)
