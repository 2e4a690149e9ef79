"""The rows of a table with the suite that is asked of them, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from wres.checks.answers import Answers, fingerprint_of
from wres.checks.expectations import Expected, Suite
from wres.checks.great_expectations import ExpectationResult, expectation_results, holds
from wres.checks.prepared import optional_and_empty, prepared
from wres.inputs import Return
from wres.parameters import Checks, Standard, Table


@dataclass(frozen=True)
class Validation:
    """One table of a return as given, and what is expected of it.

    given: the table's own columns, without optional ones that are empty; fingerprint: what its answers are kept under.
    """

    name: str
    table: Table
    standard: Standard
    given: pd.DataFrame
    expected: Sequence[Expected]
    fingerprint: str

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The rows as the engine is asked about them, made once they are needed."""
        return prepared(self.given, self.table, self.standard)

    def results(self, answers: Answers) -> list[ExpectationResult]:
        """The result of every expectation; the engine is asked only where no answer is kept or something does not hold."""
        met = answers.read(self.fingerprint, len(self.expected))
        if met is None:
            met = holds(self.name, self.frame, self.expected)
            answers.keep(self.fingerprint, met)
        if all(met):
            return [ExpectationResult(expected, True) for expected in self.expected]
        return expectation_results(self.name, self.frame, self.expected, met)


def validation_of(returned: Return, name: str, standard: Standard, codes: pd.DataFrame, checks: Checks) -> Validation:
    """The validation of one raw table of a return. codes: the listed codes of records."""
    raw, table, source = returned.tables[name], standard.tables[name], returned.sources[name]
    empty = optional_and_empty(raw, table)
    given = [column for column in table.columns if column in raw and column not in empty]
    expected = Suite(table, standard, codes, given, checks).expectations()
    content = f"{source.sha256} {source.sheet or ''} {source.read_as} {table.people!r}"
    return Validation(name, table, standard, raw[given], expected, fingerprint_of(name, content, expected))
