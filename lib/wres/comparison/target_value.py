"""The value a target aims at: as it is stated, or by its rule."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import nan

from wres.indicators.figures import Figure, Figures
from wres.indicators.kinds import kind_of
from wres.parameters import Standard, Target
from wres.parameters.measures import measure_of

RULE = re.compile(r"(?:the )?(higher|lower) of (?:the )?(.+?) and (?:the )?(.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AimedAt:
    """The value a target aims at, NaN without one.

    rounding: how far it may be from the exact one, where a rule takes it from a share that is published rounded. lacking: what its
    rule lacks.
    """

    value: float
    rounding: float = 0.0
    lacking: tuple[str, ...] = ()


def value_aimed_at(target: Target, history: Figures, year: int, references: Mapping[str, float]) -> AimedAt:
    """The value aimed at, as stated or by a rule.

    references: values for a rule such as "the higher of workforce and local population"; the share of the workforce is that
    of `year`.
    """
    if target.comparator == "reduce by" and target.value is not None:
        return AimedAt(nan, lacking=("baseline",)) if target.baseline is None else AimedAt(target.baseline - target.value)
    if target.comparator == "maintain" and target.value is None and target.baseline is not None:
        return AimedAt(target.baseline)
    if target.value is not None:
        return AimedAt(target.value)
    rule = RULE.fullmatch((target.rule or "").strip().rstrip("."))
    if rule is None:
        return AimedAt(nan)
    workforce = _workforce_row(target, history, year)
    exact = {name: (value, value, value) for name, value in references.items()}
    rows = {} if workforce is None else {"workforce": _within_rounding(workforce)}
    values = {**rows, **exact}  # each with the least and the most that it may be
    names = [rule[2].strip().lower(), rule[3].strip().lower()]
    if lacking := tuple(f"figure for {name}" for name in names if name not in values):
        return AimedAt(nan, lacking=lacking)
    chosen = max if rule[1].lower() == "higher" else min
    least, value, most = (chosen(part) for part in zip(*(values[name] for name in names), strict=True))
    return AimedAt(value, max(value - least, most - value))


def _within_rounding(figure: Figure) -> tuple[float, float, float]:
    """The least that a figure may be, the figure, and the most that it may be."""
    return figure.value - figure.rounding, figure.value, figure.value + figure.rounding


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
