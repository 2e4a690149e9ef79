"""A cell for leads taken apart: where one owner ends and the next begins."""

import re
from itertools import pairwise

from wres.plans import owner_words as words
from wres.plans.owner_kinds import is_role

SURE = re.compile(r"\s*(?:;|\n|\|)\s*")
_STACKED = re.compile(
    r"(?<=\)"
    r"|[a-z])(?<!\bof)(?<!\band)(?<!Deputy)(?<!Associate)(?<!Assistant)(?<!Executive)(?<!Interim)(?<!Acting)"
    r"\s+(?=(?:Heads?|Directors?) of\b)"
)
JOINER = re.compile(r"\s*(?P<sign>,\s*and\b|,|/|\band\b|\s&\s|\s\+\s)\s*", re.IGNORECASE)


def blocks_of(text: str, names: frozenset[str]) -> list[str]:
    """A cell parted where nothing is in doubt: signs, and posts stacked without a sign that are known from other cells."""
    capacities = [match.start() for match in words.CAPACITY.finditer(text)] if ":" in text else []
    cuts = [0, *capacities, len(text)] if len(capacities) > 1 else [0, len(text)]
    blocks = []
    for block in (block for first, last in pairwise(cuts) for block in SURE.split(text[first:last].strip())):
        blocks += _split_stacked(_STACKED.split(block), names)
    return blocks


def _split_stacked(pieces: list[str], names: frozenset[str]) -> list[str]:
    blocks = []
    for piece in pieces:
        spoken = piece.split()
        cut = next((
            place for place in range(1, len(spoken))
            if " ".join(spoken[:place]).casefold() in names and " ".join(spoken[place:]).casefold() in names
        ), 0)  # fmt: skip
        blocks += [" ".join(spoken[:cut]), " ".join(spoken[cut:])] if cut else [piece]
    return blocks


def split_owners(text: str, names: frozenset[str]) -> list[str]:
    """A block parted at the joiners that have an owner on either side."""
    addresses = [match.span() for match in words.ADDRESS.finditer(text)]
    joiners = [
        match
        for match in JOINER.finditer(text)
        if text.count("(", 0, match.start()) <= text.count(")", 0, match.start())
        and not any(first <= match.start() < last for first, last in addresses)
    ]
    starts, ends = [0, *(match.end() for match in joiners)], [*(match.start() for match in joiners), len(text)]
    pieces = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    signs = [match["sign"].strip().lower() for match in joiners]
    with_and = any(sign.endswith("and") and stands_alone(after, names) for sign, after in zip(signs, pieces[1:], strict=True))
    parts = [pieces[0]]
    for place, (sign, joiner, piece) in enumerate(zip(signs, joiners, pieces[1:], strict=True)):
        within_title = (sign in ("&", "+") and with_and) or (
            sign == "," and _fields_of_one_post(parts[-1], signs[place:], pieces[place + 1 :])
        )
        empty = not parts[-1].strip(" .,;/&") and sign in (",", "/")
        if empty or (stands_alone(piece, names) and _ends_there(parts[-1], sign, piece, names) and not within_title):
            parts.append(piece)
        else:
            parts[-1] += joiner[0] + piece
    return [part.strip(" .,;/&") for part in parts if part.strip(" .,;/&")]


def _fields_of_one_post(left: str, signs: list[str], pieces: list[str]) -> bool:
    """Whether commas and a last "and" list the fields of one post: Head of Learning, Education and Development."""
    last = next((place for place, sign in enumerate(signs) if sign != ","), None)
    if last is None or signs[last] not in ("and", "&", ", and") or not (is_role(left) and words.OPEN_TITLE.search(left)):
        return False
    return not any(_has_owner_word(piece) for piece in pieces[: last + 1])


def _ends_there(left: str, sign: str, right: str, names: frozenset[str]) -> bool:
    """Whether an owner ends before a joiner: after "and", a post is not ended by a mere subject (Head of Learning and OD)."""
    if sign in (",", "/"):
        return True
    subject = not _has_owner_word(right) or bool(words.SUBJECT.search(right.strip(" .,;/&")))
    open_title = is_role(left) and bool(words.OPEN_TITLE.search(left))
    one_post = bool(words.FIELD.fullmatch(left.strip(" .,;/&")) and words.FIELD.match(right.strip()) and words.A_ROLE.search(right))
    return stands_alone(left, names) and not (subject and open_title) and not one_post


def stands_alone(piece: str, names: frozenset[str]) -> bool:
    """Whether a piece is an owner by itself: a post, a team, an abbreviation, a department, or known from elsewhere."""
    name = " ".join(words.COUNT.sub("", words.SUFFIX.sub("", piece)).split()).strip(" .,;/&")
    if name.casefold() in names or name.lower() in words.DEPARTMENTS or words.ACRONYM.fullmatch(name):
        return True
    return _has_owner_word(name) or bool(words.VACANT.search(name))


def _has_owner_word(name: str) -> bool:
    return any(pattern.search(name) for pattern in (words.A_ROLE, words.ROLES, words.A_TEAM, words.NETWORK, words.EXTERNAL))
