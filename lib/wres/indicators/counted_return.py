"""One organisation's tables of one year, records counted, with the definitions they are read by."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from wres.findings import Finding, Location
from wres.indicators.counting import count_records, indicator_of
from wres.indicators.figures import COUNTS, RECORDS
from wres.indicators.people_counting import WHO_WAS_COUNTED
from wres.indicators.printed_bands import without_single_bands
from wres.parameters import Standard, Year

Tables = dict[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class CountedReturn:
    """Counted tables, those of them that were records (`counted`), and the definitions they are read by."""

    tables: Tables
    counted: frozenset[str]
    earlier: Mapping[int, Tables]
    standard: Standard
    rules: Year
    year: int

    def table(self, name: str | None) -> pd.DataFrame | None:
        """A table with rows; None when it is absent or empty."""
        table = self.tables.get(name or "")
        return table if table is not None and len(table) else None

    @property
    def printed(self) -> pd.DataFrame | None:
        """The figures that exist only as printed."""
        return self.table("published")

    def source(self, *names: str | None) -> str:
        """`records` when one of the tables was counted from records, else `counts`."""
        return RECORDS if self.counted & set(names) else COUNTS


def count_return(
    tables: Tables, earlier: Mapping[int, Tables], standard: Standard, rules: Year, year: int, code_list: pd.DataFrame
) -> tuple[CountedReturn, list[Finding]]:
    """The tables with records counted, and without what is printed of bands that are not shown by themselves.

    Counts beat records, and a difference between the two is a finding.
    """
    all_tables = dict(tables)
    counted: set[str] = set()
    findings: list[Finding] = []
    for name, definition in standard.tables.items():
        if not definition.instead_of or name not in tables or not len(tables[name]):
            continue
        target = definition.instead_of
        from_records, of_records = count_records(name, tables[name], code_list, standard)
        if target in tables and len(tables[target]):
            findings += [finding for finding in of_records if finding.check != WHO_WAS_COUNTED]  # the counts beside them are used
            findings += _difference(tables[target], from_records, target, name, indicator_of(target, standard))
        else:
            findings += of_records
            all_tables[target] = from_records
            counted.add(target)
    if "published" in all_tables:
        all_tables["published"], of_bands = without_single_bands(all_tables["published"], standard)
        findings += of_bands
    return CountedReturn(all_tables, frozenset(counted), earlier, standard, rules, year), findings


def _difference(counts: pd.DataFrame, from_records: pd.DataFrame, table: str, records: str, indicator: str) -> list[Finding]:
    numbers = [column for column in from_records if column in counts and pd.api.types.is_numeric_dtype(from_records[column])]
    key = [column for column in from_records if column in counts and column not in numbers]
    both = pd.concat([counts[[*key, *numbers]].assign(_sign=1), from_records[[*key, *numbers]].assign(_sign=-1)])
    differences = both[numbers].multiply(both["_sign"], axis=0).groupby([both[column].astype(object) for column in key]).sum()
    different = int((differences != 0).any(axis=1).sum())
    if not different:
        return []
    totals = "; ".join(f"{column} {int(counts[column].sum()):,} against {int(from_records[column].sum()):,}" for column in numbers)
    return [
        Finding(
            "warning",
            "counts against records",
            Location(table),
            f"The counts differ from those of the records in {records} in {different:,} of {len(differences):,} cells ({totals}).",
            "Both are given, and only one can be right. The counts are used.",
            f"Take out {table} to report from the records, or {records} to report from the counts.",
            indicator=indicator,
            public_what=f"The counts differ from those of the records in {records}.",
        )
    ]
