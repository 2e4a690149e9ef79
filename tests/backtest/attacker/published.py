"""What is published of an organisation: the rows of `indicators.csv`."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import isnan, nan
from pathlib import Path

import pandas as pd

ROUNDED, ROUNDED_TO_5 = "rounded because of a small number", "rounded to the nearest 5 because of a small number"
SMALL = "small number"
NOT_DIVIDED = {"zero denominator", "nobody at risk", "no events in the lower group"}


@dataclass(frozen=True)
class PublishedRow:
    """A figure as it is published; decimals: of a rounded one, else None."""

    year: int
    indicator: str
    measure: str
    group: str
    staff_group: str
    band: str
    value: float
    numerator: float
    denominator: float
    lower: float
    upper: float
    status: str
    reason: str
    decimals: int | None = None

    @property
    def key(self) -> tuple[int, str, str, str, str, str]:
        """Which figure it is."""
        return self.year, self.indicator, self.measure, self.group, self.staff_group, self.band

    @property
    def is_hidden(self) -> bool:
        """Whether nothing is published of it but the reason."""
        return self.status == "suppressed"

    @property
    def is_rounded(self) -> bool:
        """Whether it is published as an interval."""
        return self.reason in (ROUNDED, ROUNDED_TO_5)

    @property
    def half_unit(self) -> float:
        """How far the true value may lie from a rounded one; a rounded 0 is said to be a 0."""
        return 0.5 * (5 if self.reason == ROUNDED_TO_5 else 10.0 ** -(self.decimals or 0)) if self.value else 0


def read_published(folder: Path, code: str) -> list[PublishedRow]:
    """The figures of every year of an organisation below `reports/public`."""
    files = sorted(folder.glob(f"[0-9]*/{code}/indicators.csv"))
    assert files
    return [row for file in files for row in rows_of(pd.read_csv(file, dtype=str, keep_default_na=False))]


def rows_of(table: pd.DataFrame) -> Iterator[PublishedRow]:
    """The rows of `indicators.csv`, numbers as text."""
    for row in table.to_dict("records"):
        numbers = [float(row[name]) if row[name] else nan for name in ("value", "numerator", "denominator", "lower", "upper")]
        decimals = len(row["value"].partition(".")[2]) if row["reason"] in (ROUNDED, ROUNDED_TO_5) else None
        texts = [row[name] for name in ("indicator", "measure", "group", "staff_group", "band")]
        published = PublishedRow(int(row["year"]), *texts, *numbers, row["status"], row["reason"], decimals)
        if published.is_hidden:
            assert all(map(isnan, numbers)), published
        if published.is_rounded:
            assert published.status == "ok"
            assert all(map(isnan, numbers[1:])), published
        yield published
