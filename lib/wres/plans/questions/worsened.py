"""What got worse since the year before, and what is about equal, by indicator."""

from collections.abc import Mapping, Sequence
from math import isnan

from wres.comparison import Moved
from wres.parameters import Standard
from wres.parameters.measures import is_followed, measure_of
from wres.plans.plan import ActionPlan
from wres.text.lists import listing

WORSENED = {"worse": "got worse", "wider": "has a wider gap than the year before"}
_PARITY = 0.05  # so close to 1 a relative likelihood reads as about equal


def at_parity(movement: Sequence[Moved]) -> dict[str, float]:
    """Relative likelihoods of the whole organisation that are about equal, by indicator."""
    whole = (row for row in movement if row.unit == "ratio" and row.staff_group == "all")
    return {row.indicator: row.after for row in whole if abs(row.after - 1) <= _PARITY}


def with_figures(plan: ActionPlan, worsened: Mapping[str, str], movement: Sequence[Moved]) -> dict[str, str]:
    """What got worse, followed by the figures of the group and of the gap where they are known."""
    figures: dict[str, list[str]] = {}
    for row in movement:
        of_the_group = plan.standard.comparison_group in row.group and is_followed(row.measure) and measure_of(row.measure).unit != "ratio"
        if of_the_group and row.staff_group == "all" and row.band in plan.standard.whole_bands and not isnan(row.before):
            figures.setdefault(row.indicator, []).append(moved_words(plan, row))
    return {code: f"{words} ({listing(figures[code])})" if code in figures else words for code, words in worsened.items()}


def worsened_since(movement: Sequence[Moved], standard: Standard) -> dict[str, str]:
    """What got worse since the year before, for the whole organisation, by indicator."""
    worse: dict[str, set[str]] = {}
    for row in movement:
        if row.staff_group == "all" and row.band in standard.whole_bands and standard.comparison_group in row.group:
            worse.setdefault(row.indicator, set()).update(word for word in (row.judgement, row.gap) if word in WORSENED)
    return {code: " and ".join(sentence for word, sentence in WORSENED.items() if word in words) for code, words in worse.items() if words}


def moved_words(plan: ActionPlan, row: Moved) -> str:
    """How a figure of the comparison group, a gap or a ratio moved, in words."""
    if measure_of(row.measure).signed:
        return f"the gap went from {abs(row.before):g} to {abs(row.after):g} percentage points"
    if row.unit == "ratio":
        return f"the relative likelihood went from {row.before:g} to {row.after:g}"
    return f"the {plan.organisation.group_label} figure went from {row.before:g}% to {row.after:g}%"
