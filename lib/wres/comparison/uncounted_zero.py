"""A figure of 0 of which nothing else was given: nobody in a group or a survey, or a 0 written where there is no figure."""

from collections.abc import Mapping
from dataclasses import replace
from math import isnan

from wres.comparison.ratio_counts import is_hidden, is_ratio
from wres.indicators.figures import Figure, Key
from wres.parameters.measures import groups_of, measure_and_part, measure_of, of_part

MARK = "without counts"
MEANS = (
    f"{MARK}: a relative likelihood of 0, or 0% for every group of a survey, that was given without its counts, so it is not known "
    "whether it is a figure"
)


def is_uncounted_zero(figure: Figure | None, figures: Mapping[Key, Figure]) -> bool:
    """Whether a figure is such a 0. One with an interval, with hidden counts, or of a group that is said to have no events is not.

    Nor is 0% of a survey beside another percentage of its indicator; of a gap both percentages are such zeros. figures: of the
    organisation, by what they are of.
    """
    if figure is None or figure.value != 0 or figure.is_rounded or not isnan(figure.upper):
        return False
    measure, part = measure_and_part(figure.measure)
    of_parts = [replace(figure, measure=of_part(measure_of(measure).parts, part), group=group).key for group in groups_of(figure.group)]
    if is_ratio(figure):
        return figures.get(of_parts[0], Figure()).value != 0 and not is_hidden(figure, figures)
    if measure_of(measure).surveyed:
        is_counted = not (isnan(figure.numerator) and isnan(figure.denominator))
        return not is_counted and all(row.value == 0 and not row.is_rounded for row in _survey_of(figure, figures))
    return measure_of(measure).signed and all(
        key in figures and measure_of(figures[key].measure).surveyed and is_uncounted_zero(figures[key], figures) for key in of_parts
    )


def _survey_of(figure: Figure, figures: Mapping[Key, Figure]) -> list[Figure]:
    """The percentages of a survey's question that are given, of every group."""
    return [
        row for row in figures.values() if row.indicator == figure.indicator and row.status == "ok" and measure_of(row.measure).surveyed
    ]
