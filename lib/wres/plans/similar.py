"""How alike texts are, and which share a passage, without comparing every text with every other."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

_WORD = re.compile(r"[a-z0-9%]+(?:['’.][a-z0-9]+)?")
_COMMON = 12  # a passage in more texts than this is a phrase of the plan, not a copy


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return _WORD.findall(text.lower())


def similarity(first: str, second: str, least: float = 0.0) -> float:
    """How alike two texts are, from 0 to 1: twice the words they share in order, over all their words.

    least: below this the answer does not matter, and may be 0.
    """
    one, two = words_of(first), words_of(second)
    needed = least * (len(one) + len(two)) / 2  # words in common, to be so alike
    if min(len(one), len(two)) < needed or (least and (Counter(one) & Counter(two)).total() < needed):
        return 0.0
    return SequenceMatcher(None, one, two, autojunk=False).ratio() if one and two else 0.0


def passages(texts: Mapping[int, str], length: int) -> dict[tuple[int, int], str]:
    """Pairs of texts that share so many words in a row, with the longest such passage: (key, key) to its words."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    split = {key: words_of(text) for key, text in texts.items()}
    for key, words in split.items():
        for place in range(len(words) - length + 1):
            holders = places[tuple(words[place : place + length])]
            if key not in holders and len(holders) <= _COMMON:
                holders.append(key)
    pairs = {
        (holders[i], holders[j])
        for holders in places.values()
        if len(holders) <= _COMMON
        for i in range(len(holders))
        for j in range(i + 1, len(holders))
    }
    return {pair: _longest(split[pair[0]], split[pair[1]]) for pair in sorted(pairs)}


def nearest(text: str, others: Mapping[int, str], index: Mapping[str, frozenset[int]], least: float = 0.0) -> tuple[int | None, float]:
    """The most similar of other texts and how alike it is; index is that of `word_index`, least that of `similarity`."""
    counts: dict[int, int] = defaultdict(int)
    for word in set(words_of(text)):
        holders = index.get(word, frozenset())
        if len(holders) <= max(_COMMON, len(others) // 4):
            for key in holders:
                counts[key] += 1
    best = sorted(counts, key=lambda key: (-counts[key], key))[:_COMMON]
    scored = [(similarity(text, others[key], least), key) for key in best]
    if not scored:
        return None, 0.0
    score, key = max(scored, key=lambda pair: (pair[0], -pair[1]))
    return key, score


def word_index(texts: Mapping[int, str]) -> dict[str, frozenset[int]]:
    """Each word and the texts that hold it."""
    index: dict[str, set[int]] = defaultdict(set)
    for key, text in texts.items():
        for word in set(words_of(text)):
            index[word].add(key)
    return {word: frozenset(keys) for word, keys in index.items()}


def same_text(texts: Mapping[int, str]) -> list[list[int]]:
    """Groups of keys whose texts have the same words."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for key, text in texts.items():
        words = tuple(words_of(text))
        if words:
            found[words].append(key)
    return [keys for keys in found.values() if len(keys) > 1]


def _longest(one: Iterable[str], two: Iterable[str]) -> str:
    first, second = list(one), list(two)
    match = SequenceMatcher(None, first, second, autojunk=False).find_longest_match()
    return " ".join(first[match.a : match.a + match.size])
