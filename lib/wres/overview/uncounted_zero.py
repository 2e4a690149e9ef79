"""A relative likelihood of 0 of which nothing else was given: nobody in a group, or a 0 written where there is no figure."""

from collections.abc import Mapping
from math import isnan

from wres.comparison.ratio_counts import is_hidden, is_ratio, ratio_counts
from wres.indicators.figures import Figure, Key

MARK = "without counts"
MEANS = f"{MARK}: a relative likelihood of 0 that was given without its counts, so it is not known whether it is a figure"


def is_uncounted_zero(figure: Figure | None, figures: Mapping[Key, Figure]) -> bool:
    """Whether a figure is such a 0. With its counts or an interval it is one like others, and so it is where its counts are hidden."""
    if figure is None or figure.value != 0 or figure.is_rounded or not isnan(figure.upper) or not is_ratio(figure):
        return False
    return ratio_counts(figure, figures) is None and not is_hidden(figure, figures)
