"""Which hidden figures can be published rounded: those alike in the other organisations that keep hidden counts safe."""

from collections.abc import Mapping, Sequence
from math import floor

import numpy as np

from wres.disclosure.count_products import CountProduct
from wres.disclosure.counts import Flags, Numbers
from wres.indicators import Figure

STEPS = {"percent": (0.1, 1.0, 5.0), "ratio": (0.01, 0.1)}  # by unit, what a figure is rounded to: the finest that is safe
STEPS_OF_0 = (1.0,)
DOUBTFUL = 1e-6  # so near to the middle between two rounded values, the value is not taken to round for certain


def steps_of(
    figures: Sequence[Figure],
    candidates: Sequence[int],
    products: Mapping[int, CountProduct],
    worlds: Numbers,
    differs: Flags,
    needed: Flags,
    released: Mapping[int, int],
) -> dict[int, float]:
    """To what each of the candidates can be rounded and published; those that cannot are left out.

    candidates: rows, in the order in which they are tried. worlds: other organisations, a row of all counts each, whose published figures
    are the same. differs: for each world, what of the counts, and of hidden shares after them, is not as in truth. needed: which of
    these must differ in some world even when all rounded figures are known; each further rounded figure leaves only the worlds in
    which it is the same. released: by row, the count that need not differ any more once the figure is published rounded. A figure of 0
    stays exactly 0, and no other is rounded to 0.
    """
    chosen: dict[int, float] = {}
    for row in candidates:
        product, value, still_needed = products[row], figures[row].value, needed.copy()
        if row in released:
            still_needed[released[row]] = False
        values = product.value(worlds)
        steps = STEPS.get(figures[row].unit, ())
        for step in steps if value else STEPS_OF_0:
            alike = _round_alike(values, value, step) if value else values == 0
            if (~still_needed | differs[alike].any(axis=0)).all():
                chosen[row], worlds, differs, needed = step, worlds[alike], differs[alike], still_needed
                break
    return chosen


def _round_alike(values: Numbers, value: float, step: float) -> Flags:
    units, true = values / step + 0.5, value / step + 0.5
    certain = np.isfinite(units) & (np.abs(units - np.round(units)) > DOUBTFUL)
    is_certain = floor(true) > 0 and abs(true - round(true)) > DOUBTFUL
    return np.asarray(certain & (np.floor(units) == floor(true)) & is_certain)
