"""From which number to which a figure moved, and by which verb, wherever a sentence says it."""

from math import isinf

from wres.comparison import Moved
from wres.text import at_least, number

VERBS = {"up": "rose", "down": "fell"}
WENT = "went"  # where the figures do not say which way


def verb_of(moved: Moved) -> str:
    """Which way the number went; of a bound alone only where the bound itself says it."""
    bounds = moved.bound_before < moved.after if isinf(moved.before) else isinf(moved.after) and moved.bound_after < moved.before
    return WENT if bounds else VERBS.get(moved.direction, WENT)


def first_and_second(moved: Moved, before: float | None = None, after: float | None = None) -> tuple[str, str]:
    """Both numbers with the decimals they were printed or published with, points without their word; of a bound alone, the bound.

    before, after: the size of a gap, where it is said without its sign. A plus is only where a gap changed sides.
    """
    return (
        _in_a_year(moved.before if before is None else before, moved, moved.printed_before, moved.bound_before, moved.decimals_before),
        _in_a_year(moved.after if after is None else after, moved, moved.printed_after, moved.bound_after, moved.decimals_after),
    )


def _in_a_year(value: float, moved: Moved, printed: bool, bound: float, decimals: int | None) -> str:
    if isinf(value):
        return at_least(bound, moved.unit)
    text = number(value, moved.unit, printed=printed, word=False, decimals=decimals)
    return text if moved.before * moved.after < 0 else text.removeprefix("+")
