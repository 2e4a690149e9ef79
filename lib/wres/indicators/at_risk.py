"""Events against the people they could happen to, for relative likelihood."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from wres.findings import Finding, Location
from wres.indicators.counted_return import CountedReturn
from wres.indicators.window import Window, events_in_window
from wres.parameters import Indicator, Standard


class EventCounts(NamedTuple):
    """Events of a group and the people they could happen to: of everyone, a staff group, a band, or another part of the table."""

    group: str
    events: int
    at_risk: int
    staff_group: str = "all"
    band: str = "all"
    part: str = ""


def event_counts(counted: CountedReturn, code: str, indicator: Indicator) -> tuple[Sequence[EventCounts] | None, list[Finding]]:
    """Events and people at risk by group and segment, with findings; None when either is unknown.

    People at risk are counted in the same table as the events, or are the whole workforce, once for each year of the
    window: cases of two years are set against twice the staff.
    """
    assert indicator.event is not None  # the kind needs both
    assert indicator.at_risk is not None
    table, standard = counted.table(indicator.table), counted.standard
    if table is None:
        return None, []
    if indicator.at_risk_table is None:
        return by_segment(table, indicator, standard), []
    people = counted.table(indicator.at_risk_table)
    if people is None:
        return None, []
    window, findings = _window(counted, code, indicator, table)
    if window is None:
        return None, findings
    at_risk = _by_group(people, indicator.at_risk, standard)
    events = _by_group(window.events, indicator.event, standard)
    groups = dict.fromkeys([*at_risk, *events])
    return [EventCounts(group, events[group], at_risk[group] * window.years) for group in groups], findings


def by_segment(table: pd.DataFrame, indicator: Indicator, standard: Standard) -> list[EventCounts]:
    """A table of events by segment: everyone, then each part, staff group and band that the indicator's splits tell apart.

    A row that does not say its staff group, band or part counts among everyone only.
    """
    segment = (standard.staff_group_column, standard.band_column)
    counts = [
        EventCounts(*cells)
        for cells in zip(*(table[name].tolist() for name in (standard.group_column, indicator.event, indicator.at_risk)), strict=True)
    ]
    staff_groups, codes = (_texts(table, name, indicator) for name in segment)
    bands = [standard.shown_band(band) for band in codes]
    by_part = [
        row._replace(part=part)
        for name in indicator.splits
        if name not in segment
        for row, part in zip(counts, _texts(table, name, indicator), strict=True)
        if part
    ]
    by_staff_group = [row._replace(staff_group=name) for row, name in zip(counts, staff_groups, strict=True) if name]
    by_band = [
        row._replace(staff_group=name or "all", band=band) for row, name, band in zip(counts, staff_groups, bands, strict=True) if band
    ]
    return [*counts, *by_part, *by_staff_group, *by_band]


def _texts(table: pd.DataFrame, name: str, indicator: Indicator) -> list[str]:
    """The cells of an optional column, blank where the table or the indicator does not tell parts apart by it."""
    return table[name].astype("str").fillna("").tolist() if name in table and name in indicator.splits else [""] * len(table)


def _by_group(table: pd.DataFrame, column: str, standard: Standard) -> Counter[str]:
    """A column of counts added up by group."""
    total: Counter[str] = Counter()
    for group, count in zip(table[standard.group_column].tolist(), table[column].tolist(), strict=True):
        total[group] += count
    return total


def _window(counted: CountedReturn, code: str, indicator: Indicator, table: pd.DataFrame) -> tuple[Window | None, list[Finding]]:
    years = counted.rules.years_of(indicator.window)
    stated = next(iter(counted.standard.tables[indicator.table].of_kind("year")), "")
    earlier = counted.earlier.get(counted.year - 1, {}).get(indicator.table)
    window = events_in_window(table, earlier, counted.year, years, stated)
    if window is None or window.years == years:
        return window, []
    return window, [
        Finding(
            "note",
            "two-year window",
            Location(indicator.table),
            f"Indicator {code}: one year is used, because the figures of {counted.year - 1} are not there.",
            f"The rules of this year ask for the average of {years} years.",
            f"Add the return of {counted.year - 1}, or its rows with a `{stated}` column in {indicator.table}.",
            indicator=code,
        )
    ]
