"""The counts behind a ratio of likelihoods, as far as they are shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import isnan, nan

import numpy as np

from wres.indicators.figures import Figure, Key
from wres.parameters.measures import groups_of, measure_and_part, measure_of, of_part


@dataclass(frozen=True, slots=True)
class RatioCounts:
    """Events of the two groups of a ratio, the upper one first, and the people they could happen to."""

    events: float
    at_risk: float
    other_events: float
    other_at_risk: float

    @property
    def columns(self) -> tuple[float, float, float, float]:
        """The four counts in order, as intervals take them."""
        return self.events, self.at_risk, self.other_events, self.other_at_risk

    @property
    def fewest(self) -> float:
        """The people of the smaller group."""
        return min(self.at_risk, self.other_at_risk)

    @property
    def ratio(self) -> float:
        """The first group's likelihood over the second's; NaN where that would be dividing by 0."""
        return self.events * self.other_at_risk / (self.other_events * self.at_risk) if self.other_events and self.at_risk else nan


def ratio_counts(ratio: Figure, figures: Mapping[Key, Figure]) -> RatioCounts | None:
    """The counts of the likelihoods that a ratio is built on; None where it or one of them is hidden, and where one is not given.

    figures: of one year, by what they are of.
    """
    if ratio.status == "suppressed":  # whose counts would give it back
        return None
    counts = [number for row in _likelihoods(ratio, figures) for number in (row.numerator, row.denominator)]
    return None if any(map(isnan, counts)) else RatioCounts(*counts)


def is_hidden(ratio: Figure, figures: Mapping[Key, Figure]) -> bool:
    """Whether counts behind a ratio or a likelihood that it is built on are hidden; figures: of one year, by what they are of."""
    return any(row.hides_counts for row in (ratio, *_likelihoods(ratio, figures)))


def _likelihoods(ratio: Figure, figures: Mapping[Key, Figure]) -> list[Figure]:
    measure, part = measure_and_part(ratio.measure)
    likelihood = replace(ratio, measure=of_part(measure_of(measure).parts, part))
    return [figures.get(replace(likelihood, group=group).key, Figure()) for group in groups_of(ratio.group)]


def sum_counts(counts: Iterable[RatioCounts]) -> RatioCounts:
    """Counts added up."""
    return RatioCounts(*np.sum([(0.0, 0.0, 0.0, 0.0), *(row.columns for row in counts)], axis=0).tolist())


def is_ratio(figure: Figure) -> bool:
    """Whether a figure is a ratio of likelihoods, of the whole or of a part."""
    measure = measure_of(figure.measure)
    return measure.unit == "ratio" and bool(measure.parts)


def is_whole_ratio(figure: Figure) -> bool:
    """Whether a figure is a ratio of likelihoods of everybody."""
    return is_ratio(figure) and figure.cell[2:] == ("all", "all") and not measure_and_part(figure.measure)[1]
