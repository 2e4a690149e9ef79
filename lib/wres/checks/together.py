"""Many returns asked about at once, ahead of their own checks: the engine takes as long over ten rows as over ten thousand.

What is asked of tables that are alike is asked of one frame that holds them all. What holds for all of them holds for each; where
something does not, it is asked of one half and of the other, until each table has its own answer. The answers are kept where the
check of each return looks for them.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

import numpy as np
import pandas as pd

from wres.checks.answers import Answers
from wres.checks.expectations import BETWEEN, COLUMNS, IN_SET, NOT_NULL, PAIR, PATTERN, UNIQUE, Expected
from wres.checks.great_expectations import holds
from wres.checks.prepared import prepared
from wres.checks.validation import Validation, validation_of
from wres.inputs import read_code_list, read_return
from wres.parameters import Workspace

OF_EACH_ROW = {NOT_NULL, PATTERN, BETWEEN, IN_SET, PAIR}
MANY = 50_000  # rows: about so many are asked about at once


def check_together(workspace: Workspace, returns: Iterable[tuple[str, int]]) -> None:
    """Keep the answers to what the checks of some returns will ask.

    A return that cannot be read is left out: its own check will say why.
    """
    answers, codes = Answers.of(workspace.root), read_code_list(workspace)
    waiting: dict[str, Validation] = {}
    for code, year in returns:
        with suppress(Exception):
            returned = read_return(workspace, code, year)
            for name in returned.tables:
                validation = validation_of(returned, name, workspace.standard, codes, workspace.checks)
                if answers.read(validation.fingerprint, len(validation.expected)) is None:
                    waiting[validation.fingerprint] = validation
        if sum(len(validation.given) for validation in waiting.values()) > MANY:
            answer_all(waiting.values(), answers)
            waiting.clear()
    answer_all(waiting.values(), answers)


def answer_all(validations: Iterable[Validation], answers: Answers) -> None:
    """Ask about all tables that are alike at once, and keep the answers.

    What the engine cannot answer together is left to each return's own check.
    """
    alike: dict[tuple[str, str, tuple[str, ...]], list[Validation]] = defaultdict(list)
    for validation in validations:
        if all(expected.kind in OF_EACH_ROW | {COLUMNS, UNIQUE} for expected in validation.expected):
            alike[validation.name, repr(validation.expected), tuple(map(str, validation.given))].append(validation)
    for group in alike.values():
        with suppress(Exception):
            for validation, met in zip(group, _answers_to(group), strict=True):
                answers.keep(validation.fingerprint, met)


def _answers_to(validations: Sequence[Validation]) -> list[list[bool]]:
    """For each of some validations that are alike, whether each of its expectations holds."""
    first, rows = validations[0], [len(validation.given) for validation in validations]
    if first.table.people is None:
        frame = prepared(pd.concat([validation.given for validation in validations], ignore_index=True), first.table, first.standard)
    else:  # a person of one list may be somebody else in another
        frame = pd.concat([validation.frame for validation in validations], ignore_index=True)
    number = pd.Series(np.repeat(np.arange(len(validations)), rows)).astype("str")
    expected = list(first.expected)
    for place, unique in enumerate(expected):
        if unique.kind == UNIQUE:
            (column,) = unique.columns
            own = f"{column} (of its own table)"
            frame[own] = number + " " + frame[column].astype("str")
            expected[place] = replace(unique, arguments={"column": own})
    return _answers(first.name, frame, [0, *np.cumsum(rows).tolist()], expected)


def _answers(name: str, frame: pd.DataFrame, starts: Sequence[int], expected: Sequence[Expected]) -> list[list[bool]]:
    """For each table of a frame, whether each expectation holds; starts: the row where each begins, and where the last ends."""
    met = holds(name, frame.iloc[starts[0] : starts[-1]], expected)
    if all(met) or len(starts) == 2:
        return [met] * (len(starts) - 1)
    unmet = [expectation for expectation, good in zip(expected, met, strict=True) if not good]
    half = len(starts) // 2
    of_each = [*_answers(name, frame, starts[: half + 1], unmet), *_answers(name, frame, starts[half:], unmet)]
    return [[good or next(again) for good in met] for again in map(iter, of_each)]
