"""A figure of others, and what is left of it without the organisation that is a part of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import nan

from wres.indicators.figures import Figure, Key


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A measure of the whole workforce or board elsewhere.

    benchmark_year: its own; note: that this is another year than the figure's, or that it is not split by group. A figure that is
    not split keeps the group `all staff`. holds_the_organisation: whether it is a part that can be felt, one of a region, a type or a
    system, not of a nation, and is not taken out. is_rest: whether it was taken out.
    """

    indicator: str
    measure: str
    group: str
    level: str
    name: str
    value: float
    unit: str
    benchmark_year: int
    source: str
    band: str = "all"
    numerator: float = nan
    denominator: float = nan
    staff_group: str = "all"
    note: str = ""
    holds_the_organisation: bool = False
    is_rest: bool = False


def rest_of(benchmark: Benchmark, counted: Mapping[Key, Figure], year: int) -> Benchmark:
    """The benchmark without the organisation that is a part of it, where both say their counts; else as it is.

    counted: the organisation's figures that are shown, of `year`; counts of another year are not taken out of it.
    """
    figure = counted.get((benchmark.indicator, benchmark.measure, benchmark.group, benchmark.staff_group, benchmark.band))
    if figure is None or not benchmark.holds_the_organisation or benchmark.unit != "percent" or benchmark.benchmark_year != year:
        return benchmark
    numerator, denominator = benchmark.numerator - figure.numerator, benchmark.denominator - figure.denominator
    if not (denominator > 0 and 0 <= numerator <= denominator):  # not known, or of other people
        return benchmark
    return replace(
        benchmark,
        numerator=numerator,
        denominator=denominator,
        value=100 * numerator / denominator,
        holds_the_organisation=False,
        is_rest=True,
    )
