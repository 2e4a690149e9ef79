"""Carry-over: work brought from earlier plans without progress, again and again, or already reported as done."""

from collections.abc import Iterator

from wres.findings import Finding
from wres.plans.computed import only_carried_over
from wres.plans.plan import ActionPlan
from wres.plans.questions.telling import Check, counted, shortened
from wres.plans.similar import nearest, word_index

NO_PROGRESS = Check(
    "carried over without progress", "warning", "Readers cannot tell whether anything was done, or why not.",
    "Say what was done in the earlier plan, what held it up, and what is different now.", "no update since it was carried over",
)  # fmt: skip
AGAIN = Check(
    "carried over again and again",
    "warning",
    "An action that comes back every year is not making a difference.",
    "Say what will be done differently, or drop it with the reason.",
)
MOST = Check(
    "mostly carried over",
    "warning",
    "A plan that repeats the last one is unlikely to change its results.",
    "Say what was learned from the earlier plan, and what is different now.",
)
DONE_BEFORE = Check(
    "already reported as done", "note", "The earlier plan says that it was done.", "Say how this goes on from it, or drop it.",
)  # fmt: skip


def carry_over_findings(plan: ActionPlan, earlier: ActionPlan | None = None) -> list[Finding]:
    """Findings about carried-over work. earlier: the plan of the year before, if there is one."""
    return [*_most(plan), *_without_progress(plan), *_again(plan), *(_done_before(plan, earlier) if earlier else [])]


def _most(plan: ActionPlan) -> Iterator[Finding]:
    rows = [row for row in plan.rows if plan.known["years_carried"][row]]
    if len(plan.rows) >= plan.rules.spread_least and len(rows) >= plan.rules.spread_share * len(plan.rows):
        said = f"{len(rows)} of {counted(len(plan.rows), 'action')} come from an earlier plan."
        yield MOST.about(f"{plan.label}, carried_over_from", said)


def _without_progress(plan: ActionPlan) -> list[Finding]:
    progress = plan.written["progress"]
    rows = [
        int(row)
        for row, text in progress.items()
        if only_carried_over(text) or (plan.known["years_carried"][row] and plan.known["no_update"][row])
    ]
    return NO_PROGRESS.apart_or_together(
        plan, rows, "progress", lambda row: f'Carried over; "{shortened(progress[row])}" is the whole update.' if progress[row] else "Carried over, and no update is given.",
        "{count} of {total} actions are carried over without an update on progress: {actions}.",
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
