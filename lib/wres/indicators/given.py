"""What a calculation is given: one organisation's tables of one year, with the rules of that year."""

from dataclasses import dataclass

import pandas as pd

from wres.findings import Finding
from wres.indicators.counting import count_records, indicator_of
from wres.indicators.people_counting import WHO_WAS_COUNTED
from wres.parameters import Standard, Year

Tables = dict[str, pd.DataFrame]


@dataclass(frozen=True)
class Given:
    """Counted tables, where each came from (`basis`: counts or records), and the definitions they are read by."""

    tables: Tables
    basis: dict[str, str]
    earlier: dict[int, Tables]
    standard: Standard
    rules: Year
    year: int

    def table(self, name: str | None) -> pd.DataFrame | None:
        """A table with rows; None when it is absent or empty."""
        found = self.tables.get(name or "")
        return found if found is not None and len(found) else None

    def source(self, *names: str | None) -> str:
        """`records` when one of the tables was counted from records, else `counts`."""
        return "records" if any(self.basis.get(name or "") == "records" for name in names) else "counts"


def given(
    tables: Tables, earlier: dict[int, Tables], standard: Standard, rules: Year, year: int, ethnic_codes: pd.DataFrame
) -> tuple[Given, list[Finding]]:
    """The tables with records counted: counts beat records, and a difference between the two is a finding."""
    counted = dict(tables)
    basis: dict[str, str] = {}
    findings: list[Finding] = []
    for name, definition in standard.tables.items():
        if not definition.instead_of or name not in tables or not len(tables[name]):
            continue
        target = definition.instead_of
        from_records, found = count_records(name, tables[name], ethnic_codes, standard)
        if target in tables and len(tables[target]):
            findings += [one for one in found if one.check != WHO_WAS_COUNTED]  # the counts beside the records are used
            findings += _difference(tables[target], from_records, target, name, indicator_of(target, standard))
        else:
            findings += found
            counted[target], basis[target] = from_records, "records"
    return Given(counted, basis, earlier, standard, rules, year), findings


def _difference(counts: pd.DataFrame, from_records: pd.DataFrame, table: str, records: str, indicator: str) -> list[Finding]:
    numbers = [column for column in from_records if column in counts and pd.api.types.is_numeric_dtype(from_records[column])]
    key = [column for column in from_records if column in counts and column not in numbers]
    both = pd.concat([counts[[*key, *numbers]].assign(_sign=1), from_records[[*key, *numbers]].assign(_sign=-1)])
    left = both[numbers].multiply(both["_sign"], axis=0).groupby([both[column].astype(object) for column in key]).sum()
    different = int((left != 0).any(axis=1).sum())
    if not different:
        return []
    totals = "; ".join(f"{column} {int(counts[column].sum()):,} against {int(from_records[column].sum()):,}" for column in numbers)
    return [
        Finding(
            "warning",
            "counts against records",
            table,
            f"The counts differ from those of the records in {records} in {different:,} of {len(left):,} cells ({totals}).",
            "Both are given, and only one can be right. The counts are used.",
            f"Take out {table} to report from the records, or {records} to report from the counts.",
            indicator=indicator,
            public_what=f"The counts differ from those of the records in {records}.",
        )
    ]
