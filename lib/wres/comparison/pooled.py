"""Organisations taken together: which of their published figures can be added up, and the percentage that these give.

Percentages alone: a ratio is compared within each organisation (`mantel_haenszel`), because that of added counts is also made by the
different levels of the organisations, and can lie above or below the ratios of all of them.
"""

from collections.abc import Sequence
from math import nan

from wres.indicators.figures import Figure


def has_counts(figure: Figure | None) -> bool:
    """Whether the people of a percentage can be added to those of others: they are published, and the percentage is exact."""
    return figure is not None and (figure.status, figure.unit) == ("ok", "percent") and figure.denominator > 0 and not figure.is_rounded


def people_together(figures: Sequence[Figure]) -> tuple[float, float]:
    """Of percentages that have counts: how many people they are of together, and how many people those are out of."""
    return sum(figure.value * figure.denominator / 100 for figure in figures), sum(figure.denominator for figure in figures)


def percentage_together(figures: Sequence[Figure]) -> float:
    """The percentage of the added counts; NaN without any."""
    part, people = people_together(figures)
    return 100 * part / people if people else nan
