"""The counts that figures publish, each once, however many figures show it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from wres.indicators import Figure

EVERYONE = "everyone"
ALL = "all"
NONE = -1

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Family(NamedTuple):
    """Counts of one thing: of a table, or of the events of an indicator, or of those at risk of them; of a part of these."""

    source: str
    side: str = ""
    part: str = ""


class CountKey(NamedTuple):
    """What a count is of."""

    family: Family
    staff_group: str
    band: str
    group: str


@dataclass(frozen=True, slots=True)
class PublishedCounts:
    """Counts by place, and the figures that publish them.

    value: the true counts. place: count number to place. at: place to count number.
    numerator, denominator: for every figure its count number, or NONE. stated: the denominator as the figure
    states it, which is twice the count where two years are counted together. sums: counts that no figure shows as such and some
    are made of, such as the totals of tiers, each with its parts. made_of: by row, the counts that a figure is made of, in the order of
    its kind, where it shows none as such.
    """

    value: Numbers
    place: list[CountKey]
    at: dict[CountKey, int]
    numerator: Places
    denominator: Places
    stated: Numbers
    sums: dict[int, tuple[int, ...]]
    made_of: dict[int, tuple[int, ...]]


def numbers_of(figures: Sequence[Figure], counts: PublishedCounts) -> Iterator[tuple[int, Figure]]:
    """The figures that publish counts, each with its row."""
    return ((row, figures[row]) for row in np.flatnonzero(counts.numerator != NONE).tolist())
