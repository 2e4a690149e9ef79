"""How many answered a survey, of the staff in post."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan, nan

from wres.indicators.figures import Figure
from wres.parameters.measures import measure_of


@dataclass(frozen=True, slots=True)
class ResponseRate:
    """Answers of a group to an indicator's question, and their percentage of the group's staff, NaN where that is not known."""

    indicator: str
    group: str
    responses: float
    rate: float


def response_rates(figures: Sequence[Figure]) -> tuple[ResponseRate, ...]:
    """A row for each percentage of a survey whose number of answers is shown; figures: disclosed, of one year.

    More answers than staff give no rate: the survey and the snapshot are months apart.
    """
    staff = {
        row.group: row.numerator
        for row in figures
        if measure_of(row.measure).of_workforce and (row.staff_group, row.band) == ("all", "all")
    }
    asked = [row for row in figures if measure_of(row.measure).surveyed and row.denominator > 0]
    rates = (_rate(row.denominator, staff.get(row.group, nan)) for row in asked)
    return tuple(ResponseRate(row.indicator, row.group, row.denominator, rate) for row, rate in zip(asked, rates, strict=True))


def _rate(responses: float, staff: float) -> float:
    return nan if isnan(staff) or responses > staff else 100 * responses / staff
