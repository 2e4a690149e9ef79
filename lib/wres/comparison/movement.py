"""Movement between two years, as three separate things: the number, the meaning for the group, and the gap."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import isnan, nan

from wres.comparison.reading_rules import ReadingRule, gap_reading, reading_rule
from wres.indicators.figures import NO_DATA, Figure, by_key
from wres.parameters import Break, Standard, Year, period
from wres.parameters.measures import measure_of

NOT_COMPARABLE = "not comparable"
ROUNDING = 1e-9  # what binary floats add to a difference of decimals
NO_MERGERS: Mapping[int, str] = {}


@dataclass(frozen=True, slots=True)
class Moved:
    """What changed in one measure between two years.

    change: after minus before, unrounded. direction: of the number (up, down, unchanged). judgement: for the group (better,
    worse, no real change; empty where no reading is laid down, as for the share of the reference group). gap: between the
    groups (narrower, wider, unchanged; empty where there is none), also on the rows of the groups. Each may be `not
    comparable`, and `why` says why; series_broken: because of a break in the series or a merger, not for want of a figure.
    rule: of judgement, in words.
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
    direction: str
    judgement: str
    gap: str
    why: str
    rule: str
    series_broken: bool = False


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

    history: disclosed figures of several years. mergers: the first year of the merged organisation, and a name for what joined.
    """
    figures = list(history)
    then, now = (by_key(row for row in figures if row.year == year) for year in (before, after))
    years = _Years(before, after, breaks, mergers)
    rows = [_compare(row, then.get(key), years, reading_rule(row, standard, rules.movement)) for key, row in now.items()]
    gaps = _gaps(rows, gap_reading(rules.movement))
    return tuple(replace(row, gap=gaps.get((row.indicator, row.group, row.staff_group, row.band), "")) for row in rows)


@dataclass(frozen=True, slots=True)
class _Years:
    """Two years, and what may stand between them."""

    before: int
    after: int
    breaks: Sequence[Break]
    mergers: Mapping[int, str]

    def no_pair(self, then: Figure | None, now: Figure) -> str:
        """Why there are no two figures to compare; empty when there are."""
        if then is None or then.status != "ok":
            return f"no figure for {period(self.before)}: {then.reason if then else NO_DATA}"
        if now.status != "ok":
            return f"no figure for {period(self.after)}: {now.reason}"
        if now.unit != then.unit:
            return "the two years are in different units"
        return ""

    def series_break(self, now: Figure) -> str:
        """What came between the two years, so that they may not be compared; empty when nothing did."""
        for gap in self.breaks:
            if self.before < gap.year <= self.after and gap.indicator == now.indicator:
                return f"break in the series in {period(gap.year)}: {gap.reason}"
        mergers = ((year, name) for year, name in sorted(self.mergers.items()) if self.before < year <= self.after)
        return next((f"merger in {period(year)}: {name}" for year, name in mergers), "")


def _compare(now: Figure, then: Figure | None, years: _Years, read: ReadingRule | None) -> Moved:
    no_pair = years.no_pair(then, now)
    why = no_pair or years.series_break(now)
    before = then.value if then else nan
    change = nan if why else now.value - before
    judgement = (
        "" if read is None else NOT_COMPARABLE if why else _change_of_harm(read, before, now.value, ("worse", "better", "no real change"))
    )
    rule, broken = read.rule if read else "", bool(why and not no_pair)
    return Moved(*now.key, now.unit, before, now.value, change, _direction(change), judgement, "", why, rule, broken)


def _direction(change: float) -> str:
    if isnan(change):
        return NOT_COMPARABLE
    return "unchanged" if abs(change) < ROUNDING else "up" if change > 0 else "down"


def _change_of_harm(read: ReadingRule, before: float, after: float, words: tuple[str, str, str]) -> str:
    """The word for more harm, for less, or for a change that is not real."""
    more = read.harm(after) - read.harm(before)
    return words[2] if abs(more) < read.tolerance - ROUNDING else words[0] if more > 0 else words[1]


def _gaps(rows: list[Moved], read: ReadingRule) -> dict[tuple[str, str, str, str], str]:
    """Which way the gap went, for the row of the gap and those of its groups: by indicator, group, staff group and band."""
    words: dict[tuple[str, str, str, str], str] = {}
    for row in rows:
        if measure_of(row.measure).signed:
            word = NOT_COMPARABLE if row.why else _change_of_harm(read, row.before, row.after, ("wider", "narrower", "unchanged"))
            words |= {(row.indicator, group, row.staff_group, row.band): word for group in (row.group, *row.group.split("-"))}
    return words
