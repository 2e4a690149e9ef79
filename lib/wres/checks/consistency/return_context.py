"""What the checks across tables compare: a return, the year before, and what is published of the organisation and the nation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from wres.checks.consistency.given_tables import PRINTED, answered_in_print, in_print, indicators_asked
from wres.checks.consistency.group_counts import Counts, Tables, events_and_at_risk, staff_tables, workforce_indicator
from wres.findings import Location
from wres.parameters import Indicator, Standard, Year


@dataclass(frozen=True)
class ReturnContext:
    """The usable tables of a return, typed, with the rules of its year and the staff in post by group.

    labels: how findings name each table that is given, usable or not. staff_before: the staff in post a year before;
    merged: whether another organisation joined in this year; published_headcount: rows of the benchmark table that
    give the organisation's headcount in NHS workforce statistics. tables_before: typed tables of the year before;
    shown_before: by table and column, totals of that year as the workbook showed them when it was made; noted: whether the
    organisation file has a note on this year or the one before. nation: the nation and its benchmark nearest to the year, by
    indicator, measure and group. folder: how findings name the whole return; files: the file or sheet of each table, as the rest of
    the return is given; unfilled: the tables whose file or sheet has no rows; readable: whether every file and sheet could be read;
    nearly_named: the tables that files and sheets with nearly their names may be; group_of_code: the group of each code, in capitals.
    absent_rows: what `absent_rows` has worked out, by table, because several checks ask for it.
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
    folder: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    unfilled: frozenset[str] = frozenset()
    readable: bool = True
    nearly_named: frozenset[str] = frozenset()
    group_of_code: Mapping[str, str] = field(default_factory=dict)
    absent_rows: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

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

    @cached_property
    def asked(self) -> dict[str, Indicator]:
        """The indicators that a return of the year is to have."""
        return indicators_asked(self.standard, self.rules)

    @cached_property
    def said_in_print(self) -> frozenset[str]:
        """The indicators that have a printed figure or the reason why there is none; perhaps all, while their table has errors."""
        return frozenset(self.standard.indicators) if self._unusable_print else in_print(self.tables.get(PRINTED))

    @cached_property
    def answered_in_print(self) -> frozenset[str]:
        """Those of which a printed figure or reason answers for the whole; perhaps all, while their table has errors."""
        answered = answered_in_print(self.tables.get(PRINTED), self.tables_before, self.standard)
        return frozenset(self.standard.indicators) if self._unusable_print else answered

    @property
    def _unusable_print(self) -> bool:
        return PRINTED in self.labels and PRINTED not in self.tables

    def events_and_at_risk(self, indicator: Indicator) -> tuple[Counts, Counts] | None:
        """The events of this year and those at risk of them, by group; None when a table is not given."""
        return events_and_at_risk(indicator, self.tables, self.staff, self.year, self.standard.group_column)

    def where(self, table: str, row: Any = None, column: str = "") -> Location:
        """The place of a row and column of a table; of one that only the year before gives, without the table."""
        return Location(self.labels.get(table, ""), row, column)

    def where_absent(self, table: str) -> Location:
        """The place of a table that may not be given: its file or sheet."""
        return Location(self.labels.get(table) or self.files[table])
