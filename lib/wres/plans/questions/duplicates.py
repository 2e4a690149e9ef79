"""Duplicates: one objective under several numbers, passages in two actions, an outcome that only repeats what is required."""

from collections.abc import Iterator

from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions
from wres.plans.similar import passages, same_text, similarity, words_of
from wres.text.lists import listing, sentence_case, shorten

SAME_OBJECTIVE = Check(
    "same objective twice", "note", "Readers look for the difference, and progress is counted twice.",
    "Give it once, with all its actions, or say how they differ.",
)  # fmt: skip
NEAR_OBJECTIVE = Check(
    "objectives nearly the same", "note", "Small differences between them look like mistakes.", "Make them one, or say how they differ."
)
SAME_ACTION = Check(
    "same action twice", "note", "It is not clear whether one or two things are meant.", "Keep one, or say how they differ."
)
PASSAGE = Check("same passage in two actions", "note", "It may have been copied into the wrong action.", "Keep it where it belongs.")
REPEATS = Check(
    "outcome repeats the requirement", "note", "Doing what is required is not yet a result.",
    "Say what will be different for staff, and how it is measured.",
)  # fmt: skip
_FEW = 4
_SMALL = frozenset(("which", "that", "with", "from", "this", "their", "there", "have", "will", "been", "more", "also", "into"))
_MOST = 400  # objectives compared with one another


def duplicate_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about texts that say the same."""
    return [*_objectives(plan), *_actions(plan), *_passages(plan), *_outcomes(plan)]


def _objectives(plan: ActionPlan) -> Iterator[PlanQuestion]:
    stated: dict[tuple[str, str], Commitment] = {}
    for commitment in plan.commitments:
        stated.setdefault((commitment.written.objective_no, commitment.written.objective), commitment)
    texts = {commitment: text for (_, text), commitment in stated.items() if text}
    alike = same_text(texts)
    if alike:
        groups = [listing([commitment.written.objective_no or f"row {commitment.row}" for commitment in rows]) for rows in alike]
        more = "".join(f" So have {group}." for group in groups[1:])
        rows = [commitment for members in alike for commitment in members]
        yield SAME_OBJECTIVE.on_rows(plan, rows, "objective", f"Objectives {groups[0]} have the same words.{more}")
    again = {commitment for rows in alike for commitment in rows}  # asked about already
    rows = [commitment for commitment in texts if commitment not in again][:_MOST]
    for place, first in enumerate(rows):
        for other in rows[place + 1 :]:
            if similarity(texts[first], texts[other], plan.rules.similar) >= plan.rules.similar:
                numbers = [commitment.written.objective_no or f"row {commitment.row}" for commitment in (first, other)]
                yield NEAR_OBJECTIVE.on_rows(
                    plan, [first, other], "objective", f"Objectives {listing(numbers)} differ in a few words only."
                )


def _actions(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """The same words under two numbers; commitments of one action share its text by right."""
    keys = _actions_of(plan)
    texts = {commitment: commitment.written.action for commitment in plan.commitments if len(words_of(commitment.written.action)) >= _FEW}
    for rows in same_text(texts):
        different = (
            list({keys[commitment]: commitment for commitment in reversed(rows)}.values())
            if all(commitment.written.action_no for commitment in rows)
            else rows
        )
        if len(different) > 1:
            yield SAME_ACTION.on_rows(plan, different, "action", f'"{shorten(texts[rows[0]])}" is the text of {len(different)} actions.')


def _passages(plan: ActionPlan) -> Iterator[PlanQuestion]:
    columns, keys = ("requirement", "progress", "outcome", "milestones"), _actions_of(plan)
    texts = {
        commitment: "\n".join(commitment.written[column] for column in columns)
        for commitment in plan.commitments
        if not commitment.computed.pointer
    }
    for (first, other), shared in passages(texts, plan.rules.shared_words).items():
        if keys[first] != keys[other] or not first.written.action_no:
            places = [
                [column for column in columns if _holds(commitment.written[column], shared)] or ["progress"]
                for commitment in (first, other)
            ]
            both = list(dict.fromkeys(places[0][:1] + places[1][:1]))
            where = f" It stands in the {places[0][0]} of the first and the {places[1][0]} of the second." if len(both) > 1 else ""
            sentence = f'{sentence_case(actions([first, other]))} share "{shorten(shared)}".{where}'
            yield PASSAGE.on_rows(plan, [first, other], " and ".join(both), sentence)


def _holds(text: str, passage: str) -> bool:
    """Whether a text has the words of a passage in a row, or most of them where it runs over two cells."""
    return " ".join(passage.split()) in " ".join(words_of(text))


def _actions_of(plan: ActionPlan) -> dict[Commitment, tuple[str, ...]]:
    """The action to which each commitment belongs, by row."""
    return {commitment: commitment.written.action_key for commitment in plan.commitments}


def _outcomes(plan: ActionPlan) -> Iterator[PlanQuestion]:
    for commitment, _, outcome in plan.texts("outcome"):
        required = commitment.written.requirement or commitment.written.action
        if len(words_of(outcome)) >= _FEW and _is_contained(outcome, required, plan.rules.similar):
            yield REPEATS.on_row(plan, commitment, "outcome", f'"{shorten(outcome)}" repeats what the action requires.')


def _is_contained(text: str, other: str, share: float) -> bool:
    """Whether nearly all words of a text are those of another."""
    words = [word.rstrip("s") for word in words_of(text) if len(word) > _FEW - 1 and word not in _SMALL]
    others = {word.rstrip("s") for word in words_of(other)}
    return len(words) >= _FEW and sum(word in others for word in words) / len(words) >= share
