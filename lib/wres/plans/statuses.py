"""Status codes: what each means in its own plan, and on the scale all plans share. Nothing is guessed."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from wres.parameters.organisation_plan import CommonStatus, Status
from wres.plans.calendar_words import find_dates
from wres.plans.dates import understand_due

NOT_GIVEN = "not given"
NOT_DEFINED = "not defined in the plan's key"
NO_KEY = "the plan has no key"
COMPLETE, UNKNOWN = "complete", "unknown"
COMMON_SCALE: dict[str, Status] = {
    words: Status(label=words, common=words) for words in get_args(get_args(CommonStatus)[0]) if words != UNKNOWN
}
_BEFORE = re.compile(r"\W*\b(?:was|previously|formerly)\s+(?P<earlier>[^()]+?)\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class JudgedStatus:
    """How far the work is, as the plan's own people judged it: the words of their scheme, and the status on the common scale.

    colour: the plan's own, if it gives one. problem: why the code cannot be read (NOT_GIVEN, NOT_DEFINED, NO_KEY); empty when the
    scheme defines it.
    """

    label: str = ""
    symbol: str = ""
    common: str = UNKNOWN
    colour: str | None = None
    problem: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether the work is known to be complete."""
        return self.common == COMPLETE

    @property
    def is_known(self) -> bool:
        """Whether it is known how far the work is; where it is not, the work may be complete."""
        return self.common != UNKNOWN


def find_status(code: str, scheme: Mapping[str, Status]) -> Status | None:
    """The status a text stands for in a scheme; None when the scheme does not define it, or two of its codes fit.

    Capitals, blanks and punctuation do not matter. Besides the code, its label is understood, its symbol, code and label
    together (Blue - complete), a date behind it (Complete (May 2025)), and what it was before (Green (was Amber)).
    """
    status = _status_named(code, scheme)
    if status is not None or not scheme:
        return status
    before = _BEFORE.search(code)
    if before and _status_named(before["earlier"], scheme) is not None:
        return _status_named(code[: before.start()], scheme)
    dates = find_dates(code)
    return _status_named(code.replace(dates[0].text, ""), scheme) if len(dates) == 1 else None


def judged_status(
    code: str, scheme: Mapping[str, Status], due_text: str = "", meanings: Mapping[str, Status] | None = None
) -> JudgedStatus:
    """What a status code means in its plan's own scheme.

    A code that is not in the scheme has the common status `unknown`, never a guess; so has a blank, unless the timescale
    beside it says that the work is complete (Completed March 2024). In a plan without a scheme the words of the common scale mean
    themselves. meanings: what is understood there besides, and before them.
    """
    if not code.strip():
        return JudgedStatus(common=understand_due(due_text).status or UNKNOWN, problem=NOT_GIVEN)
    status = find_status(code, scheme or {**COMMON_SCALE, **(meanings or {})})
    if status is None:
        return JudgedStatus(problem=NOT_DEFINED if scheme else NO_KEY)
    return JudgedStatus(status.label, status.symbol, status.common, status.colour)


def _status_named(text: str, scheme: Mapping[str, Status]) -> Status | None:
    """The one status that a text names by code, label, symbol, or code and label together."""
    if text.strip() in scheme:
        return scheme[text.strip()]
    words = _words(text)
    fitting = [status for code, status in scheme.items() if _same_case(code) == _same_case(text)]
    if fitting:
        return fitting[0] if len(fitting) == 1 else None
    if "?" in text:
        return None  # a doubt is asked about
    fitting = [status for code, status in scheme.items() if words and words in _spellings(code, status)]
    if not words:
        fitting = [status for status in scheme.values() if status.symbol and status.symbol == text.strip()]
    return fitting[0] if len(fitting) == 1 else None


def _spellings(code: str, status: Status) -> set[tuple[str, ...]]:
    name, label = _words(code), _words(status.label)
    return {name, label, name + label, label + name} - {()}


def _same_case(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _words(text: str) -> tuple[str, ...]:
    """The words of a text without signs; completed is the word complete."""
    return tuple("complete" if word == "completed" else word for word in re.findall(r"[^\W_]+|%", _same_case(text)))
