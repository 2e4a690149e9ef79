"""What the interval of a survey's gap settles, and why the gap is not always the difference of what is printed beside it."""

from collections.abc import Iterable, Sequence
from math import isnan

from wres.indicators.figures import Figure
from wres.parameters import Year
from wres.report.interval_words import too_few_sentence
from wres.report.words import Words
from wres.text import count, interval
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


def gap_equality_sentence(gap: Figure | None, parts: Sequence[Figure | None], words: Words) -> str:
    """How many of the compared group would have answered so at the other's percentage, where chance alone would not explain the gap.

    parts: the percentages of the compared group and of the other.
    """
    second, first = parts
    if gap is None or second is None or first is None or {gap.status, second.status, first.status} != {"ok"}:
        return ""
    if isnan(second.denominator) or first.is_rounded or not gap.lower * gap.upper > 0:
        return ""
    equal, had = (half_up(share * second.denominator / 100) for share in (first.value, second.value))
    if equal == had:
        return ""
    return (
        f"At the {words.group(first.group)} percentage, about {count(float(equal))} of the {count(second.denominator)} "
        f"{words.group(second.group)} staff who answered would have said this, not {count(float(had))}."
    )


def _decimals(figure: Figure, unit: str) -> int:
    return DECIMALS[unit] if figure.decimals is None else figure.decimals
