"""Who leads: the text as written, and the roles, teams, tiers, networks and outside bodies it names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from wres.actions import owner_words as words

COLUMNS = ["lead_list", "lead_kinds", "support_list"]
KINDS = ("role", "team", "tier", "network", "external", "everybody", "to be confirmed", "not understood")

_SURE = re.compile(r"\s*(?:;|\n|\|)\s*")
_STACKED = re.compile(
    r"(?<=\)|[a-z])(?<!\bof)(?<!\band)(?<!Deputy)(?<!Associate)(?<!Assistant)(?<!Executive)(?<!Interim)(?<!Acting)\s+(?=(?:Heads?|Directors?) of\b)"
)
_JOINER = re.compile(r"\s*(?P<sign>,\s*and\b|,|/|\band\b|\s&\s|\s\+\s)\s*", re.IGNORECASE)
_SUPPORT = re.compile(
    r"\s*[,(]?\s*\b(?:with support (?:from|of)|supported by|support(?:ed)? from|assisted by|in partnership with|with help from)\b\s*(?P<who>[^)]+)\)?",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\s*\((?:support|supporting)\)\s*$", re.IGNORECASE)
_WRAPPED = re.compile(r"(\b(?:of|for|and|the)|[&/,])[ \t]*\n\s*|[ \t]*\n\s*(?=(?:of|for|and|&)\s)", re.IGNORECASE)


@dataclass(frozen=True)
class Owner:
    """One owner as named: `kind` is one of KINDS, `part` is lead or support."""

    text: str
    kind: str
    part: str = "lead"


def understand_owners(text: str, register: Iterable[str] = (), part: str = "lead") -> tuple[Owner, ...]:
    """The owners a cell names, in order; a cell with nothing but signs names none.

    Semicolons and new lines part owners, and in a cell that has them nothing else does. Elsewhere commas, slashes, "and" and
    "&" do so only where what follows is an owner by itself, because they also stand inside titles (Director of Change and
    Programme Management). Words that say in what capacity (Exec:, SRO -, x2) are left out. register: names known to be owners
    by themselves from other cells of the plan.
    """
    names_elsewhere = frozenset(name.casefold() for name in register)
    owners = []
    text = _WRAPPED.sub(lambda match: f"{match[1] or ''} ", text)
    listed = bool(re.search(r"[;\n]", text))
    for block in _blocks(text, names_elsewhere):
        main, here = _without_prefix(block, names_elsewhere, part)
        support = _SUPPORT.search(main)
        if support:
            main = main[: support.start()] + main[support.end() :]
        for name in [main] if listed else _parted(main, names_elsewhere):
            marked = _MARKED.search(name)
            owners.append(_owner(_MARKED.sub("", name), "support" if marked else here, names_elsewhere))
        if support:
            owners.extend(_owner(name, "support", names_elsewhere) for name in _parted(support["who"], names_elsewhere))
    return tuple(owner for owner in owners if owner.text)


def register_of(texts: Iterable[str]) -> frozenset[str]:
    """Names that stand by themselves somewhere in the plan, parted by signs that leave no doubt."""
    names = set()
    for text in texts:
        blocks = [block for block in _SURE.split(text.strip()) if block]
        for block in blocks:
            pieces = _parted(block, frozenset()) if len(blocks) == 1 else [block]
            names.update(piece for piece in pieces if len(blocks) + len(pieces) > 2 or not _JOINER.search(piece))
    return frozenset(name for name in names if name)


def owner_columns(leads: pd.Series, support: pd.Series) -> pd.DataFrame:
    """`lead_list`, `lead_kinds` (one for each lead) and `support_list`, parted by "; "; the index stays."""
    register = register_of([*leads.unique(), *support.unique()])
    rows = []
    for lead, helper in zip(leads, support, strict=True):
        owners = [*understand_owners(lead, register), *understand_owners(helper, register, "support")]
        leading = [owner for owner in owners if owner.part == "lead"]
        rows.append((
            "; ".join(owner.text for owner in leading), "; ".join(owner.kind for owner in leading),
            "; ".join(owner.text for owner in owners if owner.part == "support"),
        ))  # fmt: skip
    return pd.DataFrame(rows, index=leads.index, columns=COLUMNS, dtype=object)


def is_role(text: str) -> bool:
    """Whether a text names a post."""
    return bool(words.A_ROLE.search(text) or words.ROLES.search(text))


def kind_of(name: str) -> str:
    """What an owner is, by its words: see KINDS."""
    if words.VACANT.search(name):
        return "to be confirmed"
    if words.NO_OWNER.search(name):
        return "not understood"
    if words.EVERYBODY.search(name):
        return "everybody"
    chaired = re.match(r"(?:co-|vice-)?chairs?\b", name, re.IGNORECASE)
    if words.NETWORK.search(name) and not chaired:
        return "network"
    if words.EXTERNAL.search(name):
        return "external"
    if chaired:
        return "role"
    if words.ROLES.search(name):
        return "tier"
    return "role" if words.A_ROLE.search(name) and not words.is_place(name) else "team"


def _blocks(text: str, names: frozenset[str]) -> list[str]:
    """A cell parted where nothing is in doubt: signs, and posts stacked without a sign that are known from other cells."""
    capacities = [match.start() for match in words.CAPACITY.finditer(text)]
    cuts = [0, *capacities, len(text)] if len(capacities) > 1 else [0, len(text)]
    blocks = []
    for block in (block for first, last in pairwise(cuts) for block in _SURE.split(text[first:last].strip())):
        blocks += _stacked(_STACKED.split(block), names)
    return blocks


def _stacked(pieces: list[str], names: frozenset[str]) -> list[str]:
    blocks = []
    for piece in pieces:
        spoken = piece.split()
        cut = next((
            place for place in range(1, len(spoken))
            if " ".join(spoken[:place]).casefold() in names and " ".join(spoken[place:]).casefold() in names
        ), 0)  # fmt: skip
        blocks += [" ".join(spoken[:cut]), " ".join(spoken[cut:])] if cut else [piece]
    return blocks


def _without_prefix(text: str, names: frozenset[str], part: str) -> tuple[str, str]:
    """A text without the words that say in what capacity someone acts (Exec:, Lead -), and the part they give.

    After a dash they go only where an owner follows: a dash also stands inside titles.
    """
    match = words.PREFIX.match(text)
    if match is None:
        return text, part
    rest = text[match.end() :]
    if ":" not in match["sign"] and not any(_stands_alone(piece, names) for piece in _parted(rest, names)):
        return text, part
    return rest, "support" if match["help"] else part


def _owner(text: str, part: str, names: frozenset[str]) -> Owner:
    name = " ".join(text.split()).strip(" .,;/&")
    prefixed, part = _without_prefix(name, names, part)
    plain = words.COUNT.sub("", words.SUFFIX.sub("", words.COUNT.sub("", prefixed))).strip(" .,;/&")
    name = plain if plain and (is_role(plain) or _stands_alone(plain, names)) else prefixed.strip(" .,;/&")
    return Owner(name, kind_of(name), part)


def _parted(text: str, names: frozenset[str]) -> list[str]:
    """A block parted at the joiners that have an owner on either side."""
    addresses = [match.span() for match in words.ADDRESS.finditer(text)]
    joiners = [
        match
        for match in _JOINER.finditer(text)
        if text.count("(", 0, match.start()) <= text.count(")", 0, match.start())
        and not any(first <= match.start() < last for first, last in addresses)
    ]
    starts, ends = [0, *(match.end() for match in joiners)], [*(match.start() for match in joiners), len(text)]
    pieces = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    signs = [match["sign"].strip().lower() for match in joiners]
    with_and = any(sign.endswith("and") and _stands_alone(after, names) for sign, after in zip(signs, pieces[1:], strict=True))
    parts = [pieces[0]]
    for sign, joiner, piece in zip(signs, joiners, pieces[1:], strict=True):
        within_title = sign in ("&", "+") and with_and
        empty = not parts[-1].strip(" .,;/&") and sign in (",", "/")
        if empty or (_stands_alone(piece, names) and _ends_there(parts[-1], sign, piece, names) and not within_title):
            parts.append(piece)
        else:
            parts[-1] += joiner[0] + piece
    return [part.strip(" .,;/&") for part in parts if part.strip(" .,;/&")]


def _ends_there(left: str, sign: str, right: str, names: frozenset[str]) -> bool:
    """Whether an owner ends before a joiner: after "and", a post is not ended by a mere subject (Head of Learning and OD)."""
    if sign in (",", "/"):
        return True
    subject = not _has_owner_word(right) or bool(words.SUBJECT.search(right.strip(" .,;/&")))
    open_title = is_role(left) and bool(words.OPEN_TITLE.search(left))
    one_post = bool(words.FIELD.fullmatch(left.strip(" .,;/&")) and words.FIELD.match(right.strip()) and words.A_ROLE.search(right))
    return _stands_alone(left, names) and not (subject and open_title) and not one_post


def _stands_alone(piece: str, names: frozenset[str]) -> bool:
    """Whether a piece is an owner by itself: a post, a team, an abbreviation, a department, or known from elsewhere."""
    name = " ".join(words.COUNT.sub("", words.SUFFIX.sub("", piece)).split()).strip(" .,;/&")
    if name.casefold() in names or name.lower() in words.DEPARTMENTS or words.ACRONYM.fullmatch(name):
        return True
    return _has_owner_word(name) or bool(words.VACANT.search(name))


def _has_owner_word(name: str) -> bool:
    return any(pattern.search(name) for pattern in (words.A_ROLE, words.ROLES, words.A_TEAM, words.NETWORK, words.EXTERNAL))
