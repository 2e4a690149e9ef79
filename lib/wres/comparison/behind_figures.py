"""What a figure rests on: the parts it was calculated from, their counts, and how far print may have rounded them."""

from collections.abc import Mapping
from math import isnan

from wres.comparison.chance import gap_changed, percentage_changed, ratio_changed
from wres.indicators.figures import PUBLISHED, Figure, Key
from wres.indicators.published import half_unit
from wres.parameters.measures import groups_of, measure_and_part, measure_of, of_part

Parts = tuple[Figure, ...]


def parts_of(figure: Figure, figures: Mapping[Key, Figure]) -> Parts:
    """The two figures that a ratio or a gap compares, as far as they have values; figures: of the same year."""
    measure, part = measure_and_part(figure.measure)
    name = measure_of(measure).parts
    groups = groups_of(figure.group) if name else ()
    rows = (figures.get((figure.indicator, of_part(name, part), group, figure.staff_group, figure.band)) for group in groups)
    return tuple(row for row in rows if row is not None and row.status == "ok")


def are_too_few(rows: Parts, least: int) -> bool:
    """Whether one of these figures is of fewer people than a judgement asks for; one without people is of none, and not of few."""
    return any(0 < row.denominator < least for row in rows)


def is_beyond_chance(pair: Parts, parts: tuple[Parts, Parts], level: float) -> bool | None:
    """Whether a change would be unlikely by chance alone; None where the counts of both years are not all there.

    pair: a percentage, a ratio or a gap in two years; parts: what a ratio or gap compares, in each year.
    """
    before, after = pair
    if measure_of(after.measure).surveyed:
        answered = before.denominator, after.denominator
        if any(map(isnan, answered)):
            return None
        return bool(percentage_changed((before.value, answered[0]), (after.value, answered[1]), level)[0])
    counts = [_counts(rows) for rows in parts]
    if any(len(numbers) != 4 or any(map(isnan, numbers)) for numbers in counts):
        return None
    test = ratio_changed if after.unit == "ratio" else gap_changed
    return bool(test(counts[0], counts[1], level)[0])


def _counts(parts: Parts) -> tuple[float, ...]:
    """Of each part the events, or a survey's percentage, and the people."""
    pairs = ((row.value if measure_of(row.measure).surveyed else row.numerator, row.denominator) for row in parts)
    return tuple(number for pair in pairs for number in pair)


def rounding_behind(figure: Figure, parts: Parts) -> float:
    """How far rounding may have moved a figure: half a unit of its own last decimal, or of those of its parts, added up.

    Percentages of a survey are printed ones wherever they come from. Of what is calculated from counts it is 0, unless it is
    published rounded.
    """
    if figure.is_rounded:
        return figure.rounding
    if figure.source == PUBLISHED or measure_of(figure.measure).surveyed:
        return half_unit(figure.value)
    return sum(half_unit(row.value) for row in parts if row.source == PUBLISHED or measure_of(row.measure).surveyed)
