"""Relative likelihood: how likely an event is in each of two groups, and the ratio of the two."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from wres.indicators.at_risk import EventCounts, event_counts
from wres.indicators.counted_return import CountedReturn
from wres.indicators.figures import NO_DATA, NO_EVENTS, NOBODY_AT_RISK, Figure
from wres.indicators.intervals import miettinen_nurminen
from wres.indicators.kind import Calculation, CountingMeasure, IndicatorKind, from_source
from wres.indicators.published import fill_from_print, printed_figures, ratio_against_likelihoods
from wres.indicators.shares import shares
from wres.parameters import Indicator
from wres.parameters.measures import RATIO, of_part

Segment = tuple[str, str, str]  # staff group, band, part
EVERYONE: Segment = ("all", "all", "")


class RelativeLikelihood(IndicatorKind):
    """Likelihoods and their ratio from counts of events and of the people they could happen to."""

    needs = ("event", "at_risk", "ratio", "did", "happened", "events", "events_singular")
    headline = target = "relative_likelihood"
    counts = CountingMeasure("likelihood", "own group")

    def calculate(self, counted: CountedReturn, code: str, indicator: Indicator, before: Sequence[Figure]) -> Calculation:
        """Likelihoods and ratios of everyone, and of each part that the table tells apart."""
        assert indicator.ratio is not None  # the kind needs it
        printed = printed_figures(counted.printed, code)
        counts, findings = event_counts(counted, code, indicator)
        if counts is None:
            likelihoods = [Figure(measure="likelihood", group=group, unit="percent") for group in indicator.ratio]
            ratio = Figure(measure="relative_likelihood", group=RATIO.join(indicator.ratio), unit="ratio")
            rows = [row.missing(NO_DATA) for row in (*likelihoods, ratio)]
        else:
            rows = relative_likelihood(counts, indicator.ratio, counted.rules.confidence)
            rows = from_source(rows, counted.source(indicator.table, indicator.at_risk_table))
        rows, more = fill_from_print(rows, printed, "the counts")
        return rows, [*findings, *ratio_against_likelihoods(printed, indicator.ratio), *more]


def relative_likelihood(counts: Iterable[EventCounts], ratio: tuple[str, str], level: float = 0.95) -> list[Figure]:
    """Likelihood of an event in each group, and the ratio of the first group's to the second's.

    counts: events <= at_risk; those of one segment and group are summed, a group without any counts 0 and
    groups outside the ratio are left out. Returns for each segment one figure a group (percent, Wilson's interval)
    and one for the ratio (Miettinen and Nurminen's score interval). Nobody at risk gives status missing, reason `nobody at
    risk`. A first group without events gives the ratio 0, whose interval begins at 0. A second group without events gives
    status missing, reason `no events in the lower group`: such a ratio has no value and no upper bound, but a lower one,
    unless nobody at all is among the events.
    """
    segments = _by_segment(counts, ratio)
    likelihoods = [
        Figure(measure=of_part("likelihood", part), group=group, staff_group=staff_group, band=band, numerator=events, denominator=at_risk)
        for (staff_group, band, part), cell in segments.items()
        for group, (events, at_risk) in zip(ratio, cell.tolist(), strict=True)
    ]
    return [*shares(likelihoods, level, NOBODY_AT_RISK), *_ratios(segments, ratio, level)]


def _by_segment(counts: Iterable[EventCounts], ratio: tuple[str, str]) -> dict[Segment, np.ndarray]:
    """Events and people at risk (columns) by group of the ratio (rows), for each segment in order of appearance."""
    segments = {EVERYONE: np.zeros((2, 2))}  # even without a single row
    for row in counts:
        cell = segments.setdefault((row.staff_group, row.band, row.part), np.zeros((2, 2)))
        if row.group in ratio:
            cell[ratio.index(row.group)] += row.events, row.at_risk
    return segments


def _ratios(segments: dict[Segment, np.ndarray], ratio: tuple[str, str], level: float) -> list[Figure]:
    counts = np.array(list(segments.values())).reshape(-1, 4)  # events and people at risk of the first group, then of the second
    bounds = miettinen_nurminen(counts[:, 0], counts[:, 1], counts[:, 2], counts[:, 3], level)
    rows = []
    for (staff_group, band, part), cell, lower, upper in zip(segments, counts.tolist(), *(bound.tolist() for bound in bounds), strict=True):
        events, at_risk, other_events, other_at_risk = cell
        measure = of_part("relative_likelihood", part)
        row = Figure(measure=measure, group="/".join(ratio), staff_group=staff_group, band=band, unit="ratio")
        if at_risk and other_at_risk and other_events:
            # Cross products keep whole numbers whole, so that swapped groups give the exact reciprocal as far as floats can.
            value = events * other_at_risk / (other_events * at_risk)
            rows.append(replace(row, value=value, lower=lower, upper=upper))
        elif at_risk and other_at_risk:
            rows.append(replace(row.missing(NO_EVENTS), lower=lower))
        else:
            rows.append(row.missing(NOBODY_AT_RISK))
    return rows
