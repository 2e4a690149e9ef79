"""What got worse since the year before, and what is about equal, by indicator."""

from collections.abc import Iterator, Mapping, Sequence
from math import isinf, isnan

from wres.comparison import BEYOND_CHANCE, Moved, Verdict
from wres.parameters import Standard
from wres.parameters.measures import groups_of, is_followed, measure_of
from wres.plans.plan import ActionPlan
from wres.text.lists import listing
from wres.text.numbers import plain_number, signed_number


def at_parity(movement: Sequence[Moved], near_one: float) -> dict[str, Moved]:
    """Relative likelihoods of the whole organisation that are about equal, by indicator. near_one: how close to 1 such a one is."""
    whole = (row for row in movement if row.unit == "ratio" and row.staff_group == "all")
    return {row.indicator: row for row in whole if abs(row.after - 1) <= near_one}


def with_figures(plan: ActionPlan, worsened: Mapping[str, str], movement: Sequence[Moved]) -> dict[str, str]:
    """What got worse, followed by the figures of the group and of the gap where they are known."""
    figures: dict[str, list[str]] = {}
    for row in movement:
        followed = is_followed(row.measure) and measure_of(row.measure).unit != "ratio"
        if followed and _is_of_the_whole_group(row, plan.standard) and not isnan(row.before):
            figures.setdefault(row.indicator, []).append(moved_words(plan, row))
    return {code: f"{words} ({listing(figures[code])})" if code in figures else words for code, words in worsened.items()}


def worsened_since(movement: Sequence[Moved], standard: Standard) -> dict[str, str]:
    """What got worse since the year before by more than chance, for the whole organisation, by indicator."""
    worse: dict[str, list[str]] = {}
    for row in _for_the_worse(movement, standard):
        if row.verdict in BEYOND_CHANCE:
            worse.setdefault(row.indicator, []).append(_worsening(row))
    return {code: listing(list(dict.fromkeys(words))) for code, words in worse.items()}


def may_have_worsened(movement: Sequence[Moved], standard: Standard) -> frozenset[str]:
    """Indicators of which the figures went for the worse by more than rounding, while it is not known whether by more than chance."""
    rows = _for_the_worse(movement, standard)
    return frozenset(row.indicator for row in rows if row.verdict is Verdict.CHANCE_NOT_KNOWN)


def _for_the_worse(movement: Sequence[Moved], standard: Standard) -> Iterator[Moved]:
    """What went for the worse for the comparison group of the whole organisation, in whatever is followed."""
    for row in movement:
        if row.for_worse and is_followed(row.measure) and _is_of_the_whole_group(row, standard):
            yield row


def _worsening(row: Moved) -> str:
    if row.verdict is Verdict.CHANGED_SIDES:
        return "changed sides, for the worse"
    if row.verdict is Verdict.FURTHER:
        return "has a wider gap than the year before" if measure_of(row.measure).signed else "is further from equal than the year before"
    return "got worse"


def _is_of_the_whole_group(row: Moved, standard: Standard) -> bool:
    """Whether a row is of the comparison group, or compares it with another, in the whole organisation."""
    return row.staff_group == "all" and row.band in standard.whole_bands and standard.comparison_group in groups_of(row.group)


def moved_words(plan: ActionPlan, row: Moved) -> str:
    """How a figure of the comparison group, a gap or a ratio moved, in words."""
    if measure_of(row.measure).signed:
        if row.before * row.after < 0:
            return (
                f"the gap went from {signed_number(row.before, fixed=False)} to {signed_number(row.after, fixed=False)} percentage points"
            )
        return f"the gap went from {plain_number(abs(row.before), 1)} to {plain_number(abs(row.after), 1)} percentage points"
    if row.unit == "ratio":
        return f"the relative likelihood went from {_ratio(row.before, row.bound_before)} to {_ratio(row.after, row.bound_after)}"
    return f"the {plan.organisation.group_label} figure went from {plain_number(row.before, 1)}% to {plain_number(row.after, 1)}%"


def _ratio(value: float, bound: float) -> str:
    return f"at least {plain_number(bound, 2)}" if isinf(value) else plain_number(value, 2)
