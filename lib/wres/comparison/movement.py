"""Movement between two years: the numbers, and one verdict on what they bear."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import inf, isnan, nan

from wres.comparison.behind_figures import are_too_few, is_beyond_chance, parts_of, rounding_behind
from wres.comparison.judging import FLOATS, verdict_on, verdict_on_size
from wres.comparison.people_counted import PeopleCounted, in_people, people_counted
from wres.comparison.ratio_counts import is_hidden
from wres.comparison.reading_rules import rule_in_words, scale_of
from wres.comparison.verdicts import Verdict
from wres.comparison.years_compared import YearsCompared
from wres.indicators.figures import Figure, Key, by_key
from wres.parameters import Break, Standard, Year
from wres.parameters.measures import measure_of

NO_MERGERS: Mapping[int, str] = {}
TOO_FEW = "a group has fewer than {least} people"
NO_COUNTS = "the counts of both years are not available"
HIDDEN_COUNTS = "counts are hidden to protect people"
NO_RESPONSES = "the numbers of responses of both years are not available"


@dataclass(frozen=True, slots=True)
class Moved:
    """What changed in one measure between two years.

    change: after minus before, unrounded; NaN where the years cannot be compared. verdict: what may be said of it. why: why the
    years cannot be compared, or why chance is not known. rule: of the verdict, in words. for_worse: whether the change, if it is
    real, is for the worse for the group (of a ratio or gap, the comparison group). people: of a row without a verdict, where the
    counts are known. printed_before, printed_after: the numbers have no more decimals than print gave them. decimals_before,
    decimals_after: of those published rounded. bound_before, bound_after: of a ratio without a value, because it divides by no
    events, the bound that it is not below; the number is then infinite. series_broken: not comparable because of a break in the
    series or a merger, not for want of a figure. earlier_hidden: there is an earlier figure, and it is hidden.
    """

    indicator: str
    measure: str
    group: str
    staff_group: str
    band: str
    unit: str
    before: float
    after: float
    change: float
    verdict: Verdict
    why: str = ""
    rule: str = ""
    for_worse: bool = False
    people: PeopleCounted | None = None
    printed_before: bool = False
    printed_after: bool = False
    decimals_before: int | None = None
    decimals_after: int | None = None
    bound_before: float = nan
    bound_after: float = nan
    series_broken: bool = False
    earlier_hidden: bool = False

    @property
    def is_rounded(self) -> bool:
        """Whether one of the numbers is published rounded, so that a hidden count is not given back."""
        return (self.decimals_before, self.decimals_after) != (None, None)

    @property
    def lacks_earlier(self) -> bool:
        """Whether no earlier figure is shown to compare with."""
        return isnan(self.before)

    @property
    def direction(self) -> str:
        """Which way the number went: up, down, unchanged; empty where the years cannot be compared, or rounding leaves it open."""
        if isnan(self.change) or (self.is_rounded and self.verdict is Verdict.WITHIN_ROUNDING):
            return ""
        return "unchanged" if abs(self.change) < FLOATS else "up" if self.change > 0 else "down"


def movement(
    history: Iterable[Figure],
    before: int,
    after: int,
    standard: Standard,
    rules: Year,
    breaks: Sequence[Break],
    mergers: Mapping[int, str] = NO_MERGERS,
) -> tuple[Moved, ...]:
    """What changed between two years, one row for each figure of the later year.

    history: disclosed figures of several years, so that a verdict rests on counts that are shown and on no others. mergers: the
    first year of the merged organisation, and a name for what joined.
    """
    figures = list(history)
    then, now = (by_key(row for row in figures if row.year == year) for year in (before, after))
    years = YearsCompared(before, after, breaks, mergers)
    return tuple(_movement(row, then, now, years, standard, rules) for row in now.values())


def _movement(
    after: Figure, then: Mapping[Key, Figure], now: Mapping[Key, Figure], years: YearsCompared, standard: Standard, rules: Year
) -> Moved:
    before, scale = then.get(after.key), scale_of(after, standard, rules)
    no_pair = years.no_pair(before, after)
    why = no_pair or years.series_break(after)
    row = partial(
        Moved, *after.key, after.unit, nan if before is None else _value(before), _value(after), rule=rule_in_words(after, scale, rules),
        printed_before=before is not None and before.is_from_print, printed_after=after.is_from_print,
        decimals_before=None if before is None else before.decimals, decimals_after=after.decimals,
        bound_before=before.lower if before is not None and before.has_bound_alone else nan,
        bound_after=after.lower if after.has_bound_alone else nan,
        earlier_hidden=before is not None and before.status == "suppressed",
    )  # fmt: skip
    if before is None or why:
        return row(nan, Verdict.NOT_COMPARABLE, why, series_broken=not no_pair)
    values = _value(before), _value(after)
    change = 0.0 if values[0] == values[1] else values[1] - values[0]
    parts = parts_of(before, then), parts_of(after, now)
    rounding = rounding_behind(before, parts[0]) + rounding_behind(after, parts[1])
    if scale is None:
        if not in_people(after):
            return row(change, Verdict.NOT_JUDGED)
        return _in_people(row, change, people_counted(before, after, then, now, standard.groups), rounding)
    untestable = years.cases_in_common(after, standard, rules)
    if not untestable and are_too_few((before, after, *parts[0], *parts[1]), rules.least_people):
        untestable = TOO_FEW.format(least=rules.least_people)
    needs_no_test = untestable or verdict_on_size(*values, scale, rounding) is not None
    beyond_chance = None if needs_no_test else is_beyond_chance((before, after), parts, rules.confidence)
    verdict = verdict_on(*values, scale, rounding, beyond_chance)
    no_counts = HIDDEN_COUNTS if is_hidden(before, then) or is_hidden(after, now) else _no_counts(after)
    not_tested = (untestable or no_counts) if verdict is Verdict.CHANCE_NOT_KNOWN else ""
    return row(change, verdict, not_tested, for_worse=scale.leads_to_worse(*values))


def _in_people(row: Callable[..., Moved], change: float, people: PeopleCounted | None, rounding: float) -> Moved:
    """A change in numbers of people; where they are not known, perhaps no more than the rounding of what is printed."""
    rounded = people is None and FLOATS < abs(change) <= rounding + FLOATS
    return row(change, Verdict.WITHIN_ROUNDING if rounded else Verdict.PEOPLE, people=people)


def _value(figure: Figure) -> float:
    """A figure's value; infinite where it divides by no events, as that of swapped groups is 0."""
    return inf if figure.has_bound_alone else figure.value


def _no_counts(figure: Figure) -> str:
    """What is not there to test a change with: responses of a survey's percentage or gap, counts of others."""
    names = figure.measure, measure_of(figure.measure).parts
    return NO_RESPONSES if any(measure_of(name).surveyed for name in names if name) else NO_COUNTS
