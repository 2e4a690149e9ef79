"""Work whose date has passed: overdue, or without a status that says so."""

from collections.abc import Iterator

from wres.plans.calendar_words import find_dates
from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.questions.as_of import as_of_words
from wres.plans.questions.asking import Check, PlanQuestion
from wres.plans.questions.order import trigger_of
from wres.plans.questions.update_words import only_future
from wres.text import day

OVERDUE = Check(
    "overdue", "warning", "The date has passed and the action is not marked complete.",
    "Mark it complete, or give a new date and the reason.",
)  # fmt: skip
PASSED = Check(
    "date passed, no status", "note", "Readers cannot tell whether it is done or late.",
    "Mark it complete, or say what is left and by when.",
)  # fmt: skip


def overdue_findings(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Findings about dates that have passed, but those that another check asks about."""
    if plan.as_of is None:
        return
    for commitment in plan.commitments:
        end, code, computed = commitment.due.end, commitment.written.status, commitment.computed
        if end is None or not (computed.overdue or computed.past_due) or computed.target_met:
            continue
        trigger = trigger_of(commitment)
        if plan.is_in_doubt(commitment, "due_text") or (trigger and end < trigger[0]):  # asked about by its own check
            continue
        if not code and plan.about.columns and "status" not in plan.about.columns and _reports(commitment):
            sentence = (
                f"It was due {day(end)}, before {as_of_words(plan)}. The plan has no status column, and an update is given: it may be done."
            )
            yield PASSED.on_row(plan, commitment, "due_text", sentence)
            continue
        marked = f", and is marked {code}" if code else ""
        past = [date.text for date in find_dates(commitment.written.milestones) if date.end and date.end > end]
        slip = f" Its milestones name {past[-1]}, which runs past that date, so the date may be a slip." if past else ""
        begins = "Overdue: was due" if computed.overdue else "It was due"
        complete = "" if computed.overdue else " Whether it is complete is not known."
        yield OVERDUE.on_row(plan, commitment, "due_text", f"{begins} {day(end)}, before {as_of_words(plan)}{marked}.{complete}{slip}")


def _reports(commitment: Commitment) -> bool:
    """Whether an update says something of what was done, not only of what is to come or waited for."""
    text = commitment.written.progress
    return bool(text.strip()) and not commitment.computed.no_update and not commitment.computed.waiting_for and not only_future(text)
