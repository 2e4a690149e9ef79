"""What charts over the years are given: figures of years, and benchmarks."""

from collections.abc import Sequence
from dataclasses import dataclass

MOST_BENCHMARKS = 8  # in one chart; the others are in the table of figures by year and benchmarks


@dataclass(frozen=True, slots=True)
class YearPoint:
    """One group's figure in one year; `text` is its label or, where there is no value, why; lower, upper: its interval."""

    period: str
    value: float | None
    text: str
    group: str = ""
    lower: float | None = None
    upper: float | None = None


@dataclass(frozen=True, slots=True)
class BenchmarkMark:
    """A benchmark of a group, as it is named and shown; period: its own year."""

    name: str
    period: str
    value: float
    text: str
    group: str = ""

    @property
    def row(self) -> str:
        """The name of its row."""
        return f"{self.name} {self.period}"


def rows_of_benchmarks(benchmarks: Sequence[BenchmarkMark]) -> tuple[list[str], str]:
    """The rows of benchmarks that a chart has room for, and a sentence on those that it leaves out."""
    rows = list(dict.fromkeys(mark.row for mark in benchmarks))
    left_out = len(rows) - MOST_BENCHMARKS
    sentence = f"{left_out} more {'benchmark is' if left_out == 1 else 'benchmarks are'} in the table of figures by year and benchmarks."
    return rows[:MOST_BENCHMARKS], sentence if left_out > 0 else ""
