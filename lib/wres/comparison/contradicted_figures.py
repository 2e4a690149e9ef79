"""Figures of a published file whose counts and intervals contradict each other, without both."""

from collections.abc import Sequence
from dataclasses import replace
from math import nan

from wres.comparison.idle_decimals import without_idle_decimals
from wres.comparison.intervals_and_counts import contradicting_intervals, keys_behind
from wres.comparison.published_cells import Row
from wres.comparison.usable_rows import without
from wres.indicators.figures import Figure, Key
from wres.parameters import Year

COUNTS_AND_INTERVAL = ("numerator", "denominator", "lower", "upper")


def without_contradictions(
    columns: Sequence[str], rows: Sequence[Row], by_row: dict[int, Figure], rules: Year
) -> tuple[tuple[Row, ...], tuple[Figure, ...], list[str], frozenset[Key]]:
    """Rows and figures without the intervals and counts that contradict each other, the intervals in words, and which figures these are.

    The counts of a ratio or a gap are those of the two figures behind it, whose intervals go with them.
    """
    figures = tuple(by_row.values())
    written = without_idle_decimals([dict(zip(columns, rows[at], strict=True)) for at in by_row])
    contradicting = list(contradicting_intervals(figures, rules.confidence, rules.plausibility, written))
    contradicted = frozenset(key for at, _ in contradicting for key in (figures[at].key, *keys_behind(figures[at])))
    usable = list(rows)
    for at, figure in by_row.items():
        if figure.key in contradicted:
            usable[at] = without(COUNTS_AND_INTERVAL, columns, usable[at])
    bare = (replace(row, numerator=nan, denominator=nan, lower=nan, upper=nan) if row.key in contradicted else row for row in figures)
    return tuple(usable), tuple(bare), [words for _, words in contradicting], contradicted & {row.key for row in figures}
