"""How often the intervals of ratios hold the true ratio at small counts: every outcome is gone through, nothing is drawn by chance.

Run `python -m wres.bench.coverage` for the table of docs/methods.md. For each true likelihood of both groups, the outcomes whose
interval holds the true ratio are summed with their binomial probabilities; Katz's log interval, which was used before, stands beside.
"""

import sys
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from wres.indicators.intervals import Bounds, Floats, miettinen_nurminen

PEOPLE = ((1, 100), (2, 100), (4, 100), (5, 100), (7, 81), (10, 10), (20, 60), (50, 50), (40, 120))  # of the two groups
LIKELIHOODS = (0.01, 0.05, 0.15, 0.5, 0.95)  # of the second group
RATIOS = (0.5, 1.0, 2.0)  # true ones
Z = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True, slots=True)
class IntervalCoverage:
    """Percent of outcomes whose interval holds the true ratio: the least and the mean of all true likelihoods and ratios.

    false_alarms: percent of outcomes whose interval excludes 1 although the true ratio is 1, at most.
    """

    least: float
    mean: float
    false_alarms: float


def coverages(n: int, m: int) -> tuple[IntervalCoverage, IntervalCoverage]:
    """The coverage of the score interval and of Katz's for groups of n and m people."""
    first, second = (axis.ravel() for axis in np.meshgrid(np.arange(n + 1.0), np.arange(m + 1.0), indexing="ij"))
    score = miettinen_nurminen(first, np.full(len(first), n), second, np.full(len(first), m))
    return _coverage(score, n, m), _coverage(katz(first, n, second, m), n, m)


def katz(first: Floats, n: int, second: Floats, m: int) -> Bounds:
    """Katz's log interval; NaN, without an interval, where nobody of a group has the event."""
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = (first / n) / (second / m)
        half = Z * np.sqrt(1 / first - 1 / n + 1 / second - 1 / m)
        none = (first == 0) | (second == 0)
        return np.where(none, np.nan, ratio / np.exp(half)), np.where(none, np.nan, ratio * np.exp(half))


def coverage_table() -> str:
    """The table of docs/methods.md, in Markdown."""
    heading = "| people | score: least | mean | false alarms | Katz: least | mean | false alarms |"
    rows = [(n, m, *coverages(n, m)) for n, m in PEOPLE]
    lines = [f"| {n} and {m} | {_cells(score)} | {_cells(before)} |" for n, m, score, before in rows]
    return "\n".join([heading, "|---" * 7 + "|", *lines])


def _cells(coverage: IntervalCoverage) -> str:
    return f"{coverage.least:.1f} | {coverage.mean:.1f} | {coverage.false_alarms:.1f}"


def _coverage(bounds: Bounds, n: int, m: int) -> IntervalCoverage:
    lower, upper = (bound.reshape(n + 1, m + 1) for bound in bounds)
    pairs = [(ratio, likelihood) for likelihood in LIKELIHOODS for ratio in RATIOS if ratio * likelihood < 1]
    misses = [(ratio, 100 * _share_missed(lower, upper, ratio, likelihood)) for ratio, likelihood in pairs]
    shares = [share for _, share in misses]
    return IntervalCoverage(100 - max(shares), 100 - sum(shares) / len(shares), max(share for ratio, share in misses if ratio == 1))


def _share_missed(lower: Floats, upper: Floats, ratio: float, likelihood: float) -> float:
    """How likely an interval without the true ratio is; one without a bound, and a ratio without an interval, hold what lies there."""
    from scipy.stats import binom

    n, m = (size - 1 for size in lower.shape)
    outcomes = np.outer(binom.pmf(np.arange(n + 1), n, ratio * likelihood), binom.pmf(np.arange(m + 1), m, likelihood))
    return float(outcomes[(lower > ratio) | (upper < ratio)].sum())


if __name__ == "__main__":
    sys.stdout.write(f"{coverage_table()}\n")
