"""Who leads: the text as written, and the roles, teams, tiers, networks and outside bodies it names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wres.plans import owner_words as words
from wres.plans.owner_kinds import NOBODY_YET, is_role, kind_of
from wres.plans.owner_splitting import JOINER, SURE, blocks_of, split_owners, stands_alone

_SUPPORT = re.compile(
    r"\s*[,(]?\s*\b(?:with support (?:from|of)|supported by|support(?:ed)? from|assisted by|in partnership with|with help from"
    r"|(?<=\()with)\b\s*(?P<who>[^)]+)\)?",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\s*\((?:support|supporting)\)\s*$", re.IGNORECASE)
_WRAPPED = re.compile(r"(\b(?:of|for|and|the)|[&/,])[ \t]*\n\s*|[ \t]*\n\s*(?=(?:of|for|and|&)\s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Owner:
    """One owner as named: `kind` is one of KINDS, `part` is lead or support."""

    text: str
    kind: str
    part: str = "lead"

    @property
    def is_named(self) -> bool:
        """Whether it is somebody, not a word that says who is still to be named, such as TBC."""
        return self.kind != NOBODY_YET


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
    is_list = bool(re.search(r"[;\n]", text))
    for block in blocks_of(text, names_elsewhere):
        main, capacity = _without_prefix(block, names_elsewhere, part)
        support = _SUPPORT.search(main)
        if support:
            main = main[: support.start()] + main[support.end() :]
        for name in [main] if is_list else split_owners(main, names_elsewhere):
            marked = _MARKED.search(name)
            owners.append(_owner(_MARKED.sub("", name), "support" if marked else capacity, names_elsewhere))
        if support:
            owners.extend(_owner(name, "support", names_elsewhere) for name in split_owners(support["who"], names_elsewhere))
    return tuple(owner for owner in owners if words.SIGNS.sub("", owner.text))


def register_of(texts: Iterable[str]) -> frozenset[str]:
    """Names that stand by themselves somewhere in the plan, parted by signs that leave no doubt."""
    names: set[str] = set()
    for text in texts:
        blocks = [block for block in SURE.split(text.strip()) if block]
        for block in blocks:
            pieces = split_owners(block, frozenset()) if len(blocks) == 1 else [block]
            names.update(piece for piece in pieces if len(blocks) + len(pieces) > 2 or not JOINER.search(piece))
    return frozenset(name for name in names if name)


def _without_prefix(text: str, names: frozenset[str], part: str) -> tuple[str, str]:
    """A text without the words that say in what capacity someone acts (Exec:, Lead -), and the part they give.

    After a dash they go only where an owner follows: a dash also stands inside titles.
    """
    match = words.PREFIX.match(text)
    if match is None:
        return text, part
    rest = text[match.end() :]
    if ":" not in match["sign"] and (
        words.POST_IN_CHARGE.match(text) or not any(stands_alone(piece, names) for piece in split_owners(rest, names))
    ):
        return text, part
    return rest, "support" if match["help"] else part


def _owner(text: str, part: str, names: frozenset[str]) -> Owner:
    name = " ".join(text.split()).strip(" .,;/&")
    prefixed, part = _without_prefix(name, names, part)
    plain = words.COUNT.sub("", words.SUFFIX.sub("", words.COUNT.sub("", prefixed))).strip(" .,;/&")
    name = plain if plain and (is_role(plain) or stands_alone(plain, names)) else prefixed.strip(" .,;/&")
    return Owner(name, kind_of(name), part)
