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

from wres.checks.check_return import check_return
from wres.checks.expectations import Expected, asked
from wres.checks.great_expectations import holds
from wres.checks.kept import FOLDER, Kept, fingerprint_of
from wres.inputs import read_return
from wres.parameters import Workspace

COLUMNS, UNIQUE = "ExpectTableColumnsToMatchSet", "ExpectColumnValuesToBeUnique"
OF_EACH_ROW = {
    "ExpectColumnValuesToNotBeNull", "ExpectColumnValuesToMatchRegex", "ExpectColumnValuesToBeBetween",
    "ExpectColumnValuesToBeInSet", "ExpectColumnPairValuesAToBeGreaterThanB",
}  # fmt: skip
ROWS = 50_000  # about so many are asked at once; a table that is larger is better asked by itself


@dataclass(frozen=True)
class Question:
    """Whether each expectation holds of a frame; the answer is kept under the fingerprint."""

    name: str
    frame: pd.DataFrame
    expected: Sequence[Expected]
    fingerprint: str


@dataclass(frozen=True)
class Gathering(Kept):
    """Notes every question that has no kept answer, and takes everything to hold meanwhile.

    So a return with faults may be asked what it would not have been: that is kept as well, and nobody looks for it.
    """

    questions: dict[str, Question] = field(default_factory=dict)

    def holds(self, name: str, frame: Callable[[], pd.DataFrame], expected: Sequence[Expected], content: str) -> list[bool]:
        """What is kept, else that everything holds."""
        fingerprint = fingerprint_of(name, content, expected)
        met = self.known(fingerprint, len(expected))
        if met is None and fingerprint not in self.questions:
            self.questions[fingerprint] = Question(name, frame(), expected, fingerprint)
        return met or [True for _ in expected]

    @property
    def rows(self) -> int:
        """The rows of all that is to be asked."""
        return sum(len(question.frame) for question in self.questions.values())

    def answer(self) -> None:
        """Ask what was noted, and keep the answers; what the engine cannot answer together is left to each return's own check."""
        alike: dict[tuple, list[Question]] = defaultdict(list)
        for question in self.questions.values():
            alike[question.name, repr(question.expected), tuple(question.frame.columns)].append(question)
        for questions in alike.values():
            if {one.kind for one in questions[0].expected} <= OF_EACH_ROW | {COLUMNS, UNIQUE}:
                with suppress(Exception):
                    for question, met in zip(questions, _answers(questions, questions[0].expected), strict=True):
                        self.keep(question.fingerprint, met)
        self.questions.clear()


def check_together(workspace: Workspace, returns: Iterable[tuple[str, int]]) -> None:
    """Keep the answers to what the checks of some returns will ask, in the order given.

    A return that cannot be read or checked is left out: its own check will say why.
    """
    gathering = Gathering(workspace.root / FOLDER)
    tables: dict[str, dict[int, dict[str, pd.DataFrame]]] = defaultdict(dict)
    for code, year in returns:
        with suppress(Exception):
            tables[code][year] = check_return(read_return(workspace, code, year), workspace, tables[code], gathering).tables
        if gathering.rows > ROWS:
            gathering.answer()
    gathering.answer()


def _answers(questions: Sequence[Question], expected: Sequence[Expected]) -> list[list[bool]]:
    """For each question, whether each of the expectations holds."""
    met = holds(questions[0].name, *_in_one_frame(questions, expected))
    if all(met) or len(questions) == 1:
        return [met for _ in questions]
    unmet = [one for one, good in zip(expected, met, strict=True) if not good]
    half = len(questions) // 2
    found = [answer for part in (questions[:half], questions[half:]) for answer in _answers(part, unmet)]
    return [[good or next(rest) for good in met] for rest in map(iter, found)]


def _in_one_frame(questions: Sequence[Question], expected: Sequence[Expected]) -> tuple[pd.DataFrame, list[Expected]]:
    """The frames under one another, and what is expected of them: what must be unique is so within its own frame."""
    together = pd.concat([question.frame for question in questions], ignore_index=True)
    frame_of = pd.Series(np.repeat(np.arange(len(questions)), [len(question.frame) for question in questions])).astype("str")
    within = []
    for one in expected:
        if one.kind == UNIQUE:
            column = one.arguments["column"]
            own = f"{column} (of its own frame)"
            together[own] = frame_of + " " + together[column].astype("str")
            one = replace(one, arguments={**one.arguments, "column": own})
        within.append(one)
    return asked(within, together), within
