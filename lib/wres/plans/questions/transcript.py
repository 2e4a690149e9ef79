"""What to compare with the document before the plan's author is asked: cells that a transcript lost or mixed up."""

from collections.abc import Iterator

from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions
from wres.text.lists import listing, sentence_case

TRANSCRIPT = Check(
    "check the transcript", "note", "The text read here may lack what the document says.",
    "Compare it with the document, and correct the table before asking the plan's author.",
)  # fmt: skip
NOT_THERE = Check(
    "transcript note without its action", "warning", "The note has no effect, so gaps of the transcript are taken for the plan's.",
    "Name the action as the findings do, for example 9.1 or 1 of Part 2.",
)  # fmt: skip


def transcript_findings(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """One finding for each doubt that the organisation file records under plan, transcript."""
    for number, doubt in enumerate(plan.about.transcript, start=1):
        absent = [name for name in doubt.actions if not plan.rows_of([name])]
        if absent:
            yield NOT_THERE.about(f"organisation file, plan, transcript, {number}", f"The plan has no action {listing(absent)}.")
        rows = plan.rows_of(doubt.actions)
        if rows:
            named = f"{sentence_case(actions(rows))}: " if doubt.actions else ""
            yield TRANSCRIPT.on_rows(plan, rows, ", ".join(doubt.columns), f"{named}{doubt.what}")
