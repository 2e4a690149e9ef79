"""What the interval of a survey's gap settles, and why the gap is not always the difference of what is printed beside it."""

from math import isnan

from wres.indicators.figures import Figure
from wres.parameters import Year
from wres.text import interval
from wres.text.numbers import DECIMALS, half_up, percentage


def gap_sentence(gap: Figure | None, rules: Year) -> str:
    """Whether a gap in points could be due to chance, with its interval; empty where it has none, because responses are not known."""
    if gap is None or gap.status != "ok" or isnan(gap.lower + gap.upper):
        return ""
    limits = interval(gap.lower, gap.upper, "points").replace(" points", "")
    chance = "could be due to chance" if gap.lower <= 0 <= gap.upper else "would be unlikely by chance alone"
    subject = "A gap this large" if chance.startswith("would") else "This gap"
    return f"{subject} {chance} ({percentage(rules.confidence)} confidence interval, {limits} percentage points)."


def gap_rounding_sentence(gap: Figure | None, second: Figure | None, first: Figure | None) -> str:
    """That gaps are calculated before rounding, where the two percentages as shown differ by another gap; else empty."""
    if gap is None or second is None or first is None or gap.is_from_print or {gap.status, second.status, first.status} != {"ok"}:
        return ""
    shown = half_up(second.value, DECIMALS["percent"]) - half_up(first.value, DECIMALS["percent"])
    return "" if shown == half_up(gap.value, DECIMALS["points"]) else "Gaps are calculated before rounding."
