"""The years and days of the figures that targets are held against."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import nan

from wres.indicators.figures import Figures
from wres.parameters import Break, Standard, Target
from wres.parameters.year import DayOfYear

DAYS = 365.25  # in a year


@dataclass(frozen=True, slots=True)
class TargetSeries:
    """The figures that targets are held against, and where they may not be joined; see `target_progress`."""

    history: Figures
    year: int
    standard: Standard
    snapshot: DayOfYear | None
    references: Mapping[str, float]
    breaks: Sequence[Break]
    mergers: Collection[int]
    counted_on: Mapping[int, dt.date]

    def beginning(self, indicator: str | None) -> int:
        """The first year of the series that the report's year belongs to; 0 when nothing interrupts it."""
        broken = [gap.year for gap in self.breaks if gap.indicator == indicator]
        return max((begun for begun in (*broken, *self.mergers) if begun <= self.year), default=0)

    def day(self, indicator: str | None, year: int) -> dt.date | None:
        """The day that an indicator's figure of a year stands for; None without a snapshot."""
        definition = self.standard.indicators.get(indicator or "")
        counted = self.counted_on.get(year) if definition is not None and definition.clock == "snapshot" else None
        return counted or (self.snapshot.of(year) if self.snapshot else None)

    def years_between(self, indicator: str | None, first: int, last: int) -> float:
        """Years between the days of two figures."""
        begin, end = self.day(indicator, first), self.day(indicator, last)
        return float(last - first) if begin is None or end is None else _years(begin, end)

    def years_left(self, target: Target) -> float:
        """Years from the day of the report's own figures to the target's date; not known where that has passed in the report's year."""
        if target.date is None or self.has_passed(target):
            return nan
        day = self.day(target.indicator, self.year)
        return float(target.date.year - self.year) if day is None else _years(day, target.date)

    def has_passed(self, target: Target) -> bool:
        """Whether the target's date is no later than the snapshot of the report's year."""
        return target.date is not None and self.snapshot is not None and target.date <= self.snapshot.of(self.year)

    def is_older(self, target: Target, year: int | None) -> bool:
        """Whether the figure of a year was counted before the target's date."""
        day = self.day(target.indicator, year) if year is not None else None
        return target.date is not None and day is not None and day < target.date


def _years(begin: dt.date, end: dt.date) -> float:
    return round((end - begin).days / DAYS, 2)
