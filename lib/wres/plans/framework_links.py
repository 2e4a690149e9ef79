"""Links to frameworks, always with their version: names recur with other contents, so a bare name is looked up, never guessed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wres.parameters import Framework
from wres.plans.framework_names import meanings_of, names_of_frameworks

_MEMBERSHIP = re.compile(r"\s*[:=]\s*(?P<flag>yes|no|\(blank\)|blank|partly)", re.IGNORECASE)
_ITEM_WORD = re.compile(r"\b(goal|domain|outcome)s?\s*(\d+(?:\.\d+)*)", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.])\d{1,2}(?:\.\d+)?(?![\w%])")
_LEAST = 3  # letters of a word that carries meaning
_SHARE = 0.7  # of the words of a citation, found in the item it means


@dataclass(frozen=True, slots=True)
class FrameworkLink:
    """A link: `framework` is its file name, `item` empty for the whole; `member` is yes, no or blank where a plan says so.

    words: those by which the text names the item, where it does so in words; inherited: printed on the section of the row.
    `choices` names the frameworks that a bare name could mean, when nothing says which; `framework` is then empty.
    """

    framework: str
    item: str = ""
    member: str = ""
    text: str = ""
    words: str = ""
    inherited: bool = False
    choices: tuple[str, ...] = ()

    @property
    def cites(self) -> bool:
        """Whether it links to a framework, rather than saying that the action is not part of one."""
        return bool(self.framework) and self.member in ("", "yes", "partly")


def understand_frameworks(
    text: str, frameworks: Mapping[str, Framework], plan_frameworks: Sequence[str] = (), inherited: bool = False
) -> tuple[tuple[FrameworkLink, ...], str]:
    """The links a text names, and what is left of it that names none.

    plan_frameworks: the frameworks the plan says it answers to; a name that several frameworks share (High Impact Actions) means the
    first of them that goes by it. Items are found by their number, by "Goal 4", or by their words.
    """
    plain = text.replace("*", "")
    matches = names_of_frameworks(plain, frameworks)
    links: list[FrameworkLink] = []
    unlinked = [plain[: matches[0][0]] if matches else plain]
    for place, (start, end, name) in enumerate(matches):
        until = matches[place + 1][0] if place + 1 < len(matches) else len(plain)
        of_name, rest = _links(plain[start:end], plain[end:until], name, frameworks, plan_frameworks, inherited)
        links += of_name
        unlinked.append(rest)
    return tuple(dict.fromkeys(links)), " ".join(part for part in (" ".join(unlinked)).split() if part.strip("();,.&:")).strip(" ;,.&()")


def frameworks_named(text: str, frameworks: Mapping[str, Framework], plan_frameworks: Sequence[str] = ()) -> list[str]:
    """The frameworks a text names, by file name."""
    links, _ = understand_frameworks(text, frameworks, plan_frameworks)
    return list(dict.fromkeys(link.framework for link in links if link.framework))


def _links(
    name: str, tail: str, alias: str, frameworks: Mapping[str, Framework], plan_frameworks: Sequence[str], inherited: bool
) -> tuple[list[FrameworkLink], str]:
    candidates = meanings_of(alias, frameworks)
    preferred = [key for key in plan_frameworks if key in candidates]
    chosen = candidates[0] if len(candidates) == 1 else preferred[0] if preferred else ""
    choices = () if chosen else candidates
    flag = _MEMBERSHIP.match(tail)
    member = {"(blank)": "blank"}.get(flag["flag"].lower(), flag["flag"].lower()) if flag else ""
    rest = tail[flag.end() :] if flag else tail
    items, rest = _items(rest, frameworks[chosen] if chosen else None)
    text = f"{name}{tail}".strip(" ;,&.")
    return [FrameworkLink(chosen, item, member, text, words, inherited, choices) for item, words in (items or {"": ""}).items()], rest


def _items(tail: str, framework: Framework | None) -> tuple[dict[str, str], str]:
    """Items named in what follows a framework's name, each to the words that name it (nothing for a number), and what is left."""
    items = []
    for word, number in _ITEM_WORD.findall(tail):
        whole = f"{word.capitalize()} {number}"
        broader = f"{word.capitalize()} {number.split('.')[0]}"
        items.append(_item_named(whole, framework) or _item_named(broader, framework) or whole)
    rest = _ITEM_WORD.sub(" ", tail)
    if not items:
        items = _NUMBER.findall(rest)
        rest = _NUMBER.sub(" ", rest)
    words_of, unlinked = dict.fromkeys(items, ""), []
    for piece in _pieces(rest):
        item = _by_words(piece, framework) if framework else ""
        if item:
            words_of[item] = words_of.get(item) or piece
        else:
            unlinked.append(piece)
    return words_of, "; ".join(unlinked)


def _pieces(text: str) -> Iterable[str]:
    """The parts of a tail, between semicolons."""
    return (piece.strip(" :,.&()") for piece in re.split(r"[;\n]", text) if piece.strip(" :,.&()"))


def _by_words(piece: str, framework: Framework) -> str:
    """The one item that has nearly all the words of a piece in its title or aliases."""
    words = _content(piece)
    if not words:
        return ""
    shares = {
        key: max(len(words & _content(title)) / len(words) for title in (item.title, *item.aliases))
        for key, item in framework.items.items()
    }
    best = max(shares, key=lambda key: shares[key])
    return best if shares[best] >= _SHARE and list(shares.values()).count(shares[best]) == 1 else ""


def _content(text: str) -> frozenset[str]:
    """The words that carry meaning, without the plural s."""
    return frozenset(word.rstrip("s") for word in _plain(text).split() if len(word) >= _LEAST)


def _item_named(item: str, framework: Framework | None) -> str:
    """The item that goes by this number or name, if there is one."""
    if framework is None:
        return ""
    named = (
        key
        for key, about in framework.items.items()
        if item == key or item.lower() in [alias.lower().rstrip(".") for alias in about.aliases]
    )
    return next(named, "")


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()
