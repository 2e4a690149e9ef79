"""Many returns asked about at once: the engine takes as long over ten rows as over ten thousand.

What is asked of tables that are alike is asked of one frame that holds them all. What holds for all of them holds for each; where
something does not, it is asked of one half and of the other, until each table has its own answer. The answers are kept where the
check of each return looks for them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from wres.checks.by_ethnicity import Tables
from wres.checks.check_return import check_return
from wres.checks.expectations import Expected
from wres.checks.great_expectations import holds
from wres.checks.kept import FOLDER, Kept, Rows, fingerprint_of
from wres.inputs import read_return
from wres.parameters import Workspace

ALIKE, UNIQUE = "ExpectTableColumnsToMatchSet", "ExpectColumnValuesToBeUnique"
OF_EACH_ROW = {
    "ExpectColumnValuesToNotBeNull", "ExpectColumnValuesToMatchRegex", "ExpectColumnValuesToBeBetween",
    "ExpectColumnValuesToBeInSet", "ExpectColumnPairValuesAToBeGreaterThanB",
}  # fmt: skip
MANY = 50_000  # rows: about so many are asked about at once


@dataclass(frozen=True)
class Question:
    """Whether each expectation of some rows holds; the answer is kept under the fingerprint."""

    name: str
    given: pd.DataFrame
    made_ready: Callable[[pd.DataFrame], pd.DataFrame]
    expected: Sequence[Expected]
    fingerprint: str


@dataclass(frozen=True)
class Gathering(Kept):
    """Notes every question that has no kept answer, and takes everything to hold meanwhile.

    So a return with faults may be asked what it would not have been: that is kept as well, and nobody looks for it.
    """

    questions: dict[str, Question] = field(default_factory=dict)

    def holds(self, name: str, rows: Rows, expected: Sequence[Expected], content: str) -> list[bool]:
        """What is kept, else that everything holds."""
        fingerprint = fingerprint_of(name, content, expected)
        met = self.known(fingerprint, len(expected))
        if met is None and fingerprint not in self.questions:
            self.questions[fingerprint] = Question(name, rows.given(), rows.made_ready, expected, fingerprint)
        return met or [True for _ in expected]

    def answer(self) -> None:
        """Ask what was noted, and keep the answers; what the engine cannot answer together is left to each return's own check."""
        alike: dict[tuple, list[Question]] = defaultdict(list)
        for question in self.questions.values():
            alike[question.name, repr(question.expected), tuple(question.given)].append(question)
        for questions in alike.values():
            with suppress(Exception):
                for question, met in zip(questions, _answers_to(questions), strict=True):
                    self.keep(question.fingerprint, met)
        self.questions.clear()


def check_together(workspace: Workspace, returns: Iterable[tuple[str, int]]) -> None:
    """Keep the answers to what the checks of some returns will ask, an organisation's earlier years before its later ones.

    A return that cannot be read or checked is left out: its own check will say why.
    """
    gathering = Gathering(workspace.root / FOLDER)
    tables: dict[str, dict[int, Tables]] = defaultdict(dict)
    for code, year in returns:
        with suppress(Exception):
            tables[code][year] = check_return(read_return(workspace, code, year), workspace, tables[code], gathering).tables
        if sum(len(question.given) for question in gathering.questions.values()) > MANY:
            gathering.answer()
    gathering.answer()


def _answers_to(questions: Sequence[Question]) -> list[list[bool]]:
    """For each of some questions that are alike, whether each of its expectations holds.

    They are of one standard, so what makes one table ready makes all of them ready.
    """
    one, rows = questions[0], [len(question.given) for question in questions]
    frame = one.made_ready(pd.concat([question.given for question in questions], ignore_index=True))
    expected = list(one.expected)
    for place, unique in enumerate(expected):
        if unique.kind == UNIQUE:
            column = unique.arguments["column"]
            own = f"{column} (of its own table)"
            frame[own] = pd.Series(np.repeat(np.arange(len(questions)), rows)).astype("str") + " " + frame[column].astype("str")
            expected[place] = replace(unique, arguments={**unique.arguments, "column": own})
        elif unique.kind not in OF_EACH_ROW | {ALIKE}:
            raise ValueError(f"{unique.kind} cannot be asked of many tables at once")
    return _answers(one.name, frame, [0, *np.cumsum(rows)], expected)


def _answers(name: str, frame: pd.DataFrame, starts: Sequence[int], expected: Sequence[Expected]) -> list[list[bool]]:
    """For each table of a frame, whether each expectation holds; starts: the row where each begins, and where the last ends."""
    met = holds(name, frame.iloc[starts[0] : starts[-1]], expected)
    if all(met) or len(starts) == 2:
        return [met] * (len(starts) - 1)
    unmet = [one for one, good in zip(expected, met, strict=True) if not good]
    half = len(starts) // 2
    of_each = [*_answers(name, frame, starts[: half + 1], unmet), *_answers(name, frame, starts[half:], unmet)]
    return [[good or next(again) for good in met] for again in map(iter, of_each)]
