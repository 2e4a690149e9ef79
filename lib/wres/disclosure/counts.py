"""The counts that a frame of measures publishes, each once, however many rows show it."""

import re
from dataclasses import dataclass
from math import isnan

import numpy as np
import pandas as pd

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


def kinds(measures: pd.DataFrame, standard: Standard) -> list[str]:
    """The kind of indicator of every row; an empty text where the standard has no such indicator."""
    known = {code: indicator.kind for code, indicator in standard.indicators.items()}
    return [known.get(code, "") for code in measures["indicator"].tolist()]


def name_and_route(measure: str) -> tuple[str, str]:
    """A measure's own name and its route: `relative_likelihood_domestic` is (`relative_likelihood`, `domestic`)."""
    found = BY_ROUTE.fullmatch(measure)
    return (found[1], found[2]) if found else (measure, "")


def published_counts(measures: pd.DataFrame, standard: Standard) -> Counts:
    """Every count that the numerators and denominators publish, found once.

    The staff at risk in an indicator whose `at_risk_table` is the workforce are the workforce total of the same group,
    so they are one count with the numerator of that share.
    """
    gathered = _Gathered(measures["denominator"].to_numpy(dtype=float))
    at_work = {code for code, one in standard.indicators.items() if one.at_risk_table and one.at_risk_table == _workforce_table(standard)}
    columns = [measures[name].tolist() for name in ("indicator", "measure", "staff_group", "band", "group", "numerator", "denominator")]
    rows = list(enumerate(zip(kinds(measures, standard), *columns, strict=True)))
    # Shares first, so that the workforce is there when the likelihoods ask for it.
    for row, (kind, indicator, measure, *cell, group, numerator, denominator) in sorted(
        rows, key=lambda row: row[1][0] != "representation"
    ):
        if isnan(numerator) or isnan(denominator) or name_and_route(measure)[0] != COUNTED.get(kind):
            continue
        if kind == "relative_likelihood":
            top, bottom = (f"{indicator} {measure} events", *cell, group), (f"{indicator} {measure} at risk", *cell, group)
            if indicator in at_work:
                bottom = gathered.same_people((WORKFORCE, *cell, group), denominator) or bottom
        else:
            family = WORKFORCE if kind == "representation" else f"{indicator} {measure}"
            top, bottom = (family, *cell, group), (family, *cell, EVERYONE)
        gathered.row(row, top, numerator, bottom, denominator)
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
