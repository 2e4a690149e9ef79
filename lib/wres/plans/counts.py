"""How many actions a plan has, by status and by what they lack: counted once for whatever says it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from wres.plans.commitment import Commitment
from wres.plans.coverage import indicator_coverage
from wres.plans.past_due import overdue_first, past_due_first
from wres.plans.plan import ActionPlan
from wres.plans.statuses import NO_KEY, UNKNOWN

NOT_KNOWN = "not known"
ONGOING = "ongoing"  # a form of timescale


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """How many actions a plan has, by status on the common scale, and of how many something is to be asked.

    past_due: of these the due date has passed, and whether they are complete is not known. overdue_unknown: these, and those not known
    to be complete of which no date is given that can be read; work that only goes on has none to be late by.
    without_lead: with no lead, or one that is still to be confirmed.
    carried_over: actions by how many earlier plans they are carried over from.
    as_written: actions by the words of a status that no key explains.
    """

    actions: int
    statuses: Mapping[str, int]
    overdue: int
    past_due: int
    overdue_unknown: int
    without_lead: int
    without_date: int
    without_indicator: int
    carried_over: Mapping[int, int]
    as_written: Mapping[str, int]

    @property
    def overdue_as_known(self) -> int | str:
        """How many are overdue, as far as that is known."""
        return as_known(self.overdue, self.overdue_unknown, self.actions)

    def with_status(self, status: str) -> int | str:
        """How many have a status of the common scale, as far as that is known."""
        return as_known(self.statuses.get(status, 0), self.statuses.get(UNKNOWN, 0), self.actions)


def as_known(number: int, unknown: int, actions: int) -> int | str:
    """A number of actions; "not known" instead of 0 where it is not known of any of them. unknown: of how many it is not known."""
    return number if number or unknown < actions else NOT_KNOWN


def counts_of(plan: ActionPlan) -> PlanCounts:
    """The counts of one plan."""
    rows = plan.commitments
    return PlanCounts(
        actions=len(rows), statuses=Counter(row.status.common for row in rows), overdue=len(overdue_first(plan)),
        past_due=len(past_due_first(plan)),
        overdue_unknown=len(past_due_first(plan)) + sum(row.is_open and row.due.form != ONGOING for row in without_date(plan)),
        without_lead=sum(not row.has_lead for row in rows), without_date=len(without_date(plan)),
        without_indicator=len(indicator_coverage(plan).idle),
        carried_over=Counter(row.computed.years_carried for row in rows if row.computed.years_carried),
        as_written=Counter(" ".join(row.written.status.split()) for row in rows if row.status.problem == NO_KEY),
    )  # fmt: skip


def without_date(plan: ActionPlan) -> list[Commitment]:
    """Commitments with neither a day, a rhythm nor a word that they are complete; those that only go on are among them."""
    dues = [(row, row.due) for row in plan.commitments]
    return [row for row, due in dues if not (due.end or due.start or due.status or due.recurrence)]
