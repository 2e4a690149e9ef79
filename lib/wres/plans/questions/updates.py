"""Updates and evidence: none, old, a question, the framework's words, the future told as progress, overdue work, no evidence."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from wres.plans.calendar_words import find_dates
from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.plan_period import last_day
from wres.plans.questions.asking import Check, PlanQuestion, actions
from wres.plans.questions.contradictions import not_applicable_but_due
from wres.plans.questions.order import trigger_of
from wres.plans.similar import similarity
from wres.text import day
from wres.text.lists import counted, listing, sentence_case, shortened

NONE = Check(
    "no update",
    "warning",
    "Readers cannot tell whether anything was done.",
    "Say what was done, or that nothing was, and why.",
    "no update",
)
NOTHING_YET = replace(
    NONE, severity="note", why="Readers look for an update, even where nothing is expected yet.", how_to_fix="Say that it has not begun, and when it will.", gap=""
)  # fmt: skip
OVERDUE = Check(
    "overdue",
    "warning",
    "The date has passed and the action is not marked complete.",
    "Mark it complete, or give a new date and the reason.",
)
PASSED = Check(
    "date passed, no status",
    "note",
    "Readers cannot tell whether it is done or late.",
    "Mark it complete, or say what is left and by when.",
)
OLD = Check("update older than a quarter", "warning", "It says how things were, not how they are.", "Ask the lead for a new update.")
QUESTION = Check("question in place of an update", "warning", "Readers look for the answer.", "Answer it, or move it to a note.")
QUOTED = Check("framework text in place of an update", "warning", "What a framework asks for is not what was done.", "Say what was done.")
COPIED = Check(
    "framework text in place of a requirement",
    "note",
    "What a framework asks of every organisation does not say what will be done here.",
    "Say what will be done here, and name the framework beside it.",
)
NO_OUTCOME = Check(
    "no outcome",
    "note",
    "Nobody can say later whether it worked.",
    "Say what will be different, and how it will be measured.",
    "no outcome",
)
FUTURE = Check(
    "future given as progress", "note", "What is still to come is a milestone, not progress.", "Move it to the milestones, with its date."
)
NEXT_STEP = replace(
    FUTURE, why="What is still to come is not progress.", how_to_fix="Say what was done so far, and name this as the next step."
)  # where the plan has no milestones
PLANNED = Check("only plans, no progress", "warning", "Readers look for what was done.", "Say what was done, or that nothing was, and why.")
WAITING = Check(
    "waits without a date",
    "note",
    "Without a date, nobody knows when to follow this up.",
    "Say since when and until when it waits, and who follows it up.",
)
WAITED = Check("waits for what has come", "note", "The wait may be over.", "Say whether it came, and what is done now.")
EVIDENCE = Check(
    "no evidence", "note", "Readers cannot check that it is complete.", "Name the document, the figure or the place where it can be seen."
)
NO_EVIDENCE = Check(
    "evidence column empty", "note", "Readers will not be able to check what was done.",
    "As each action goes on, name the document, the figure or the place where it can be seen.",
)  # fmt: skip

_WILL = re.compile(
    r"\b(?:will|shall|to be|is to|are to|going to|plans? to|intends? to)\b|^\W*(?:\w+\W+){1,4}to (?:develop|agree|explore|consider|review|commence|begin|start|confirm|take forward)\b",
    re.IGNORECASE,
)
_NOT_A_SENTENCE = 2
_OPENING = re.compile(r"\W*(?:from|as per|as in|under|see)\b.{0,12}$", re.IGNORECASE)
_COPY = 0.75
_MOST = 0.5


def update_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about progress texts, dates that have passed, and evidence."""
    return [*_overdue(plan), *_none(plan), *_old(plan), *_wording(plan), *_copied(plan), *_outcomes(plan), *_evidence(plan)]


def _overdue(plan: ActionPlan) -> Iterator[PlanQuestion]:
    if plan.as_of is None:
        return
    for commitment in plan.commitments:
        end, code, computed = commitment.due.end, commitment.written.status, commitment.computed
        if end is None or not computed.overdue or computed.target_met:
            continue
        trigger = trigger_of(commitment)
        if plan.is_in_doubt(commitment, "due_text") or (trigger and end < trigger[0]):  # asked about by its own check
            continue
        if not code and plan.about.columns and "status" not in plan.about.columns and _reports(plan, commitment):
            sentence = (
                f"It was due {day(end)}, before {as_of_words(plan)}. The plan has no status column, and an update is given: it may be done."
            )
            yield PASSED.on_row(plan, commitment, "due_text", sentence)
            continue
        marked = f", and is marked {code}" if code else ""
        past = [date.text for date in find_dates(commitment.written.milestones) if date.end and date.end > end]
        slip = f" Its milestones name {past[-1]}, which runs past that date, so the date may be a slip." if past else ""
        yield OVERDUE.on_row(plan, commitment, "due_text", f"Overdue: was due {day(end)}, before {as_of_words(plan)}{marked}.{slip}")


