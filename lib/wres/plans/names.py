"""Likely names of people: found so that they can be held back, because a published plan names roles."""

import re
from collections.abc import Iterable, Iterator

from wres.parameters import Organisation
from wres.plans import name_shapes as shapes
from wres.plans.name_shapes import EMAIL, without_accents, word_list
from wres.plans.names_in_context import dotted_names, names_by_context
from wres.plans.owner_kinds import is_role

_POST = (
    r"(?:Head|Director|Chief|Chair|Executive|Manager|Officer|Lead|Consultant|Sponsor|Guardian|Nurse|Adviser|Advisor|Partner|Sister|Matron|Educator|Practitioner"
    r"|Governor|Member|Clerk|Assistant|Analyst|Administrator)\b"
)
_ROLE_AFTER = re.compile(rf"\s*[,(–-]\s*(?:the\s+|our\s+)?(?:[A-Z]\w+\s+){{0,3}}{_POST}")
_POST_AFTER = re.compile(r"\s*[,(–-]?\s*(?:Head of|Director of|Chair of|Chief [A-Z]|CEO\b)")  # as in "Ann Other Head of Recruitment"
_ROLE_BEFORE = re.compile(
    r"(?:\bChief Executive|\bCEO|\bChair(?:man|woman|person)?|\b(?:lead|owner|author|contact|sponsor|by|cc|name)[ \t]*[:=])\s*$",
    re.IGNORECASE,
)
_SAINT = re.compile(r"\b(?:St|Saint)\.?\s+$")
_THING_AFTER = re.compile(
    r"\s+(?:(?:(?:and|of|for|to|&)\s+)?(?-i:[A-Z])[\w'’-]*\s+){0,5}(?:(?:leadership|memorial|mentoring|research|annual|teaching)\s+)?(?:programme|award|foundation|scheme|course|project|model|framework|inquiry|report|review"
    r"|scholarship|fellowship|hospital|ward|house|centre|center|unit|street|road|lane|avenue|park|square|university|college|institute|school|trust|day|month"
    r"|week|fund|charity|prize|lecture|ambulance|infirmary|hospice|building|suite|room|theatre|library|clinic|surgery|practice|wing|bursary|memorial|museum"
    rf"|ltd|limited|llp)s?\b(?!\s+(?:[A-Z]\w+\s+)?(?:{_POST}|Secretary\b|Co-?ordinator\b))",
    re.IGNORECASE,
)
_VERB_AFTER = re.compile(r"\s+(?:reports|reviews|projects|models|practices)\s+[a-z]")  # as in "Ann Other reports monthly"


def names_in(text: str, owner_field: bool = False, bodies: Iterable[str] = ()) -> list[str]:
    """Likely names of people in a text, in order, each as it is written.

    A title before a capitalised word, an e-mail address, a common given name before a capitalised word or after a surname
    and a comma, a common surname after a capitalised word, and a pair of capitalised words with a post beside it. In fields
    that say who leads also initials, names in small letters and given names that are words too. Programmes, places and
    things that bear a person's name are not people. bodies: names of organisations and places that are none.
    """
    body_names = " ".join(bodies)
    places = [(match.start(), match[0]) for match in EMAIL.finditer(text) if not _of_a_role(match[0])]
    places += [(match.start(), match[0].strip()) for match in (*_explicit_names(text, owner_field), *dotted_names(text))]
    in_context = (match for match in names_by_context(text, owner_field) if not _is_thing(text, match.end("name")))
    places += [(match.start("name"), match["name"]) for match in in_context if match["name"] not in body_names]
    places += [(match.start(), match[0]) for match in _pairs(text) if _is_person(match, text, owner_field) and match[0] not in body_names]
    names: list[str] = []
    for _, name in sorted(places):
        if not any(name in other for other in names):
            names.append(name)
    return names


def names_of_bodies(organisation: Organisation) -> tuple[str, ...]:
    """What an organisation calls itself, its system and the terms it writes out in its glossary: no names of people.

    Only a text that a term is short for counts: whatever else the glossary says may name somebody.
    """
    written_out = (
        text for term, text in organisation.glossary.items() if "".join(re.findall(r"\b[A-Z]", text))[: len(term)] == term and len(term) > 1
    )
    return (organisation.name, *(organisation.system or "").split(", "), *written_out)


def _explicit_names(text: str, owner_field: bool) -> Iterator[re.Match[str]]:
    """Names that more than their two words give away: a title, a surname before the given name, initials."""
    for match in shapes.TITLE.finditer(text):
        titled = match["first"] in word_list("not_names") or is_role(match["first"]) or _THING_AFTER.match(text, match.end())
        if not titled:
            yield match
    yield from (
        match
        for match in shapes.LOUD_TURNED.finditer(text)
        if _is_given(match["first"]) and match["last"].title() not in word_list("not_names")
    )
    if owner_field:
        yield from (match for match in shapes.TURNED.finditer(text) if _is_given(match["first"]) and not is_role(match["last"]))
        yield from (
            match for match in shapes.INITIAL.finditer(text) if match["last"] not in word_list("not_names") and not is_role(match["last"])
        )
        yield from (
            match for match in shapes.ALONE.finditer(text) if _is_given(match["first"]) and match["first"] not in word_list("not_names")
        )
        yield from (match for match in shapes.QUIET.finditer(text) if _is_given(match["first"]) and not is_role(match["last"]))


def _pairs(text: str) -> Iterator[re.Match[str]]:
    """Every two capitalised words, also where one belongs to two pairs: "Ask Priya Sharma"."""
    place = 0
    while match := shapes.PAIR.search(text, place):
        yield match
        place = match.end("first") if match["first"] else match.end("loud")


def _is_person(match: re.Match[str], text: str, owner_field: bool) -> bool:
    first, last = (match["first"], match["last"]) if match["first"] else (match["loud"].title(), match["louder"].title())
    if first in word_list("not_names") or _no_surname(last) or f"{first} {last}".casefold() in word_list("eponyms") or is_role(match[0]):
        return False
    if _is_thing(text, match.end()) or _SAINT.search(text, 0, match.start()):
        return False
    if (
        _is_given(first)
        or without_accents(last) in word_list("surnames")
        or (owner_field and first.casefold() in word_list("given_names_and_words"))
    ):
        return True
    if match["loud"]:
        return False
    before = text[: match.start()]
    if _POST_AFTER.match(text, match.end()) and owner_field:
        return True
    if owner_field:
        return False
    if _ROLE_BEFORE.search(before):
        return True
    begins = not before or bool(re.search(r"[.;:!?(\n]\s*$", before))
    return not begins and bool(_ROLE_AFTER.match(text, match.end()))


def _is_thing(text: str, end: int) -> bool:
    """Whether what follows a name makes it that of a programme, a place or a thing."""
    return bool(_THING_AFTER.match(text, end)) and not _VERB_AFTER.match(text, end)


def _is_given(word: str) -> bool:
    """Whether a word, or the first half of a double one, is a common given name."""
    plain = without_accents(word)
    return plain in word_list("given_names") or re.split("['’-]", plain)[0] in word_list("given_names")


def _no_surname(word: str) -> bool:
    return word.title() in word_list("not_names") and word.casefold() not in word_list("surnames_and_words")


def _of_a_role(address: str) -> bool:
    """Whether an e-mail address is that of a team or a post."""
    return not word_list("role_boxes").isdisjoint(re.split(r"[\W_]+", re.split(r"@|[\[(]at", address, flags=re.IGNORECASE)[0].casefold()))
