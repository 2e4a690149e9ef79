"""Is a ratio far from 1 in practice, and could it be chance? Two questions, kept apart."""

import numpy as np
import pandas as pd

from wres.indicators.measures import KEY
from wres.parameters import Year

NOT_KNOWN = "not known"
COLUMNS = [*KEY, "value", "lower", "upper", "practical", "statistical", "p_value", "to_be_equal", "events_group", "events"]
RATIO = "relative_"


def significance(measures: pd.DataFrame, rules: Year) -> pd.DataFrame:
    """Practical and statistical significance of every relative likelihood.

    practical: `inside` or `outside` the non-adverse range of the year. statistical: whether the interval `excludes 1` or
    `includes 1`. p_value: Fisher's exact test, two-sided, NaN where the counts are not known. to_be_equal: how many events
    (appointments, cases) the group `events_group` would have at the other group's likelihood, in whole numbers, beside
    the `events` it had; where two years are counted together, those of both years. `not known` where there is no value.
    """
    rows = measures[measures["measure"].str.startswith(RATIO + "likelihood")].reset_index(drop=True)
    value, lower, upper = (rows[name].to_numpy(dtype=float) for name in ("value", "lower", "upper"))
    parts = _parts(measures, rows)
    comparison, reference = _comparison_first(parts, rows)
    expected = comparison[:, 1] * np.divide(reference[:, 0], reference[:, 1], out=np.full(len(rows), np.nan), where=reference[:, 1] > 0)
    known = ~np.isnan(value)
    inside = (value >= rules.non_adverse.low) & (value <= rules.non_adverse.high)
    excludes = (lower > 1) | (upper < 1)
    result = rows[[*KEY, "value", "lower", "upper"]].assign(
        practical=np.select([~known, inside], [NOT_KNOWN, "inside"], "outside"),
        statistical=np.select([np.isnan(lower) | np.isnan(upper), excludes], [NOT_KNOWN, "excludes 1"], "includes 1"),
        p_value=[_fisher(first, second) for first, second in zip(comparison, reference, strict=True)],
        to_be_equal=np.floor(expected + 0.5),
        events_group=[_compared(group) for group in rows["group"]],
        events=comparison[:, 0],
    )
    return result[COLUMNS]


def _parts(measures: pd.DataFrame, rows: pd.DataFrame) -> np.ndarray:
    """Events and people at risk of the ratio's first and second group: rows x 2 x 2, NaN where not known."""
    counts = measures[measures["measure"].str.startswith("likelihood") & (measures["status"] == "ok")]
    counts = counts.drop_duplicates(KEY).set_index(KEY)[["numerator", "denominator"]]
    pairs = rows["group"].str.split("/", expand=True) if len(rows) else pd.DataFrame(columns=[0, 1])
    found = np.full((len(rows), 2, 2), np.nan)
    for side in (0, 1):
        wanted = rows.assign(measure=rows["measure"].str.removeprefix(RATIO), group=pairs[side])
        found[:, side] = counts.reindex(pd.MultiIndex.from_frame(wanted[KEY])).to_numpy(dtype=float)
    return found


def _comparison_first(parts: np.ndarray, rows: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    second = np.array([_compared(group) == group.split("/")[1] for group in rows["group"]], dtype=bool)
    comparison = np.where(second[:, None], parts[:, 1], parts[:, 0])
    reference = np.where(second[:, None], parts[:, 0], parts[:, 1])
    return comparison, reference


def _compared(group: str) -> str:
    """The group whose events are counted up to equality: the one that is not the reference."""
    first, second = group.split("/")
    return second if first == REFERENCE else first


REFERENCE = "white"


def _fisher(first: np.ndarray, second: np.ndarray) -> float:
    """Two-sided p of Fisher's exact test on (events, at risk) of two groups."""
    if np.isnan([first, second]).any() or min(first[1], second[1]) <= 0:
        return float("nan")
    from scipy.stats import fisher_exact

    table = [[int(events), int(at_risk - events)] for events, at_risk in (first, second)]
    return float(fisher_exact(table)[1])
