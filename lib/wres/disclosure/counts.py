"""The counts that figures publish, each once, however many figures show it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan

import numpy as np

from wres.indicators import Figure
from wres.parameters import Standard

EVERYONE = "everyone"
NONE = -1
WORKFORCE = "workforce"
COUNTED = {"representation": "share", "relative_likelihood": "likelihood", "board_difference": "board_share"}  # by kind: the measure
BY_ROUTE = re.compile(r"(relative_likelihood|likelihood)_(.+)")

Place = tuple[str, str, str, str]  # what is counted, staff group, band, ethnic group


@dataclass(frozen=True)
class Counts:
    """Counts by place, and the rows that publish them.

    value: the true counts. place: count number to place. at: place to count number.
    numerator, denominator: for every row of the measures its count number, or NONE. stated: the denominator as the row
    states it, which is twice the count where two years are counted together.
    """

    value: np.ndarray
    place: list[Place]
    at: dict[Place, int]
    numerator: np.ndarray
    denominator: np.ndarray
    stated: np.ndarray

    @property
    def of_row(self) -> np.ndarray:
        """Both counts of every row, side by side."""
        return np.column_stack([self.numerator, self.denominator])


def kinds(figures: Sequence[Figure], standard: Standard) -> list[str]:
    """The kind of indicator of every figure; an empty text where the standard has no such indicator."""
    known = {code: indicator.kind for code, indicator in standard.main_indicators.items()}
    return [known.get(figure.indicator, "") for figure in figures]


def name_and_route(measure: str) -> tuple[str, str]:
    """A measure's own name and its route: `relative_likelihood_domestic` is (`relative_likelihood`, `domestic`)."""
    found = BY_ROUTE.fullmatch(measure)
    return (found[1], found[2]) if found else (measure, "")


def published_counts(figures: Sequence[Figure], standard: Standard) -> Counts:
    """Every count that the numerators and denominators publish, found once.

    The staff at risk in an indicator whose `at_risk_table` is the workforce are the workforce total of the same group,
    so they are one count with the numerator of that share.
    """
    gathered = _Gathered(np.array([figure.denominator for figure in figures], dtype=float))
    at_work = {code for code, one in standard.indicators.items() if one.at_risk_table and one.at_risk_table == _workforce_table(standard)}
    rows = list(enumerate(zip(kinds(figures, standard), figures, strict=True)))
    # Shares first, so that the workforce is there when the likelihoods ask for it.
    for row, (kind, figure) in sorted(rows, key=lambda row: row[1][0] != "representation"):
        indicator, measure, group, staff_group, band = figure.key
        if isnan(figure.numerator) or isnan(figure.denominator) or name_and_route(measure)[0] != COUNTED.get(kind):
            continue
        if kind == "relative_likelihood":
            top, bottom = (
                (f"{indicator} {measure} events", staff_group, band, group),
                (f"{indicator} {measure} at risk", staff_group, band, group),
            )
            if indicator in at_work:
                bottom = gathered.same_people((WORKFORCE, staff_group, band, group), figure.denominator) or bottom
        else:
            family = WORKFORCE if kind == "representation" else f"{indicator} {measure}"
            top, bottom = (family, staff_group, band, group), (family, staff_group, band, EVERYONE)
        gathered.row(row, top, figure.numerator, bottom, figure.denominator)
    return gathered.counts()


def _workforce_table(standard: Standard) -> str:
    """The table behind the indicator of representation."""
    return next((one.table for one in standard.indicators.values() if one.kind == "representation"), "")


class _Gathered:
    """Counts as they are met."""

    def __init__(self, stated: np.ndarray) -> None:
        self.stated = stated
        self.value: list[float] = []
        self.place: list[Place] = []
        self.at: dict[Place, int] = {}
        self.numerator = np.full(len(stated), NONE)
        self.denominator = np.full(len(stated), NONE)

    def same_people(self, place: Place, count: float) -> Place | None:
        """The place, when a whole multiple of its count (one year of staff, or two) is the count given."""
        known = self.value[self.at[place]] if place in self.at else 0
        return place if known and count in (known, 2 * known) else None

    def row(self, row: int, top: Place, numerator: float, bottom: Place, denominator: float) -> None:
        self.numerator[row] = self._number(top, numerator)
        self.denominator[row] = self._number(bottom, denominator)

    def _number(self, place: Place, count: float) -> int:
        if place not in self.at:
            self.at[place] = len(self.value)
            self.place.append(place)
            self.value.append(count)
        return self.at[place]

    def counts(self) -> Counts:
        return Counts(np.array(self.value, dtype=float), self.place, self.at, self.numerator, self.denominator, self.stated)
