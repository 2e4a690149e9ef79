"""For the sake of which small counts a figure is hidden or rounded."""

from collections.abc import Mapping, Sequence

import numpy as np

from wres.disclosure.count_products import CountProduct
from wres.disclosure.counts import NONE, Flags, Numbers
from wres.disclosure.cover import Cover
from wres.disclosure.disclosed_figures import Protection
from wres.indicators import Figure
from wres.indicators.figures import Key


def protections(
    figures: Sequence[Figure], cover: Cover, worlds: Numbers, hidden: Flags, products: Mapping[int, CountProduct]
) -> tuple[Protection, ...]:
    """A row for each figure that is hidden or rounded, with the figures of the small counts that it keeps safe.

    A small count is kept safe by another when the two differ together in another organisation whose published figures would be the same.
    """
    differ = worlds != cover.shown_counts.counts.value
    keys = _keys_of_counts(figures, cover)
    rows = []
    for row in np.flatnonzero(hidden).tolist():
        counts = list(products[row].counts) if row in products else cover.shown_counts.count[cover.shown_counts.row == row].tolist()
        small = cover.primary[counts]
        sake = np.flatnonzero(cover.primary & differ[differ[:, counts].any(axis=1)].any(axis=0)).tolist()
        if small.any():
            sake = [count for count in counts if cover.primary[count]]
        rows.append(Protection(figures[row].key, tuple(dict.fromkeys(keys[count] for count in sake if count in keys))))
    return tuple(rows)


def _keys_of_counts(figures: Sequence[Figure], cover: Cover) -> dict[int, Key]:
    """By count, the figure that shows it: as its numerator where there is one."""
    counts = cover.shown_counts.counts
    rows_of_counts = [number for number in range(len(figures)) if counts.numerator[number] != NONE]
    below = {int(counts.denominator[row]): figures[row].key for row in rows_of_counts}
    keys = below | {int(counts.numerator[row]): figures[row].key for row in rows_of_counts}
    return {part: keys[total] for total, parts in counts.sums.items() if total in keys for part in parts} | keys
