"""What a reader loses with a figure that is hidden, as data."""

from collections.abc import Collection, Iterable
from typing import Literal

from pydantic import Field

from wres.parameters.measures import groups_of
from wres.parameters.model import Parameters
from wres.parameters.standard_faults import WHOLE, absent


class HidingPrice(Parameters):
    """What a reader loses with each figure of some kind that is hidden to cover a small count.

    A figure is of the whole when it is for all staff, a staff group, bands taken together or tiers, and of a cell otherwise.
    """

    price: float = Field(ge=1)
    extent: Literal["whole", "cell"] | None = Field(default=None, description="Figures of the whole or of a cell alone; without it, both.")
    indicators: tuple[str, ...] = Field(default=(), description="Of these alone; without it, of all. The same for what follows.")
    groups: tuple[str, ...] = ()
    staff_groups: tuple[str, ...] = ()

    def fits(self, indicator: str, group: str, staff_group: str, extent: Literal["whole", "cell"]) -> bool:
        """Whether it is the price of a figure."""
        named = ((self.indicators, indicator), (self.groups, group), (self.staff_groups, staff_group))
        return self.extent in (None, extent) and all(not codes or code in codes for codes, code in named)


def price_faults(
    prices: Iterable[HidingPrice], indicators: Collection[str], groups: Collection[str], staff_groups: Collection[str]
) -> list[str]:
    """A sentence for each name in a row of prices that no figure has: the row would never fit, and another price would count."""
    faults: list[str] = []
    for number, row in enumerate(prices, start=1):
        where = f"hiding_prices, row {number}"
        faults += absent(where, row.indicators, indicators, "indicator")
        faults += absent(where, [group for name in row.groups for group in groups_of(name)], [*groups, *WHOLE], "group")
        faults += absent(where, row.staff_groups, [*staff_groups, WHOLE[0]], "staff group")
    return faults
