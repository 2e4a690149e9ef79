"""What the checks across tables compare: a return, the year before, and what is published of the organisation and the nation."""

from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from wres.checks.consistency.group_counts import Counts, Tables, events_and_at_risk, staff_tables, workforce_indicator
from wres.findings import Location
from wres.parameters import Indicator, Standard, Year

PRINTED = "published"  # the table of figures that exist only as printed, of whichever standard


@dataclass(frozen=True)
class ReturnContext:
    """The usable tables of a return, typed, with the rules of its year and the staff in post by group.

    labels: how findings name each table that is given, usable or not. staff_before: the staff in post a year before;
    merged: whether another organisation joined in this year; published_headcount: rows of the benchmark table that
    give the organisation's headcount in NHS workforce statistics. tables_before: typed tables of the year before;
    shown_before: by table and column, totals of that year as the workbook showed them when it was made; noted: whether the
    organisation file has a note on this year or the one before. nation: the nation and its benchmark nearest to the year, by
    indicator, measure and group.
    """

    tables: Tables
    labels: dict[str, str]
    standard: Standard
    rules: Year
    year: int
    staff: Counts | None = None
    staff_before: Counts | None = None
    merged: bool = False
    published_headcount: pd.DataFrame | None = None
    tables_before: Tables = field(default_factory=dict)
    shown_before: dict[str, dict[str, float]] = field(default_factory=dict)
    noted: bool = False
    nation: dict[tuple[str, str, str], tuple[str, float]] = field(default_factory=dict)

    @property
    def staff_label(self) -> str:
        """How findings name the table that the staff in post come from."""
        tables = staff_tables(self.standard)
        return next((self.labels[table] for table in tables if table in self.labels), tables[0] if tables else "")

    @property
    def staff_code(self) -> str:
        """The code of the indicator that counts the staff in post; empty when none does."""
        counting = workforce_indicator(self.standard)
        return counting[0] if counting else ""

    @property
    def surveys(self) -> dict[str, Indicator]:
        """An indicator for each table of survey results; all of one table have their columns in common."""
        return {indicator.table: indicator for indicator in self.standard.main_indicators.values() if indicator.asked}

    @property
    def printed_figures(self) -> pd.DataFrame | None:
        """The printed figures that have a value; None when no figures were printed."""
        printed = self.tables.get(PRINTED)
        return None if printed is None else printed[printed["value"].notna()]

    def events_and_at_risk(self, indicator: Indicator) -> tuple[Counts, Counts] | None:
        """The events of this year and those at risk of them, by group; None when a table is not given."""
        return events_and_at_risk(indicator, self.tables, self.staff, self.year, self.standard.group_column)

    def where(self, table: str, row: Any = None, column: str = "") -> Location:
        """The place of a row and column of a table; of one that only the year before gives, without the table."""
        return Location(self.labels.get(table, ""), row, column)
