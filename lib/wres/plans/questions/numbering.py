"""Numbers: gaps, one number for two things, a part b without a part a."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.plans.questions.sequences import ACTION_LEVELS, OBJECTIVE_LEVELS, NumberedRow, sequences
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

_LARGEST_GAP = 10  # a longer jump is another way of numbering
_TWO_IN_ONE = re.compile(r"\s\|\s|\n")
_PART_A = re.compile(r"(?:^|\s|\()a[).](?=\s)", re.MULTILINE)
_PART_B = re.compile(r"(?:^|[.;:)]\s+|\n)\(?b[).](?=\s)", re.MULTILINE)


def numbering_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about numbers and letters of parts."""
    return [*_gaps(plan), *_twice(plan), *_two_objectives(plan), *_parts(plan)]


def _gaps(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Numbers left out of a sequence. It is read in the order of its numbers: rows may stand in another."""
    for column, levels, word in (("objective_no", OBJECTIVE_LEVELS, "Objective"), ("action_no", ACTION_LEVELS, "Action")):
        in_sequence = sequences(plan.commitments, column, levels)
        prefixes = {row.prefix for sequence in in_sequence for row in sequence}
        for sequence in in_sequence:
            first, last = {row.number: row for row in reversed(sequence)}, {row.number: row for row in sequence}
            for before, number in pairwise(sorted(first)):
                missing = _without_parts(first[number].prefix, range(before + 1, number), prefixes)
                if missing and number - before <= _LARGEST_GAP:
                    yield GAP.on_row(plan, first[number].commitment, column, _gap_in_words(word, missing, last[before], first[number]))


def _without_parts(prefix: str, numbers: Iterable[int], prefixes: Collection[str]) -> list[str]:
    """The numbers as they would be written, but for those whose parts are there: where 1.2.1 is, 1.2 is not missing."""
    written = [f"{prefix}{number}" for number in numbers]
    return [text for text in written if not any(other.startswith(f"{text}.") for other in prefixes)]


def _gap_in_words(word: str, missing: Sequence[str], before: NumberedRow, after: NumberedRow) -> str:
    what = f"{word} {missing[0]} is" if len(missing) == 1 else f"{word}s {listing(missing)} are"
    return f"{what} missing: {before.text} is followed by {after.text}."


def _twice(plan: ActionPlan) -> Iterator[PlanQuestion]:
    with_sections = any(commitment.written.section for commitment in plan.commitments)
    by_number: dict[tuple[str, ...], list[Commitment]] = {}
    for commitment in plan.commitments:
        if commitment.written.action_no:
            by_number.setdefault((*commitment.written.action_key, commitment.written.commitment), []).append(commitment)
    for rows in by_number.values():
        if len(rows) > 1 and (len({commitment.written.section for commitment in rows}) < len(rows) or not with_sections):
            yield TWICE.on_rows(plan, rows, "action_no", f"{rows[0].written.number} is the number of {len(rows)} actions.")


def _two_objectives(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """One number for two objectives, unless numbers begin again where the second stands."""
    for sequence in sequences(plan.commitments, "objective_no", OBJECTIVE_LEVELS):
        for place in dict.fromkeys(row.place for row in sequence):
            rows = [row.commitment for row in sequence if row.place == place]
            texts = {commitment.written.objective for commitment in rows} - {""}
            if len(texts) > 1 or any(_TWO_IN_ONE.search(text) for text in texts):
                what = f"Objective {rows[0].written.objective_no} holds two objectives."
                yield TWO_OBJECTIVES.on_row(plan, rows[0], "objective", what)


def _parts(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """A part b in a text that has no part a."""
    for commitment, column, text in plan.texts("action", "requirement", "outcome"):
        match = _PART_B.search(text)
        if match and not _PART_A.search(text) and commitment.written.commitment != "b":
            before = text[: match.start()].strip()
            lacks = ": the text before it has no letter a" if before else ""
            yield PART.on_row(plan, commitment, column, f"There is a part b and no part a{lacks}.")
