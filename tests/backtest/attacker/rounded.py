"""Figures that are published rounded: the counts behind them keep to an interval."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import inf, log, prod

from attacker.cells import Cell, Form, sum_of, times, total
from attacker.published import PublishedRow
from attacker.system import System

FIXED = tuple(product((0, 1), (0, 1)))  # which of two sums above the line, and of two below it, may be kept as they are
LESS = 0.02  # 100 times whole numbers less whole numbers times 12.5, 13.5 or 13.05 is less than 0 by more than this, or is not less
UNSURE = 1e-7  # so near to the end of an interval no other organisation is looked for


@dataclass(frozen=True, eq=False)
class RoundedFigure:
    """Sums multiplied, over other sums multiplied: one each of a percentage, two of a ratio of likelihoods or of odds."""

    row: PublishedRow
    above: tuple[Form, ...]
    below: tuple[Form, ...]

    @property
    def is_linear(self) -> bool:
        """Whether its interval is a condition on sums."""
        return len(self.above) == 1

    def hold(self, system: System, fixed: tuple[int, int] = (0, 0)) -> None:
        """The condition that the figure is rounded to the same; of one that is not linear, while one sum above and one below stay."""
        for form in self.below:
            system.between(form, 1, inf)  # else there would be no figure
        if not self.row.value:  # a 0 is said to be one
            system.equal(next(form for form in self.above if total(form, system.counts) == 0))
            return
        (top, *_), (bottom, *_) = self.above, self.below
        factor = (100.0, 1.0)
        if not self.is_linear:
            above, below = self.above[fixed[0]], self.below[fixed[1]]
            system.equal(above)
            system.equal(below)
            top, bottom = self.above[1 - fixed[0]], self.below[1 - fixed[1]]
            factor = (total(above, system.counts), total(below, system.counts))
        if self.is_linear:
            low, high = (self.row.value + way * self.row.half_unit for way in (-1, 1))
            system.between(sum_of([times(top, factor[0]), times(bottom, -low)]), 0, inf)
            system.between(sum_of([times(top, factor[0]), times(bottom, -high)]), -inf, -LESS)
            return
        low, high = (self.row.value + way * (self.row.half_unit - UNSURE) for way in (-1, 1))
        system.between(sum_of([times(top, factor[0]), times(bottom, -low * factor[1])]), 0, inf)
        system.between(sum_of([times(top, factor[0]), times(bottom, -high * factor[1])]), -inf, 0)

    def hold_near(self, system: System, near: Mapping[Cell, int], wider: float = 0) -> None:
        """The condition for organisations not far from one: there the logarithm of a ratio is nearly a sum. All four sums may move.

        wider: by how much of itself the ratio may miss its interval.
        """
        if self.is_linear or not self.row.value:
            self.hold(system)
            return
        signs = [(form, way) for forms, way in ((self.above, 1), (self.below, -1)) for form in forms]
        for form, _ in signs:
            system.between(form, 1, inf)
        here = sum(way * (log(total(form, near)) - 1) for form, way in signs)
        slope = sum_of(times(form, way / total(form, near)) for form, way in signs)
        low, high = (log(self.row.value + way * (self.row.half_unit - UNSURE)) for way in (-1, 1))
        system.nearly(slope, low - here - wider, high - here + wider)

    def holds(self, counts: Mapping[Cell, int]) -> bool:
        """Whether the figure of other counts is rounded to the same: halves go up, and only a 0 is a 0."""
        above, below = (prod(Fraction(total(form, counts)) for form in forms) for forms in (self.above, self.below))
        if not below:
            return False
        value, half, true = Fraction(str(self.row.value)), Fraction(str(self.row.half_unit)), (100 if self.is_linear else 1) * above / below
        return value - half <= true < value + half or value == true == 0
