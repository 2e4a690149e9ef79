"""Figures: one row of `indicators.csv` each, and many of them found by what they are of."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import isfinite, isnan, nan
from typing import Self

NO_DATA, ZERO_DENOMINATOR, BLANK = "no data", "zero denominator", "blank"
NOBODY_AT_RISK, NO_EVENTS = "nobody at risk", "no events in the lower group"
ROUNDED, ROUNDED_TO_5 = "rounded because of a small number", "rounded to the nearest 5 because of a small number"
ROUNDINGS = frozenset({ROUNDED, ROUNDED_TO_5})
NOT_DIVIDED = frozenset({ZERO_DENOMINATOR, NOBODY_AT_RISK, NO_EVENTS})  # the counts are known, and there is nothing to divide by

RECORDS, COUNTS, PUBLISHED, FROM_PUBLISHED = "records", "counts", "published", "calculated from published"

Cell = tuple[str, str, str, str]
Key = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of `indicators.csv`; what is not given is blank, `all` or `ok`.

    decimals: to how many the value is published where rounding is what keeps a hidden count safe (its status is ok, its reason ROUNDED
    or ROUNDED_TO_5,
    its counts and interval blank); None where it is not rounded.
    source: RECORDS, COUNTS, PUBLISHED or FROM_PUBLISHED; source_text: where it was published, in the words of the return.
    lower, upper: of its confidence interval. A ratio that would be divided by 0 is missing and can have a lower bound all the same.
    """

    organisation: str = ""
    year: int = 0
    indicator: str = ""
    measure: str = ""
    group: str = ""
    staff_group: str = "all"
    band: str = "all"
    value: float = nan
    unit: str = ""
    numerator: float = nan
    denominator: float = nan
    lower: float = nan
    upper: float = nan
    status: str = "ok"
    reason: str = ""
    decimals: int | None = None
    source: str = ""
    source_text: str = ""

    @property
    def cell(self) -> Cell:
        """What the figure is of, within its indicator."""
        return self.measure, self.group, self.staff_group, self.band

    @property
    def key(self) -> Key:
        """What the figure is of, whatever the year."""
        return self.indicator, self.measure, self.group, self.staff_group, self.band

    @property
    def is_from_print(self) -> bool:
        """Whether it was printed, or calculated from what was, so that it has no more decimals than that."""
        return self.source in (PUBLISHED, FROM_PUBLISHED)

    @property
    def is_rounded(self) -> bool:
        """Whether it is published rounded, because the exact figure would give a hidden count back."""
        return self.decimals is not None

    @property
    def hides_counts(self) -> bool:
        """Whether the counts behind it are hidden, with the figure itself or behind one that is rounded."""
        return self.status == "suppressed" or self.is_rounded

    @property
    def rounding(self) -> float:
        """How far a figure that is published rounded may be from the exact one: half a unit of its last decimal, or half of 5; else 0."""
        if self.decimals is None:
            return 0.0
        return 0.5 * (5.0 if self.reason == ROUNDED_TO_5 else 10.0**-self.decimals)

    @property
    def has_bound_alone(self) -> bool:
        """Whether there is no value, but a bound that it is not below."""
        return self.status == "missing" and not isnan(self.lower)

    def missing(self, reason: str) -> Self:
        """The same row without a value, and why."""
        return replace(self, value=nan, lower=nan, upper=nan, status="missing", reason=reason)


class Figures:
    """Figures of one year or several, found by indicator and measure, in the order given."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self.rows = tuple(figures)
        self._of: dict[tuple[str, str], list[Figure]] = defaultdict(list)
        for row in self.rows:
            self._of[row.indicator, ""].append(row)
            self._of[row.indicator, row.measure].append(row)

    def __iter__(self) -> Iterator[Figure]:
        return iter(self.rows)

    def of(self, indicator: str, measure: str = "") -> list[Figure]:
        """Every figure of an indicator, or of one measure of it."""
        return self._of.get((indicator, measure), [])


def finite(figure: Figure) -> Figure:
    """The figure; one without a finite value is missing, so that infinite values and NaN never pass for results."""
    return figure if figure.status != "ok" or isfinite(figure.value) else figure.missing(NO_DATA)


def by_key(figures: Iterable[Figure]) -> dict[Key, Figure]:
    """Figures by what they are of; of two of the same the first."""
    first: dict[Key, Figure] = {}
    for row in figures:
        first.setdefault(row.key, row)
    return first
