"""Counts that no figure shows, though a figure is made of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnseenCount:
    """People of a group in a part of a cluster of bands: the parts of a cluster add up to the count that its figure shows.

    indicator: whose figures are made of it; in their sums it goes by staff group, `part` and group, as a cell does by its band.
    """

    indicator: str
    staff_group: str
    part: str
    cluster: str
    group: str
    people: int
