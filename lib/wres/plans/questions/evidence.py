"""What was reached: outcomes that are not named, and evidence of what is complete."""

from collections.abc import Iterator

from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions
from wres.text.lists import quantity, sentence_case

NO_OUTCOME = Check(
    "no outcome", "note", "Nobody can say later whether it worked.", "Say what will be different, and how it will be measured.",
    "no outcome",
)  # fmt: skip
EVIDENCE = Check(
    "no evidence", "note", "Readers cannot check that it is complete.", "Name the document, the figure or the place where it can be seen."
)
NO_EVIDENCE = Check(
    "evidence column empty", "note", "Readers will not be able to check what was done.",
    "As each action goes on, name the document, the figure or the place where it can be seen.",
)  # fmt: skip
_MOST = 0.5


def evidence_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about outcomes and evidence."""
    return [*_outcomes(plan), *_evidence(plan)]


def _outcomes(plan: ActionPlan) -> list[PlanQuestion]:
    """Blank outcomes in a plan that names them for most commitments."""
    blank = [commitment for commitment in plan.commitments if not commitment.written.outcome.strip()]
    if "outcome" not in plan.about.columns or 1 - len(blank) / len(plan) < _MOST:
        return []
    rows = [commitment for commitment in blank if not commitment.computed.pointer]
    return NO_OUTCOME.apart_or_together(
        plan, rows, "outcome", lambda commitment: "No outcome is named.", "{count} of {total} actions name no outcome: {actions}."
    )


def _evidence(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Actions marked complete without evidence, where the plan gives evidence at all."""
    with_evidence = {commitment for commitment in plan.commitments if commitment.written.evidence.strip()}
    if not with_evidence:
        if "evidence" in plan.about.columns:
            yield NO_EVIDENCE.about(f"{plan.label}, evidence", _none_has_evidence(plan))
        return
    rows = [commitment for commitment in plan.commitments if commitment.status.is_complete and commitment not in with_evidence]
    if rows:
        are = "is" if len(rows) == 1 else "are"
        yield EVIDENCE.on_rows(plan, rows, "evidence", f"{sentence_case(actions(rows))} {are} complete, and no evidence is named.")


def _none_has_evidence(plan: ActionPlan) -> str:
    sure = [commitment for commitment in plan.commitments if not plan.is_in_doubt(commitment, "evidence")]
    if len(sure) == len(plan):
        return "The only action has no evidence." if len(plan) == 1 else f"None of the {len(plan)} actions has evidence."
    empty = f"The evidence is blank in {len(sure)} of {quantity(len(plan), 'action')}"
    return f"{empty}; in the other {len(plan) - len(sure)} it may be lost in the transcript."
