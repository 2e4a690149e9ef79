"""Numbers: gaps, one number for two things, a part b without a part a."""

import re
from collections.abc import Iterator, Sequence

from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.text.lists import listing

GAP = Check("number missing", "note", "Readers will ask what happened to it.", "Say that it was dropped, or number again.")
TWICE = Check("number used twice", "warning", "Reports and minutes that cite the number can mean either.", "Number them apart.")
TWO_OBJECTIVES = Check(
    "two objectives under one number", "note", "Progress on one can be taken for progress on the other.", "Give each its own number."
)
PART = Check(
    "part missing", "note", "The letter or the part before it may be lost.",
    "Compare it with the document. If it is so there, letter the parts again.",
)  # fmt: skip

_NUMBER = re.compile(r"^(?P<prefix>(?:[\w]+\.)*?[A-Za-z]*)(?P<last>\d+)\.?$")
_PART_A = re.compile(r"(?:^|\s|\()a[).](?=\s)", re.MULTILINE)
_PART_B = re.compile(r"(?:^|[.;:)]\s+|\n)\(?b[).](?=\s)", re.MULTILINE)


def numbering_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about numbers and letters of parts."""
    return [*_gaps(plan), *_twice(plan), *_parts(plan)]


def _gaps(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Numbers left out between one and the next, objective by objective and action by action; a number may begin again."""
    yield from _missing_numbers(plan, [rows[0] for rows in _together(plan, ["objective_no"])], "objective_no", "Objective")
    for rows in _together(plan, ["plan_part", "objective_no"], numbered="action_no"):
        yield from _missing_numbers(plan, rows, "action_no", "Action")


def _together(plan: ActionPlan, columns: Sequence[str], numbered: str = "objective_no") -> list[list[Commitment]]:
    """Commitments that have a number and the same words in some columns."""
    groups: dict[tuple[str, ...], list[Commitment]] = {}
    for commitment in plan.commitments:
        if commitment.written[numbered]:
            groups.setdefault(tuple(commitment.written[column] for column in columns), []).append(commitment)
    return list(groups.values())


def _missing_numbers(plan: ActionPlan, rows: list[Commitment], column: str, word: str) -> Iterator[PlanQuestion]:
    last: dict[str, int] = {}
    for commitment in rows:
        text = commitment.written[column]
        match = _NUMBER.match(text.strip())
        if not match:
            continue
        prefix, number = match["prefix"], int(match["last"])
        before = last.get(prefix)
        if before is not None and before + 1 < number <= before + _LARGEST_GAP:
            missing = [f"{prefix}{skipped}" for skipped in range(before + 1, number)]
            yield GAP.on_row(
                plan,
                commitment,
                column,
                f"{word}{'s' if len(missing) > 1 else ''} {listing(missing)} {'are' if len(missing) > 1 else 'is'} missing: "
                f"{prefix}{before} is followed by {text.strip()}.",
            )
        last[prefix] = number


_LARGEST_GAP = 10  # a longer jump is another way of numbering


def _twice(plan: ActionPlan) -> Iterator[PlanQuestion]:
    with_sections = any(commitment.written.section for commitment in plan.commitments)
    for rows in _together(plan, ["plan_part", "objective_no", "action_no", "commitment"], numbered="action_no"):
        if len(rows) > 1 and (len({commitment.written.section for commitment in rows}) < len(rows) or not with_sections):
            yield TWICE.on_rows(plan, rows, "action_no", f"{rows[0].written.number} is the number of {len(rows)} actions.")
    for rows in _together(plan, ["objective_no"]):
        texts = {commitment.written.objective for commitment in rows} - {""}
        if len(texts) > 1 or any(re.search(r"\s\|\s|\n", text) for text in texts):
            number = rows[0].written.objective_no
            yield TWO_OBJECTIVES.on_row(plan, rows[0], "objective", f"Objective {number} holds two objectives.")


def _parts(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """A part b in a text that has no part a."""
    for commitment, column, text in plan.texts("action", "requirement", "outcome"):
        match = _PART_B.search(text)
        if match and not _PART_A.search(text) and commitment.written.commitment != "b":
            before = text[: match.start()].strip()
            lacks = ": the text before it has no letter a" if before else ""
            yield PART.on_row(plan, commitment, column, f"There is a part b and no part a{lacks}.")
