"""One table checked by itself: its suite asked, its findings told, and typed when nothing stands against it."""

from dataclasses import dataclass

import pandas as pd

from wres.checks.answers import Answers
from wres.checks.cell_findings import CellFindings
from wres.checks.great_expectations import ExpectationResult
from wres.checks.typed import typed
from wres.checks.validation import validation_of
from wres.findings import Finding, has_errors
from wres.inputs import Return
from wres.parameters import Checks, Standard


@dataclass(frozen=True)
class CheckedTable:
    """A table typed, or None when it cannot be used; its findings, and the result of everything expected of it."""

    table: pd.DataFrame | None
    findings: list[Finding]
    results: list[ExpectationResult]


def check_table(returned: Return, name: str, standard: Standard, codes: pd.DataFrame, checks: Checks, answers: Answers) -> CheckedTable:
    """Check one raw table of a return against its definition in the standard. codes: the listed codes of records."""
    validation = validation_of(returned, name, standard, codes, checks)
    results = validation.results(answers)
    unknown = [str(column) for column in returned.tables[name] if column not in validation.table.columns]
    findings = CellFindings(validation, returned.sources[name].label, unknown, checks).of(results)
    return CheckedTable(None if has_errors(findings) else typed(validation.given, validation.table), findings, results)
