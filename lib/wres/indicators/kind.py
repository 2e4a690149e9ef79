"""What every kind of indicator can be asked; a kind is one object, registered in `wres.indicators.kinds`."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from wres.findings import Finding
from wres.indicators.counted_return import CountedReturn
from wres.indicators.figures import COUNTS, FROM_PUBLISHED, NO_DATA, PUBLISHED, RECORDS, Figure
from wres.indicators.unseen_count import UnseenCount
from wres.parameters import Indicator, Standard
from wres.parameters.measures import groups_of

Calculation = tuple[list[Figure], list[Finding]]
CountedCell = tuple[str, str, str]  # staff group, band, group


@dataclass(frozen=True, slots=True)
class CountingMeasure:
    """A measure whose numerators and denominators count people.

    base: a numerator is some of everyone in its cell (the denominators of its groups are one count), or some of its own group.
    """

    measure: str
    base: Literal["everyone", "own group"]


class IndicatorKind(ABC):
    """A kind of indicator.

    needs: the fields of an indicator that it cannot do without. headline: the measure that stands for the indicator. target: the one
    that a target on the indicator speaks of. counts: the measure that publishes counts of people, if any. responses: the measure
    whose denominators are answers to a survey. sums_over_sums: which of the `sums_behind` a figure multiply to what is divided, and which
    to what it is divided by.
    """

    needs: ClassVar[tuple[str, ...]]
    headline: ClassVar[str]
    target: ClassVar[str]
    counts: ClassVar[CountingMeasure | None] = None
    responses: ClassVar[str] = ""
    sums_over_sums: ClassVar[tuple[tuple[int, ...], tuple[int, ...]]] = ((), ())

    @abstractmethod
    def calculate(self, counted: CountedReturn, code: str, indicator: Indicator, before: Sequence[Figure]) -> Calculation:
        """The figures of one indicator, from counts or records where there are any, else as printed, with findings.

        before: the figures of the indicators that come before it in the standard.
        """

    def whole(self, indicator: Indicator) -> str:
        """The band of a figure for the whole."""
        return "all"

    def stands_for(self, code: str, figures: Iterable[Figure], standard: Standard) -> Figure | None:
        """The one figure that stands for an indicator: that of the whole, of the comparison group or comparing it with another.

        figures: of one year, any indicators; the first one where none is of the comparison group, None where there is none.
        """
        cell = (code, self.headline, "all", self.whole(standard.indicators[code]))
        whole = [figure for figure in figures if (figure.indicator, figure.measure, figure.staff_group, figure.band) == cell]
        of_group = (figure for figure in whole if standard.comparison_group in groups_of(figure.group))
        return next(of_group, whole[0] if whole else None)

    def sums_behind(self, figure: Figure, indicator: Indicator, standard: Standard) -> Iterator[list[CountedCell]]:
        """Cells of the indicator's table whose sums a figure is taken to give away when it is shown.

        Some may be shown by no figure: parts of clusters of bands (`unseen_counts`).
        """
        return iter(())

    def unseen_counts(self, counted: CountedReturn, code: str, indicator: Indicator) -> Iterator[UnseenCount]:
        """The counts that figures of the indicator are made of, and that none shows."""
        return iter(())


def from_source(figures: Iterable[Figure], source: str) -> list[Figure]:
    """Figures with their source; those without data have none."""
    return [figure if figure.reason == NO_DATA else replace(figure, source=source, source_text="") for figure in figures]


def source_of_parts(parts: Iterable[Figure]) -> str:
    """The source of what is calculated from figures."""
    sources = {part.source for part in parts if part.status == "ok"}
    if PUBLISHED in sources:
        return FROM_PUBLISHED
    return RECORDS if RECORDS in sources else COUNTS
