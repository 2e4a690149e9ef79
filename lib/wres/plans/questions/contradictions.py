"""Contradictions: status against update, flag against heading, text against boxes, what is proposed against what is decided."""

import datetime as dt
import re
from collections.abc import Iterator

from wres.plans.commitment import Commitment
from wres.plans.computed import says_nothing
from wres.plans.framework_links import frameworks_named
from wres.plans.framework_names import name_with_version
from wres.plans.groups import groups
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions
from wres.text import day
from wres.text.lists import listing, quantity, sentence_case, shorten

NOT_APPLICABLE = Check(
    "not applicable but due", "warning", "An action with a due date ahead still applies.", "Give its status and an update, or drop it."
)
SAID_DONE = Check(
    "said to be done, not marked", "note", "The update says done, the status does not.", "Mark it complete, or say what is left."
)
MARKED_DONE = Check("marked complete, nothing said", "warning", "Nothing says what was done.", "Say what was done, with its evidence.")
FLAG = Check(
    "flag against its heading", "warning", "The heading says that it belongs to a plan, and the column says that it does not.",
    "Correct the one that is wrong.",
)  # fmt: skip
BOXES = Check("text against boxes", "warning", "One says that there is nothing, and the other names it.", "Make the two agree.")
DECISION = Check(
    "proposal against decision", "warning", "Members cannot tell whether they are asked to note or to approve.", "Ask for one of them."
)

_NOT_APPLICABLE = re.compile(r"\W*(?:n/?a|not applicable)\W*", re.IGNORECASE)
_DONE = re.compile(r"\W*(?:completed?|done|achieved|delivered|implemented)\b(?!\s+(?:by|in part|partly|except))", re.IGNORECASE)
_NOTE = re.compile(r"\b(?:note|notes|noting)\b", re.IGNORECASE)
_DISCUSS = re.compile(r"\bdiscuss\w*", re.IGNORECASE)
_APPROVE = re.compile(r"\b(?:approv\w*|agree|adopt|ratify)\b", re.IGNORECASE)
_PROPOSES = re.compile(r"\b(?:proposal|purpose|recommend\w*|asked)\b", re.IGNORECASE)
_TICK = re.compile(r"☑|☒|✓|✔|\bx\s*$")
_EMPTY_BOX = re.compile(r"☐")
_ACRONYM = re.compile(r"\b[A-Z]{2,6}\b")


def contradiction_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about what two parts of the plan, or of its paper, say against each other."""
    return [*_status(plan), *_flags(plan), *_paper(plan)]


def not_applicable_but_due(plan: ActionPlan) -> dict[Commitment, dt.date]:
    """Commitments that say they do not apply, with their due date, which is still ahead."""
    rows = {}
    for commitment in plan.commitments:
        code, progress, end = commitment.written.status, commitment.written.progress, commitment.due.end
        nothing = _NOT_APPLICABLE.fullmatch(code) or (not code and _NOT_APPLICABLE.fullmatch(progress))
        if nothing and end and plan.as_of and end > plan.as_of:
            rows[commitment] = end
    return rows


def _status(plan: ActionPlan) -> Iterator[PlanQuestion]:
    for commitment, end in not_applicable_but_due(plan).items():
        nothing = commitment.written.status or commitment.written.progress
        yield NOT_APPLICABLE.on_row(plan, commitment, "status", f'"{nothing}", yet due {day(end)}.')
    for commitment in plan.commitments:
        code, progress, common = commitment.written.status, commitment.written.progress, commitment.status.common
        if _DONE.match(progress) and common != "complete":
            yield SAID_DONE.on_row(plan, commitment, "progress", f'"{shorten(progress, 50)}", and the status is {code or "blank"}.')
        if common == "complete" and says_nothing(progress):
            update = f'"{progress}" is the whole update' if progress.strip() else "no update is given"
            yield MARKED_DONE.on_row(plan, commitment, "progress", f"Marked {code.strip() or 'complete'}; {update}.")


def _flags(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Headings that name plans as the home of their actions, against columns that say no to every one of them.

    A heading that names two plans may mean that an action is in the one or in the other.
    """
    homes: dict[Commitment, set[str]] = {}
    current: dict[str, set[str]] = {}
    for group in groups(plan):
        for heading in group.headings:
            current[heading.level] = set(frameworks_named(f"{heading.words}. {heading.about}", plan.frameworks, plan.about.frameworks))
        for commitment in group.commitments:
            homes[commitment] = current.get("part", set()) | (current.get("section", set()) if commitment.written.section else set())
    denied: dict[tuple[str, ...], list[Commitment]] = {}
    for commitment in plan.commitments:
        home = homes.get(commitment, set())
        refused = {link.framework for link in commitment.frameworks if link.framework and link.member == "no"}
        if home and home <= refused and not plan.is_in_doubt(commitment, "frameworks"):
            denied.setdefault(tuple(sorted(home)), []).append(commitment)
    for keys, rows in denied.items():
        verb = "are" if len(rows) > 1 else "is"
        names = listing([name_with_version(plan.frameworks[key]) for key in keys])
        sentence = f"{sentence_case(actions(rows))} {verb} under a heading of {names} and marked as not in it."
        yield FLAG.on_rows(plan, rows, "frameworks", sentence)


def _paper(plan: ActionPlan) -> Iterator[PlanQuestion]:
    paper = plan.paper
    if paper is None:
        return
    lists = {name: value for name, value in paper.fields.items() if isinstance(value, list)}
    for name, value in paper.fields.items():
        if not isinstance(value, str) or not _NOT_APPLICABLE.fullmatch(value):
            continue
        subjects = set(_ACRONYM.findall(name))
        for other, boxes in lists.items():
            ticked = [_TICK.sub("", box).strip(" :") for box in boxes if _TICK.search(box) and not _EMPTY_BOX.search(box)]
            plain = not any(_TICK.search(box) or _EMPTY_BOX.search(box) for box in boxes)
            marked = list(boxes) if plain else ticked
            if marked and subjects & set(_ACRONYM.findall(other)):
                yield BOXES.about(
                    f"organisation file, paper, {shorten(name, 60)}",
                    f'"{value}", while under "{other}" {quantity(len(marked), "box is", "boxes are")} ticked: {listing(marked)}.',
                )
    proposed = " ".join(value for name, value in paper.fields.items() if isinstance(value, str) and _PROPOSES.search(name))
    decided = paper.decision or ""
    if _NOTE.search(proposed) and not _APPROVE.search(proposed) and _APPROVE.search(decided) and not _NOTE.search(decided):
        discuss = " and discuss" if _DISCUSS.search(proposed) else ""
        sentence = f"The proposal is to note{discuss}, the decision asked for is to approve."
        yield DECISION.about("organisation file, paper, decision", sentence)
