"""Headcounts and seats of two years: named people, of whom no chance is told and no verdict given."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan

from wres.comparison.behind_figures import parts_of
from wres.indicators.figures import Figure, Key
from wres.parameters.measures import measure_of


@dataclass(frozen=True, slots=True)
class PeopleCounted:
    """How many of a group there were in two years, of how many people."""

    before: int
    of_before: int
    after: int
    of_after: int

    @property
    def more(self) -> int:
        """How many more of the group there are; below 0 where there are fewer."""
        return self.after - self.before

    @property
    def more_others(self) -> int:
        """How many more others there are."""
        return (self.of_after - self.of_before) - self.more


def in_people(figure: Figure) -> bool:
    """Whether a change of a figure is given in numbers of people."""
    return measure_of(figure.measure).reads == "in people"


def people_counted(before: Figure, after: Figure, then: Mapping[Key, Figure], now: Mapping[Key, Figure]) -> PeopleCounted | None:
    """The people behind a share, or behind the board's share in a difference; None where the counts of both years are not there.

    then, now: the figures of each year.
    """
    pair = ((parts_of(row, figures) or (row,))[0] for row, figures in ((before, then), (after, now)))
    counts = [number for row in pair for number in (row.numerator, row.denominator)]
    return None if any(map(isnan, counts)) else PeopleCounted(*map(round, counts))