def _reports(plan: ActionPlan, commitment: Commitment) -> bool:
    """Whether an update says something of what was done, not only of what is to come or waited for."""
    text = commitment.written.progress
    return bool(text.strip()) and not commitment.computed.no_update and not commitment.computed.waiting_for and not _only_future(text)


def _none(plan: ActionPlan) -> list[PlanQuestion]:
    """Blank and empty updates, once the plan reports progress at all or has run longer than an update may take."""
    running = plan.period.start and plan.as_of and plan.as_of - plan.period.start > dt.timedelta(days=plan.rules.update_every_days)
    silent = [commitment for commitment in plan.still_open if commitment.computed.no_update and not commitment.computed.years_carried]
    shared, elsewhere = _updated_with_their_action(plan), not_applicable_but_due(plan)
    rows = [
        commitment
        for commitment in silent
        if commitment not in elsewhere and (commitment.written.progress.strip() or commitment not in shared)
    ]
    if not any(commitment.written.progress.strip() for commitment in plan.commitments):
        return [NONE.on_rows(plan, rows, "progress", f"None of the {len(rows)} open actions has an update.")] if running and rows else []
    ahead = [commitment for commitment in rows if commitment.written.progress.strip() and _first_step(plan, commitment)]
    early = [
        NOTHING_YET.on_row(
            plan,
            commitment,
            "progress",
            f'"{commitment.written.progress}" is the whole update; its first step, {_first_step(plan, commitment)}, is ahead.',
        )
        for commitment in ahead
    ]
    rows = [commitment for commitment in rows if commitment not in ahead]
    return early + NONE.apart_or_together(
        plan, rows, "progress", lambda commitment: f'"{commitment.written.progress}" is the whole update.' if commitment.written.progress.strip() else "No update is given.",
        "{count} of {total} actions have no update: {actions}.",
    )  # fmt: skip


def _first_step(plan: ActionPlan, commitment: Commitment) -> str:
    """The first milestone's date as written, when every date of the action is still ahead; else empty."""
    dates = sorted((date.start, date.text) for date in find_dates(commitment.written.milestones) if date.start)
    end = commitment.due.end
    ahead = dates and end and plan.as_of and dates[0][0] > plan.as_of and end > plan.as_of
    return dates[0][1] if ahead else ""


def _updated_with_their_action(plan: ActionPlan) -> set[Commitment]:
    """Commitments without an update whose action has one: a merged cell often speaks for all its parts."""
    parts = [commitment for commitment in plan.commitments if commitment.written.commitment and commitment.written.action_no]
    updated = {commitment.written.action_key for commitment in parts if commitment.written.progress.strip()}
    return {commitment for commitment in parts if commitment.written.action_key in updated}


def _old(plan: ActionPlan) -> list[PlanQuestion]:
    if plan.as_of is None:
        return []
    limit = plan.as_of - dt.timedelta(days=plan.rules.update_every_days)
    old = {commitment: last for commitment in plan.still_open if (last := commitment.computed.updated_on) and last < limit}
    return OLD.apart_or_together(
        plan,
        list(old),
        "updated",
        lambda commitment: f"Last updated {day(old[commitment])}.",
        "{count} of {total} updates are older than a quarter: {actions}.",
    )


