"""A figure as cells, tiles, charts and sentences show it."""

from wres.indicators.figures import Figure
from wres.text import at_least, number


def figure_text(figure: Figure) -> str:
    """The value with its unit; "at least 6.42" where only a lower bound is known; else the shorthand of a value that is not shown."""
    if figure.has_bound_alone:
        return at_least(figure.lower, figure.unit)
    return number(figure.value, figure.unit, figure.status, figure.reason, figure.is_from_print)
