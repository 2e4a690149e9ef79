"""What kind of work an action is, from its first words: whether it only informs, what else it does, what it is about."""

import re
from collections.abc import Iterable
from functools import lru_cache

from wres.parameters.plan_words import PlanWords

_BEGINS = r"^\W*(?:to\s+)?(?:continue to\s+)?(?:(?:find|consider|explore)\s+(?:\w+\s+)?to\s+)?"
_MAKES = r"^\W*(?:to\s+)?(?:undertake|carry out|conduct|run|complete|produce|generate|compile|keep|repeat)\s+(?:[\w'’-]+\s+){0,4}?"
_ENDS = r"(?:\s+sets?)?(?=\s*(?:$|[.,;:(]|(?:of|on|for|from|which|that|by|about|to|across|and|in)\b))"
_PIECES = re.compile(r"[.;:,\n]\s*|\s+(?:and|then|to)\s+", re.IGNORECASE)
_ACTS = re.compile(
    r"(?:then\s+)?(?:act|address|agree|appoint|challenge|change|close|create|deliver|embed|end|ensure|implement|improve|introduce|launch|make|offer|provide"
    r"|put|recruit|reduce|remove|set|start|support|tackle|take|target|train|use)\b", re.IGNORECASE,
)  # fmt: skip
_PLANS = re.compile(
    r"\b(?:draw(?:s|ing)? up|develop\w*|devis\w+|prepar\w+|produc\w+|writ\w+|agree\w*)\b[^.;]{0,40}\bplans?\b", re.IGNORECASE
)


def informs_only(text: str, words: PlanWords) -> bool:
    """Whether an action only collects or analyses: its first words say so, and no other part begins with something done."""
    verb = words.informing and re.match(rf"{_BEGINS}(?:{_any(words.informing)})\b(?!-)", text, re.IGNORECASE)
    noun = words.information and re.match(rf"{_MAKES}(?:{_any(words.information)})\w*{_ENDS}", text, re.IGNORECASE)
    return bool(verb or noun) and not any(_ACTS.match(piece) for piece in _PIECES.split(text)[1:])


def draws_up_a_plan(text: str) -> bool:
    """Whether an action draws up a plan of its own."""
    return bool(_PLANS.search(text))


def is_about(text: str, words: Iterable[str]) -> bool:
    """Whether a text has a word that begins like one of these."""
    return bool(_beginnings(tuple(words)).search(text))


@lru_cache(maxsize=64)
def _beginnings(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(words)})", re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in words)
