"""Questions to a plan: where, what, why it matters and what to do; many actions with one fault are asked about at once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from wres.findings import Finding, Location
from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.text.lists import listing, shorten

_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class PlanQuestion:
    """A finding about a plan and, where it is about one cell, its commitment and column.

    gap: what the action lacks ("no lead"): an action that lacks several things is asked about once (see `joining`).
    """

    finding: Finding
    commitment: Commitment | None = None
    column: str = ""
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """What can be asked: its name, how grave it is (warning or note), why it matters and what to do.

    gap: what an action lacks, where the check asks for something that every action has.
    """

    name: str
    severity: str
    why: str
    how_to_fix: str
    gap: str = ""

    def on_row(self, plan: ActionPlan, commitment: Commitment, column: str, what: str, gap: str = "") -> PlanQuestion:
        """A question about one cell. gap: what is lacking, when that differs from one action to the next."""
        return PlanQuestion(self._finding(plan.location(commitment, column), what), commitment, column, gap or self.gap)

    def on_rows(self, plan: ActionPlan, commitments: Sequence[Commitment], column: str, what: str) -> PlanQuestion:
        """One question about several commitments."""
        if len(commitments) == 1:
            return self.on_row(plan, commitments[0], column, what)
        return PlanQuestion(self._finding(Location(f"{plan.label}, {_rows(commitments)}, {column}"), what))

    def about(self, place: str, what: str) -> PlanQuestion:
        """A question about what surrounds the commitments: the plan's own facts, its targets, its paper."""
        return PlanQuestion(self._finding(Location(place), what))

    def apart_or_together(
        self,
        plan: ActionPlan,
        commitments: Sequence[Commitment],
        column: str,
        on_one_row: Callable[[Commitment], str],
        together: str,
        most_apart: int | None = None,
    ) -> list[PlanQuestion]:
        """A question for each commitment, or a single one when there are many; `together` may speak of {count}, {total} and {actions}.

        most_apart: how many are asked about apart, by default as the year's parameters say. Cells in which the text that was
        read is in doubt are left out: the transcript is asked about them, not the plan.
        """
        certain = [commitment for commitment in commitments if not plan.is_in_doubt(commitment, column)]
        if len(certain) <= (plan.rules.told_apart if most_apart is None else most_apart):
            return [self.on_row(plan, commitment, column, on_one_row(commitment)) for commitment in certain]
        words = together.format(count=len(certain), total=len(plan), actions=actions(certain))
        return [self.on_rows(plan, certain, column, words)]

    def _finding(self, place: Location, what: str) -> Finding:
        return Finding(self.severity, self.name, place, what, self.why, self.how_to_fix)


def place_of_target(measure: str, *numbers: int) -> str:
    """Where a target is in the organisation file; where several say the same, all of their numbers. measure: what it is of, as written."""
    name = f" ({shorten(measure, 50)})" if measure else ""
    return f"organisation file, targets, {', '.join(map(str, numbers))}{name}"


def actions(commitments: Sequence[Commitment]) -> str:
    """Several actions by name, "actions 1 and 2 of Part 1 and action 6", or by row when they have no numbers."""
    if not all(commitment.name for commitment in commitments):
        return _rows(commitments)
    first = commitments[:_MOST_NAMED]
    numbers_of: dict[str, list[str]] = {}
    for commitment in first:
        numbers_of.setdefault(commitment.parent, []).append(commitment.written.number)
    more = [f"{len(commitments) - len(first)} more"] if len(commitments) > len(first) else []
    if len(numbers_of) == 1 and more:
        ((parent, numbers),) = numbers_of.items()
        return f"actions {listing([*numbers, *more])}{f' of {parent}' if parent else ''}"
    groups = [
        f"action{'s' if len(numbers) > 1 else ''} {listing(numbers)}{f' of {parent}' if parent else ''}"
        for parent, numbers in numbers_of.items()
    ]
    return listing([*groups, *more])


def _rows(commitments: Iterable[Commitment]) -> str:
    """Row numbers in words: row 2, rows 2 to 5, 9."""
    runs: list[list[int]] = []
    for row in sorted(commitment.row for commitment in commitments):
        if runs and row == runs[-1][1] + 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    spans = ", ".join(str(low) if low == high else f"{low} to {high}" if high > low + 1 else f"{low}, {high}" for low, high in runs)
    return f"row{'' if spans.isdecimal() else 's'} {spans}"
