"""One table checked by itself: its suite asked, its findings told, and typed when nothing stands against it."""

from dataclasses import dataclass
from functools import cache, partial

import pandas as pd

from wres.checks.by_ethnicity import NOT_IN_THE_WORKFORCE
from wres.checks.cells import Examined, findings_of
from wres.checks.examined import examined, optional_and_empty
from wres.checks.expectations import primary_assignments, suite
from wres.checks.great_expectations import LISTED, Outcome
from wres.checks.kept import Kept, Rows
from wres.checks.typed import typed
from wres.findings import Finding, has_errors
from wres.parameters import Checks, Standard


@dataclass(frozen=True)
class CheckedTable:
    """A table typed, or None when it cannot be used; its findings, and the outcome of everything expected of it."""

    table: pd.DataFrame | None
    findings: list[Finding]
    outcomes: list[Outcome]


def check_table(
    name: str, raw: pd.DataFrame, label: str, standard: Standard, codes: pd.DataFrame, checks: Checks, kept: Kept, content: str
) -> CheckedTable:
    """Check one raw table against its definition in the standard.

    raw: as `wres.inputs` reads it; codes: the listed ethnic codes; content: what identifies the table among what is kept.
    """
    definition = standard.tables[name]
    left_out = optional_and_empty(raw, definition)
    given = [column for column in definition.columns if column in raw and column not in left_out]
    unknown = [str(column) for column in raw if column not in definition.columns]
    rows = Rows(lambda: raw[given], partial(examined, table=definition))
    expected = suite(name, standard, codes, given, checks)
    outcomes = kept.validate(name, rows, expected, content)
    findings = []
    if not all(outcome.met for outcome in outcomes):
        findings = findings_of(outcomes, Examined(name, definition, rows.frame, label, unknown), checks)
    elif name == "staff":
        outcome, findings = _primary(rows, label, checks, kept, content)
        outcomes.append(outcome)
    unusable = has_errors(findings)
    return CheckedTable(None if unusable else typed(raw, definition, left_out), findings, outcomes)


def _primary(staff: Rows, label: str, checks: Checks, kept: Kept, content: str) -> tuple[Outcome, list[Finding]]:
    """Nobody may have primary assignments, outside the bank, in two bands: it would not be known where to count them."""
    several = cache(lambda: _several(staff.frame))
    expected = primary_assignments(checks)
    outcome = kept.validate("staff, primary assignments", Rows(lambda: several().drop_duplicates()), expected, content)[0]
    if outcome.met:
        return outcome, []
    findings = []
    people = list(dict.fromkeys(outcome.values))
    for person in people:
        rows = several()[several()["person_id"] == person]
        places = "; ".join(f"{row.staff_group} {row.band} (row {row.Index})" for row in rows.itertuples())
        where = f"{label}, row {rows.index[-1]}, person_id"
        findings.append(checks.finding("two primary assignments", where, value=person, places=places))
    if outcome.count > len(outcome.rows):
        count = f"{outcome.count - len(outcome.rows):,}"
        findings.append(
            checks.finding("more rows alike", f"{label}, person_id", count=count, check="two primary assignments", shown=LISTED)
        )
    return outcome, findings


def _several(staff: pd.DataFrame) -> pd.DataFrame:
    """The primary assignments, outside the bank, of people who have several."""
    primary = staff[(staff["primary"] == "yes") & (staff["contract"] != NOT_IN_THE_WORKFORCE)]
    return primary.loc[primary["person_id"].duplicated(keep=False), ["person_id", "staff_group", "band"]]
