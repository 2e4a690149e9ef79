"""One question for one action or cell: what an action lacks is listed once, and what is asked about one cell is said together."""

from collections.abc import Sequence
from dataclasses import replace

from wres.findings import Finding
from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.publishing import NAMES_CHECK
from wres.plans.questions.asking import Check, PlanQuestion
from wres.text.lists import listing

INCOMPLETE = Check(
    "incomplete action", "warning", "An action that lacks these cannot be followed up.", "Add what is missing, or say why it is not needed."
)
_GRAVITY = ("warning", "note")
_Key = tuple[Commitment, str]


def join_questions(plan: ActionPlan, questions: Sequence[PlanQuestion]) -> list[Finding]:
    """The findings of questions in their order: gaps of one action as one, and several questions about one cell as one."""
    together: dict[_Key, list[PlanQuestion]] = {}
    for question in questions:
        if key := _key(question):
            together.setdefault(key, []).append(question)
    findings = []
    for question in questions:
        key = _key(question)
        same = together[key] if key else [question]
        if same[0] is question:
            findings.append(question.finding if len(same) == 1 else _gaps(plan, same) if question.gap else _cell(same))
    return findings


def _key(question: PlanQuestion) -> _Key | None:
    """The action whose gaps are listed, or the cell; a likely name stays by itself: accepting it decides what is published."""
    if question.commitment is None or question.finding.check == NAMES_CHECK:
        return None
    return question.commitment, "" if question.gap else question.column


def _gaps(plan: ActionPlan, same: Sequence[PlanQuestion]) -> Finding:
    commitment = same[0].commitment
    assert commitment is not None
    name = f"Action {commitment.name}" if commitment.name else f"The action in row {commitment.row}"
    columns = listing(list(dict.fromkeys(question.column for question in same)))
    incomplete = INCOMPLETE.on_row(plan, commitment, columns, f"{name} has {listing([question.gap for question in same])}.")
    return replace(incomplete.finding, severity=min((question.finding.severity for question in same), key=_GRAVITY.index))


def _cell(same: Sequence[PlanQuestion]) -> Finding:
    """The gravest of several questions about a cell, with the words of all."""
    ordered = sorted((question.finding for question in same), key=lambda finding: _GRAVITY.index(finding.severity))
    what, how_to_fix = (" ".join(dict.fromkeys(words)) for words in ([f.what for f in ordered], [f.how_to_fix for f in ordered]))
    return replace(ordered[0], what=what, how_to_fix=how_to_fix)
