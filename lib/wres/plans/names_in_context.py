"""Names of people that no list holds, known by what stands around them: a cell for leads, "led by", "to update"."""

import re
from collections.abc import Iterator

from wres.plans.name_shapes import CAPITAL, UPPER, without_accents, word_list
from wres.plans.owner_kinds import kind_of
from wres.plans.owner_words import A_ROLE, A_TEAM, ACRONYM, DEPARTMENTS

_NAME = rf"{CAPITAL}(?:\s+(?:[{UPPER}]\.?\s+)?{CAPITAL}){{1,3}}"
_TAIL = r"(?=\s*(?:$|[;/,\n()–|]|-\s|\s-|&|\+|and\b))"
_HEAD = r"(?:^|(?<=[;/,\n(|:&+–])|(?<=\band )|(?<=- ))\s*"
_BLOCK = re.compile(rf"{_HEAD}(?P<name>{_NAME}){_TAIL}")
_SHORT = re.compile(rf"{_HEAD}(?P<name>(?P<last>{CAPITAL}),?\s+[{UPPER}]{{1,2}}\.?|[{UPPER}]{{1,2}}\s+(?P<also>{CAPITAL})){_TAIL}")
_TURNED = re.compile(rf"{_HEAD}(?P<name>(?P<last>{CAPITAL}|[{UPPER}]{{3,}}),\s*{CAPITAL}){_TAIL}")
_LOUD = re.compile(rf"{_HEAD}(?P<name>(?P<first>{CAPITAL})\s+[{UPPER}]{{5,}}|[{UPPER}]\.\s?[{UPPER}]{{4,}}){_TAIL}")
_SIGNED = re.compile(rf"\b(?P<name>{_NAME})(?=[\s,(]+(?:she/her|he/him|they/them|she/they|he/they|OBE|MBE|CBE|BEM|FRCN|RGN|FCIPD|MCIPD)\b)")
_DOTTED = re.compile(rf"(?<![.\w])(?:[{UPPER}]\.\s?){{1,3}}(?P<last>{CAPITAL})")
_DONE_BY = re.compile(
    rf"\b(?i:by|says|thanks\s+(?:go\s+)?to|met\s+with|meet\s+with|contact|ask|speak\s+to|cover\s+for|line\s+manager)\s+(?P<name>{_NAME})"
)
_DOES = re.compile(
    rf"(?:^|(?<=[.;:!?(\n•-]))\s*(?P<name>{_NAME})\s+(?:leads|led|chairs|chaired|presented|presents|joined|joins|said|says|confirmed|left"
    r"|(?:will|to|has|is|was)\s+(?:now\s+)?(?:leav\w+|left|lead\w*|chair\w*|present|chase|follow|confirm|updat\w+|share|agreed|joined|appointed|liaise|speak|own|on))\b"
)
_GIVEN_DOES = re.compile(
    rf"(?:^|(?<=[.;:!?(\n•,-])|\band)\s*(?P<name>{CAPITAL})\s+(?:to|will|has|is|was|leads|led|said|says|confirmed|attended|and\s+the\s+team)\b"
)
_GIVEN_WITH = re.compile(rf"\b(?:with|from|by|to|ask|contact|via|for)\s+(?P<name>{CAPITAL})(?=\s*(?:$|[.,;)(/\n]|and\b|to\b|re\b|about\b))")
_POSTED = re.compile(rf"\b(?:Nurse|Sister|Matron|Midwife|Chaplain|Consultant)\s+(?P<name>{CAPITAL})")
_ENDINGS = re.compile(
    r"(?:ing|tions?|sions?|ments?|ity|ities|ness|ics|ances?|ences?|ships?|ives?|ology|graphy|apy|acy|ional|isational|ised|ical|ters|ures?|ents?|als)$"
)
_NO_INITIALS = {
    "HR",
    "OD",
    "IT",
    "PA",
    "AD",
    "HQ",
    "UK",
    "OH",
    "PR",
    "ED",
    "QI",
    "BI",
    "IG",
    "GP",
    "ICB",
    "OT",
    "UX",
    "MD",
    "VP",
    "EU",
    "US",
}


def names_by_context(text: str, owner_field: bool) -> Iterator[re.Match[str]]:
    """Matches whose group `name` is likely a person: two unusual capitalised words where only somebody who leads can stand."""
    if owner_field:
        yield from (match for match in _BLOCK.finditer(text) if _unusual(match["name"]))
        yield from (match for match in _TURNED.finditer(text) if _unusual(match["name"].replace(",", " ")))
        yield from (match for match in _LOUD.finditer(text) if not match["first"] or _unusual(match["first"]))
        for match in _SHORT.finditer(text):
            initials = re.findall(rf"\b[{UPPER}]{{1,2}}\b", match["name"])
            if _unusual(match["last"] or match["also"]) and not _NO_INITIALS.intersection(initials):
                yield match
    else:
        yield from (match for pattern in (_DONE_BY, _DOES) for match in pattern.finditer(text) if _unusual(match["name"]))
    yield from (match for match in _SIGNED.finditer(text) if _unusual(match["name"]))
    for pattern in (_GIVEN_DOES, _GIVEN_WITH, _POSTED):
        yield from (match for match in pattern.finditer(text) if _is_only_a_given_name(match["name"]))


def dotted_names(text: str) -> Iterator[re.Match[str]]:
    """Initials with points before a surname, in running text: two of them, or one before a surname that is common."""
    for match in _DOTTED.finditer(text):
        initials = match[0][: match.start("last") - match.start()].count(".")
        if not _ordinary(match["last"]) and (
            initials > 1 or without_accents(match["last"]) in word_list("surnames") or re.match("O['’]|Mc", match["last"])
        ):
            yield match


def _is_only_a_given_name(word: str) -> bool:
    plain = without_accents(word)
    return plain in word_list("given_names") and plain not in word_list("given_names_and_words") and word not in word_list("not_names")


def _unusual(name: str) -> bool:
    """Whether no word of a text is a word of posts, teams, bodies or things."""
    if (
        any(person in name.casefold() for person in word_list("eponyms"))
        or name.casefold() in DEPARTMENTS
        or kind_of(name) != "team"
        or A_TEAM.search(name)
    ):
        return False
    return not any(_ordinary(word) for word in re.findall(r"[^\W\d_][\w'’-]*", name) if word[0].isupper())


def _ordinary(word: str) -> bool:
    """Whether a word is one of posts, bodies, places or things."""
    plain, surnames = word.casefold(), word_list("surnames")
    is_listed = (
        word.title() in word_list("not_names") or plain in word_list("places") or {plain, plain.rstrip("s")} & word_list("ordinary_words")
    )
    if is_listed or A_ROLE.search(word):
        return True
    ending = plain not in surnames and plain not in word_list("given_names") and _ENDINGS.search(plain)
    return bool(ending or (ACRONYM.fullmatch(word) and word.isupper() and plain not in surnames))
