"""Everything a report shows, as rows, disclosed for its edition."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from wres.comparison import (
    AbsoluteDifference,
    Benchmark,
    ByPart,
    Goal,
    LocalPopulation,
    ManyTests,
    Moved,
    ResponseRate,
    Significance,
    TargetProgress,
    UnknownRange,
    UnknownShare,
    YearsTogether,
)
from wres.indicators.figures import Figure
from wres.parameters.measures import measure_of

OverallKey = tuple[str, str, str, str]  # indicator, measure, group, band


@dataclass(frozen=True)
class Results:
    """The rows of this year and of all years, and what they were compared with.

    In the public edition a row that is hidden has status `suppressed` and no numbers, here and in everything calculated
    from it.
    """

    figures: tuple[Figure, ...]
    history: tuple[Figure, ...] = ()
    whole_bands: frozenset[str] = frozenset({"all"})
    moved: tuple[Moved, ...] = ()
    significance: tuple[Significance, ...] = ()
    benchmarks: tuple[Benchmark, ...] = ()
    goals: tuple[Goal, ...] = ()
    targets: tuple[TargetProgress, ...] = ()
    local_population: LocalPopulation | None = None
    absolute_differences: tuple[AbsoluteDifference, ...] = ()
    by_part: tuple[ByPart, ...] = ()
    years_together: tuple[YearsTogether, ...] = ()
    many_tests: tuple[ManyTests, ...] = ()
    response_rates: tuple[ResponseRate, ...] = ()
    unknown_ranges: tuple[UnknownRange, ...] = ()
    unknown_shares: tuple[UnknownShare, ...] = ()

    def of(self, indicator: str, *measures: str) -> list[Figure]:
        """This year's figures of an indicator, or of some of its measures."""
        return [figure for figure in self._of_indicator[indicator] if not measures or figure.measure in measures]

    def whole(self, indicator: str, measure: str, group: str = "") -> list[Figure]:
        """This year's figures for the whole workforce or the whole board, of every group or of one."""
        return self._of_everyone(self.of(indicator, measure), group)

    def over_years(self, indicator: str, measure: str, group: str = "") -> dict[int, Figure]:
        """The figure for the whole workforce or the whole board in each year that has one."""
        figures = (figure for figure in self._of_indicator_in_all_years[indicator] if figure.measure == measure)
        return {figure.year: figure for figure in reversed(self._of_everyone(figures, group))}

    def in_all_years(self, figure: Figure) -> dict[int, Figure]:
        """The same figure in each year that has a row of it."""
        rows = self._of_indicator_in_all_years[figure.indicator]
        return {row.year: row for row in rows if row.cell == figure.cell}

    def moved_of(self, figure: Figure) -> Moved | None:
        """What moved of a figure for the whole organisation since the year before; None when there is no such figure."""
        return self.moved_by_key.get((figure.indicator, figure.measure, figure.group, figure.band))

    @cached_property
    def moved_by_key(self) -> dict[OverallKey, Moved]:
        """What moved for the whole organisation, by indicator, measure, group and band."""
        return {(row.indicator, row.measure, row.group, row.band): row for row in self.moved if row.staff_group == "all"}

    def significance_of(self, figure: Figure) -> Significance | None:
        """What a ratio says in practice and by chance."""
        keys = ((row.indicator, row.measure, row.group, row.staff_group, row.band) for row in self.significance)
        return next((row for key, row in zip(keys, self.significance, strict=True) if key == figure.key), None)

    def workforce_share(self, group: str) -> Figure | None:
        """A group's share of the whole workforce, whichever indicator gives it."""
        whole = (figure for figure in self.figures if figure.cell[1:] == (group, "all", "all"))
        return next((figure for figure in whole if measure_of(figure.measure).of_workforce), None)

    def _of_everyone(self, figures: Iterable[Figure], group: str) -> list[Figure]:
        whole = (figure for figure in figures if figure.staff_group == "all" and figure.band in self.whole_bands)
        return [figure for figure in whole if group in ("", figure.group)]

    @cached_property
    def _of_indicator(self) -> Mapping[str, list[Figure]]:
        return _by_indicator(self.figures)

    @cached_property
    def _of_indicator_in_all_years(self) -> Mapping[str, list[Figure]]:
        return _by_indicator(self.history)


class OfIndicator(Protocol):
    """A row of an indicator."""

    @property
    def indicator(self) -> str:
        """The indicator's code."""


Row = TypeVar("Row", bound=OfIndicator)


def row_of(rows: Iterable[Row], indicator: str) -> Row | None:
    """The row of an indicator, of rows of which each indicator has one at most."""
    return next((row for row in rows if row.indicator == indicator), None)


def _by_indicator(figures: Iterable[Figure]) -> Mapping[str, list[Figure]]:
    rows: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        rows[figure.indicator].append(figure)
    return rows
