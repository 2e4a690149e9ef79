"""Integer programming: the cheapest whole numbers within bounds that keep sums within bounds."""

import numpy as np

EXACT = 1e-6


def cheapest(
    price: np.ndarray, sums: np.ndarray, least: np.ndarray, most: np.ndarray, lowest: np.ndarray, highest: np.ndarray
) -> np.ndarray | None:
    """Whole numbers with lowest <= numbers <= highest and least <= sums @ numbers <= most, of the lowest price.

    The linear program is tried first: sums in a table nearly always give whole numbers at once.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    constraints = LinearConstraint(sums, least, most) if len(sums) else None
    for whole in (0, 1):
        result = milp(price, integrality=np.full(len(price), whole), bounds=Bounds(lowest, highest), constraints=constraints)
        if result.x is None:
            return None
        numbers = np.round(result.x)
        if np.abs(result.x - numbers).max() < EXACT:
            return numbers
    return None
