"""Events against the people they could happen to, for relative likelihood."""

from collections import Counter

import pandas as pd

from wres.findings import Finding
from wres.indicators.given import Given
from wres.indicators.relative_likelihood import Counts, segments_of
from wres.indicators.window import Window, events_in_window
from wres.parameters import Indicator


def counts_at_risk(given: Given, code: str, indicator: Indicator) -> tuple[list[Counts] | None, list[Finding]]:
    """Events and people at risk by ethnicity and segment, with findings; None when either is unknown.

    People at risk are counted in the same table as the events, or are the whole workforce, once for each year of the
    window: cases of two years are set against twice the staff.
    """
    assert indicator.event is not None  # the model of the standard sees to both
    assert indicator.at_risk is not None
    table = given.table(indicator.table)
    if table is None:
        return None, []
    if indicator.at_risk_table is None:
        return segments_of(table, indicator.event, indicator.at_risk), []
    people = given.table(indicator.at_risk_table)
    if people is None:
        return None, []
    window, findings = _window(given, code, indicator, table)
    if window is None:
        return None, findings
    at_risk = by_ethnicity(people, indicator.at_risk)
    events = by_ethnicity(window.events, indicator.event)
    return [Counts(group, events[group], at_risk[group] * window.years) for group in dict.fromkeys([*at_risk, *events])], findings


def by_ethnicity(table: pd.DataFrame, column: str) -> Counter[str]:
    """A column of counts added up by ethnicity."""
    total: Counter[str] = Counter()
    for ethnicity, count in zip(table["ethnicity"].tolist(), table[column].tolist(), strict=True):
        total[ethnicity] += count
    return total


def _window(given: Given, code: str, indicator: Indicator, table: pd.DataFrame) -> tuple[Window | None, list[Finding]]:
    years = given.rules.years_of(indicator.window)
    earlier = given.earlier.get(given.year - 1, {}).get(indicator.table)
    window = events_in_window(table, earlier, given.year, years)
    if window is None or window.years == years:
        return window, []
    return window, [
        Finding(
            "note",
            "two-year window",
            indicator.table,
            f"Indicator {code}: one year is used, because the figures of {given.year - 1} are not there.",
            f"The rules of this year ask for the average of {years} years.",
            f"Add the return of {given.year - 1}, or its rows with a `year` column in {indicator.table}.",
            indicator=code,
        )
    ]
