"""Targets: how far off, how fast the figure must move, and how fast it has moved."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isnan, nan

import pandas as pd

from wres.indicators.figures import Figures
from wres.parameters import Target, period
from wres.parameters.year import DayOfYear

WHOLE = {  # the measure a target on an indicator speaks of, and the band that stands for the whole
    "share": "all", "relative_likelihood": "all", "percentage": "all", "board_share": "total", "disparity": "lower_upper",
}  # fmt: skip
RATIOS = ("relative_likelihood", "disparity")
COLUMNS = [
    "target", "indicator", "group", "staff_group", "band", "base", "comparator", "value", "unit", "by", "date", "actual", "actual_year",
    "first", "first_year", "to_go", "pace_needed", "pace_achieved", "met", "missing", "rule", "stated_in", "note",
]  # fmt: skip
RULE = re.compile(r"(?:the )?(higher|lower) of (?:the )?(.+?) and (?:the )?(.+)", re.IGNORECASE)
NO_REFERENCES: Mapping[str, float] = {}
DAYS = 365.25


@dataclass(frozen=True)
class _Series:
    """A measure over the years, as far as known and comparable units go."""

    values: dict[int, float] = field(default_factory=dict)

    def last(self, year: int) -> tuple[float, float]:
        return self._of(max((one for one in self.values if one <= year), default=None))

    def first(self, year: float) -> tuple[float, float]:
        return self._of(min((one for one in self.values if one < year), default=None))

    def _of(self, year: int | None) -> tuple[float, float]:
        return (nan, nan) if year is None else (self.values[year], float(year))


def target_progress(
    targets: Sequence[Target],
    history: pd.DataFrame,
    year: int,
    snapshot: DayOfYear | None = None,
    references: Mapping[str, float] = NO_REFERENCES,
) -> pd.DataFrame:
    """One row a target, in the order given: where it stands in `year` and the pace per year, needed and achieved.

    history: disclosed measures of several years. snapshot: the day of the year the figures stand for, so that the time
    left counts to the day; without it, whole years count. references: values for a rule such as "the higher of workforce
    and local population"; the workforce share comes from history. `to_go` is signed, in the target's unit. `met` is yes,
    no or not known. `missing` names what the target does not say (unit, base, date, value, measure), separated by `; `.
    A pace is blank where the date has passed or anything it rests on is missing.
    """
    figures = Figures(history)
    return pd.DataFrame([_progress(target, figures, year, snapshot, references) for target in targets], columns=COLUMNS)


def _progress(target: Target, history: Figures, year: int, snapshot: DayOfYear | None, references: Mapping[str, float]) -> dict:
    series = _series(target, history)
    actual, actual_year = series.last(year)
    first, first_year = series.first(actual_year)
    value, unresolved = _value(target, history, year, references)
    to_go = value - actual
    left = _years_left(target, actual_year, snapshot)
    elapsed = actual_year - first_year
    return {
        "target": target.measure, "indicator": target.indicator or "", "group": target.group or "", "staff_group": target.staff_group,
        "band": target.band, "base": target.base or "", "comparator": target.comparator, "value": value, "unit": target.unit or "",
        "by": target.by or "", "date": target.date.isoformat() if target.date else "", "actual": actual, "actual_year": actual_year,
        "first": first, "first_year": first_year, "to_go": to_go, "pace_needed": to_go / left if left > 0 else nan,
        "pace_achieved": (actual - first) / elapsed if elapsed > 0 else nan, "met": _met(target.comparator, actual, value),
        "missing": "; ".join([*_unstated(target, value, _measure(target, history)), *unresolved]),
        "rule": target.rule or "", "stated_in": target.stated_in or "",
        "note": "; ".join(part for part in (target.note, _of_another_year(actual_year, year)) if part),
    }  # fmt: skip


def _of_another_year(actual_year: float, year: int) -> str:
    return "" if isnan(actual_year) or actual_year == year else f"the figure is of {period(int(actual_year))}"


def _series(target: Target, history: Figures) -> _Series:
    measure = _measure(target, history)
    if not measure:
        return _Series()
    band = WHOLE[measure] if target.band == "all" else target.band
    rows = [row for row in history.of(target.indicator or "", measure) if row.status == "ok"]
    rows = [row for row in rows if row.staff_group == target.staff_group and row.band == band and row.unit == (target.unit or row.unit)]
    if target.group and measure not in RATIOS:
        rows = [row for row in rows if row.group == target.group]
    if len({row.group for row in rows}) != 1:  # the target does not say which group it means
        return _Series()
    return _Series({row.year: row.value for row in reversed(rows)})


def _measure(target: Target, history: Figures) -> str:
    return next((measure for measure in WHOLE if history.of(target.indicator or "", measure)), "")


def _value(target: Target, history: Figures, year: int, references: Mapping[str, float]) -> tuple[float, list[str]]:
    """The value aimed at, from the target or its rule, and what the rule lacks."""
    if target.comparator == "reduce by" and target.value is not None:
        return (target.baseline - target.value, []) if target.baseline is not None else (nan, ["baseline"])
    if target.comparator == "maintain" and target.value is None and target.baseline is not None:
        return target.baseline, []
    if target.value is not None:
        return target.value, []
    rule = RULE.fullmatch((target.rule or "").strip().rstrip("."))
    if rule is None:
        return nan, []
    known = {**_workforce(target, history, year), **references}
    names = [rule[2].strip().lower(), rule[3].strip().lower()]
    unknown = [name for name in names if name not in known]
    if unknown:
        return nan, [f"figure for {name}" for name in unknown]
    return (max if rule[1].lower() == "higher" else min)(known[name] for name in names), []


def _workforce(target: Target, history: Figures, year: int) -> dict[str, float]:
    cell = ("share", target.group, "all", "all")
    return next(({"workforce": row.value} for row in history if row.cell == cell and row.year == year and row.status == "ok"), {})


def _years_left(target: Target, year: float, snapshot: DayOfYear | None) -> float:
    if target.date is None or isnan(year):
        return nan
    if snapshot is None:
        return float(target.date.year - year)
    days: dt.timedelta = target.date - snapshot.of(int(year))
    return round(days.days / DAYS, 2)


def _unstated(target: Target, value: float, measure: str) -> list[str]:
    stated = {
        "measure": target.indicator, "group": target.group or measure in RATIOS, "base": target.base or measure in RATIOS,
        "unit": target.unit, "value": None if isnan(value) and not target.rule else True, "date": target.date,
    }  # fmt: skip
    return [name for name, given in stated.items() if not given]


def _met(comparator: str, actual: float, value: float) -> str:
    if isnan(actual) or isnan(value):
        return "not known"
    reached = {"at least": actual >= value, "maintain": actual >= value, "at most": actual <= value, "reduce by": actual <= value}
    return "yes" if reached.get(comparator, actual == value) else "no"
