"""Who leads: the text as written, and the roles, teams, tiers, networks and outside bodies it names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

COLUMNS = ["lead_list", "lead_kinds", "support_list"]
KINDS = ("role", "team", "tier", "network", "external", "everybody", "to be confirmed")

_ROLE = (
    "head|director|chief|chair|co-chair|vice-chair|chairman|chairwoman|chairperson|lead|leader|manager|officer|specialist|consultant|partner|guardian"
    "|executive|secretary|nurse|ceo|cex|coo|cfo|cpo|cno|hrd|hrbp|ned|sro|advisor|adviser|coordinator|co-ordinator|sponsor|champion|trustee|president"
    "|ambassador|analyst|deputy|administrator|practitioner|facilitator|trainer|matron|registrar|dean|governor"
)
_TEAM = "team|forum|group|committee|board|department|division|directorate|service|unit|panel|academy|office|hub|taskforce|workstream|council|cabinet"
_DEPARTMENTS = {
    "communications", "comms", "human resources", "workforce", "recruitment", "finance", "payroll", "learning and development", "organisational development",
    "occupational health", "informatics", "governance", "nursing", "estates", "education", "resourcing", "people", "procurement",
}  # fmt: skip
_A_ROLE = re.compile(rf"\b(?:{_ROLE})\b", re.IGNORECASE)
_ROLES = re.compile(rf"\b(?:{_ROLE})s\b|\bsecretaries\b", re.IGNORECASE)
_A_TEAM = re.compile(rf"\b(?:{_TEAM})s?\b", re.IGNORECASE)
_NETWORK = re.compile(r"\bnetworks?\b", re.IGNORECASE)
_EXTERNAL = re.compile(
    r"\b(?:(?:system|external|partner|voluntary|community) (?:partners?|organisations?)|partners|icb|ics|universit(?:y|ies)|college|trade unions?"
    r"|staff side|nhs england|nhse|suppliers?|providers?|contractors?|[A-Z]*CSU)\b", re.IGNORECASE,
)  # fmt: skip
_EVERYBODY = re.compile(r"\b(?:all|every|each)\b|\beveryone\b|\beverybody\b|\ball staff\b", re.IGNORECASE)
_UNNAMED = re.compile(
    r"\W*(?:tb[cad]|to be (?:confirmed|agreed|decided|appointed|identified)|vacant|vacancy|not known|unknown|n/a|none|-+|\?+)\W*",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}s?")
_SURE = re.compile(r"\s*(?:;|\n|\|)\s*")
_STACKED = re.compile(
    r"(?<=\)|[a-z])(?<!\bof)(?<!\band)(?<!Deputy)(?<!Associate)(?<!Assistant)(?<!Executive)\s+(?=(?:Heads?|Directors?) of\b)"
)
_JOINER = re.compile(r"\s*(?P<sign>,\s*and\b|,|/|\band\b|\s&\s|\s\+\s)\s*", re.IGNORECASE)
_SUPPORT = re.compile(
    r"\s*[,(]?\s*\b(?:with support (?:from|of)|supported by|support(?:ed)? from|assisted by|in partnership with|with help from)\b\s*(?P<who>[^)]+)\)?",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\s*\((?:support|supporting)\)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Owner:
    """One owner as named: `kind` is one of KINDS, `part` is lead or support."""

    text: str
    kind: str
    part: str = "lead"


def understand_owners(text: str, register: Iterable[str] = (), part: str = "lead") -> tuple[Owner, ...]:
    """The owners a cell names, in order.

    Semicolons and new lines part owners, and in a cell that has them nothing else does. Elsewhere commas, slashes, "and" and
    "&" do so only where what follows is an owner by itself, because they also stand inside titles (Director of Change and
    Programme Management). register: names known to be owners
    by themselves from other cells of the plan.
    """
    known = frozenset(register)
    owners = []
    listed = bool(re.search(r"[;\n]", text))
    for main in _blocks(text, known):
        support = _SUPPORT.search(main)
        if support:
            main = main[: support.start()] + main[support.end() :]
        for name in [main] if listed else _parted(main, known):
            marked = _MARKED.search(name)
            owners.append(_owner(_MARKED.sub("", name), "support" if marked else part))
        if support:
            owners.extend(_owner(name, "support") for name in _parted(support["who"], known))
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


def _blocks(text: str, known: frozenset[str]) -> list[str]:
    """A cell parted where nothing is in doubt: signs, and posts stacked without a sign that are known from other cells."""
    blocks = []
    for block in _SURE.split(text.strip()):
        blocks += _stacked(_STACKED.split(block), known)
    return blocks


def _stacked(pieces: list[str], known: frozenset[str]) -> list[str]:
    names = {name.casefold() for name in known}
    blocks = []
    for piece in pieces:
        words = piece.split()
        cut = next((
            place for place in range(1, len(words))
            if " ".join(words[:place]).casefold() in names and " ".join(words[place:]).casefold() in names
        ), 0)  # fmt: skip
        blocks += [" ".join(words[:cut]), " ".join(words[cut:])] if cut else [piece]
    return blocks


def is_role(text: str) -> bool:
    """Whether a text names a post."""
    return bool(_A_ROLE.search(text) or _ROLES.search(text))


def _owner(text: str, part: str) -> Owner:
    name = text.strip(" .,;/&")
    return Owner(name, kind_of(name), part)


def kind_of(name: str) -> str:
    """What an owner is, by its words: see KINDS."""
    if _UNNAMED.fullmatch(name):
        return "to be confirmed"
    if _EVERYBODY.search(name):
        return "everybody"
    chaired = re.match(r"(?:co-|vice-)?chairs?\b", name, re.IGNORECASE)
    if _NETWORK.search(name) and not chaired:
        return "network"
    if _EXTERNAL.search(name):
        return "external"
    if chaired:
        return "role"
    if _ROLES.search(name):
        return "tier"
    return "role" if _A_ROLE.search(name) and not name.lower().endswith(("team", "group", "board", "committee")) else "team"


def _parted(text: str, known: frozenset[str]) -> list[str]:
    """A block parted at the joiners that have an owner on either side."""
    pieces, signs = [], []
    place = depth = 0
    for match in _JOINER.finditer(text):
        depth = text.count("(", 0, match.start()) - text.count(")", 0, match.start())
        if depth > 0:
            continue
        pieces.append(text[place : match.start()])
        signs.append(match["sign"].strip().lower())
        place = match.end()
    pieces.append(text[place:])
    with_and = any(sign.endswith("and") and _stands_alone(after, known) for sign, after in zip(signs, pieces[1:], strict=True))
    parts, between = [pieces[0]], _between(text, pieces)
    for sign, joiner, piece in zip(signs, between, pieces[1:], strict=True):
        within_title = sign in ("&", "+") and with_and
        if _stands_alone(piece, known) and _ends_there(parts[-1], sign, piece, known) and not within_title:
            parts.append(piece)
        else:
            parts[-1] += joiner + piece
    return [part.strip(" .,;/&") for part in parts if part.strip(" .,;/&")]


def _ends_there(left: str, sign: str, right: str, known: frozenset[str]) -> bool:
    """Whether an owner ends before a joiner: after "and", a post is not ended by a mere subject (Head of Learning and OD)."""
    if sign in (",", "/"):
        return True
    subject = not _has_owner_word(right)
    return _stands_alone(left, known) and not (subject and is_role(left))


def _between(text: str, pieces: list[str]) -> list[str]:
    joiners, place = [], len(pieces[0])
    for piece in pieces[1:]:
        start = text.index(piece, place) if piece else len(text)
        joiners.append(text[place:start])
        place = start + len(piece)
    return joiners


def _stands_alone(piece: str, known: frozenset[str]) -> bool:
    """Whether a piece is an owner by itself: a post, a team, an abbreviation, a department, or known from elsewhere."""
    name = piece.strip(" .,;/&")
    if name in known or name.lower() in _DEPARTMENTS or _ACRONYM.fullmatch(name):
        return True
    return _has_owner_word(name)


def _has_owner_word(name: str) -> bool:
    return any(words.search(name) for words in (_A_ROLE, _ROLES, _A_TEAM, _NETWORK, _EXTERNAL))
