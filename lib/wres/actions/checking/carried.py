"""Carry-over: work brought from earlier plans without progress, again and again, or already reported as done."""

from collections.abc import Iterator

from wres.actions.checking.telling import Check, Finding, shortened
from wres.actions.computed import only_carried_over
from wres.actions.plan import ActionPlan
from wres.actions.similar import nearest, word_index

NO_PROGRESS = Check(
    "carried over without progress", "warning", "It is said again, and nothing says what was done or why it was not.",
    "Say what was done in the earlier plan, what held it up, and what is different now.",
)  # fmt: skip
AGAIN = Check(
    "carried over again and again",
    "warning",
    "What is promised every year is no longer believed.",
    "Drop it with the reason, or change what is done.",
)
DONE_BEFORE = Check(
    "already reported as done", "note", "The earlier plan says that it was done.", "Say how this goes on from it, or drop it.",
)  # fmt: skip


def carry_over_findings(plan: ActionPlan, earlier: ActionPlan | None = None) -> list[Finding]:
    """Findings about carried-over work. earlier: the plan of the year before, if there is one."""
    return [*_without_progress(plan), *_again(plan), *(_done_before(plan, earlier) if earlier else [])]


def _without_progress(plan: ActionPlan) -> list[Finding]:
    progress = plan.written["progress"]
    rows = [
        int(row)
        for row, text in progress.items()
        if only_carried_over(text) or (plan.known["years_carried"][row] and plan.known["no_update"][row])
    ]
    return NO_PROGRESS.apart_or_together(
        plan, rows, "progress", lambda row: f'Carried over; "{shortened(progress[row])}" is all that is said.' if progress[row] else "Carried over, and no progress is given.",
        "{count} of {total} commitments are carried over and no progress is given: {actions}.",
    )  # fmt: skip


def _again(plan: ActionPlan) -> Iterator[Finding]:
    years = plan.known["years_carried"]
    for row in plan.rows:
        if years[row] >= plan.rules.years_carried and plan.known["status_common"][row] != "complete":
            yield AGAIN.on_row(
                plan,
                int(row),
                "carried_over_from",
                f"Carried over from {years[row]} earlier plans: {plan.written['carried_over_from'][row]}.",
            )


def _done_before(plan: ActionPlan, earlier: ActionPlan) -> Iterator[Finding]:
    texts = {row: text for row, text in earlier.written["action"].items() if earlier.known["status_common"][row] == "complete"}
    index = word_index(texts)
    for row, text in plan.written["action"].items():
        found, score = nearest(text, texts, index, plan.rules.similar)
        if found is not None and score >= plan.rules.similar:
            yield DONE_BEFORE.on_row(
                plan, int(row), "action", f'The plan of {earlier.year} reports "{shortened(texts[found])}" as complete.'
            )
