"""Many ratios tested at once: how many would differ by chance, which do even so, and whether they differ among themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import nan
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from wres.comparison.ratio_counts import RatioCounts, is_hidden, is_ratio, ratio_counts
from wres.indicators.figures import Figure, Key, by_key
from wres.parameters import Year
from wres.parameters.measures import measure_and_part

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ManyTests:
    """The ratios of an indicator's bands, tested together.

    dimension: bands, or staff groups where there are none. tested: those in which anybody and not everybody had the event. by_chance: how
    many of them would seem to differ from 1 if none did. different: how many do, each tested alone. marked: those that do with the many
    tests, those of hidden parts too, allowed for; neither is a part in which a group has too few people. heterogeneity: the p value of
    Cochran's Q over the `compared` parts in which both groups had events; NaN where there are less than two, and where parts are
    `hidden`: those shown may differ more, or less, than all.
    """

    indicator: str
    dimension: Literal["bands", "staff groups"]
    tested: int
    by_chance: float
    different: int
    marked: frozenset[Key]
    compared: int
    heterogeneity: float
    hidden: int = 0


def many_tests(figures: Sequence[Figure], rules: Year) -> tuple[ManyTests, ...]:
    """The bands of each indicator that gives a ratio for them; where none has bands, its staff groups.

    figures: disclosed, of one year. What is hidden is not tested. Nothing where less than two can be.
    """
    by_place = by_key(figures)
    rows = []
    for indicator, ratios in groupby(filter(is_ratio, figures), lambda row: row.indicator):
        of_parts = [row for row in ratios if not measure_and_part(row.measure)[1]]
        bands = [row for row in of_parts if row.band != "all"]
        parts = bands or [row for row in of_parts if row.staff_group != "all"]
        counts = {row.key: of_row for row in parts if (of_row := ratio_counts(row, by_place)) and _varies(of_row)}
        if len(counts) > 1:
            hidden = sum(is_hidden(row, by_place) for row in parts)
            rows.append(_many_tests(indicator, "bands" if bands else "staff groups", counts, hidden, rules))
    return tuple(rows)


def _varies(counts: RatioCounts) -> bool:
    """Whether anybody and not everybody had the event, in either group, and there is somebody in both."""
    events, people = counts.events + counts.other_events, counts.at_risk + counts.other_at_risk
    return counts.at_risk > 0 and counts.other_at_risk > 0 and 0 < events < people


def _many_tests(
    indicator: str, dimension: Literal["bands", "staff groups"], counts: dict[Key, RatioCounts], hidden: int, rules: Year
) -> ManyTests:
    columns = np.array([of_row.columns for of_row in counts.values()]).T
    error, few = 1 - rules.confidence, [of_row.fewest < rules.least_people for of_row in counts.values()]
    p_values = np.where(few, 1.0, score_test(*columns))
    with_hidden = np.append(p_values, np.ones(hidden))  # as if nothing differed there, so that nothing is marked that all would not mark
    marked = false_discoveries_controlled(with_hidden)[: len(p_values)] <= error
    keys = frozenset(key for key, is_marked in zip(counts, marked.tolist(), strict=True) if is_marked)
    both = (columns[0] > 0) & (columns[2] > 0) & ((columns[0] < columns[1]) | (columns[2] < columns[3]))
    p_value = nan if hidden else heterogeneity(*columns[:, both])
    by_chance, different = error * len(counts), int((p_values <= error).sum())
    return ManyTests(indicator, dimension, len(counts), by_chance, different, keys, int(both.sum()), p_value, hidden)


def score_test(events: Numbers, at_risk: Numbers, other_events: Numbers, other_at_risk: Numbers) -> Numbers:
    """Two-sided p values of equal likelihoods: the test that Miettinen and Nurminen's interval inverts, at a ratio of 1."""
    from scipy.stats import norm

    everyone = at_risk + other_at_risk
    common = (events + other_events) / everyone
    error = np.sqrt(common * (1 - common) * (1 / at_risk + 1 / other_at_risk) * everyone / (everyone - 1))
    return np.asarray(2 * norm.sf(np.abs(events / at_risk - other_events / other_at_risk) / error))


def false_discoveries_controlled(p_values: Numbers) -> Numbers:
    """P values that allow for as many tests: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300."""
    from scipy.stats import false_discovery_control

    return np.asarray(false_discovery_control(p_values, method="bh"))


def heterogeneity(events: Numbers, at_risk: Numbers, other_events: Numbers, other_at_risk: Numbers) -> float:
    """The p value of no difference among the ratios: Cochran's Q of their logarithms (Cochran 1954, Biometrics 10, 101-129)."""
    from scipy.stats import chi2

    if len(events) < 2:
        return nan
    ratios = np.log(events / at_risk) - np.log(other_events / other_at_risk)
    weights = 1 / (1 / events - 1 / at_risk + 1 / other_events - 1 / other_at_risk)
    q = weights @ (ratios - weights @ ratios / weights.sum()) ** 2
    return float(chi2.sf(q, len(events) - 1))
