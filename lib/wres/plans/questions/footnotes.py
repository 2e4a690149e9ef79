"""Marks without their note, and notes without their mark."""

import re
from collections.abc import Iterator

from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions
from wres.plans.questions.references import SEARCHED
from wres.text.lists import shorten

FOOTNOTE = Check("mark without its note", "note", "Readers look for a note that is not there.", "Add the note, or take the mark out.")
STRAY = Check(
    "note without its mark", "note", "It may explain something, but it is not clear what.", "Put it where it belongs, or take it out."
)
_MARK = re.compile(r"\b([A-Za-z][\w&/-]*)\*(?![\w*])")
_NOTE = re.compile(r"^\s*\*\s*(?=\w.{8,})", re.MULTILINE)
_STRAY = re.compile(r"\(\*\s*[^)]*\)")


def footnote_findings(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Findings about footnote marks; a mark and a note apart are one question."""
    paper = plan.paper
    places = [(f"organisation file, plan, sections ({shorten(name, 40)})", f"{name} {part.links or ''} {part.about or ''}")
                                     for name, part in (*plan.about.sections.items(), *plan.about.parts.items())]  # fmt: skip
    places += [(f"organisation file, paper, {shorten(name, 50)}", name) for name in (paper.fields if paper else {})]
    everything = "\n".join([*plan.about.introduction, *(text for _, text in places)])
    cells = [cell for cell in plan.texts(*SEARCHED) if "*" in cell[2]]
    noted = bool(_NOTE.search(everything))
    marked: set[str] = set()
    strays = [(commitment, column, stray) for commitment, column, text in cells for stray in _STRAY.findall(text)]
    perhaps = "".join(
        f' "{stray}" in {actions([commitment])} may be it.' for commitment, _, stray in strays
    )  # a mark and a note apart are one question
    for place, text in places:
        for word in _MARK.findall(text):
            if not noted and word not in marked:
                marked.add(word)
                yield FOOTNOTE.about(place, f"{word}* has a mark, and no note stands with it.{perhaps}")
    for commitment, column, text in cells:
        for word in _MARK.findall(text):
            if not noted and word not in marked and not _NOTE.search(text):
                marked.add(word)
                yield FOOTNOTE.on_row(plan, commitment, column, f"{word}* has a mark, and no note stands with it.{perhaps}")
    for commitment, column, stray in strays if not marked else ():
        yield STRAY.on_row(plan, commitment, column, f'"{stray}" reads like a note, and nothing in the text is marked for it.')
