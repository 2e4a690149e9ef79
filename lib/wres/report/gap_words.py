"""What the interval of a survey's gap settles, and why the gap is not always the difference of what is printed beside it."""

from collections.abc import Iterable
from math import isnan

from wres.indicators.figures import Figure
from wres.parameters import Year
from wres.report.interval_words import too_few_sentence
from wres.report.words import Words
from wres.text import interval
from wres.text.numbers import DECIMALS, half_up, percentage


def gap_sentence(gap: Figure | None, rules: Year, words: Words, parts: Iterable[Figure | None] = ()) -> str:
    """Whether a gap in points could be due to chance, with its interval; empty where it has none, because responses are not known.

    parts: the two percentages; where one is of too few people, that is said instead.
    """
    if gap is None or gap.status != "ok" or isnan(gap.lower + gap.upper):
        return ""
    fewest = min((part for part in parts if part is not None), key=lambda part: part.denominator, default=None)
    if fewest is not None and fewest.denominator < rules.least_people:
        return too_few_sentence(fewest.denominator, words.group(fewest.group))
    limits = interval(gap.lower, gap.upper, "points").replace(" points", "")
    if half_up(gap.value, DECIMALS["points"]) == 0 and gap.lower <= 0 <= gap.upper:
        return f"The figures fit any gap from {limits} percentage points ({percentage(rules.confidence)} confidence interval)."
    chance = "could be due to chance" if gap.lower <= 0 <= gap.upper else "would be unlikely by chance alone"
    subject = "A gap this large" if chance.startswith("would") else "This gap"
    return f"{subject} {chance} ({percentage(rules.confidence)} confidence interval, {limits} percentage points)."


def gap_rounding_sentence(gap: Figure | None, second: Figure | None, first: Figure | None) -> str:
    """That gaps are calculated before rounding, where the two percentages as shown differ by another gap; else empty."""
    if gap is None or second is None or first is None or gap.is_from_print or {gap.status, second.status, first.status} != {"ok"}:
        return ""
    second_shown, first_shown = (half_up(row.value, _decimals(row, "percent")) for row in (second, first))
    is_as_shown = second_shown - first_shown == half_up(gap.value, _decimals(gap, "points"))
    return "" if is_as_shown else "Gaps are calculated before rounding."


def _decimals(figure: Figure, unit: str) -> int:
    return DECIMALS[unit] if figure.decimals is None else figure.decimals
