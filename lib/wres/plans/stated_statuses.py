"""The column of a published plan that says each status on the common scale, and what its codes mean by it."""

from collections.abc import Sequence

import pandas as pd

from wres.parameters.organisation_plan import Status
from wres.plans.statuses import COMMON_SCALE
from wres.plans.written import COMMON_STATUS


def stated_statuses(actions: pd.DataFrame) -> list[str]:
    """What the column says of each row, in small letters; blanks where there is no such column."""
    cells = actions[COMMON_STATUS].tolist() if COMMON_STATUS in actions else [""] * len(actions)
    return [" ".join(cell.casefold().split()) if isinstance(cell, str) else "" for cell in cells]


def meanings_of(codes: Sequence[str], stated: Sequence[str]) -> dict[str, Status]:
    """The meaning of status codes by the statuses beside them; none of a code that has several, or another word."""
    words_of: dict[str, set[str]] = {}
    for code, words in zip(codes, stated, strict=True):
        if code.strip() and words:
            words_of.setdefault(code.strip(), set()).add(words)
    return {
        code: Status(label=code, common=COMMON_SCALE[words].common)
        for code, (words, *others) in ((code, tuple(words)) for code, words in words_of.items())
        if words in COMMON_SCALE and not others
    }
