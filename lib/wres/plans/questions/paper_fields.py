"""Fields of the committee paper: blank, prompts of its template, or values moved by one field."""

import re
from collections.abc import Iterator
from dataclasses import replace

from wres.plans.calendar_words import find_dates
from wres.plans.owner_kinds import is_role
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.plans.questions.leftovers import PROMPT, PROMPT_WORDS, SHIFTED
from wres.text.lists import sentence_case, shorten

MAY_BE_BLANK = replace(PROMPT, severity="note")
BLANK = Check("blank field in the paper", "note", "The committee's template asks for it.", "Fill it in, or write that it does not apply.")
_OPTIONAL = re.compile(r"\bleave (?:it |this )?blank\b", re.IGNORECASE)
_PERSON = re.compile(r"\b(?:authored?|author\(s\)|prepared|presented|sponsored|sponsor|lead|owner|officer|responsible)\b", re.IGNORECASE)
_WHEN = re.compile(r"\bdate\b(?!.*\bforum\b)|\bsubmitted\b|\bwhen\b", re.IGNORECASE)


def paper_field_findings(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Findings about fields of the committee paper."""
    paper = plan.paper
    if paper is None:
        return
    heads = {"date": paper.date, "committee": paper.committee, "title": paper.title, "decision": paper.decision}
    fields = {**{key: text for key, text in heads.items() if text}, **paper.fields}
    moved: list[tuple[str, str]] = []
    for name, value in fields.items():
        text = "" if value is None or isinstance(value, list) else value
        kind = wrong_kind(name, text)
        if kind:
            moved.append((name, f'"{text}" is {kind}'))
            continue
        if moved:
            yield SHIFTED.about(_place(moved[0][0]), _moved_in_words(moved))
            moved = []
            if not value:
                continue  # its own value is the last of those that moved
        if not value:
            yield BLANK.about(_place(name), f'"{_label(name)}" is blank.')
        elif PROMPT_WORDS.search(text):
            check = MAY_BE_BLANK if _OPTIONAL.search(text) else PROMPT
            yield check.about(_place(name), f'"{shorten(text)}" is a prompt of the template.')
    if moved:
        yield SHIFTED.about(_place(moved[0][0]), _moved_in_words(moved))


def wrong_kind(name: str, text: str) -> str:
    """What a value is, when a field of this name asks for something else: a date for a person, more for a date; else empty."""
    if not text or PROMPT_WORDS.search(text):
        return ""
    if _PERSON.search(name) and find_dates(text) and not is_role(text):
        return "a date and no role"
    if _WHEN.search(name) and not _PERSON.search(name) and _more_than_a_date(text):
        return "more than a date"
    return ""


def _place(name: str) -> str:
    return f"organisation file, paper, {_label(name)}"


def _label(name: str) -> str:
    return shorten(name.strip(" :"), 60)


def _moved_in_words(moved: list[tuple[str, str]]) -> str:
    return sentence_case("; ".join(f'under "{_label(name)}", {sentence}' for name, sentence in moved)) + "."


def _more_than_a_date(text: str) -> bool:
    dates = find_dates(text)
    if not dates:
        return is_role(text)
    rest = text
    for date in dates:
        rest = rest.replace(date.text, "")
    return len([word for word in re.findall(r"[A-Za-z]{3,}", rest) if word.lower() not in ("the", "and", "by", "from")]) >= 2
