"""What was left in or slipped: prompts of a template, fields moved by one, texts cut off, code in texts."""

import re
from collections.abc import Iterator
from dataclasses import replace

from wres.plans.calendar_words import find_dates
from wres.plans.owner_kinds import is_role
from wres.plans.plan import ActionPlan
from wres.plans.publishing import HELD_BACK
from wres.plans.questions.asking import Check, PlanQuestion
from wres.plans.statuses import find_status
from wres.plans.written import COLUMNS
from wres.text.lists import shorten

PROMPT = Check("prompt left in", "warning", "The template's own words were never replaced.", "Fill it in, or take the field out.")
SHIFTED = Check(
    "field of the wrong kind", "warning", "Values may have moved by one field, so the fields around are in doubt too.",
    "Compare with the document, and put each value beside its own label.",
)  # fmt: skip
ELSEWHERE = Check(
    "status in another field", "note", "The field does not hold what its heading says.", "Move it to the status, and fill the field."
)
CUT = Check(
    "text cut off", "warning", "The end is missing, here or in the document.",
    "Compare it with the document. If it ends so there, ask the plan's author for the end.",
)  # fmt: skip
STRAY = replace(CUT, severity="note", why="A letter that stands alone may be the beginning of a text that is missing.")
CODE = Check("code in a text", "warning", "It is shown as it is, and a spreadsheet may run it.", "Remove it.")

PROMPT_WORDS = re.compile(
    r"^\W*(?:please )?(?:insert|enter|type|select|choose|click|delete|add|state|specify)\b.{0,40}\b(?:here|below|as appropriate"
    r"|text|date|name|position)\b"
    r"|\[(?:insert|enter|name|date|add|tbc|xx+)[^\]]*\]|\blorem ipsum\b|\bx{4,}\b|<(?:insert|enter|name|date)[^>]*>"
    r"|\bclick (?:here|or tap)\b", re.IGNORECASE,
)  # fmt: skip
_ENDS_OPEN = re.compile(r"\S\s+(?:of|the|and|by|with|for|a|an|or|in|to|from|including|by (?:19|20))\s*$|\w\s*,\s*$")
_CUT_LINE = re.compile(r"\.\s+[A-Z]$", re.MULTILINE)
_MARKUP = re.compile(r"</?(?:p|br|div|span|script|b|i|u|a|table|td|tr|img|style|iframe)\b[^>]*>", re.IGNORECASE)
_FORMULA = re.compile(r"^\s*(?:=|\+(?=[A-Z@(])|@)\s*[A-Z]+[\w.]*\(|^\s*=\s*['\w]+![A-Z]", re.IGNORECASE)
_TEXTS = ("objective", "action", "requirement", "milestones", "progress", "outcome", "evidence")


def leftover_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about fields that hold what does not belong there."""
    return [*_prompts(plan), *_shifted_fields(plan), *_cut_texts(plan), *_code(plan)]


def _prompts(plan: ActionPlan) -> Iterator[PlanQuestion]:
    for commitment, column, text in plan.texts(*_TEXTS, "leads", "due_text"):
        if text != HELD_BACK and PROMPT_WORDS.search(text):
            yield PROMPT.on_row(plan, commitment, column, f'"{shorten(text)}" is a prompt of the template.')


def _shifted_fields(plan: ActionPlan) -> Iterator[PlanQuestion]:
    scheme = plan.about.status_scheme
    for commitment in plan.commitments:
        lead, due, outcome = (commitment.written[column] for column in ("leads", "due_text", "outcome"))
        if find_dates(lead):
            yield SHIFTED.on_row(plan, commitment, "leads", f'"{shorten(lead)}" holds a date, in a field for leads.')
        if commitment.due.form != "recurring" and is_role(due) and commitment.due.form != "event":
            yield SHIFTED.on_row(plan, commitment, "due_text", f'"{shorten(due)}" names a post, in a field for dates.')
        if outcome.strip() and find_status(outcome, scheme) is not None:
            yield ELSEWHERE.on_row(plan, commitment, "outcome", f'"{outcome}" is a status, not an outcome.')


def _cut_texts(plan: ActionPlan) -> Iterator[PlanQuestion]:
    seen: set[str] = set()
    for commitment, column, text in plan.texts(*_TEXTS):
        stripped = text.strip()
        if not stripped or stripped in seen:
            continue
        seen.add(stripped)
        end = _CUT_LINE.search(text)
        if _ENDS_OPEN.search(stripped):
            yield CUT.on_row(plan, commitment, column, f'It ends with "… {" ".join(stripped.split()[-2:])}".')
        elif end and text.count("(") > text.count(")"):
            letter = text[: end.end()].split()[-1]
            sentence = f'A line ends with a single "{letter}" after a full stop, and a bracket in it is not closed.'
            yield STRAY.on_row(plan, commitment, column, sentence)


def _code(plan: ActionPlan) -> Iterator[PlanQuestion]:
    for commitment, column, text in plan.texts(*COLUMNS):
        match = _MARKUP.search(text) or _FORMULA.search(text)
        if match:
            kind = "HTML" if match.re is _MARKUP else "a formula"
            yield CODE.on_row(plan, commitment, column, f'"{shorten(match[0], 40)}" is {kind}.')
