"""A relative likelihood of 0 of which nothing else was given: nobody in a group, or a 0 written where there is no figure."""

from collections.abc import Mapping
from dataclasses import replace
from math import isnan

from wres.comparison.ratio_counts import is_hidden, is_ratio
from wres.indicators.figures import Figure, Key
from wres.parameters.measures import groups_of, measure_and_part, measure_of, of_part

MARK = "without counts"
MEANS = f"{MARK}: a relative likelihood of 0 that was given without its counts, so it is not known whether it is a figure"


def is_uncounted_zero(figure: Figure | None, figures: Mapping[Key, Figure]) -> bool:
    """Whether a figure is such a 0. One with an interval, with hidden counts, or of a group that is said to have no events is not."""
    if figure is None or figure.value != 0 or figure.is_rounded or not isnan(figure.upper) or not is_ratio(figure):
        return False
    measure, part = measure_and_part(figure.measure)
    upper, _ = groups_of(figure.group)
    likelihood = replace(figure, measure=of_part(measure_of(measure).parts, part), group=upper)
    return figures.get(likelihood.key, Figure()).value != 0 and not is_hidden(figure, figures)
