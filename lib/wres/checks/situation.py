"""What the checks across tables look at together."""

from dataclasses import dataclass, field

import pandas as pd

from wres.checks.by_ethnicity import Counts, Tables
from wres.parameters import Standard, Year


@dataclass(frozen=True)
class Situation:
    """The usable tables of a return, typed, with the rules of its year and the staff in post by group.

    labels: how findings name each table that is given, usable or not. staff_before: the staff in post a year before;
    merged: whether another organisation joined in this year; published_headcount: rows of the benchmark table that
    give the organisation's headcount in NHS workforce statistics. tables_before: typed tables of the year before;
    shown_before: by table and column, totals of that year as the workbook showed them when it was made; noted: whether the
    organisation's file has a note on this year or the one before. nation: national benchmarks nearest to the year, by
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
    nation: dict[tuple[str, str, str], float] = field(default_factory=dict)

    @property
    def staff_label(self) -> str:
        """How findings name the table that the staff in post come from."""
        return self.labels.get("workforce", self.labels.get("staff", "workforce"))

    def where(self, table: str, row: object = None, column: str = "") -> str:
        """The place of a row and column of a table, as findings name it."""
        parts = [self.labels[table], f"row {row}" if row is not None else "", column]
        return ", ".join(part for part in parts if part)
