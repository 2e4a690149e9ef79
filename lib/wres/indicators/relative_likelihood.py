"""Relative likelihood (indicators 2 to 4): how likely an event is in each group, and the ratio of the two."""

import numpy as np
import pandas as pd

from wres.indicators.intervals import katz
from wres.indicators.measures import NO_DATA, ZERO_DENOMINATOR, missing, shares, tidy, together

SEGMENT = ["staff_group", "band", "route"]


def relative_likelihood(counts: pd.DataFrame, ratio: tuple[str, str], level: float = 0.95) -> pd.DataFrame:
    """Likelihood of an event in each group, and the ratio of the first group's to the second's.

    counts: `ethnicity`, `event`, `at_risk` (counts, event <= at_risk) and optionally `staff_group`, `band`, `route`,
    which split it into segments; rows of one segment and ethnicity are summed, an ethnicity without a row counts 0 and
    ethnicities outside the ratio are left out. Returns for each segment one row a group (percent, Wilson's interval)
    and one for the ratio (Katz's log interval). Nobody at risk, or a second group without events, gives status missing,
    reason `zero denominator`; a first group without events gives the ratio 0, without an interval.
    """
    segments = _by_segment(counts, ratio)
    events, at_risk = (segments.xs(column, axis="columns", level=0).to_numpy(dtype=float) for column in ("event", "at_risk"))
    staff_group, band, route = (segments.index.get_level_values(name).to_numpy(dtype=object) for name in SEGMENT)
    suffix = np.where(route == "", "", "_" + route)
    likelihoods = shares(
        pd.DataFrame(
            {"measure": ("likelihood" + suffix).repeat(2), "group": list(ratio) * len(segments)}
            | {"staff_group": staff_group.repeat(2), "band": band.repeat(2)}
            | {"numerator": events.ravel(), "denominator": at_risk.ravel()}
        ),
        level,
    )
    ratios = _ratios(events, at_risk, level)
    ratios |= {"measure": "relative_likelihood" + suffix, "group": ["/".join(ratio)] * len(segments)}
    ratios |= {"staff_group": staff_group, "band": band, "unit": ["ratio"] * len(segments)}
    return together([likelihoods, tidy(ratios)])


def segments_of(table: pd.DataFrame, event: str, at_risk: str) -> pd.DataFrame:
    """A table of events as segments: everyone, then each staff group, band and route that the table tells apart.

    A row that does not say its staff group, band or route counts among everyone only.
    """
    counts = table.rename(columns={event: "event", at_risk: "at_risk"})
    for column in SEGMENT:
        known = counts[column].astype(object).where(counts[column].notna(), "") if column in counts else ""
        counts = counts.assign(**{column: known})
    everyone = counts.assign(staff_group="all", band="all", route="")
    by_route = counts[counts["route"] != ""].assign(staff_group="all", band="all")
    by_group = counts[counts["staff_group"] != ""].assign(band="all", route="")
    by_band = counts[counts["band"] != ""].assign(route="")
    by_band = by_band.assign(staff_group=by_band["staff_group"].replace("", "all"))
    return pd.concat([everyone, by_route, by_group, by_band], ignore_index=True)


def no_relative_likelihood(ratio: tuple[str, str]) -> pd.DataFrame:
    """The overall rows when nothing is known."""
    likelihoods = missing(NO_DATA, measure="likelihood", group=list(ratio), unit="percent")
    return together([likelihoods, missing(NO_DATA, measure="relative_likelihood", group=["/".join(ratio)], unit="ratio")])


def _by_segment(counts: pd.DataFrame, ratio: tuple[str, str]) -> pd.DataFrame:
    default = {"staff_group": "all", "band": "all", "route": ""}
    counts = counts.assign(**{name: value for name, value in default.items() if name not in counts})
    grouped = counts.groupby([*SEGMENT, "ethnicity"], sort=False, observed=True)[["event", "at_risk"]].sum()
    wide = pd.DataFrame(grouped.unstack(fill_value=0, sort=False))
    return wide.reindex(columns=pd.MultiIndex.from_product([["event", "at_risk"], ratio]), fill_value=0)


def _ratios(events: np.ndarray, at_risk: np.ndarray, level: float) -> dict:
    possible = (at_risk > 0).all(axis=1) & (events[:, 1] > 0)
    # Cross products keep whole numbers whole, so that swapped groups give the exact reciprocal as far as floats can.
    value = np.divide(events[:, 0] * at_risk[:, 1], events[:, 1] * at_risk[:, 0], out=np.full(len(events), np.nan), where=possible)
    lower, upper = katz(events[:, 0], at_risk[:, 0], events[:, 1], at_risk[:, 1], level)
    status = np.where(possible, "ok", "missing").astype(object)
    reason = np.where(possible, "", ZERO_DENOMINATOR).astype(object)
    return {"value": value, "lower": lower, "upper": upper, "status": status, "reason": reason}
