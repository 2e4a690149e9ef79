"""Numbers and references: gaps, one number for two things, references that lead nowhere, marks without a note, missing appendices."""

import re
from collections.abc import Iterator, Sequence

from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions
from wres.text.lists import listing, shortened

GAP = Check("number missing", "note", "Readers will ask what happened to it.", "Say that it was dropped, or number again.")
TWICE = Check("number used twice", "warning", "Reports and minutes that cite the number can mean either.", "Number them apart.")
TWO_OBJECTIVES = Check(
    "two objectives under one number", "note", "Progress on one can be taken for progress on the other.", "Give each its own number."
)
DANGLING = Check(
    "reference to an action that is not there",
    "note",
    "Whoever follows it finds nothing.",
    "Correct the number, or take the reference out.",
)
FOOTNOTE = Check("mark without its note", "note", "Readers look for a note that is not there.", "Add the note, or take the mark out.")
STRAY = Check(
    "note without its mark", "note", "It may explain something, but it is not clear what.", "Put it where it belongs, or take it out."
)
APPENDIX = Check("appendix not there", "warning", "Readers are sent to something they do not have.", "Add it, or take the reference out.")
PART = Check(
    "part missing",
    "note",
    "The letter or the part before it may be lost.",
    "Compare it with the document. If it is so there, letter the parts again.",
)
PAGES = Check("reference by page", "note", "Page numbers change with every edition.", "Refer by name or number.")

_NUMBER = re.compile(r"^(?P<prefix>(?:[\w]+\.)*?[A-Za-z]*)(?P<last>\d+)\.?$")
_REFERENCE = re.compile(
    r"\b(?:linked to|links to|see|see also|as in|cf\.?|refer to|under)\s+(?:action|no\.?|number|item)?\s*(?P<number>\d+(?:\.\d+)+[a-z]?)\b",
    re.IGNORECASE,
)
_ACTION = re.compile(r"\b(?<!impact )(?<!positive )actions? (?:no\.? |number )?(?P<number>\d+(?:\.\d+)+[a-z]?)\b", re.IGNORECASE)
_MARK = re.compile(r"\b([A-Za-z][\w&/-]*)\*(?![\w*])")
_NOTE = re.compile(r"^\s*\*\s*(?=\w.{8,})", re.MULTILINE)
_STRAY = re.compile(r"\(\*\s*[^)]*\)")
_APPENDIX = re.compile(r"\b(?:appendix|annex)\s+(?P<number>\d+[a-z]?|[A-Z])\b", re.IGNORECASE)
_PART_A = re.compile(r"(?:^|\s|\()a[).](?=\s)", re.MULTILINE)
_PART_B = re.compile(r"(?:^|[.;:)]\s+|\n)\(?b[).](?=\s)", re.MULTILINE)
_PAGES = re.compile(r"\bon pages?\s+\d+(?:\s*[-–]\s*\d+)?", re.IGNORECASE)
_NAMED = re.compile(r"\b[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*\s+\d+[a-z]?\b[^.;]*$|['‘\"“][^'’\"”]+['’\"”][^.;]*$")
_ABSENT = re.compile(r"\bnot (?:in|included|attached|available|published)\b|\bmissing\b", re.IGNORECASE)
_SEARCHED = ("action", "requirement", "progress", "outcome", "milestones", "source", "frameworks", "evidence", "objective", "section")


def numbering_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about numbers, references, footnote marks and appendices."""
    return [*_gaps(plan), *_twice(plan), *_parts(plan), *_references(plan), *_marks(plan), *_appendices(plan), *_pages(plan)]


def _gaps(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Numbers left out between one and the next, objective by objective and action by action; a number may begin again."""
    yield from _missing(plan, [rows[0] for rows in _together(plan, ["objective_no"])], "objective_no", "Objective")
    for rows in _together(plan, ["plan_part", "objective_no"], numbered="action_no"):
        yield from _missing(plan, rows, "action_no", "Action")


def _together(plan: ActionPlan, columns: Sequence[str], numbered: str = "objective_no") -> list[list[Commitment]]:
    """Commitments that have a number and the same words in some columns."""
    groups: dict[tuple[str, ...], list[Commitment]] = {}
    for commitment in plan.commitments:
        if commitment.written[numbered]:
            groups.setdefault(tuple(commitment.written[column] for column in columns), []).append(commitment)
    return list(groups.values())


def _missing(plan: ActionPlan, rows: list[Commitment], column: str, word: str) -> Iterator[PlanQuestion]:
    last: dict[str, int] = {}
    for commitment in rows:
        text = commitment.written[column]
        match = _NUMBER.match(text.strip())
        if not match:
            continue
        prefix, number = match["prefix"], int(match["last"])
        before = last.get(prefix)
        if before is not None and before + 1 < number <= before + _LARGEST_GAP:
            gone = [f"{prefix}{skipped}" for skipped in range(before + 1, number)]
            yield GAP.on_row(
                plan,
                commitment,
                column,
                f"{word}{'s' if len(gone) > 1 else ''} {listing(gone)} {'are' if len(gone) > 1 else 'is'} missing: {prefix}{before} is followed by {text.strip()}.",
            )
        last[prefix] = number


