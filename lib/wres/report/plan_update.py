"""An update of the plan within its year, which is no correction: what a kept round of updates changed of actions, and nothing else."""

import datetime as dt
from collections.abc import Sequence

from wres.approval.changes import Changes
from wres.approval.differences import DATE, STATUS
from wres.approval.record import ApprovedRecord
from wres.plans import ActionPlan
from wres.plans.rounds import PlanRound
from wres.text import day
from wres.text.lists import listing, quantity

ASKED = {  # of leads in a round: what changes of an action, and its column
    STATUS: "status", DATE: "due_text", "progress": "progress", "evidence": "evidence", "updated": "updated",
}  # fmt: skip
DAY_OF_UPDATE = "updated"  # goes with every other answer


def day_of_standing_round(rounds: Sequence[PlanRound], plan: ActionPlan) -> dt.date | None:
    """The day of the last round of updates that was kept, where the plan stands as that round left it; else None."""
    if not rounds or rounds[-1].day is None:
        return None
    return rounds[-1].day if _answers(rounds[-1].plan) == _answers(plan) else None


def plan_update_words(record: ApprovedRecord, changes: Changes, updated_on: dt.date | None) -> str:
    """That the plan was updated after the report was approved; empty where anything else changed, or no round of that time is kept.

    updated_on: as `day_of_standing_round` gives it. changes: what readers see of them.
    """
    changed = [row.change.what for row in changes.commitments]
    if not changed or updated_on is None or updated_on < record.approval.date or not set(changed) <= set(ASKED):
        return ""
    kinds = [what for what in ASKED if what in changed and what != DAY_OF_UPDATE] or ["day of the update"]
    approved = f"approved by {record.approval.by} on {day(record.approval.date)}"
    number = quantity(changes.actions, "action")
    return f"The action plan was updated on {day(updated_on)}, after the report was {approved}: {listing(kinds)} of {number} changed."


def _answers(plan: ActionPlan) -> list[tuple[list[str], ...]]:
    """What leads can answer, by action, in the order of the plan; blanks do not matter."""
    return [tuple(row.written[name].split() for name in ("action", *ASKED.values())) for row in plan.commitments]
