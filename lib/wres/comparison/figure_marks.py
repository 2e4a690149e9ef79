"""Marks of figures that stand in the table of organisations while something speaks against them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import isnan

from wres.comparison.ratio_counts import is_hidden, is_ratio, ratio_counts
from wres.comparison.uncounted_zero import MARK as ZERO
from wres.comparison.uncounted_zero import MEANS, is_uncounted_zero
from wres.indicators.figures import Figure, Key
from wres.parameters.overview_rules import OverviewRules


@dataclass(frozen=True, slots=True)
class FigureMark:
    """The words of a mark, and what it means; stands_alone: whether the figure is in no other figure and no list."""

    words: str
    means: str
    stands_alone: bool = True


WITHOUT_COUNTS = FigureMark(ZERO, MEANS)
CONTRADICTED = FigureMark(
    "counts in doubt", "counts in doubt: counts and interval contradict each other, so the value stands alone, without either"
)
IMPLAUSIBLE = FigureMark("implausible", "implausible: a ratio so far from 1 that was given without its counts, so it is in no other figure")
FAR_FROM_1 = FigureMark("to be checked", "to be checked: a ratio far from 1 that its counts bear out", stands_alone=False)
AS_PUBLISHED = FigureMark(
    "interval as published", "interval as published: given without its counts, so it cannot be checked", stands_alone=False
)  # fmt: skip


def mark_of(figure: Figure | None, figures: Mapping[Key, Figure], contradicted: Collection[Key], rules: OverviewRules) -> FigureMark | None:
    """The mark of a figure; None for most. figures: of its organisation; contradicted: those whose counts and intervals do so.

    A ratio whose counts are hidden to protect people, or of few cases, has none: its interval was worked out from the counts, and few
    cases make ratios far from 1.
    """
    if figure is None:
        return None
    if figure.key in contradicted:
        return CONTRADICTED
    if is_uncounted_zero(figure, figures):
        return WITHOUT_COUNTS
    if figure.status != "ok" or not is_ratio(figure) or is_hidden(figure, figures):
        return None
    (low, high), counts = rules.plausible, ratio_counts(figure, figures)
    is_far = 0 < figure.value < low or figure.value > high
    if counts is None:
        return IMPLAUSIBLE if is_far else None if isnan(figure.lower) and isnan(figure.upper) else AS_PUBLISHED
    return FAR_FROM_1 if is_far and min(counts.events, counts.other_events) >= rules.few_cases else None
