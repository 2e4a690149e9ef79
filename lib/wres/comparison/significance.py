"""Is a ratio far from 1 in practice, and could it be chance? Two questions, kept apart."""

from math import floor, isnan, nan
from typing import NamedTuple

import numpy as np
import pandas as pd

from wres.indicators.figures import Figure, by_key, figures_of
from wres.parameters import Year

NOT_KNOWN = "not known"
RATIO = "relative_"
ROUNDING = 1e-7  # two tables as likely as one another may differ by what floats add


class Significance(NamedTuple):
    """What a ratio says in practice and by chance, with the counts behind it."""

    indicator: str
    measure: str
    group: str
    staff_group: str
    band: str
    value: float
    lower: float
    upper: float
    practical: str
    statistical: str
    p_value: float
    to_be_equal: float
    events_group: str
    events: float


def significance(measures: pd.DataFrame, rules: Year, reference: str = "white") -> pd.DataFrame:
    """Practical and statistical significance of every relative likelihood.

    practical: `inside` or `outside` the non-adverse range of the year. statistical: whether the interval `excludes 1` or
    `includes 1`. p_value: Fisher's exact test, two-sided, NaN where the counts are not known. to_be_equal: how many events
    (appointments, cases) the group `events_group` would have at the other group's likelihood, in whole numbers, beside
    the `events` it had; where two years are counted together, those of both years. `not known` where there is no value.
    reference: the group that the other one is compared with; its events are left as they are.
    """
    figures = figures_of(measures)
    likelihoods = by_key(row for row in figures if row.measure.startswith("likelihood") and row.status == "ok")
    ratios = [row for row in figures if row.measure.startswith(RATIO + "likelihood")]
    return pd.DataFrame([_significance(row, likelihoods, rules, reference) for row in ratios], columns=Significance._fields)


def _significance(ratio: Figure, likelihoods: dict[tuple, Figure], rules: Year, reference: str) -> Significance:
    compared = next(group for group in ratio.group.split("/") if group != reference)
    of = ratio._replace(measure=ratio.measure.removeprefix(RATIO))
    first, second = (likelihoods.get(of._replace(group=group).key, Figure()) for group in (compared, reference))
    practical = "inside" if rules.non_adverse.low <= ratio.value <= rules.non_adverse.high else "outside"
    statistical = "excludes 1" if ratio.lower > 1 or ratio.upper < 1 else "includes 1"
    equal = first.denominator * (second.numerator / second.denominator) if second.denominator > 0 else nan
    return Significance(
        *ratio.key, ratio.value, ratio.lower, ratio.upper,
        practical=NOT_KNOWN if isnan(ratio.value) else practical,
        statistical=NOT_KNOWN if isnan(ratio.lower + ratio.upper) else statistical,
        p_value=fisher((first.numerator, first.denominator), (second.numerator, second.denominator)),
        to_be_equal=nan if isnan(equal) else floor(equal + 0.5),
        events_group=compared,
        events=first.numerator,
    )  # fmt: skip


def fisher(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Two-sided p of Fisher's exact test on (events, at risk) of two groups; NaN where a count is not known or nobody is at risk.

    Of all tables with the same totals, the part of those no likelier than this one: as `scipy.stats.fisher_exact`, but from
    the likelihoods of all of them at once.
    """
    (events, at_risk), (other_events, other_at_risk) = first, second
    if isnan(events + other_events) or not min(at_risk, other_at_risk) > 0:
        return nan
    from scipy.special import gammaln

    total = events + other_events
    possible = np.arange(max(0, total - other_at_risk), min(at_risk, total) + 1)
    cells = (possible, at_risk - possible, total - possible, other_at_risk - total + possible)
    log = -sum(gammaln(cell + 1) for cell in cells)
    likelihood = np.exp(log - log.max())
    as_far = likelihood <= likelihood[possible == events] * (1 + ROUNDING)
    return float(likelihood[as_far].sum() / likelihood.sum())
