"""Carry-over: work brought from earlier plans without progress, again and again, or already reported as done."""

from collections.abc import Iterator

from wres.plans.computed import only_carried_over
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.plans.similar import TextIndex
from wres.text.lists import quantity, shorten

NO_PROGRESS = Check(
    "carried over without progress", "warning", "Readers cannot tell whether anything was done, or why not.",
    "Say what was done in the earlier plan, what held it up, and what is different now.", "no update since it was carried over",
)  # fmt: skip
AGAIN = Check(
    "carried over again and again", "warning", "An action that comes back every year is not making a difference.",
    "Say what will be done differently, or drop it with the reason.",
)  # fmt: skip
MOST = Check(
    "mostly carried over", "warning", "A plan that repeats the last one is unlikely to change its results.",
    "Say what was learned from the earlier plan, and what is different now.",
)  # fmt: skip
DONE_BEFORE = Check(
    "already reported as done", "note", "The earlier plan says that it was done.", "Say how this goes on from it, or drop it.",
)  # fmt: skip


def carry_over_findings(plan: ActionPlan, earlier: ActionPlan | None = None) -> list[PlanQuestion]:
    """Findings about carried-over work. earlier: the plan of the year before, if there is one."""
    return [*_most(plan), *_without_progress(plan), *_again(plan), *(_done_before(plan, earlier) if earlier else [])]


def _most(plan: ActionPlan) -> Iterator[PlanQuestion]:
    rows = [commitment for commitment in plan.commitments if commitment.computed.years_carried]
    if len(plan) >= plan.rules.spread_least and len(rows) >= plan.rules.spread_share * len(plan):
        sentence = f"{len(rows)} of {quantity(len(plan), 'action')} come from an earlier plan."
        yield MOST.about(f"{plan.label}, carried_over_from", sentence)


def _without_progress(plan: ActionPlan) -> list[PlanQuestion]:
    rows = [
        commitment
        for commitment in plan.commitments
        if only_carried_over(commitment.written.progress) or (commitment.computed.years_carried and commitment.computed.no_update)
    ]
    return NO_PROGRESS.apart_or_together(
        plan, rows, "progress", lambda commitment: _carried_in_words(commitment.written.progress),
        "{count} of {total} actions are carried over without an update on progress: {actions}.",
    )  # fmt: skip


def _carried_in_words(update: str) -> str:
    return f'Carried over; "{shorten(update)}" is the whole update.' if update else "Carried over, and no update is given."


def _again(plan: ActionPlan) -> Iterator[PlanQuestion]:
    for commitment in plan.commitments:
        if commitment.computed.years_carried >= plan.rules.years_carried and not commitment.status.is_complete:
            yield AGAIN.on_row(
                plan,
                commitment,
                "carried_over_from",
                f"Carried over from {commitment.computed.years_carried} earlier plans: {commitment.written.carried_over_from}.",
            )


def _done_before(plan: ActionPlan, earlier: ActionPlan) -> Iterator[PlanQuestion]:
    complete = TextIndex({commitment: commitment.written.action for commitment in earlier.commitments if commitment.status.is_complete})
    for commitment in plan.commitments:
        before, score = complete.nearest(commitment.written.action, plan.rules.similar)
        if before is not None and score >= plan.rules.similar:
            sentence = f'The plan of {earlier.year} reports "{shorten(before.written.action)}" as complete.'
            yield DONE_BEFORE.on_row(plan, commitment, "action", sentence)
