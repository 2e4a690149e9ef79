"""Targets: how far off, how fast the figure must move, and how fast it has moved."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isnan, nan

from wres.comparison.target_series import TargetSeries
from wres.comparison.target_value import by_year, is_ratio, value_aimed_at
from wres.indicators.figures import Figure, Figures
from wres.parameters import Break, Standard, Target, period
from wres.parameters.clustered_standard import shown_within
from wres.parameters.year import DayOfYear

NO_REFERENCES: Mapping[str, float] = {}
NO_DAYS: Mapping[int, dt.date] = {}


@dataclass(frozen=True, slots=True)
class TargetProgress:
    """A target as it is stated, and where it stands; what is not known is NaN or None.

    actual, first: the latest and the earliest figure of one series, with their years: neither is from before a break or merger that the
    report's year comes after. to_go: signed, in the target's unit. The paces are per year, the needed one counted from the
    report's snapshot, however old the latest figure is; one is not known where the date has passed or anything it rests on is
    missing. met: yes, no or not known, as after a date that the figure is older than. missing: what the target does not say (unit,
    base, date, value, measure). bound: what the latest figure is not below, where that alone is known of it. hidden_later: whether
    later figures are hidden. decimals, reason: of the latest figure where it is published rounded; a pace that rests on a rounded figure is
    not known, nor whether the target is met where rounding leaves that open. printed: the latest figure has the decimals of print.
    """

    target: str
    indicator: str
    group: str
    staff_group: str
    band: str
    base: str
    comparator: str
    value: float
    unit: str
    by: str
    date: dt.date | None
    actual: float
    actual_year: int | None
    first: float
    first_year: int | None
    to_go: float
    pace_needed: float
    pace_achieved: float
    met: str
    missing: tuple[str, ...]
    rule: str
    stated_in: str
    note: str
    bound: float = nan
    hidden_later: bool = False
    decimals: int | None = None
    reason: str = ""
    printed: bool = False


def target_progress(
    targets: Sequence[Target],
    history: Iterable[Figure],
    year: int,
    standard: Standard,
    snapshot: DayOfYear | None = None,
    references: Mapping[str, float] = NO_REFERENCES,
    breaks: Sequence[Break] = (),
    mergers: Collection[int] = (),
    counted_on: Mapping[int, dt.date] = NO_DAYS,
) -> tuple[TargetProgress, ...]:
    """Where each target stands in `year`, in the order given, and the pace needed and achieved.

    history: disclosed figures of several years. snapshot: the day of the year the figures stand for, so that the time
    left counts to the day; without it, whole years count. references: values for a rule such as "the higher of workforce
    and local population"; the workforce share comes from history. breaks, mergers: where series begin anew.
    counted_on: the years in which staff were counted on another day than the snapshot.
    """
    series = TargetSeries(Figures(history), year, standard, snapshot, references, breaks, mergers, counted_on)
    return tuple(_progress(target, series) for target in targets)


def _progress(target: Target, series: TargetSeries) -> TargetProgress:
    year, begun = series.year, series.beginning(target.indicator)
    every_row = by_year(target, series.history, series.standard)
    rows = {other: row for other, row in every_row.items() if begun <= other <= year}
    actual_year = max((other for other, row in rows.items() if row.status == "ok" or row.has_bound_alone), default=None)
    first_year = min((other for other, row in rows.items() if row.status == "ok" and other < (actual_year or 0)), default=None)
    latest, earliest = (Figure() if other is None else rows[other] for other in (actual_year, first_year))
    actual, first, bound = latest.value, earliest.value, latest.lower if latest.has_bound_alone else nan
    aim = value_aimed_at(target, series.history, year, series.references)
    before_break = min((other for other, row in every_row.items() if row.status == "ok"), default=year) < begun and first_year is None
    broken = f"figures from before {period(begun)} are not comparable" if before_break else ""
    years_left = series.years_left(target)
    passed = nan if actual_year is None or first_year is None else series.years_between(target.indicator, first_year, actual_year)
    met = _is_met(target.comparator, actual, bound, aim.value, latest.rounding + aim.rounding)
    return TargetProgress(
        target=target.measure, indicator=target.indicator or "", group=target.group or "", staff_group=target.staff_group,
        band=target.band, base=target.base or "", comparator=target.comparator, value=aim.value, unit=target.unit or "", by=target.by or "",
        date=target.date, actual=actual, actual_year=actual_year, first=first, first_year=first_year, to_go=aim.value - actual,
        pace_needed=(aim.value - actual) / years_left if years_left > 0 and not (latest.rounding or aim.rounding) else nan,
        pace_achieved=(actual - first) / passed if passed > 0 and not (latest.rounding or earliest.rounding) else nan,
        met="not known" if met == "no" and series.has_passed(target) and series.is_older(target, actual_year) else met,
        missing=(*_missing_facts(target, aim.value, series.standard), *aim.lacking),
        rule=target.rule or "", stated_in=target.stated_in or "",
        note="; ".join(part for part in (target.note, broken, shown_within(series.standard, target.band)) if part),
        bound=bound, hidden_later=any(row.status == "suppressed" and other > (actual_year or year) for other, row in rows.items()),
        decimals=latest.decimals, reason=latest.reason, printed=latest.is_from_print,
    )  # fmt: skip


def _missing_facts(target: Target, value: float, standard: Standard) -> list[str]:
    ratio = is_ratio(target, standard)
    stated = {
        "measure": target.indicator, "group": target.group or ratio, "base": target.base or ratio,
        "unit": target.unit, "value": None if isnan(value) and not target.rule else True, "date": target.date,
    }  # fmt: skip
    return [name for name, statement in stated.items() if not statement]


def _is_met(comparator: str, actual: float, bound: float, value: float, rounding: float) -> str:
    """Whether the target is reached; by the bound, where that alone is known, as far as it tells.

    rounding: how far the figure and the value may be from each other by being published rounded.
    """
    at_most = comparator in ("at most", "reduce by", "equal to")
    if bound > value:
        return "no" if at_most else "yes"
    if isnan(actual) or isnan(value) or (rounding and abs(actual - value) <= rounding):
        return "not known"
    reached = {"at least": actual >= value, "maintain": actual >= value, "at most": actual <= value, "reduce by": actual <= value}
    return "yes" if reached.get(comparator, actual == value) else "no"
