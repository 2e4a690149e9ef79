"""Which hidden figures can be published rounded: those alike in the other organisations that keep hidden counts safe."""

from collections.abc import Mapping, Sequence

import numpy as np

from wres.disclosure.counts import Flags, Numbers
from wres.disclosure.products import Product
from wres.indicators import Figure

DECIMALS = {"percent": (1, 0), "ratio": (2, 1)}
NO_DECIMALS = (0,)  # a figure of 0 is published as 0: nobody's count is small
DOUBTFUL = 1e-6  # so near to the middle between two rounded values, the value is not taken to round for certain


def decimals_of(
    figures: Sequence[Figure],
    candidates: Sequence[int],
    products: Mapping[int, Product],
    worlds: Numbers,
    truth: Numbers,
    needed: Flags,
    released: Mapping[int, int],
) -> dict[int, int]:
    """To how many decimals each of the candidates can be published; those that cannot are left out.

    candidates: rows, in the order in which they are tried. worlds: other organisations, a row of all counts each, whose published figures
    are the same. truth: the true counts. needed: the counts that must differ from the truth in some world even when all rounded
    figures are known; each further rounded figure leaves only the worlds in which it is the same. released: by row, the count that
    need not differ any more once the figure is published rounded.
    """
    chosen: dict[int, int] = {}
    for row in candidates:
        product, still_needed = products[row], needed.copy()
        if row in released:
            still_needed[released[row]] = False
        possible = worlds[(worlds[:, product.under] > 0).all(axis=1)]
        values = product.value(possible)
        is_zero = figures[row].value == 0
        for decimals in NO_DECIMALS if is_zero else DECIMALS.get(figures[row].unit, ()):
            alike = possible[values == 0 if is_zero else _rounds_alike(values, figures[row].value, decimals)]
            if (~still_needed | (alike != truth).any(axis=0)).all():
                chosen[row], worlds, needed = decimals, alike, still_needed
                break
    return chosen


def _rounds_alike(values: Numbers, value: float, decimals: int) -> Flags:
    steps, true = values * 10.0**decimals + 0.5, value * 10.0**decimals + 0.5
    certain = np.abs(steps - np.round(steps)) > DOUBTFUL
    return np.asarray(certain & (np.floor(steps) == np.floor(true)) & bool(abs(true - round(true)) > DOUBTFUL))
