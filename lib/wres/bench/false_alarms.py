"""How often the rule for movement sees a change where nothing has changed, by simulation.

Run `python -m wres.bench.false_alarms` for the table of docs/methods.md. The likelihoods, percentages, people and answers are those of
the bundled made-up trust in 2024/25, people and answers in proportion to the size of the organisation. Two years are drawn
from the same likelihoods, many times, and each pair is judged as a report would judge it.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wres.comparison.chance import gap_changed, percentage_changed, ratio_changed
from wres.comparison.judging import Scale, verdict_on
from wres.comparison.verdicts import BEYOND_CHANCE

Numbers = NDArray[np.float64]
OF, SIZES, DRAWS, SEED = 6000, (500, 2000, 6000, 18000), 20000, 15
RATIO, POINTS = 0.1, 1.0  # the thresholds as a year has them unless it says otherwise


@dataclass(frozen=True, slots=True)
class SimulatedMeasure:
    """Events and people of two groups at a size of 6,000: the upper one of a ratio first, in a survey the comparison group."""

    name: str
    events: tuple[float, float]
    people: tuple[int, int]
    surveyed: bool = False

    def draw(self, size: int, draws: int, random: np.random.Generator) -> list[Numbers]:
        """Events and people of both groups in one year, drawn many times."""
        columns: list[Numbers] = []
        for events, people in zip(self.events, self.people, strict=True):
            scaled = max(1, round(people * size / OF))
            columns += [random.binomial(scaled, events / people, draws).astype(float), np.full(draws, float(scaled))]
        return columns


def _survey(name: str, percentages: tuple[float, float], answers: tuple[int, int]) -> SimulatedMeasure:
    first, second = (percent * number / 100 for percent, number in zip(percentages, answers, strict=True))
    return SimulatedMeasure(name, (first, second), answers, surveyed=True)


TILES = (
    SimulatedMeasure("indicator 2", (688, 393), (3395, 2581)),
    SimulatedMeasure("indicator 3", (21, 50), (1530, 4266)),
    SimulatedMeasure("indicator 4", (2603, 904), (4266, 1530)),
    _survey("indicator 5", (32.03, 26.39), (693, 2012)),
    _survey("indicator 6", (26.52, 21.46), (705, 1966)),
    _survey("indicator 7", (48.75, 59.89), (722, 1972)),
    _survey("indicator 8", (15.41, 7.64), (701, 1976)),
)


def false_alarms(measured: SimulatedMeasure, size: int, draws: int = DRAWS, seed: int = SEED) -> dict[str, tuple[float, float]]:
    """The share of years with a verdict where nothing has changed, from 0 to 1: by size alone, as once, and by the rule.

    Of an indicator of two likelihoods that of its ratio; of a survey's that of the comparison group's percentage, and of the gap.
    """
    random = np.random.default_rng([seed, size])
    before, after = measured.draw(size, draws, random), measured.draw(size, draws, random)
    if not measured.surveyed:
        comparable = (before[2] > 0) & (after[2] > 0)  # else there is no ratio to compare
        before, after = ([column[comparable] for column in year] for year in (before, after))
        first, second = (year[0] * year[3] / (year[1] * year[2]) for year in (before, after))
        once = np.abs(np.abs(second - 1) - np.abs(first - 1)) >= RATIO
        now = _with_verdict(first, second, Scale(1.0, RATIO, more_is_worse=True), ratio_changed(before, after))
        return {measured.name: (once.sum() / draws, now.sum() / draws)}
    years = [[100 * year[0] / year[1], year[1], 100 * year[2] / year[3], year[3]] for year in (before, after)]
    (percent, answers, *_), (later, later_answers, *_) = years
    beyond = percentage_changed((percent, answers), (later, later_answers))
    now = _with_verdict(percent, later, Scale(None, POINTS, more_is_worse=True), beyond)
    first, second = (year[0] - year[2] for year in years)
    gap = _with_verdict(first, second, Scale(0.0, POINTS, more_is_worse=True), gap_changed(years[0], years[1]))
    by_size = np.abs(later - percent) >= POINTS, np.abs(np.abs(second) - np.abs(first)) >= POINTS
    return {measured.name: (by_size[0].mean(), now.mean()), f"{measured.name}, gap": (by_size[1].mean(), gap.mean())}


def false_alarm_table(draws: int = DRAWS) -> str:
    """The table of docs/methods.md: a row a measure, a column a size, in each how often by size alone and by the rule."""
    alarms: dict[str, list[tuple[float, float]]] = {}
    tiles = np.zeros((len(SIZES), 2))
    for measured in TILES:
        for place, size in enumerate(SIZES):
            rates = false_alarms(measured, size, draws)
            tiles[place] += rates[measured.name]
            for name, pair in rates.items():
                alarms.setdefault(name, []).append(pair)
    lines = [
        "| nothing changed, and yet a verdict | " + " | ".join(f"{size:,} staff" for size in SIZES) + " |",
        "|---" * (len(SIZES) + 1) + "|",
    ]
    lines += [f"| {name} | " + " | ".join(f"{once:.0%}, now {now:.1%}" for once, now in pairs) + " |" for name, pairs in alarms.items()]
    lines.append("| of 7 indicators with a verdict | " + " | ".join(f"{once:.1f}, now {now:.1f}" for once, now in tiles) + " |")
    return "\n".join(lines)


def _with_verdict(before: Numbers, after: Numbers, scale: Scale, beyond: Sequence[bool] | NDArray[np.bool_]) -> NDArray[np.bool_]:
    triples = zip(before.tolist(), after.tolist(), np.asarray(beyond).tolist(), strict=True)
    return np.array([verdict_on(first, second, scale, 0, changed) in BEYOND_CHANCE for first, second, changed in triples])


if __name__ == "__main__":
    sys.stdout.write(f"{false_alarm_table()}\n")
