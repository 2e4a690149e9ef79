"""How a change in a measure reads for the group: which way is harm, and how much change is real, with the rule in words."""

import operator
from collections.abc import Callable
from dataclasses import dataclass

from wres.indicators import Figure
from wres.parameters import Standard
from wres.parameters.measures import measure_of
from wres.parameters.year import MovementRules

PARITY = 1.0


@dataclass(frozen=True, slots=True)
class ReadingRule:
    """harm: the higher, the worse. tolerance: a smaller change of it is no real change. rule: both, in words."""

    harm: Callable[[float], float]
    tolerance: float
    rule: str


def reading_rule(figure: Figure, standard: Standard, rules: MovementRules) -> ReadingRule | None:
    """How to judge a change of a figure; None where no reading is laid down.

    Shares are judged for the comparison group only, survey percentages for every group, ratios by their distance from 1
    and board differences by their distance from 0. Likelihoods are judged by their ratio, gaps by whether they narrow.
    """
    reads = measure_of(figure.measure).reads
    if reads == "to one":
        rule = f"Closer to 1 is better; a change of less than {rules.ratio:g} in the distance from 1 is no real change."
        return ReadingRule(lambda ratio: abs(ratio - PARITY), rules.ratio, rule)
    if reads == "to zero":
        return ReadingRule(abs, rules.points, f"Closer to 0 is better; a change of less than {_points(rules.points)} is no real change.")
    judged = reads == "by harm" or (reads == "by harm to the comparison group" and figure.group == standard.comparison_group)
    if not judged or figure.indicator not in standard.indicators:
        return None
    lower_is_worse = standard.indicators[figure.indicator].harm == "lower"
    words = "Higher" if lower_is_worse else "Lower"
    rule = f"{words} is better; a change of less than {_points(rules.percent)} is no real change."
    return ReadingRule(operator.neg if lower_is_worse else float, rules.percent, rule)


def gap_reading(rules: MovementRules) -> ReadingRule:
    """How to judge a gap: by its size, whichever group it favours."""
    return ReadingRule(abs, rules.points, f"A gap is narrower when its size falls by {_points(rules.points)} or more.")


def _points(number: float) -> str:
    return f"{number:g} percentage point{'' if number == 1 else 's'}"
