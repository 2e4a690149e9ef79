"""Is a ratio far from 1 in practice, and could it be chance? Two questions, kept apart."""

import numpy as np
import pandas as pd

from wres.indicators.measures import KEY
from wres.parameters import Year

NOT_KNOWN = "not known"
COLUMNS = [*KEY, "value", "lower", "upper", "practical", "statistical", "p_value", "to_be_equal", "events_group", "events"]
RATIO = "relative_"


def significance(measures: pd.DataFrame, rules: Year, reference: str = "white") -> pd.DataFrame:
    """Practical and statistical significance of every relative likelihood.

    practical: `inside` or `outside` the non-adverse range of the year. statistical: whether the interval `excludes 1` or
    `includes 1`. p_value: Fisher's exact test, two-sided, NaN where the counts are not known. to_be_equal: how many events
    (appointments, cases) the group `events_group` would have at the other group's likelihood, in whole numbers, beside
    the `events` it had; where two years are counted together, those of both years. `not known` where there is no value.
    reference: the group that the other one is compared with; its events are left as they are.
    """
    rows = measures[measures["measure"].str.startswith(RATIO + "likelihood")].reset_index(drop=True)
    value, lower, upper = (rows[name].to_numpy(dtype=float) for name in ("value", "lower", "upper"))
    compared = np.array([_other(group, reference) for group in rows["group"]], dtype=object)
    counts, others = _counts(measures, rows, compared), _counts(measures, rows, np.full(len(rows), reference, dtype=object))
    likelihood = np.divide(others[:, 0], others[:, 1], out=np.full(len(rows), np.nan), where=others[:, 1] > 0)
    known = ~np.isnan(value)
    inside = (value >= rules.non_adverse.low) & (value <= rules.non_adverse.high)
    excludes = (lower > 1) | (upper < 1)
    result = rows[[*KEY, "value", "lower", "upper"]].assign(
        practical=np.select([~known, inside], [NOT_KNOWN, "inside"], "outside"),
        statistical=np.select([np.isnan(lower) | np.isnan(upper), excludes], [NOT_KNOWN, "excludes 1"], "includes 1"),
        p_value=[_fisher(first, second) for first, second in zip(counts, others, strict=True)],
        to_be_equal=np.floor(counts[:, 1] * likelihood + 0.5),
        events_group=compared,
        events=counts[:, 0],
    )
    return result[COLUMNS]


def _counts(measures: pd.DataFrame, rows: pd.DataFrame, group: np.ndarray) -> np.ndarray:
    """Events and people at risk of one group for each ratio, NaN where not known or not shown."""
    known = measures[measures["measure"].str.startswith("likelihood") & (measures["status"] == "ok")].drop_duplicates(KEY)
    wanted = rows[KEY].assign(measure=rows["measure"].str.removeprefix(RATIO), group=group)
    return wanted.merge(known, on=KEY, how="left")[["numerator", "denominator"]].to_numpy(dtype=float)


def _other(ratio: str, reference: str) -> str:
    return next(group for group in ratio.split("/") if group != reference)


def _fisher(first: np.ndarray, second: np.ndarray) -> float:
    """Two-sided p of Fisher's exact test on (events, at risk) of two groups."""
    if np.isnan([first, second]).any() or min(first[1], second[1]) <= 0:
        return float("nan")
    from scipy.stats import fisher_exact

    table = [[int(events), int(at_risk - events)] for events, at_risk in (first, second)]
    return float(fisher_exact(table)[1])
