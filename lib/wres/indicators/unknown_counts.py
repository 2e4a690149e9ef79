"""Those of whom an indicator's ratio does not speak: people whose group is not known."""

from collections.abc import Iterator
from dataclasses import dataclass

from wres.indicators.at_risk import event_counts
from wres.indicators.counted_return import CountedReturn


@dataclass(frozen=True, slots=True)
class UnknownCounts:
    """Events of people whose group is not known, and how many such people they could happen to, over some years."""

    indicator: str
    events: float
    at_risk: float
    years: int


def unknown_counts(counted: CountedReturn) -> Iterator[UnknownCounts]:
    """A row for each indicator that compares two groups and counts events; none where they are not counted."""
    for code, indicator in counted.standard.indicators.items():
        if indicator.ratio is None or indicator.event is None:
            continue
        counts, _ = event_counts(counted, code, indicator)
        if counts is not None:
            unknown = (row for row in counts if row.group == counted.standard.unknown_group)
            whole = [row for row in unknown if (row.staff_group, row.band, row.part) == ("all", "all", "")]
            years = counted.rules.years_of(indicator.window)
            yield UnknownCounts(code, sum(row.events for row in whole), sum(row.at_risk for row in whole), years)
