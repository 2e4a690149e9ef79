"""The fields of the committee paper: what was filled in, what is blank, still a prompt, or in the wrong field."""

import re
from dataclasses import dataclass

from wres.parameters.organisation import Paper
from wres.plans.questions.leftovers import PROMPT_WORDS
from wres.plans.questions.paper_fields import wrong_kind
from wres.report.context import Context
from wres.report.paper.content import PaperTable
from wres.report.sections.heading import title
from wres.text.lists import sentence_case, shorten

RECOMMENDATION = re.compile(r"\W*recommendation", re.IGNORECASE)  # begins the label of such a field
TO_FILL_IN = "[To fill in: {label}]"


@dataclass(frozen=True, slots=True)
class PaperField:
    """A field as the paper shows it. why: what is still to be done about it; empty where it is filled in."""

    label: str
    text: str
    why: str = ""


def paper_fields(paper: Paper, context: Context) -> dict[str, PaperField]:
    """The fields of a paper by their names, in the order printed: its own and those that its file adds.

    One that must be filled in and is not, and one that the file names and leaves blank, is to be filled in. The decision asked for is the
    paper's recommendation, where nothing else is given.
    """
    heads = {"committee": paper.committee, "date": paper.date, "title": paper.title or title(context), "version": paper.version}
    all_heads = heads | {"decision": paper.decision or _recommendation(paper)}
    filled = {name: _field(sentence_case(name), text) for name, text in all_heads.items() if text or name in paper.mandatory}
    added = {label: _field(label.strip().rstrip(":"), _text(value)) for label, value in paper.fields.items()}
    blank = [name for name in paper.mandatory if name not in all_heads and name not in paper.fields]
    return filled | added | {name: _field(name, None) for name in blank}


def fields_table(fields: dict[str, PaperField], caption: str) -> PaperTable:
    """The fields as the table on the cover; the title stands above it and the decision has a part of its own."""
    on_cover = [field for name, field in fields.items() if name not in ("title", "decision")]
    to_do = tuple(number for number, field in enumerate(on_cover) if field.why)
    rows = tuple((field.label, field.text) for field in on_cover)
    return PaperTable(caption=caption, heads=("Field", "As filled in"), rows=rows, widths=(0.35, 0.65), to_do=to_do)


def _recommendation(paper: Paper) -> str | None:
    """What the paper recommends, in the field that its own template has for it."""
    return next((_text(value) for label, value in paper.fields.items() if value and RECOMMENDATION.match(label)), None)


def _field(label: str, text: str | None) -> PaperField:
    if not text or not text.strip():
        return PaperField(label, TO_FILL_IN.format(label=label), f"{label} is blank.")
    if PROMPT_WORDS.search(text):
        return PaperField(label, text, f'{label}: "{shorten(text)}" is a prompt of the template.')
    kind = wrong_kind(label, text)
    return PaperField(label, text, f'{label}: "{shorten(text)}" is {kind}.' if kind else "")


def _text(value: str | list[str] | None) -> str | None:
    return "; ".join(value) if isinstance(value, list) else value
