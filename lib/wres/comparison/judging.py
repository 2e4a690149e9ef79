"""One verdict on a change: more than rounding, more than little, more than chance, and which way it leads."""

from dataclasses import dataclass
from math import inf, log

from wres.comparison.verdicts import Verdict

FLOATS = 1e-9  # what binary floats add to a difference of decimals


@dataclass(frozen=True, slots=True)
class Scale:
    """What a number is measured against. equal: the value at which groups are equal, None for a percentage, which has none.

    least: a smaller change is little. more_is_worse: of a percentage, or of a ratio or gap on the side above equal.
    """

    equal: float | None
    least: float
    more_is_worse: bool

    def distance(self, value: float) -> float:
        """How far a ratio or gap is from equal: a ratio by its logarithm, so that 0.5 is as far from 1 as 2."""
        if not self.equal:
            return abs(value)
        return abs(log(value / self.equal)) if value > 0 else inf

    def changes_sides(self, before: float, after: float) -> bool:
        """Whether a ratio or gap is now on the other side of equal."""
        return self.equal is not None and (before - self.equal) * (after - self.equal) < 0

    def leads_to_worse(self, before: float, after: float) -> bool:
        """Whether a change, if it is real, is for the worse: of a ratio or gap, now on the harmful side, and further or from the other."""
        if self.equal is None:
            return (after > before) == self.more_is_worse and after != before
        harmful = after != self.equal and (after > self.equal) == self.more_is_worse
        return harmful and (self.changes_sides(before, after) or self.distance(after) > self.distance(before))


def verdict_on_size(before: float, after: float, scale: Scale, rounding: float) -> Verdict | None:
    """What can be said of a change whatever chance can do; None where that matters. rounding: the most that print can make.

    The order matters: what rounding can make is never judged, and a change of sides is never little.
    """
    size = 0.0 if before == after else abs(after - before)  # infinite in both years is no change
    if size <= FLOATS:
        return Verdict.LITTLE_CHANGE
    if size <= rounding + FLOATS:
        return Verdict.WITHIN_ROUNDING
    if size < scale.least - FLOATS and not scale.changes_sides(before, after):
        return Verdict.LITTLE_CHANGE
    return None


def verdict_on(before: float, after: float, scale: Scale, rounding: float, beyond_chance: bool | None) -> Verdict:
    """What can be said of a change. beyond_chance: None where it cannot be tested, or need not be for its size."""
    if (of_size := verdict_on_size(before, after, scale, rounding)) is not None:
        return of_size
    if beyond_chance is None:
        return Verdict.CHANCE_NOT_KNOWN
    if not beyond_chance:
        return Verdict.COULD_BE_CHANCE
    if scale.equal is None:
        return Verdict.WORSE if scale.leads_to_worse(before, after) else Verdict.BETTER
    if scale.changes_sides(before, after):
        return Verdict.CHANGED_SIDES
    return Verdict.CLOSER if scale.distance(after) < scale.distance(before) else Verdict.FURTHER
