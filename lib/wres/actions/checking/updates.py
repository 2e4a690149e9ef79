"""Updates and evidence: none, old, a question, the framework's words, the future told as progress, overdue work, no evidence."""

import datetime as dt
import re
from collections.abc import Iterator

from wres.actions.calendar_words import find_dates
from wres.actions.cells import day
from wres.actions.checking.telling import Check, Finding, actions, begun, shortened
from wres.actions.plan import ActionPlan
from wres.actions.similar import similarity

NONE = Check(
    "no update", "warning", "The reader cannot tell whether anything was done.", "Say what was done, or that nothing was, and why."
)
OVERDUE = Check(
    "overdue", "warning", "The date has passed and the work is not marked complete.", "Mark it complete, or give a new date and the reason."
)
OLD = Check("update older than a quarter", "warning", "It says how things were, not how they are.", "Ask the lead for a new update.")
QUESTION = Check(
    "question in place of an update",
    "warning",
    "A question says that nobody knows; it was printed instead of its answer.",
    "Answer it, or move it to a note.",
)
QUOTED = Check("framework text in place of an update", "warning", "What the framework asks for is not what was done.", "Say what was done.")
COPIED = Check(
    "framework text in place of a requirement",
    "note",
    "What a framework asks of everybody says little about what is to be done here.",
    "Say what will be done here, and name the framework beside it.",
)
NO_OUTCOME = Check(
    "no outcome", "note", "Nobody will be able to say whether it worked.", "Say what will be different, and how it will be seen."
)
FUTURE = Check(
    "future told as progress", "note", "What is still to come is a milestone, not progress.", "Move it to the milestones, with its date."
)
PLANNED = Check("only plans, no progress", "note", "It says what is still to be done.", "Say what was done, or that nothing was, and why.")
WAITING = Check("waits without a date", "note", "Waiting without an end is a way of stopping.", "Say since when, until when, and who asks.")
EVIDENCE = Check(
    "no evidence",
    "note",
    "A claim that work is done can be tested only by its evidence.",
    "Name the document, the figure or the place where it can be seen.",
)
NO_EVIDENCE = Check(
    "evidence column empty", "warning", "The plan has a column for evidence, and nothing is in it.", "Fill it, or leave the column out."
)

_WILL = re.compile(r"\b(?:will|shall|to be|is to|are to|going to|plans? to|intends? to)\b", re.IGNORECASE)
_NOT_A_SENTENCE = 2
_OPENING = re.compile(r"\W*(?:from|as per|as in|under|see)\b.{0,12}$", re.IGNORECASE)
_COPY = 0.75
_MOST = 0.5


def update_findings(plan: ActionPlan) -> list[Finding]:
    """Findings about progress texts, dates that have passed, and evidence."""
    return [*_overdue(plan), *_none(plan), *_old(plan), *_wording(plan), *_copied(plan), *_outcomes(plan), *_evidence(plan)]


def _overdue(plan: ActionPlan) -> Iterator[Finding]:
    if plan.as_of is None:
        return
    for row in (row for row in plan.rows if plan.known["overdue"][row] and not plan.known["target_met"][row]):
        end, code = plan.known["due_end"][row], plan.written["status"][row]
        marked = f", and is marked {code}" if code else ""
        yield OVERDUE.on_row(plan, int(row), "due_text", f"Was due {day(end)}, before {day(plan.as_of.isoformat())}{marked}.")


def _none(plan: ActionPlan) -> list[Finding]:
    """Blank and empty updates, once the plan reports progress at all or has run longer than an update may take."""
    texts = plan.written["progress"]
    begun = plan.period.start and plan.as_of and plan.as_of - plan.period.start > dt.timedelta(days=plan.rules.update_every_days)
    silent = [int(row) for row in plan.open_rows if plan.known["no_update"][row] and not plan.known["years_carried"][row]]
    told = _told_for_their_action(plan)
    rows = [row for row in silent if plan.written["progress"][row].strip() or row not in told]
    if not any(text.strip() for text in texts.values()):
        return [NONE.on_rows(plan, rows, "progress", f"None of the {len(rows)} commitments has an update.")] if begun and rows else []
    return NONE.apart_or_together(
        plan, rows, "progress", lambda row: f'"{texts[row]}" is all that is said.' if texts[row].strip() else "No update is given.",
        "{count} of {total} commitments have no update: {actions}.",
    )  # fmt: skip


def _told_for_their_action(plan: ActionPlan) -> set[int]:
    """Commitments without an update whose action has one: a merged cell often speaks for all its parts."""
    written = plan.written
    parts = [row for row in plan.rows if written["commitment"][row] and written["action_no"][row]]
    action = {row: tuple(written[column][row] for column in ("plan_part", "objective_no", "action_no")) for row in parts}
    told = {action[row] for row in parts if written["progress"][row].strip()}
    return {row for row in parts if action[row] in told}


