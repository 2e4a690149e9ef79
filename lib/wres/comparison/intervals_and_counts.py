"""Intervals of published figures held against the counts that they should be of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import inf, isnan, log, nan, sqrt
from statistics import NormalDist

from wres.comparison.published_row import half_of_last_digit
from wres.comparison.ratio_counts import ratio_counts
from wres.indicators.figures import Figure, Key, by_key
from wres.indicators.intervals import miettinen_nurminen
from wres.parameters import Plausibility
from wres.parameters.measures import groups_of, measure_and_part, measure_of, of_part
from wres.text.numbers import plain_number


def contradicting_intervals(
    figures: Sequence[Figure], confidence: float, bounds: Plausibility, written: Sequence[Mapping[str, str]] = ()
) -> Iterator[tuple[int, str]]:
    """The places of figures whose interval is not of their counts, and what is wrong.

    That is so of one that reaches `interval_times` as far from its figure, on either side, as the counts give, or as little, and of
    a lower bound alone: weights of a survey and other ways of making an interval stay below. Figures without counts are not looked at,
    nor are those of fewer people of each kind than `interval_people`, of whom such ways differ as much. written: of each figure its
    cells by column, which say how its numbers are rounded; without them the numbers say it, and 2.00 is one to the nearest whole.
    """
    by_what, z = by_key(figures), NormalDist().inv_cdf(0.5 + confidence / 2)
    for place, figure in enumerate(figures):
        if isnan(figure.lower) and isnan(figure.upper):
            continue
        cells = written[place] if written else {}
        is_off = (
            _bound_is_off(figure, by_what, confidence, bounds.interval_times)
            if figure.has_bound_alone
            else _is_off(figure, z * _error(figure, by_what, bounds.interval_people), bounds.interval_times, cells)
        )
        if is_off:
            ends = " to ".join(plain_number(end, 4) for end in (figure.lower, figure.upper) if not isnan(end))
            yield place, f"{ends} ({figure.indicator} {figure.measure} {figure.group})"


def keys_behind(figure: Figure) -> list[Key]:
    """What the counts of a ratio or a gap are of; nothing for a figure with counts of its own."""
    measure, part = measure_and_part(figure.measure)
    parts = measure_of(measure).parts
    return [replace(figure, measure=of_part(parts, part), group=group).key for group in groups_of(figure.group)] if parts else []


def _is_off(figure: Figure, reach: float, times: float, cells: Mapping[str, str]) -> bool:
    """Whether an end is too near or too far; reach: how far they should be, NaN where that is not known."""
    rounding_of_value = _half(figure.value, cells.get("value"))
    return any(
        not reach / times - rounding <= distance <= reach * times + rounding
        for end, written in ((figure.lower, cells.get("lower")), (figure.upper, cells.get("upper")))
        if not isnan(end + reach)
        for distance, rounding in [_distance(figure, end, rounding_of_value, _half(end, written))]
    )


def _distance(figure: Figure, end: float, half_of_value: float, half_of_end: float) -> tuple[float, float]:
    """How far an end is from its figure, of a ratio by logarithms, and how much of that can be rounding, of half a unit each."""
    value = figure.value
    if figure.unit != "ratio":
        return abs(end - value), half_of_end + half_of_value
    return (abs(log(end / value)), half_of_end / end + half_of_value / value) if end > 0 else (inf, 0.0)


def _error(figure: Figure, figures: Mapping[Key, Figure], least: int) -> float:
    """The standard error by the counts, of a ratio that of its logarithm; NaN where counts are not given or few, and for other figures."""
    measure = measure_of(figure.measure)
    if figure.status != "ok" or figure.is_rounded:
        return nan
    if not measure.parts:
        return 100 * sqrt(_variance(figure, least)) if figure.unit == "percent" else nan
    if measure.signed:
        part = replace(figure, measure=measure.parts)
        return 100 * sqrt(sum(_variance(figures.get(replace(part, group=group).key, Figure()), least) for group in groups_of(figure.group)))
    counts = ratio_counts(figure, figures) if figure.value > 0 else None
    if counts is None or min(*counts.columns, counts.at_risk - counts.events, counts.other_at_risk - counts.other_events) < least:
        return nan
    return sqrt(1 / counts.events - 1 / counts.at_risk + 1 / counts.other_events - 1 / counts.other_at_risk)


def _variance(figure: Figure, least: int) -> float:
    """Of a percentage as a share; NaN where it is of nobody known, or of few."""
    share, people = figure.value / 100, figure.denominator
    return share * (1 - share) / people if people * min(share, 1 - share) >= least else nan


def _bound_is_off(figure: Figure, figures: Mapping[Key, Figure], confidence: float, times: float) -> bool:
    """Whether a lower bound without a figure is not that of the counts."""
    counts = ratio_counts(figure, figures)
    if counts is None:
        return False
    (lower,), _ = (bounds.tolist() for bounds in miettinen_nurminen(*counts.columns, level=confidence))
    return counts.other_events > 0 or not lower / times <= figure.lower <= lower * times


def _half(number: float, written: str | None) -> float:
    """Half a unit of the last decimal that a number is written with; where that is not known, of the last that it has."""
    text = repr(number).removesuffix(".0") if written is None else written.strip()
    return half_of_last_digit(text)
