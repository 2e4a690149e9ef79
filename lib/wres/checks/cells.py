"""From outcomes to findings: what does not hold, by row and column, in the words of the checks."""

import difflib
from dataclasses import dataclass
from typing import Any

import pandas as pd

from wres.checks.examined import KEY
from wres.checks.great_expectations import LISTED, Outcome
from wres.findings import Finding
from wres.parameters import Checks, Table

Findings = list[Finding]
ROWS_OF_A_CODE = 5


@dataclass(frozen=True)
class Examined:
    """A table as examined, with its definition, how findings name it, and the headings that are none of its own."""

    name: str
    table: Table
    frame: pd.DataFrame
    label: str
    unknown: list[str]


def findings_of(outcomes: list[Outcome], seen: Examined, checks: Checks) -> Findings:
    """A finding for each cell that does not hold, at most LISTED for each check and column, then how many more there are."""
    findings: Findings = []
    for outcome in outcomes:
        if outcome.met:
            continue
        findings += TELLING.get(outcome.expected.check, _cells)(outcome, seen, checks)
        more = outcome.count - len(outcome.rows)
        if more > 0 and outcome.rows and outcome.expected.check not in TOLD_WHOLE:
            where = f"{seen.label}, {outcome.expected.column}"
            findings.append(checks.finding("more rows alike", where, count=f"{more:,}", check=outcome.expected.check, shown=LISTED))
    return findings


def _cells(outcome: Outcome, seen: Examined, checks: Checks) -> Findings:
    column = outcome.expected.column
    kind = seen.table.columns[column].kind if column in seen.table.columns else "text"
    findings = []
    for row, value in zip(outcome.rows, outcome.values, strict=True):
        written = _written(seen.frame, row, column, value)
        check = checks.refused_as(outcome.expected.check, kind, written)
        facts = {"accepted": "", "hint": _hint(written, seen.table, column)} | outcome.expected.facts
        findings.append(checks.finding(check, f"{seen.label}, row {row}, {column}", column=column, value=written, **facts))
    return findings


def _missing_columns(outcome: Outcome, seen: Examined, checks: Checks) -> Findings:
    facts = outcome.expected.facts
    return [
        checks.finding(
            "missing column", f"{seen.label}, {column}", column=column, table=seen.name, hint=_near(column, seen.unknown), **facts
        )
        for column in outcome.values
    ]


def _ethnic_codes(outcome: Outcome, seen: Examined, checks: Checks) -> Findings:
    """One finding for the table: every unlisted code and how often it occurs, with the first rows of each."""
    column = outcome.expected.column
    refused = seen.frame.loc[seen.frame[column].notna() & ~seen.frame[column].isin(outcome.expected.arguments["value_set"]), column]
    often = refused.astype("str").value_counts()
    shown = [f"{code} ({count:,} {'row' if count == 1 else 'rows'})" for code, count in often.head(LISTED).items()]
    more = [f"and {len(often) - LISTED:,} more codes"] if len(often) > LISTED else []
    rows = ", ".join(str(row) for row in refused.index[:ROWS_OF_A_CODE])
    where = f"{seen.label}, row {refused.index[0]}, {column}"
    facts = outcome.expected.facts | {"rows": f" First rows: {rows}."}
    return [checks.finding("ethnic code not listed", where, value=", ".join(shown + more), **facts)]


def _duplicates(outcome: Outcome, seen: Examined, checks: Checks) -> Findings:
    """A finding for each row that repeats the key of an earlier one."""
    column = outcome.expected.column
    alike = seen.frame.loc[seen.frame[KEY].isin(set(outcome.values)), KEY]
    first = {value: row for row, value in reversed(list(alike.items()))}
    again = [(row, value) for row, value in alike.items() if row != first[value]]
    findings = [
        checks.finding("duplicate row", f"{seen.label}, row {row}", column=column, first=first[value], value=value)
        for row, value in again[:LISTED]
    ]
    repeats = int(seen.frame[KEY].dropna().duplicated().sum())
    if repeats > len(findings):
        count = f"{repeats - len(findings):,}"
        findings.append(checks.finding("more rows alike", seen.label, count=count, check="duplicate row", shown=LISTED))
    return findings


def _bounds(outcome: Outcome, seen: Examined, checks: Checks) -> Findings:
    facts, column = outcome.expected.facts, outcome.expected.column
    return [
        checks.finding(
            "more than it is part of", f"{seen.label}, row {row}, {column}", value=seen.frame.at[row, column], limit=f"{limit:g}", **facts
        )
        for row, (limit, _) in zip(outcome.rows, outcome.values, strict=True)
    ]


def _bands(outcome: Outcome, seen: Examined, checks: Checks) -> Findings:
    accepted = outcome.expected.arguments["value_set"]
    findings = []
    for row in outcome.rows:
        group, band = str(seen.frame.at[row, "staff_group"]), str(seen.frame.at[row, "band"])
        bands = ", ".join(pair.removeprefix(f"{group}, ") for pair in accepted if pair.startswith(f"{group}, "))
        facts = {"value": f"staff group {group} and band {band}", "group": group, "accepted": bands}
        findings.append(checks.finding("band not of the staff group", f"{seen.label}, row {row}, band", **facts))
    return findings


TELLING = {
    "missing column": _missing_columns,
    "ethnic code not listed": _ethnic_codes,
    "duplicate row": _duplicates,
    "more than it is part of": _bounds,
    "band not of the staff group": _bands,
}
TOLD_WHOLE = {"missing column", "ethnic code not listed", "duplicate row"}


def _written(frame: pd.DataFrame, row: Any, column: str, value: Any) -> str:
    found: Any = frame.at[row, column] if column in frame else value
    return "" if pd.isna(found) else str(found)


def _hint(written: str, table: Table, column: str) -> str:
    return _near(written, list(table.columns[column].accepts)) if column in table.columns else ""


def _near(written: str, accepted: list[str]) -> str:
    """A question after a code or heading that is nearly an accepted one."""
    plain = {one.lower().replace(" ", "").replace("_", "").replace("-", ""): one for one in accepted}
    found = difflib.get_close_matches(written.lower().replace(" ", "").replace("_", "").replace("-", ""), list(plain), n=1, cutoff=0.75)
    return f" (did you mean {plain[found[0]]}?)" if found else ""
