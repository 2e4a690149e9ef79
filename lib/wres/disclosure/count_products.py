"""How a figure follows from counts: a product of some divided by a product of others. So for all but differences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isclose, prod

import numpy as np

from wres.disclosure.counts import NONE, Numbers, PublishedCounts
from wres.indicators import Figure
from wres.indicators.kinds import kind_of
from wres.parameters import Standard
from wres.parameters.measures import MEASURES, groups_of, measure_and_part

PERCENT = 100.0


@dataclass(frozen=True, slots=True)
class CountProduct:
    """factor x counts over / counts under, both by number."""

    over: tuple[int, ...]
    under: tuple[int, ...]
    factor: float = 1.0

    @property
    def counts(self) -> tuple[int, ...]:
        """The number of every count that the value follows from."""
        return (*self.over, *self.under)

    def value(self, worlds: Numbers) -> Numbers:
        """The value in each world, a row of all counts; NaN where a count under the line is 0."""
        under = worlds[:, self.under].prod(axis=1)
        over = self.factor * worlds[:, self.over].prod(axis=1)
        return np.asarray(np.divide(over, under, out=np.full(len(worlds), np.nan), where=under > 0))

    def divided_by(self, other: "CountProduct") -> "CountProduct":
        """The ratio of two."""
        return CountProduct(self.over + other.under, self.under + other.over, self.factor / other.factor)


def products_of(figures: Sequence[Figure], counts: PublishedCounts, standard: Standard) -> Mapping[int, CountProduct]:
    """By row, every shown figure that is a product of counts; it gives the figure's very value."""
    products = {row: product for row, figure in enumerate(figures) if (product := _of_counts(row, figure, counts, standard))}
    rows = {(figure.indicator, figure.measure, *figure.cell[1:]): row for row, figure in enumerate(figures)}
    for row, figure in enumerate(figures):
        name, part = measure_and_part(figure.measure)
        if row not in products and name in MEASURES and MEASURES[name].parts and MEASURES[name].unit == "ratio":
            measure = f"{MEASURES[name].parts}_{part}" if part else MEASURES[name].parts
            cells = [rows.get((figure.indicator, measure, group, figure.staff_group, figure.band)) for group in groups_of(figure.group)]
            parts = [products[cell] for cell in cells if cell in products]
            if len(parts) == 2:
                products[row] = parts[0].divided_by(parts[1])
    return {row: product for row, product in products.items() if _gives(product, figures[row], counts)}


def _of_counts(row: int, figure: Figure, counts: PublishedCounts, standard: Standard) -> CountProduct | None:
    top, bottom = int(counts.numerator[row]), int(counts.denominator[row])
    if top != NONE:
        return CountProduct((top,), (bottom,), PERCENT * counts.value[bottom] / counts.stated[row]) if counts.stated[row] else None
    indicator = standard.indicators.get(figure.indicator)
    sums = counts.made_of.get(row, ())
    over, under = kind_of(indicator).sums_over_sums if indicator else ((), ())
    if not sums or len(sums) != len(over) + len(under):
        return None
    return CountProduct(tuple(sums[place] for place in over), tuple(sums[place] for place in under))


def _gives(product: CountProduct, figure: Figure, counts: PublishedCounts) -> bool:
    over, under = ([counts.value[number] for number in numbers] for numbers in (product.over, product.under))
    return figure.status == "ok" and 0 not in under and isclose(product.factor * prod(over) / prod(under), figure.value, rel_tol=1e-9)
