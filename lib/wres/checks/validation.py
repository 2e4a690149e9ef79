"""The rows of a table with the suite that is asked of them, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from wres.checks.expectations import Expectation, Suite
from wres.checks.great_expectations import ExpectationResult, expectation_results
from wres.checks.passed_tables import PassedTables, fingerprint_of
from wres.checks.validation_frame import empty_optional_columns, validation_frame
from wres.inputs import Return
from wres.parameters import Checks, Standard, Table


@dataclass(frozen=True)
class Validation:
    """One table of a return as given, and what is expected of it.

    cells: the table's own columns, without optional ones that are empty; fingerprint: what it is remembered under when it passed.
    """

    name: str
    table: Table
    standard: Standard
    cells: pd.DataFrame
    expected: Sequence[Expectation]
    fingerprint: str

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The rows as the engine is asked about them, made once they are needed."""
        return validation_frame(self.cells, self.table, self.standard)

    def results(self, passed: PassedTables) -> list[ExpectationResult]:
        """The result of every expectation; the engine is asked unless the table is known to have passed."""
        if self.fingerprint in passed:
            return [ExpectationResult(expected, True) for expected in self.expected]
        results = expectation_results(self.name, self.frame, self.expected)
        if all(result.met for result in results):
            passed.add(self.fingerprint)
        return results


def validation_of(returned: Return, name: str, standard: Standard, codes: pd.DataFrame, checks: Checks) -> Validation:
    """The validation of one raw table of a return. codes: the listed codes of records."""
    raw, table, source = returned.tables[name], standard.tables[name], returned.sources[name]
    empty = empty_optional_columns(raw, table)
    columns = [column for column in table.columns_read if column in raw and column not in empty]
    expected = Suite(table, standard, codes, columns, checks).expectations()
    content = f"{source.sha256} {source.sheet or ''} {source.read_as} {table.people!r}"
    return Validation(name, table, standard, raw[columns], expected, fingerprint_of(name, content, expected))
