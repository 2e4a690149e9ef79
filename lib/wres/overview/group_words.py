"""What the groups of an indicator show together, in words: from which figure to which they go, and whether their intervals overlap."""

from collections.abc import Sequence
from itertools import combinations
from math import isnan

from wres.overview.groups import GroupFigure
from wres.text.lists import quantity, sentence_case
from wres.text.numbers import number


def range_words(figures: Sequence[GroupFigure], intervals: str) -> str:
    """From the lowest to the highest of each kind, in a sentence for each; intervals: what they are called.

    Groups of one organisation are set in no order. A group of few cases is at neither end where there are two others. How many are left
    out is said, and how many groups there are where fewer than two have several organisations.
    """
    kinds = dict.fromkeys(row.kind for row in figures)
    return ". ".join(sentence_case(_of_kind(kind, [row for row in figures if row.kind == kind], intervals)) for kind in kinds)


def _of_kind(kind: str, figures: Sequence[GroupFigure], intervals: str) -> str:
    several = [row for row in figures if row.members > 1]
    if len(several) < 2:
        return f"by {kind}: {_how_many(kind, len(figures), len(figures) - len(several))} (see the table)"
    sound = [row for row in several if not row.few]
    compared = sound if len(sound) > 1 else several
    ordered = sorted(compared, key=lambda row: row.value)
    lowest, highest = ordered[0], ordered[-1]
    values = f"from {_figure(lowest)} ({lowest.name}{_caution(lowest)}) to {_figure(highest)} ({highest.name}{_caution(highest)})"
    if _figure(lowest) == _figure(highest):
        values = f"{_figure(lowest)} in every group"
    left_out = len(figures) - len(compared)
    without = f"; {quantity(left_out, 'group')} of 1 organisation or few cases not compared" if left_out else ""
    return f"by {kind}: {values}{_overlap(compared, intervals)}{without}"


def _how_many(kind: str, count: int, alone: int) -> str:
    """How many groups there are, and how many of them have one organisation."""
    if alone == count:
        return f"{quantity(count, kind)} of 1 organisation each"
    return f"{quantity(count, kind)}, {alone} of them of 1 organisation{' each' if alone > 1 else ''}"


def _figure(row: GroupFigure) -> str:
    return number(row.value, row.unit)


def _caution(row: GroupFigure) -> str:
    return ", few cases" if row.few else ""


def _overlap(figures: Sequence[GroupFigure], intervals: str) -> str:
    """Whether each two intervals have a value in common; nothing where not all have one."""
    ends = [(row.lower, row.upper) for row in figures if not isnan(row.lower) and not isnan(row.upper)]
    if len(ends) < len(figures):
        return ""
    overlap = all(max(first[0], second[0]) <= min(first[1], second[1]) for first, second in combinations(ends, 2))
    return f"; {intervals} {'all overlap' if overlap else 'do not all overlap'}"