def _wording(plan: ActionPlan) -> Iterator[PlanQuestion]:
    own = [plan.frameworks[key] for key in plan.about.frameworks if key in plan.frameworks]
    titles = [text for framework in own for item in framework.items.values() for text in (item.title, *item.aliases)]
    names = [name.lower() for framework in own for name in (framework.name, *framework.aliases)]
    for commitment in plan.still_open:
        text = commitment.written.progress.strip()
        if not text or commitment.computed.no_update:
            continue
        if "?" in text:
            question, _, rest = text.partition("?")
            asked = shortened(f"{question[-60:]}?{rest.split(chr(10))[0]}", 90)
            yield QUESTION.on_row(plan, commitment, "progress", f'"{asked}" begins with a question.')
        if _quotes(text, names, titles):
            yield QUOTED.on_row(plan, commitment, "progress", f'"{shortened(text, 60)}" repeats what a framework asks for.')
            continue
        if commitment.computed.waiting_for:
            dates = [date for date in find_dates(text) if date.start]
            if not find_dates(text):
                sentence = f"It waits for {commitment.computed.waiting_for}; the update gives no date until when."
                yield WAITING.on_row(plan, commitment, "progress", sentence)
            elif dates and plan.as_of and all(date.start < plan.as_of for date in dates if date.start):
                sentence = f"It waits for {commitment.computed.waiting_for}, and {dates[-1].text} began before {as_of_words(plan)}."
                yield WAITED.on_row(plan, commitment, "progress", sentence)
            continue
        later = [date.text for date in find_dates(text) if date.start and plan.as_of and date.start > plan.as_of]
        if later:
            are = "is" if len(later) == 1 else "are"
            check = FUTURE if "milestones" in plan.about.columns or not plan.about.columns else NEXT_STEP
            yield check.on_row(plan, commitment, "progress", f"{listing(later)} {are} after {as_of_words(plan)}.")
        elif _only_future(text) and commitment.status.common != "not started":
            yield PLANNED.on_row(plan, commitment, "progress", f'"{shortened(text, 60)}" says what is still to be done.')


def _copied(plan: ActionPlan) -> Iterator[PlanQuestion]:
    own = [plan.frameworks[key] for key in plan.about.frameworks if key in plan.frameworks]
    titles = [text for framework in own for item in framework.items.values() for text in (item.title, *item.aliases)]
    for commitment, _, text in plan.texts("requirement"):
        parts = [part for part in re.split(r"\n|(?<=[.;])\s+(?=[a-z]\.\s)", text) if len(part.split()) > _NOT_A_SENTENCE]
        if any(similarity(part, title, _COPY) >= _COPY for part in parts for title in titles):
            yield COPIED.on_row(plan, commitment, "requirement", f'"{shortened(text, 60)}" repeats what a framework asks for.')


def _outcomes(plan: ActionPlan) -> list[PlanQuestion]:
    """Blank outcomes in a plan that names them for most commitments."""
    blank = [commitment for commitment in plan.commitments if not commitment.written.outcome.strip()]
    if "outcome" not in plan.about.columns or 1 - len(blank) / len(plan) < _MOST:
        return []
    rows = [commitment for commitment in blank if not commitment.computed.pointer]
    return NO_OUTCOME.apart_or_together(
        plan, rows, "outcome", lambda commitment: "No outcome is named.", "{count} of {total} actions name no outcome: {actions}."
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


def _evidence(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Actions marked complete without evidence, where the plan gives evidence at all."""
    given = {commitment for commitment in plan.commitments if commitment.written.evidence.strip()}
    if not given:
        if "evidence" in plan.about.columns:
            yield NO_EVIDENCE.about(f"{plan.label}, evidence", _none_has_evidence(plan))
        return
    rows = [commitment for commitment in plan.commitments if commitment.status.is_complete and commitment not in given]
    if rows:
        are = "is" if len(rows) == 1 else "are"
        yield EVIDENCE.on_rows(plan, rows, "evidence", f"{sentence_case(actions(rows))} {are} complete, and no evidence is named.")


def _none_has_evidence(plan: ActionPlan) -> str:
    sure = [commitment for commitment in plan.commitments if not plan.is_in_doubt(commitment, "evidence")]
    if len(sure) == len(plan):
        return f"None of the {counted(len(plan), 'action')} has evidence."
    empty = f"The evidence is blank in {len(sure)} of {counted(len(plan), 'action')}"
    return f"{empty}; in the other {len(plan) - len(sure)} it may be lost in the transcript."


def as_of_words(plan: ActionPlan) -> str:
    """The day by which the plan is judged, and what gives it."""
    if plan.as_of is None:
        return ""
    that, month = day(plan.as_of), f"{plan.as_of:%B %Y}"
    paper = plan.paper
    if paper and last_day(paper.date or "") == plan.as_of:
        return f"{that}, the date of the paper"
    dates = [date for _, _, text in plan.texts("updated") for date in find_dates(text) if date.end == plan.as_of]
    if dates:
        return f"{that if any(date.precision == 'day' for date in dates) else month}, the latest date of an update"
    return that
