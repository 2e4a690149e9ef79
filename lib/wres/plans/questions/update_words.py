"""What updates and requirements say: a question, the framework's words, the future told as progress, a wait without an end."""

import re
from collections.abc import Iterator
from dataclasses import replace

from wres.plans.calendar_words import find_dates
from wres.plans.plan import ActionPlan
from wres.plans.questions.as_of import as_of_words
from wres.plans.questions.asking import Check, PlanQuestion
from wres.plans.similar import similarity
from wres.text.lists import listing, shorten

QUESTION = Check("question in place of an update", "warning", "Readers look for the answer.", "Answer it, or move it to a note.")
QUOTED = Check("framework text in place of an update", "warning", "What a framework asks for is not what was done.", "Say what was done.")
COPIED = Check(
    "framework text in place of a requirement", "note", "What a framework asks of every organisation does not say what will be done here.",
    "Say what will be done here, and name the framework beside it.",
)  # fmt: skip
FUTURE = Check(
    "future given as progress", "note", "What is still to come is a milestone, not progress.", "Move it to the milestones, with its date."
)
NEXT_STEP = replace(
    FUTURE, why="What is still to come is not progress.", how_to_fix="Say what was done so far, and name this as the next step."
)  # where the plan has no milestones
PLANNED = Check("only plans, no progress", "warning", "Readers look for what was done.", "Say what was done, or that nothing was, and why.")
WAITING = Check(
    "waits without a date", "note", "Without a date, nobody knows when to follow this up.",
    "Say since when and until when it waits, and who follows it up.",
)  # fmt: skip
WAITED = Check("waits for what has come", "note", "The wait may be over.", "Say whether it came, and what is done now.")
_WILL = re.compile(
    r"\b(?:will|shall|to be|is to|are to|going to|plans? to|intends? to)\b|^\W*(?:\w+\W+){1,4}to (?:develop|agree|explore"
    r"|consider|review|commence|begin|start|confirm|take forward)\b",
    re.IGNORECASE,
)
_NOT_A_SENTENCE = 2
_OPENING = re.compile(r"\W*(?:from|as per|as in|under|see)\b.{0,12}$", re.IGNORECASE)
_COPY = 0.75


def update_word_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about the words of updates, and of requirements."""
    return [*_unusual_wording(plan), *_copied_texts(plan)]


def _unusual_wording(plan: ActionPlan) -> Iterator[PlanQuestion]:
    frameworks = [plan.frameworks[key] for key in plan.about.frameworks if key in plan.frameworks]
    titles = [text for framework in frameworks for item in framework.items.values() for text in (item.title, *item.aliases)]
    names = [name.lower() for framework in frameworks for name in (framework.name, *framework.aliases)]
    for commitment in plan.still_open:
        text = commitment.written.progress.strip()
        if not text or commitment.computed.no_update:
            continue
        if "?" in text:
            question, _, rest = text.partition("?")
            asked = shorten(f"{question[-60:]}?{rest.split(chr(10))[0]}", 90)
            yield QUESTION.on_row(plan, commitment, "progress", f'"{asked}" begins with a question.')
        if _quotes(text, names, titles):
            yield QUOTED.on_row(plan, commitment, "progress", f'"{shorten(text, 60)}" repeats what a framework asks for.')
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
        elif only_future(text) and commitment.status.common != "not started":
            yield PLANNED.on_row(plan, commitment, "progress", f'"{shorten(text, 60)}" says what is still to be done.')


def _copied_texts(plan: ActionPlan) -> Iterator[PlanQuestion]:
    frameworks = [plan.frameworks[key] for key in plan.about.frameworks if key in plan.frameworks]
    titles = [text for framework in frameworks for item in framework.items.values() for text in (item.title, *item.aliases)]
    for commitment, _, text in plan.texts("requirement"):
        parts = [part for part in re.split(r"\n|(?<=[.;])\s+(?=[a-z]\.\s)", text) if len(part.split()) > _NOT_A_SENTENCE]
        if any(similarity(part, title, _COPY) >= _COPY for part in parts for title in titles):
            yield COPIED.on_row(plan, commitment, "requirement", f'"{shorten(text, 60)}" repeats what a framework asks for.')


def _quotes(text: str, names: list[str], titles: list[str]) -> bool:
    """Whether an update opens by citing a framework as its source, or is nearly an item of it."""
    lower = text.lower()
    for name in names:
        place = lower.find(name)
        if place > 0 and _OPENING.fullmatch(text[:place]):
            return True
    return any(similarity(text, title, _COPY) >= _COPY for title in titles)


def only_future(text: str) -> bool:
    """Whether every sentence of an update speaks of what is still to come."""
    sentences = [sentence for sentence in re.split(r"(?<=[.;!])\s+|\n", text) if len(sentence.split()) > _NOT_A_SENTENCE]
    return bool(sentences) and all(_WILL.search(sentence) for sentence in sentences)
