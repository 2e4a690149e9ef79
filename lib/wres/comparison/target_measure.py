"""The measure that a target speaks of."""

from wres.indicators.figures import Figures
from wres.indicators.kinds import kind_of
from wres.parameters import Standard, Target
from wres.parameters.measures import measure_of


def by_year(target: Target, history: Figures, standard: Standard) -> dict[int, float]:
    """The measure a target speaks of over the years, as far as it is known and in the target's unit."""
    indicator = standard.indicators.get(target.indicator or "")
    if indicator is None:
        return {}
    band = kind_of(indicator).whole(indicator) if target.band == "all" else target.band
    rows = [row for row in history.of(target.indicator or "", kind_of(indicator).target) if row.status == "ok"]
    rows = [row for row in rows if row.staff_group == target.staff_group and row.band == band and row.unit == (target.unit or row.unit)]
    if target.group and not is_ratio(target, standard):
        rows = [row for row in rows if row.group == target.group]
    if len({row.group for row in rows}) != 1:  # the target does not say which group it means
        return {}
    return {row.year: row.value for row in reversed(rows)}


def is_ratio(target: Target, standard: Standard) -> bool:
    """Whether a target speaks of a ratio of two groups, which needs no group and no base of its own."""
    indicator = standard.indicators.get(target.indicator or "")
    return indicator is not None and measure_of(kind_of(indicator).target).unit == "ratio"
