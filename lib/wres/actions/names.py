"""Likely names of people: found so that they can be held back, because a published plan names roles."""

import re
from collections.abc import Iterable, Iterator

from wres.actions.given_names import GIVEN_NAMES
from wres.actions.owners import is_role

_CAPITAL = r"[A-Z][a-z]+(?:['’-][A-Z]?[a-z]+)?"
_TITLE = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Cllr|Councillor|Rev|Revd)\b\.?\s+(?:[A-Z]\.?\s+)?{_CAPITAL}(?:\s+{_CAPITAL})?"
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_PAIR = re.compile(rf"\b(?P<first>{_CAPITAL})\s+(?:[A-Z]\.?\s+)?(?P<last>(?:Mc|Mac|O['’]|de |van |al-|El-)?{_CAPITAL}|[A-Z]{{3,}})\b")
_INITIAL = re.compile(rf"(?:[A-Z]\.\s?){{1,3}}\s?{_CAPITAL}(?=$|[,;(/\n])")
_ROLE_AFTER = re.compile(
    r"\s*[,(–-]\s*(?:the\s+)?(?:[A-Z]\w+\s+){0,3}(?:Head|Director|Chief|Chair|Executive|Manager|Officer|Lead|Consultant)\b"
)
_POST_AFTER = re.compile(r"\s*[,(–-]?\s*(?:Head of|Director of|Chair of|Chief [A-Z]|CEO\b)")  # as in "Ann Other Head of Recruitment"
_THING_AFTER = re.compile(
    r"\s+(?:[A-Za-z]+\s+){0,2}(?:programme|programmes|award|awards|foundation|scheme|course|courses|project|model|framework|inquiry|report|review|scholarship"
    r"|fellowship|hospital|ward|house|centre|center|unit|street|road|university|college|institute|school|trust|day|month|week|fund|charity|prize|lecture)\b",
    re.IGNORECASE,
)  # fmt: skip
_SAINT_BEFORE = re.compile(r"\b(?:St|Saint)\.?\s+$")  # a charity, church, hospital or school: St John Ambulance
_NOT_NAMES = """
Action Actions All Annual Any Appendix April Asian Assistant Associate August Autumn Black Board Care Case Chair Chief Committee
Consultant Council Cultural Culture December Deputy Development Director Disparity Diversity Each East Employer England Equality
Ethnic Every Executive February First Freedom Friday Group Guardian Head Health Heritage Higher History Human Inclusion Inclusive
January Joint July June Lead Leads Learning Local London Manager March May Midlands Minority Model Monday Month National Network New
North November Now October Officer Our Part People Phase Plan Public Quality Race Ratio Reach Ready Recruitment Regional Report
Resources Review Saturday Senior September South Speak Spring Staff Stepping Strategic Strategy Study Summer Sunday Support System
Team That The This Thursday Training Trust Tuesday Wednesday West White Winter Workforce Working
"""
_WORDS = frozenset(_NOT_NAMES.split())  # capitalised words that are no part of a person's name


def names_in(text: str, owner_field: bool = False, known: Iterable[str] = ()) -> list[str]:
    """Likely names of people in a text, in order.

    A title before a capitalised word, an e-mail address, a common given name before a capitalised word, initials before a
    surname, and outside owner fields a pair of capitalised words with a post behind it. Programmes, places and things that
    bear a person's name are not people. known: names of organisations and places that are none.
    """
    kept = " ".join(known)
    found: list[tuple[int, str]] = [(match.start(), match[0]) for match in (*_TITLE.finditer(text), *_EMAIL.finditer(text))]
    if owner_field:
        found += [(match.start(), match[0]) for match in _INITIAL.finditer(text)]
    for match in _pairs(text):
        if _is_person(match, text, owner_field) and match[0] not in kept:
            found.append((match.start(), match[0]))
    names: list[str] = []
    for _, name in sorted(found):
        if not any(name in other for other in names):
            names.append(name)
    return names


def _pairs(text: str) -> Iterator[re.Match[str]]:
    """Every two capitalised words, also where one belongs to two pairs: "Ask Priya Sharma"."""
    place = 0
    while match := _PAIR.search(text, place):
        yield match
        place = match.end("first")


def masked(name: str) -> str:
    """A likely name as it can be spoken of in a finding: initials only."""
    if "@" in name:
        return "an e-mail address"
    return " ".join(f"{word[0]}." for word in name.split() if word[0].isalpha())


def _is_person(match: re.Match[str], text: str, owner_field: bool) -> bool:
    first, last = match["first"], match["last"]
    if _SAINT_BEFORE.search(text, 0, match.start()):
        return False
    if first in _WORDS or last in _WORDS or is_role(match[0]) or _THING_AFTER.match(text, match.end()):
        return False
    if first.lower() in GIVEN_NAMES:
        return True
    if owner_field:
        return bool(_POST_AFTER.match(text, match.end()))
    begins = match.start() == 0 or bool(re.search(r"[.;:!?(\n]\s*$", text[: match.start()]))
    return not begins and bool(_ROLE_AFTER.match(text, match.end()))
