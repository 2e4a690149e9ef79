"""Movement between two years: the numbers, and one verdict on what they bear."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import isnan, nan

from wres.comparison.behind_figures import are_too_few, is_beyond_chance, parts_of, rounding_behind
from wres.comparison.judging import FLOATS, verdict_on, verdict_on_size
from wres.comparison.people_counted import PeopleCounted, in_people, people_counted
from wres.comparison.reading_rules import rule_in_words, scale_of
from wres.comparison.verdicts import Verdict
from wres.comparison.years_compared import YearsCompared
from wres.indicators.figures import Figure, Key, by_key
from wres.parameters import Break, Standard, Year

NO_MERGERS: Mapping[int, str] = {}
TOO_FEW = "a group has fewer than {least} people"
NO_COUNTS = "the counts of both years are not available"


@dataclass(frozen=True, slots=True)
class Moved:
    """What changed in one measure between two years.

    change: after minus before, unrounded; NaN where the years cannot be compared. verdict: what may be said of it. why: why the
    years cannot be compared, or why chance is not known. rule: of the verdict, in words. for_worse: whether the change, if it is
    real, is for the worse for the group (of a ratio or gap, the comparison group). people: of a row without a verdict, where the
    counts are known. printed_before, printed_after: the numbers have no more decimals than print gave them. series_broken: not
    comparable because of a break in the series or a merger, not for want of a figure.
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
    series_broken: bool = False

    @property
    def direction(self) -> str:
        """Which way the number went: up, down, unchanged; empty where the years cannot be compared."""
        if isnan(self.change):
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
        Moved, *after.key, after.unit, nan if before is None else before.value, after.value, rule=rule_in_words(after, scale, rules),
        printed_before=before is not None and before.is_from_print, printed_after=after.is_from_print,
    )  # fmt: skip
    if before is None or why:
        return row(nan, Verdict.NOT_COMPARABLE, why, series_broken=not no_pair)
    change = after.value - before.value
    if scale is None:
        people = people_counted(before, after, then, now) if in_people(after) else None
        return row(change, Verdict.PEOPLE if in_people(after) else Verdict.NOT_JUDGED, people=people)
    parts = parts_of(before, then), parts_of(after, now)
    rounding = rounding_behind(before, parts[0]) + rounding_behind(after, parts[1])
    untestable = years.cases_in_common(after, standard, rules)
    if not untestable and are_too_few((before, after, *parts[0], *parts[1]), rules.least_people):
        untestable = TOO_FEW.format(least=rules.least_people)
    needs_no_test = untestable or verdict_on_size(before.value, after.value, scale, rounding) is not None
    beyond_chance = None if needs_no_test else is_beyond_chance((before, after), parts, rules.confidence)
    verdict = verdict_on(before.value, after.value, scale, rounding, beyond_chance)
    not_tested = (untestable or NO_COUNTS) if verdict is Verdict.CHANCE_NOT_KNOWN else ""
    return row(change, verdict, not_tested, for_worse=scale.leads_to_worse(before.value, after.value))
