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
    staff_group, band, route = (np.array(names, dtype=object) for names in zip(*segments, strict=True))
    events, at_risk = np.stack(list(segments.values()), axis=1).astype(float)
    suffix = np.where(route == "", "", "_" + route)
    likelihoods = shares(
        {"measure": ("likelihood" + suffix).repeat(2), "group": list(ratio) * len(segments)}
        | {"staff_group": staff_group.repeat(2), "band": band.repeat(2)}
        | {"numerator": events.ravel(), "denominator": at_risk.ravel()},
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
    unsaid = [""] * len(table)
    columns = [table[name].fillna("").tolist() if name in table else unsaid for name in SEGMENT]
    rows: list[list[tuple]] = [[], [], [], []]
    for staff_group, band, route, *counts in zip(*columns, table["ethnicity"], table[event], table[at_risk], strict=True):
        rows[0].append(("all", "all", "", *counts))
        if route:
            rows[1].append(("all", "all", route, *counts))
        if staff_group:
            rows[2].append((staff_group, "all", "", *counts))
        if band:
            rows[3].append((staff_group or "all", band, "", *counts))
    return pd.DataFrame([row for kind in rows for row in kind], columns=[*SEGMENT, "ethnicity", "event", "at_risk"])


def no_relative_likelihood(ratio: tuple[str, str]) -> pd.DataFrame:
    """The overall rows when nothing is known."""
    likelihoods = missing(NO_DATA, measure="likelihood", group=list(ratio), unit="percent")
    return together([likelihoods, missing(NO_DATA, measure="relative_likelihood", group=["/".join(ratio)], unit="ratio")])


def _by_segment(counts: pd.DataFrame, ratio: tuple[str, str]) -> dict[tuple[str, str, str], np.ndarray]:
    """Events and people at risk (rows) by group of the ratio (columns), for each segment in order of appearance."""
    default = {"staff_group": "all", "band": "all", "route": ""}
    names = [counts[name].tolist() if name in counts else [default[name]] * len(counts) for name in SEGMENT]
    segments: dict[tuple[str, str, str], np.ndarray] = {}
    for *segment, ethnicity, event, at_risk in zip(*names, counts["ethnicity"], counts["event"], counts["at_risk"], strict=True):
        cell = segments.setdefault(tuple(segment), np.zeros((2, 2), dtype="int64"))
        if ethnicity in ratio:
            cell[:, ratio.index(ethnicity)] += event, at_risk
    return segments


def _ratios(events: np.ndarray, at_risk: np.ndarray, level: float) -> dict:
    possible = (at_risk > 0).all(axis=1) & (events[:, 1] > 0)
    # Cross products keep whole numbers whole, so that swapped groups give the exact reciprocal as far as floats can.
    value = np.divide(events[:, 0] * at_risk[:, 1], events[:, 1] * at_risk[:, 0], out=np.full(len(events), np.nan), where=possible)
    lower, upper = katz(events[:, 0], at_risk[:, 0], events[:, 1], at_risk[:, 1], level)
    status = np.where(possible, "ok", "missing").astype(object)
    reason = np.where(possible, "", ZERO_DENOMINATOR).astype(object)
    return {"value": value, "lower": lower, "upper": upper, "status": status, "reason": reason}
