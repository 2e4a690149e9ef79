"""What a reader loses with each figure that is hidden, by the standard's prices."""

from collections.abc import Sequence

import numpy as np

from wres.disclosure.counts import Numbers
from wres.indicators import Figure
from wres.parameters import Standard

UNPRICED = 1.0


def prices_of(figures: Sequence[Figure], standard: Standard) -> Numbers:
    """The price of hiding each figure: that of the first of the standard's `hiding_prices` that fits, else 1.

    A figure is of a cell when its band is one band, and of the whole otherwise: of everybody, a staff group, bands taken together, a
    part of a board, a step between tiers.
    """
    cells = frozenset(standard.band_order)
    prices: dict[tuple[str, str, str, bool], float] = {}
    for figure in figures:
        kind = figure.indicator, figure.group, figure.staff_group, figure.band in cells
        if kind not in prices:
            fitting = (row.price for row in standard.hiding_prices if row.fits(*kind[:3], "cell" if kind[3] else "whole"))
            prices[kind] = next(fitting, UNPRICED)
    return np.array([prices[figure.indicator, figure.group, figure.staff_group, figure.band in cells] for figure in figures], dtype=float)
