"""What the groups of an indicator show together, in words: from which figure to which they go, and whether their intervals overlap."""

from collections.abc import Sequence
from itertools import combinations
from math import isnan

from wres.overview.groups import GroupFigure
from wres.text.lists import listing, quantity, sentence_case
from wres.text.numbers import number


def range_words(figures: Sequence[GroupFigure], intervals: str) -> str:
    """From the lowest to the highest of each kind, in a sentence for each; intervals: what they are called.

    A group of one organisation or of few cases is at neither end where there are two others; how many are left out is said.
    """
    kinds = dict.fromkeys(row.kind for row in figures)
    return ". ".join(sentence_case(_of_kind(kind, [row for row in figures if row.kind == kind], intervals)) for kind in kinds)


def _of_kind(kind: str, figures: Sequence[GroupFigure], intervals: str) -> str:
    sound = [row for row in figures if row.members > 1 and not row.few]
    compared = sound if len(sound) > 1 else figures
    ordered = sorted(compared, key=lambda row: row.value)
    lowest, highest = ordered[0], ordered[-1]
    values = f"from {_figure(lowest)} ({lowest.name}{_caution(lowest)}) to {_figure(highest)} ({highest.name}{_caution(highest)})"
    if _figure(lowest) == _figure(highest):
        values = f"{_figure(lowest)} in every group"
    left_out = len(figures) - len(compared)
    without = f"; {quantity(left_out, 'group')} of 1 organisation or few cases not compared" if left_out else ""
    return f"by {kind}: {values}{_overlap(compared, intervals)}{without}"


def _figure(row: GroupFigure) -> str:
    return number(row.value, row.unit)


def _caution(row: GroupFigure) -> str:
    cautions = [*(["1 organisation"] if row.members == 1 else []), *(["few cases"] if row.few else [])]
    return f", {listing(cautions)}" if cautions else ""


def _overlap(figures: Sequence[GroupFigure], intervals: str) -> str:
    """Whether each two intervals have a value in common; of those that have one, and nothing where fewer than two have."""
    ends = [(row.lower, row.upper) for row in figures if not isnan(row.lower) and not isnan(row.upper)]
    if len(ends) < 2:
        return ""
    overlap = all(max(first[0], second[0]) <= min(first[1], second[1]) for first, second in combinations(ends, 2))
    some = "" if len(ends) == len(figures) else f" of {len(ends)} of {len(figures)} groups"
    return f"; {intervals}{some} {'all overlap' if overlap else 'do not all overlap'}"
