"""How alike texts are, and which share a passage, without comparing every text with every other."""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Generic, TypeVar

_WORD = re.compile(r"[a-z0-9%]+(?:['’.][a-z0-9]+)?")
_COMMON = 12  # a passage in more texts than this is a phrase of the plan, not a copy
Key = TypeVar("Key", bound=Hashable)


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return _WORD.findall(text.lower())


def similarity(first: str, second: str, least: float = 0.0) -> float:
    """How alike two texts are, from 0 to 1: twice the words they share in order, over all their words.

    least: below this the answer does not matter, and may be 0.
    """
    left, right = words_of(first), words_of(second)
    needed = least * (len(left) + len(right)) / 2  # words in common, to be so alike
    if min(len(left), len(right)) < needed or (least and (Counter(left) & Counter(right)).total() < needed):
        return 0.0
    return SequenceMatcher(None, left, right, autojunk=False).ratio() if left and right else 0.0


class TextIndex(Generic[Key]):
    """Texts by a key, searched for the one most like another by the words they share."""

    def __init__(self, texts: Mapping[Key, str]) -> None:
        self._keys, self._texts = list(texts), list(texts.values())
        self._holders: dict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(self._texts):
            for word in set(words_of(text)):
                self._holders[word].append(place)

    def nearest(self, text: str, least: float = 0.0) -> tuple[Key | None, float]:
        """The key of the most similar text, and how alike it is; least is that of `similarity`."""
        counts: Counter[int] = Counter()
        for word in set(words_of(text)):
            holders = self._holders.get(word, [])
            if len(holders) <= max(_COMMON, len(self._texts) // 4):
                counts.update(holders)
        best = sorted(counts, key=lambda place: (-counts[place], place))[:_COMMON]
        scored = [(similarity(text, self._texts[place], least), -place) for place in best]
        if not scored:
            return None, 0.0
        score, place = max(scored)
        return self._keys[-place], score


def passages(texts: Mapping[Key, str], length: int) -> dict[tuple[Key, Key], str]:
    """Pairs of texts that share so many words in a row, with the longest such passage: (key, key) to its words."""
    holders_of: dict[tuple[str, ...], list[int]] = defaultdict(list)
    keys, split = list(texts), [words_of(text) for text in texts.values()]
    for number, words in enumerate(split):
        for place in range(len(words) - length + 1):
            holders = holders_of[tuple(words[place : place + length])]
            if number not in holders and len(holders) <= _COMMON:
                holders.append(number)
    pairs = {
        (holders[i], holders[j])
        for holders in holders_of.values()
        if len(holders) <= _COMMON
        for i in range(len(holders))
        for j in range(i + 1, len(holders))
    }
    return {(keys[first], keys[second]): _longest(split[first], split[second]) for first, second in sorted(pairs)}


def same_text(texts: Mapping[Key, str]) -> list[list[Key]]:
    """Groups of keys whose texts have the same words."""
    groups: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key, text in texts.items():
        words = tuple(words_of(text))
        if words:
            groups[words].append(key)
    return [keys for keys in groups.values() if len(keys) > 1]


def _longest(first: Sequence[str], second: Sequence[str]) -> str:
    match = SequenceMatcher(None, first, second, autojunk=False).find_longest_match()
    return " ".join(first[match.a : match.a + match.size])
