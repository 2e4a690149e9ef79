"""Headcounts and seats of two years: named people, of whom no chance is told and no verdict given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import isnan, nan

from wres.comparison.behind_figures import parts_of
from wres.indicators.figures import Figure, Key
from wres.parameters.measures import measure_of


@dataclass(frozen=True, slots=True)
class PeopleCounted:
    """How many of a group there were in two years, of how many people.

    others: of each other group how many more there are, in order; empty where the counts of one of them are not shown.
    """

    before: int
    of_before: int
    after: int
    of_after: int
    others: tuple[tuple[str, int], ...] = ()

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


def people_counted(
    before: Figure, after: Figure, then: Mapping[Key, Figure], now: Mapping[Key, Figure], groups: Iterable[str] = ()
) -> PeopleCounted | None:
    """The people behind a share, or behind the board's share in a difference; None where the counts of both years are not there.

    then, now: the figures of each year; groups: the codes of all groups, in order.
    """
    first, last = ((parts_of(row, figures) or (row,))[0] for row, figures in ((before, then), (after, now)))
    counts = [number for row in (first, last) for number in (row.numerator, row.denominator)]
    if any(map(isnan, counts)):
        return None
    then_counted, of_then, now_counted, of_now = map(round, counts)
    people = PeopleCounted(then_counted, of_then, now_counted, of_now)
    others = tuple(_more_of(group, last, then, now) for group in groups if group != last.group)
    adds_up = all(not isnan(more) for _, more in others) and sum(more for _, more in others) == people.more_others
    return replace(people, others=tuple((group, round(more)) for group, more in others)) if adds_up else people


def _more_of(group: str, last: Figure, then: Mapping[Key, Figure], now: Mapping[Key, Figure]) -> tuple[str, float]:
    """How many more people of a group there are in the place of a figure; NaN where a count is not shown."""
    key = (last.indicator, last.measure, group, last.staff_group, last.band)
    rows = then.get(key), now.get(key)
    return group, nan if rows[0] is None or rows[1] is None else rows[1].numerator - rows[0].numerator
