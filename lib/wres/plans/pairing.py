"""Which action of one plan is which of another: one answer for everything that compares two plans."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence

from wres.plans.similar import TextIndex, similarity, words_of
from wres.plans.written import WrittenRow

ALIKE, RELATED = 0.6, 0.2  # from here on an action in other words is the same one, and from here one of the same number
Pairs = dict[int, int]


def paired_rows(before: Sequence[WrittenRow], after: Sequence[WrittenRow], by_number: bool = True, alike: float = ALIKE) -> Pairs:
    """The place of the earlier row for that of each later one, each at most once; rows that are new or gone have none.

    In this order: the same number and words, the same words, the same number and words that have something in common, like words, the
    most alike first. by_number: whether a number means the same in both, as it does in one year's plan. alike: how like words have to
    be, from 0 to 1, as `similarity` gives it.
    """
    pairs: Pairs = {}
    for key in (_number_and_words, _words) if by_number else (_words,):
        _pair_by_key(pairs, before, after, key)
    if by_number:
        _pair_by_number(pairs, before, after)
    _pair_by_likeness(pairs, before, after, alike)
    return pairs


def _pair_by_key(pairs: Pairs, before: Sequence[WrittenRow], after: Sequence[WrittenRow], key: Callable[[WrittenRow], Hashable]) -> None:
    """Rows of the same key, in order."""
    places: dict[Hashable, deque[int]] = defaultdict(deque)
    for place in _places_left(before, pairs.values()):
        places[key(before[place])].append(place)
    for place in _places_left(after, pairs):
        if earlier := places.get(key(after[place])):
            pairs[place] = earlier.popleft()


def _pair_by_number(pairs: Pairs, before: Sequence[WrittenRow], after: Sequence[WrittenRow]) -> None:
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place in _places_left(before, pairs.values()):
        places[_number(before[place])].append(place)
    for place in _places_left(after, pairs):
        row = after[place]
        open_ = [earlier for earlier in places.get(_number(row), ()) if earlier not in pairs.values()] if row.number else []
        related = (earlier for earlier in open_ if similarity(before[earlier].action, row.action) >= RELATED)
        if (first := next(related, None)) is not None:
            pairs[place] = first


def _pair_by_likeness(pairs: Pairs, before: Sequence[WrittenRow], after: Sequence[WrittenRow], alike: float) -> None:
    """Each later row with the earlier one most like it, the most alike first, until no two that are left are alike."""
    while True:
        index = TextIndex({place: before[place].action for place in _places_left(before, pairs.values())})
        nearest = [(place, *index.nearest(after[place].action, alike)) for place in _places_left(after, pairs)]
        matches = [(score, place, earlier) for place, earlier, score in nearest if earlier is not None and score >= alike]
        if not matches:
            return
        for _, place, earlier in sorted(matches, key=lambda match: (-match[0], match[1])):
            if earlier not in pairs.values():
                pairs[place] = earlier


def _places_left(rows: Sequence[WrittenRow], paired: Iterable[int]) -> list[int]:
    taken = set(paired)
    return [place for place in range(len(rows)) if place not in taken]


def _number(row: WrittenRow) -> Hashable:
    return row.action_key, row.commitment


def _words(row: WrittenRow) -> Hashable:
    """The words of the action; the text as it is where it has none that are compared."""
    return tuple(words_of(row.action)) or tuple(row.action.split())


def _number_and_words(row: WrittenRow) -> Hashable:
    return _number(row), _words(row)