_LARGEST_GAP = 10  # a longer jump is another way of numbering


def _twice(plan: ActionPlan) -> Iterator[PlanQuestion]:
    with_sections = any(commitment.written.section for commitment in plan.commitments)
    for rows in _together(plan, ["plan_part", "objective_no", "action_no", "commitment"], numbered="action_no"):
        if len(rows) > 1 and (len({commitment.written.section for commitment in rows}) < len(rows) or not with_sections):
            yield TWICE.on_rows(plan, rows, "action_no", f"{rows[0].written.number} is the number of {len(rows)} actions.")
    for rows in _together(plan, ["objective_no"]):
        texts = {commitment.written.objective for commitment in rows} - {""}
        if len(texts) > 1 or any(re.search(r"\s\|\s|\n", text) for text in texts):
            number = rows[0].written.objective_no
            yield TWO_OBJECTIVES.on_row(plan, rows[0], "objective", f"Objective {number} holds two objectives.")


def _parts(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """A part b in a text that has no part a."""
    for commitment, column, text in plan.texts("action", "requirement", "outcome"):
        match = _PART_B.search(text)
        if match and not _PART_A.search(text) and commitment.written.commitment != "b":
            before = text[: match.start()].strip()
            lacks = ": the text before it has no letter a" if before else ""
            yield PART.on_row(plan, commitment, column, f"There is a part b and no part a{lacks}.")


def _references(plan: ActionPlan) -> Iterator[PlanQuestion]:
    numbers = {commitment.written.number.lower() for commitment in plan.commitments}
    numbers |= {number.strip().rstrip(".").lower() for _, _, number in plan.texts("action_no", "objective_no")}
    for commitment in plan.commitments:
        asked_about: set[str] = set()
        for column in _SEARCHED:
            text = commitment.written[column]
            for match in (*_REFERENCE.finditer(text), *_ACTION.finditer(text)):
                number = match["number"].lower()
                if number not in numbers and number not in asked_about:
                    asked_about.add(number)
                    yield DANGLING.on_row(plan, commitment, column, f'"{match[0]}": there is no action {match["number"]}.')


def _marks(plan: ActionPlan) -> Iterator[PlanQuestion]:
    paper = plan.paper
    places: list[tuple[str, str]] = [(f"organisation file, plan, sections ({shortened(name, 40)})", f"{name} {part.links or ''} {part.about or ''}")
                                     for name, part in (*plan.about.sections.items(), *plan.about.parts.items())]  # fmt: skip
    places += [(f"organisation file, paper, {shortened(name, 50)}", name) for name in (paper.fields if paper else {})]
    everything = "\n".join([*plan.about.introduction, *(text for _, text in places)])
    cells = [cell for cell in plan.texts(*_SEARCHED) if "*" in cell[2]]
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


def _appendices(plan: ActionPlan) -> Iterator[PlanQuestion]:
    paper = plan.paper
    listed = list(paper.appendices) if paper else []
    for text in listed:
        if _ABSENT.search(text):
            match = _APPENDIX.search(text)
            yield APPENDIX.about(
                "organisation file, paper, appendices", f"{match[0] if match else shortened(text, 40)} is named, and is not in the file."
            )
    headings = [
        plan.about.title,
        *plan.about.parts,
        *plan.about.sections,
        *(text for _, _, text in plan.texts("plan_part", "section")),
        *listed,
    ]
    there = {match["number"].lower() for text in headings for match in _APPENDIX.finditer(text)}
    if there and not listed:
        return  # the plan is itself an appendix, so the others belong to the report that it was taken from
    absent: dict[str, list[Commitment]] = {}
    for commitment in plan.commitments:
        for column in _SEARCHED:
            for match in _APPENDIX.finditer(commitment.written[column]):
                if match["number"].lower() not in there and commitment not in absent.setdefault(match[0], []):
                    absent[match[0]].append(commitment)
    for name, rows in absent.items():
        yield APPENDIX.on_rows(plan, rows, "progress", f"{name} is referred to, and is not part of the plan or listed with its paper.")


def _pages(plan: ActionPlan) -> list[PlanQuestion]:
    pages: dict[Commitment, str] = {}
    for commitment in plan.commitments:
        for column in _SEARCHED:
            match = _PAGES.search(commitment.written[column])
            named = match and _NAMED.search(commitment.written[column][: match.start()])  # a name or number stands beside the page
            if match and not named and commitment not in pages and not commitment.computed.pointer:
                pages[commitment] = match[0]
    return PAGES.apart_or_together(
        plan, list(pages), "progress", lambda commitment: f'Another part is referred to as "{pages[commitment]}".',
        "{count} of {total} actions refer to other parts by page: {actions}.",
    )  # fmt: skip
