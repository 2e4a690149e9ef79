"""Actions whose due date has passed: those known not to be complete, and those of which that is not known."""

from collections.abc import Iterable

from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan


def overdue_first(plan: ActionPlan) -> list[Commitment]:
    """The actions past their due date that are known not to be complete, the longest overdue first."""
    return _by_day(row for row in plan.commitments if row.computed.overdue)


def past_due_first(plan: ActionPlan) -> list[Commitment]:
    """The actions past their due date of which it is not known whether they are complete, the earliest first."""
    return _by_day(row for row in plan.commitments if row.computed.past_due)


def _by_day(rows: Iterable[Commitment]) -> list[Commitment]:
    dated = [(row.due.end, row) for row in rows if row.due.end]
    return [row for _, row in sorted(dated, key=lambda pair: pair[0])]
