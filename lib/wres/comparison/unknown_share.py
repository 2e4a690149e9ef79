"""What a group's share of the workforce would be if all the staff whose group is not known belonged to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from wres.indicators.figures import Figure
from wres.parameters import Standard
from wres.parameters.measures import measure_of


@dataclass(frozen=True, slots=True)
class UnknownShare:
    """The share of the comparison group, in percent, if none of the unknown belong to it and if all do."""

    indicator: str
    group: str
    unknown: float
    if_none: float
    if_all: float


def unknown_shares(figures: Sequence[Figure], standard: Standard) -> tuple[UnknownShare, ...]:
    """A row for each indicator that gives shares of the whole workforce with their counts; none where nobody is unknown.

    figures: disclosed, of one year.
    """
    whole = [row for row in figures if measure_of(row.measure).of_workforce and (row.staff_group, row.band) == ("all", "all")]
    unknown = {row.indicator: row for row in whole if row.group == standard.unknown_group and row.numerator > 0}
    pairs = ((row, unknown[row.indicator]) for row in whole if row.group == standard.comparison_group and row.indicator in unknown)
    return tuple(
        UnknownShare(row.indicator, row.group, other.numerator, row.value, 100 * (row.numerator + other.numerator) / row.denominator)
        for row, other in pairs
        if row.denominator > 0
    )