def _old(plan: ActionPlan) -> list[Finding]:
    if plan.as_of is None:
        return []
    limit = (plan.as_of - dt.timedelta(days=plan.rules.update_every_days)).isoformat()
    dates = plan.known["updated_on"]
    rows = [int(row) for row in plan.open_rows if dates[row] and dates[row] < limit]
    return OLD.apart_or_together(
        plan,
        rows,
        "updated",
        lambda row: f"Last updated {day(dates[row])}.",
        "{count} of {total} updates are older than a quarter: {actions}.",
    )


def _wording(plan: ActionPlan) -> Iterator[Finding]:
    own = [plan.frameworks[key] for key in plan.plan.frameworks if key in plan.frameworks]
    titles = [text for framework in own for item in framework.items.values() for text in (item.title, *item.aliases)]
    names = [name.lower() for framework in own for name in (framework.name, *framework.aliases)]
    for row in plan.open_rows:
        text = plan.written["progress"][row].strip()
        if not text or plan.known["no_update"][row]:
            continue
        if "?" in text:
            asked = shortened(re.split(r"(?<=\?)", text)[0], 60)
            yield QUESTION.on_row(plan, int(row), "progress", f'"{asked}" is a question.')
        if _quotes(text, names, titles):
            yield QUOTED.on_row(plan, int(row), "progress", f'"{shortened(text, 60)}" repeats what a framework asks for.')
            continue
        if plan.known["waiting_for"][row]:
            if not find_dates(text):
                yield WAITING.on_row(plan, int(row), "progress", f"Waits for {plan.known['waiting_for'][row]}; no date says until when.")
            continue
        later = [one.text for one in find_dates(text) if one.start and plan.as_of and one.start > plan.as_of]
        if later:
            yield FUTURE.on_row(
                plan, int(row), "progress", f"{', '.join(later)} is after {day(plan.as_of.isoformat())}, the day of the plan."
            )  # type: ignore[union-attr]
        elif _only_future(text) and plan.known["status_common"][row] != "not started":
            yield PLANNED.on_row(plan, int(row), "progress", f'"{shortened(text, 60)}" says what is still to be done.')


def _copied(plan: ActionPlan) -> Iterator[Finding]:
    own = [plan.frameworks[key] for key in plan.plan.frameworks if key in plan.frameworks]
    titles = [text for framework in own for item in framework.items.values() for text in (item.title, *item.aliases)]
    for row, text in plan.written["requirement"].items():
        parts = [part for part in re.split(r"\n|(?<=[.;])\s+(?=[a-z]\.\s)", text) if len(part.split()) > _NOT_A_SENTENCE]
        if any(similarity(part, title, _COPY) >= _COPY for part in parts for title in titles):
            yield COPIED.on_row(plan, int(str(row)), "requirement", f'"{shortened(text, 60)}" repeats what a framework asks for.')


def _outcomes(plan: ActionPlan) -> list[Finding]:
    """Blank outcomes in a plan that names them for most commitments."""
    blank = [row for row, text in plan.written["outcome"].items() if not text.strip()]
    if "outcome" not in plan.plan.columns or 1 - len(blank) / len(plan.rows) < _MOST:
        return []
    rows = [row for row in blank if not plan.known["pointer"][row]]
    return NO_OUTCOME.apart_or_together(
        plan, rows, "outcome", lambda row: "No outcome is named.", "{count} of {total} commitments name no outcome: {actions}."
    )


def _quotes(text: str, names: list[str], titles: list[str]) -> bool:
    """Whether an update opens by citing a framework as its source, or is nearly an item of it."""
    lower = text.lower()
    for name in names:
        place = lower.find(name)
        if place > 0 and _OPENING.fullmatch(text[:place]):
            return True
    return any(similarity(text, title, _COPY) >= _COPY for title in titles)


def _only_future(text: str) -> bool:
    sentences = [sentence for sentence in re.split(r"(?<=[.;!])\s+|\n", text) if len(sentence.split()) > _NOT_A_SENTENCE]
    return bool(sentences) and all(_WILL.search(sentence) for sentence in sentences)


def _evidence(plan: ActionPlan) -> Iterator[Finding]:
    given = {row for row, text in plan.written["evidence"].items() if text.strip()}
    if not given and "evidence" in plan.plan.columns:
        yield NO_EVIDENCE.about(f"{plan.label}, evidence", f"None of the {len(plan.rows)} commitments has evidence.")
        return
    rows = [row for row in plan.rows if plan.known["status_common"][row] == "complete" and row not in given]
    if rows:
        yield EVIDENCE.on_rows(plan, rows, "evidence", f"{begun(actions(plan, rows))}: complete, and no evidence is named.")
