"""Whole numbers that satisfy linear conditions: other returns of which the same would be published."""

from collections.abc import Mapping

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from attacker.cells import Cell, Form, total

FURTHEST = 80  # people by which a count is let differ from the truth
CLOSE = 1e-3  # of a condition, beyond the solver's own tolerance; people are whole, and rounded figures are checked exactly


OUT_OF_TIME = 1  # the solver's status


class UndecidedError(Exception):
    """The solver came to no end: there may be such an organisation or not."""


class System:
    """Conditions on the counts of returns that their true numbers satisfy."""

    def __init__(self, counts: Mapping[Cell, int]) -> None:
        self.counts = counts
        self.cells = list(counts)
        self.column = {cell: number for number, cell in enumerate(self.cells)}
        self.true = np.array([counts[cell] for cell in self.cells], float)
        self.forms: list[Form] = []
        self.least: list[float] = []
        self.most: list[float] = []

    def between(self, form: Form, least: float, most: float) -> None:
        """The form lies within bounds, as it does in truth."""
        truth = total(form, self.counts)
        assert least - CLOSE <= truth <= most + CLOSE, (form, least, truth, most)
        self.nearly(form, least, most)

    def nearly(self, form: Form, least: float, most: float) -> None:
        """The form lies within bounds, which the truth need not."""
        size = max(map(abs, form.values()), default=1)  # people can be multiplied by thousands
        self.forms.append({cell: times / size for cell, times in form.items()})
        self.least.append(least / size)
        self.most.append(most / size)

    def equal(self, form: Form) -> None:
        """The form is as in truth, to the person."""
        truth = total(form, self.counts)
        self.between(form, truth, truth)

    def solve(
        self, goal: Mapping[Cell, float], further: "System | None" = None, reach: int = FURTHEST, seconds: float = 5
    ) -> dict[Cell, int] | None:
        """Counts that make the goal nearly as small as can be; None if there are none.

        further: more conditions on the same counts. reach: people by which a count is let differ from the truth.
        """
        forms, least, most = self.forms, self.least, self.most
        if further is not None:
            forms, least, most = forms + further.forms, least + further.least, most + further.most
        rows = [number for number, form in enumerate(forms) for _ in form]
        columns = [self.column[cell] for form in forms for cell in form]
        values = [times for form in forms for times in form.values()]
        matrix = csr_array((values, (rows, columns)), shape=(len(forms), len(self.cells)))
        price = np.zeros(len(self.cells))
        for cell, times in goal.items():
            price[self.column[cell]] = times
        result = milp(
            price,
            integrality=np.ones(len(self.cells)),
            bounds=Bounds(np.maximum(self.true - reach, 0), self.true + reach),
            constraints=LinearConstraint(matrix, least, most) if forms else None,
            options={"time_limit": seconds, "mip_rel_gap": 0.5},
        )
        if result.x is None:
            if result.status == OUT_OF_TIME:
                raise UndecidedError
            return None
        counts = np.rint(result.x)
        sums = matrix @ counts
        if np.any(sums < np.array(least) - CLOSE) or np.any(sums > np.array(most) + CLOSE):
            return None  # whole numbers only to the solver's tolerance
        return dict(zip(self.cells, counts.astype(int).tolist(), strict=True))
