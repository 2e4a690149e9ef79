"""The value a target aims at: as it is stated, or by its rule."""

import re
from collections.abc import Mapping
from math import nan

from wres.indicators.figures import Figure, Figures
from wres.indicators.kinds import kind_of
from wres.parameters import Standard, Target
from wres.parameters.measures import measure_of

RULE = re.compile(r"(?:the )?(higher|lower) of (?:the )?(.+?) and (?:the )?(.+)", re.IGNORECASE)


def value_aimed_at(target: Target, history: Figures, year: int, references: Mapping[str, float]) -> tuple[float, list[str]]:
    """The value aimed at, NaN without one, and what its rule lacks.

    references: values for a rule such as "the higher of workforce and local population"; the share of the workforce is that
    of `year`.
    """
    if target.comparator == "reduce by" and target.value is not None:
        return (target.baseline - target.value, []) if target.baseline is not None else (nan, ["baseline"])
    if target.comparator == "maintain" and target.value is None and target.baseline is not None:
        return target.baseline, []
    if target.value is not None:
        return target.value, []
    rule = RULE.fullmatch((target.rule or "").strip().rstrip("."))
    if rule is None:
        return nan, []
    values = {**_workforce(target, history, year), **references}
    names = [rule[2].strip().lower(), rule[3].strip().lower()]
    lacking = [name for name in names if name not in values]
    if lacking:
        return nan, [f"figure for {name}" for name in lacking]
    return (max if rule[1].lower() == "higher" else min)(values[name] for name in names), []


def value_rounding(target: Target, history: Figures, year: int) -> float:
    """How far the value aimed at may be from the exact one, where a rule takes it from a share of the workforce published rounded."""
    row = _workforce_row(target, history, year)
    by_rule = target.value is None and RULE.fullmatch((target.rule or "").strip().rstrip(".")) is not None
    return row.rounding if by_rule and row is not None else 0.0


def _workforce(target: Target, history: Figures, year: int) -> dict[str, float]:
    row = _workforce_row(target, history, year)
    return {} if row is None else {"workforce": row.value}


def _workforce_row(target: Target, history: Figures, year: int) -> Figure | None:
    of_year = (row for row in history if row.year == year and row.status == "ok" and row.cell[1:] == (target.group, "all", "all"))
    return next((row for row in of_year if measure_of(row.measure).of_workforce), None)


def by_year(target: Target, history: Figures, standard: Standard) -> dict[int, Figure]:
    """The measure a target speaks of over the years, in the target's unit; with the years in which it is hidden or has a bound alone."""
    indicator = standard.indicators.get(target.indicator or "")
    if indicator is None:
        return {}
    band = kind_of(indicator).whole(indicator) if target.band == "all" else target.band
    rows = history.of(target.indicator or "", kind_of(indicator).target)
    rows = [row for row in rows if row.staff_group == target.staff_group and row.band == band and row.unit == (target.unit or row.unit)]
    if target.group and not is_ratio(target, standard):
        rows = [row for row in rows if row.group == target.group]
    groups = {row.group for row in rows if row.status == "ok" or row.has_bound_alone}
    if len(groups) != 1:  # the target does not say which group it means
        return {}
    return {row.year: row for row in reversed(rows) if row.group in groups}


def is_ratio(target: Target, standard: Standard) -> bool:
    """Whether a target speaks of a ratio of two groups, which needs no group and no base of its own."""
    indicator = standard.indicators.get(target.indicator or "")
    return indicator is not None and measure_of(kind_of(indicator).target).unit == "ratio"
