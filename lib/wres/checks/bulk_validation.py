"""Many tables validated at once, ahead of their returns' checks: the engine takes as long over ten rows as over ten thousand.

Tables of which the same is expected are put into one frame. Those without a row that fails are remembered as passed; about
the others the check of their return asks again, and says what is wrong.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

import numpy as np
import pandas as pd

from wres.checks.expectations import BETWEEN, COLUMNS, IN_SET, NOT_NULL, PAIR, PATTERN, UNIQUE
from wres.checks.great_expectations import expectation_results
from wres.checks.passed_tables import PassedTables
from wres.checks.validation import Validation, validation_of
from wres.checks.validation_frame import validation_frame
from wres.inputs import read_code_list, read_return
from wres.parameters import Workspace

SEPARABLE = {COLUMNS, UNIQUE, NOT_NULL, PATTERN, BETWEEN, IN_SET, PAIR}  # kinds that hold for each table if they hold for all
MANY = 50_000  # rows: about so many are asked about at once


def validate_in_bulk(workspace: Workspace, returns: Iterable[tuple[str, int]]) -> None:
    """Remember which tables of some returns pass, so that their checks need not ask.

    A return that cannot be read is left out: its own check will say why.
    """
    passed, codes = PassedTables.of(workspace.root), read_code_list(workspace)
    waiting: dict[str, Validation] = {}
    for code, year in returns:
        with suppress(Exception):
            returned = read_return(workspace, code, year)
            validations = [validation_of(returned, name, workspace.standard, codes, workspace.checks) for name in returned.tables]
            waiting |= {validation.fingerprint: validation for validation in validations if validation.fingerprint not in passed}
        if sum(len(validation.cells) for validation in waiting.values()) > MANY:
            remember_passed(waiting.values(), passed)
            waiting.clear()
    remember_passed(waiting.values(), passed)


def remember_passed(validations: Iterable[Validation], passed: PassedTables) -> None:
    """Ask about all tables that are alike at once; what the engine cannot answer is left to each return's own check."""
    alike: dict[tuple[str, str, tuple[str, ...]], list[Validation]] = defaultdict(list)
    for validation in validations:
        if SEPARABLE.issuperset(expected.kind for expected in validation.expected):
            alike[validation.name, repr(validation.expected), tuple(map(str, validation.cells))].append(validation)
    for group in alike.values():
        with suppress(Exception):
            failing = _failing_places(group)
            for place, validation in enumerate(group):
                if place not in failing:
                    passed.add(validation.fingerprint)


def _failing_places(validations: Sequence[Validation]) -> set[int]:
    """The places of those that have a row that fails; of all where something fails that has no row, such as a missing column."""
    first, expected = validations[0], list(validations[0].expected)
    table = np.repeat(np.arange(len(validations)), [len(validation.cells) for validation in validations])
    if first.table.people is None:
        cells = pd.concat([validation.cells for validation in validations], ignore_index=True)
        frame = validation_frame(cells, first.table, first.standard)
    else:  # a person of one list may be somebody else in another
        frame = pd.concat([validation.frame for validation in validations], ignore_index=True)
    for place, unique in enumerate(expected):
        if unique.kind == UNIQUE:
            (column,) = unique.columns
            column_in_table = f"{column} (of its own table)"
            frame[column_in_table] = pd.Series(table).astype("str") + " " + frame[column].astype("str")
            expected[place] = replace(unique, arguments={"column": column_in_table})
    unmet = [result for result in expectation_results(first.name, frame, expected) if not result.met]
    if not all(result.rows for result in unmet):
        return set(range(len(validations)))
    return {int(table[row]) for result in unmet for row in result.rows}
