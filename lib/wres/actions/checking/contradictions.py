"""Contradictions: status against update, flag against heading, text against boxes, what is proposed against what is decided."""

import re
from collections.abc import Iterator

from wres.actions.cells import day
from wres.actions.checking.telling import Check, Finding, actions, begun, listing, shortened
from wres.actions.computed import says_nothing
from wres.actions.framework_links import frameworks_named, name_with_version
from wres.actions.groups import groups
from wres.actions.plan import ActionPlan

NOT_APPLICABLE = Check(
    "not applicable but due",
    "warning",
    "Work with a date ahead of it cannot be without application.",
    "Give the status and an update, or drop it.",
)
SAID_DONE = Check(
    "said to be done, not marked", "note", "The update says done, the status does not.", "Mark it complete, or say what is left."
)
MARKED_DONE = Check("marked complete, nothing said", "warning", "Nothing says what was done.", "Say what was done, with its evidence.")
FLAG = Check(
    "flag against its heading",
    "warning",
    "The heading says that it belongs to a plan, the flag that it does not.",
    "Correct the one that is wrong.",
)
BOXES = Check("text against boxes", "warning", "One says that there is nothing, the other names it.", "Make the two agree.")
DECISION = Check("proposal against decision", "warning", "Members cannot tell whether to note or to approve.", "Ask for one of them.")

_NOT_APPLICABLE = re.compile(r"\W*(?:n/?a|not applicable)\W*", re.IGNORECASE)
_DONE = re.compile(r"\W*(?:completed?|done|achieved|delivered|implemented)\b(?!\s+(?:by|in part|partly|except))", re.IGNORECASE)
_NOTE = re.compile(r"\b(?:note|notes|noting)\b", re.IGNORECASE)
_APPROVE = re.compile(r"\b(?:approv\w*|agree|adopt|ratify)\b", re.IGNORECASE)
_PROPOSES = re.compile(r"\b(?:proposal|purpose|recommend\w*|asked)\b", re.IGNORECASE)
_TICK = re.compile(r"☑|☒|✓|✔|\bx\s*$")
_EMPTY_BOX = re.compile(r"☐")
_ACRONYM = re.compile(r"\b[A-Z]{2,6}\b")


def contradiction_findings(plan: ActionPlan) -> list[Finding]:
    """Findings about what two parts of the plan, or of its paper, say against each other."""
    return [*_status(plan), *_flags(plan), *_paper(plan)]


def _status(plan: ActionPlan) -> Iterator[Finding]:
    for row in plan.rows:
        code, progress = plan.written["status"][row], plan.written["progress"][row]
        common, end = plan.known["status_common"][row], plan.known["due_end"][row]
        nothing = _NOT_APPLICABLE.fullmatch(code) or (not code and _NOT_APPLICABLE.fullmatch(progress))
        if nothing and end and plan.as_of and end > plan.as_of.isoformat():
            yield NOT_APPLICABLE.on_row(plan, int(row), "status", f"Not applicable, yet due {day(end)}.")
        if _DONE.match(progress) and common != "complete":
            yield SAID_DONE.on_row(plan, int(row), "progress", f'"{shortened(progress, 50)}", and the status is {code or "blank"}.')
        if common == "complete" and says_nothing(progress):
            yield MARKED_DONE.on_row(
                plan,
                int(row),
                "progress",
                f"Marked {code.strip() or 'complete'}; "
                + (f'"{progress}" is all that is said.' if progress.strip() else "no update is given."),
            )


def _flags(plan: ActionPlan) -> Iterator[Finding]:
    """Headings that name a plan as the home of their actions, against flags that say no."""
    headings: dict[int, set[str]] = {}
    current: dict[str, set[str]] = {}
    for group in groups(plan):
        for level, words, about in group.headings:
            current[level] = set(frameworks_named(f"{words}. {about}", plan.frameworks, plan.plan.frameworks))
        for row in group.rows:
            headings[row] = current.get("part", set()) | (current.get("section", set()) if plan.written["section"][row] else set())
    denied: dict[str, list[int]] = {}
    for row, text in plan.known["framework_members"].items():
        for entry in filter(None, text.split("; ")):
            key, _, flag = entry.partition(": ")
            if flag == "no" and key in headings.get(int(row), set()):
                denied.setdefault(key, []).append(int(row))
    for key, rows in denied.items():
        verb = "are" if len(rows) > 1 else "is"
        yield FLAG.on_rows(
            plan,
            rows,
            "frameworks",
            f"{begun(actions(plan, rows))} {verb} under a heading of {name_with_version(plan.frameworks[key])} and flagged as not in it.",
        )


def _paper(plan: ActionPlan) -> Iterator[Finding]:
    paper = plan.organisation.papers.get(plan.year) or plan.organisation.paper
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
                    f"organisation file, paper, {shortened(name, 60)}",
                    f'"{value}", while {len(marked)} are ticked under "{other}": {listing(marked)}.',
                )
    proposed = " ".join(value for name, value in paper.fields.items() if isinstance(value, str) and _PROPOSES.search(name))
    decided = paper.decision or ""
    if _NOTE.search(proposed) and not _APPROVE.search(proposed) and _APPROVE.search(decided) and not _NOTE.search(decided):
        yield DECISION.about("organisation file, paper, decision", "The proposal is to note, the decision asked for is to approve.")
