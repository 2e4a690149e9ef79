"""Relative likelihood (indicators 2 to 4): how likely an event is in each group, and the ratio of the two."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from wres.indicators.figures import NO_DATA, NO_EVENTS, NOBODY_AT_RISK, Figure
from wres.indicators.intervals import katz
from wres.indicators.shares import shares

EVERYONE = ("all", "all", "")


class Counts(NamedTuple):
    """Events of one ethnicity and the people they could happen to, of everyone or of a segment."""

    ethnicity: str
    event: int
    at_risk: int
    staff_group: str = "all"
    band: str = "all"
    route: str = ""


def relative_likelihood(counts: Iterable[Counts], ratio: tuple[str, str], level: float = 0.95) -> list[Figure]:
    """Likelihood of an event in each group, and the ratio of the first group's to the second's.

    counts: event <= at_risk; those of one segment and ethnicity are summed, an ethnicity without any counts 0 and
    ethnicities outside the ratio are left out. Returns for each segment one row a group (percent, Wilson's interval)
    and one for the ratio (Katz's log interval). Nobody at risk gives status missing, reason `nobody at
    risk`; a second group without events `no events in the lower group`; a first group without events gives the ratio 0. Where
    nobody or everybody of a group is among the events, the ratio has no interval.
    """
    segments = _by_segment(counts, ratio)
    likelihoods = [
        Figure(measure="likelihood" + route, group=group, staff_group=staff_group, band=band, numerator=events, denominator=at_risk)
        for (staff_group, band, route), cell in segments.items()
        for group, (events, at_risk) in zip(ratio, cell.tolist(), strict=True)
    ]
    return [*shares(likelihoods, level, NOBODY_AT_RISK), *_ratios(segments, ratio, level)]


def segments_of(table: pd.DataFrame, event: str, at_risk: str) -> list[Counts]:
    """A table of events as segments: everyone, then each staff group, band and route that the table tells apart.

    A row that does not say its staff group, band or route counts among everyone only.
    """
    unsaid = [""] * len(table)
    columns = [table[name].astype("str").fillna("").tolist() if name in table else unsaid for name in ("staff_group", "band", "route")]
    counts = zip(*(table[name].tolist() for name in ("ethnicity", event, at_risk)), strict=True)
    rows: list[list[Counts]] = [[], [], [], []]
    for (staff_group, band, route), count in zip(zip(*columns, strict=True), counts, strict=True):
        everyone = Counts(*count)
        rows[0].append(everyone)
        if route:
            rows[1].append(everyone._replace(route=route))
        if staff_group:
            rows[2].append(everyone._replace(staff_group=staff_group))
        if band:
            rows[3].append(everyone._replace(staff_group=staff_group or "all", band=band))
    return [row for kind in rows for row in kind]


def no_relative_likelihood(ratio: tuple[str, str]) -> list[Figure]:
    """The overall rows when nothing is known."""
    likelihoods = [Figure(measure="likelihood", group=group, unit="percent") for group in ratio]
    return [row.missing(NO_DATA) for row in (*likelihoods, Figure(measure="relative_likelihood", group="/".join(ratio), unit="ratio"))]


def _by_segment(counts: Iterable[Counts], ratio: tuple[str, str]) -> dict[tuple[str, str, str], np.ndarray]:
    """Events and people at risk (columns) by group of the ratio (rows), for each segment in order of appearance."""
    segments = {EVERYONE: np.zeros((2, 2))}  # even without a single row
    for ethnicity, event, at_risk, staff_group, band, route in counts:
        cell = segments.setdefault((staff_group, band, f"_{route}" if route else ""), np.zeros((2, 2)))
        if ethnicity in ratio:
            cell[ratio.index(ethnicity)] += event, at_risk
    return segments


def _ratios(segments: dict[tuple[str, str, str], np.ndarray], ratio: tuple[str, str], level: float) -> list[Figure]:
    counts = np.array(list(segments.values())).reshape(-1, 4)  # events and people at risk of the first group, then of the second
    bounds = katz(counts[:, 0], counts[:, 1], counts[:, 2], counts[:, 3], level)
    rows = []
    for (staff_group, band, route), cell, lower, upper in zip(
        segments, counts.tolist(), *(bound.tolist() for bound in bounds), strict=True
    ):
        events, at_risk, other_events, other_at_risk = cell
        row = Figure(measure="relative_likelihood" + route, group="/".join(ratio), staff_group=staff_group, band=band, unit="ratio")
        if at_risk and other_at_risk and other_events:
            # Cross products keep whole numbers whole, so that swapped groups give the exact reciprocal as far as floats can.
            value = events * other_at_risk / (other_events * at_risk)
            rows.append(replace(row, value=value, lower=lower, upper=upper))
        else:
            rows.append(row.missing(NO_EVENTS if at_risk and other_at_risk else NOBODY_AT_RISK))
    return rows
