"""What a table is expected to be, from its definition in the standard: a suite of expectations for each table."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from wres.checks.examined import BAND_OF_GROUP, FILLED, KEY, SEEN_BLANK, number_column
from wres.parameters import Checks, Standard, Table
from wres.parameters.table import Column

PATTERNS = {
    "count": ("not a whole number", r"^[0-9]{1,9}(?:\.0+)?$"),
    "percent": ("not a number", r"^-?[0-9]{1,15}(?:\.[0-9]+)?$"),
    "number": ("not a number", r"^-?[0-9]{1,15}(?:\.[0-9]+)?$"),
    "year": ("not a year", r"^[12][0-9]{3}$"),
}


@dataclass(frozen=True)
class Expected:
    """One expectation: the name of its check, the engine's kind and arguments, and the columns it speaks of."""

    check: str
    kind: str
    arguments: dict[str, Any]
    column: str
    severity: str
    facts: dict[str, Any] = field(default_factory=dict)


def suite(name: str, standard: Standard, codes: pd.DataFrame, given: list[str], checks: Checks) -> list[Expected]:
    """The expectations of a table, for the columns it gives.

    given: the columns of the raw table; codes: the listed ethnic codes. Severities are those of the checks' definitions.
    """
    table = standard.tables[name]
    required = [column for column, definition in table.columns.items() if definition.required]
    together = ", ".join(required)
    expected = [
        _expected(
            "missing column", "ExpectTableColumnsToMatchSet", together, checks, column_set=required, exact_match=False, required=together
        )
    ]
    for column, definition in table.columns.items():
        if column in given:
            expected += _of_column(column, definition, codes, checks)
    if set(table.one_of) & set(given):
        last = table.one_of[-1]
        facts = {"last": last, "accepted": ", ".join(table.columns[last].accepts)}
        expected.append(_expected("neither is given", "ExpectColumnValuesToNotBeNull", ", ".join(table.one_of), checks, on=FILLED, **facts))
    if {"staff_group", "band"} <= set(given) and "all" not in table.columns["band"].accepts:
        pairs = [f"{group}, {band}" for group in standard.staff_groups for band in standard.bands(group)]
        expected.append(
            _expected("band not of the staff group", "ExpectColumnValuesToBeInSet", "band", checks, on=BAND_OF_GROUP, value_set=pairs)
        )
    key = [column for column in table.key if column in given]
    if key and {column for column in table.key if column in required} <= set(key):
        expected.append(_expected("duplicate row", "ExpectColumnValuesToBeUnique", ", ".join(key), checks, on=KEY))
    return expected + _bounds(table, given, checks)


def primary_assignments(checks: Checks) -> list[Expected]:
    """The expectation of the bands that people have their primary assignments in: one band a person."""
    return [_expected("two primary assignments", "ExpectColumnValuesToBeUnique", "person_id", checks)]


def asked(expected: Sequence[Expected], frame: pd.DataFrame) -> pd.DataFrame:
    """The columns of a frame that expectations speak of, those only asked for blanks reduced to whether they are.

    The engine takes a fingerprint of every cell it is given, which on a million identifiers takes longer than all checks.
    """
    kinds: dict[str, set[str]] = {}
    for one in expected:
        names = [one.arguments.get(name) for name in ("column", "column_A", "column_B")]
        for column in [name for name in names if name] + list(one.arguments.get("column_set", ())):
            kinds.setdefault(column, set()).add(one.kind)
    only_blanks = {"ExpectColumnValuesToNotBeNull", "ExpectTableColumnsToMatchSet"}
    seen = {column: _whether_given(frame[column]) if kinds[column] <= only_blanks else frame[column] for column in frame if column in kinds}
    return pd.DataFrame(seen, index=frame.index)


def _whether_given(values: pd.Series) -> pd.Series:
    return pd.Series("given", index=values.index, dtype="category").where(values.notna())


def _of_column(column: str, definition: Column, codes: pd.DataFrame, checks: Checks) -> list[Expected]:
    """What is expected of a column; a blank where none is allowed is examined as "", which no code and no figure is."""
    expected = []
    if not definition.blank and definition.kind not in SEEN_BLANK:
        expected.append(_expected("blank cell", "ExpectColumnValuesToNotBeNull", column, checks))
    if definition.kind in PATTERNS:
        check, pattern = PATTERNS[definition.kind]
        expected.append(_expected(check, "ExpectColumnValuesToMatchRegex", column, checks, regex=pattern))
    if definition.kind == "percent":
        check = "percentage outside 0 to 100"
        expected.append(
            _expected(check, "ExpectColumnValuesToBeBetween", column, checks, on=number_column(column), min_value=0, max_value=100)
        )
    if definition.kind == "category":
        accepted = list(definition.accepts)
        expected.append(_expected("code not accepted", "ExpectColumnValuesToBeInSet", column, checks, value_set=accepted))
    if definition.kind == "listed_code":
        listed = list(codes["code"])
        either_case = sorted({*listed, *(code.lower() for code in listed), *(code.upper() for code in listed)})
        facts = {"accepted": ", ".join(listed)}
        expected.append(_expected("ethnic code not listed", "ExpectColumnValuesToBeInSet", column, checks, value_set=either_case, **facts))
    return expected


def _bounds(table: Table, given: list[str], checks: Checks) -> list[Expected]:
    return [
        _expected(
            "more than it is part of", "ExpectColumnPairValuesAToBeGreaterThanB", bound.lesser, checks,
            column_A=number_column(bound.greater), column_B=number_column(bound.lesser), or_equal=True,
            ignore_row_if="either_value_is_missing", lesser=bound.lesser, greater=bound.greater, reason=bound.why,
        )
        for bound in table.bounds
        if {bound.lesser, bound.greater} <= set(given)
    ]  # fmt: skip


FACTS = {"required", "last", "accepted", "lesser", "greater", "reason"}


def _expected(check: str, kind: str, column: str, checks: Checks, on: str | None = None, **arguments: Any) -> Expected:
    facts = {key: value for key, value in arguments.items() if key in FACTS}
    engine = {key: value for key, value in arguments.items() if key not in FACTS}
    if "column_set" not in engine and "column_A" not in engine:
        engine["column"] = on or column
    if "value_set" in engine and "accepted" not in facts:
        facts["accepted"] = ", ".join(engine["value_set"])
    return Expected(check, kind, engine, column, checks.checks[check].severity, facts)
