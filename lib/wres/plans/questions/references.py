"""References that lead nowhere: to actions, appendices and pages."""

import re
from collections.abc import Iterator

from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.text.lists import shorten

DANGLING = Check(
    "reference to an action that is not there", "note", "Whoever follows it finds nothing.",
    "Correct the number, or take the reference out.",
)  # fmt: skip
APPENDIX = Check("appendix not there", "warning", "Readers are sent to something they do not have.", "Add it, or take the reference out.")
PAGES = Check("reference by page", "note", "Page numbers change with every edition.", "Refer by name or number.")
_REFERENCE = re.compile(
    r"\b(?:linked to|links to|see|see also|as in|cf\.?|refer to|under)\s+(?:action|no\.?|number|item)?\s*(?P<number>\d+(?:\.\d+)+[a-z]?)\b",
    re.IGNORECASE,
)
_ACTION = re.compile(r"\b(?<!impact )(?<!positive )actions? (?:no\.? |number )?(?P<number>\d+(?:\.\d+)+[a-z]?)\b", re.IGNORECASE)
_APPENDIX = re.compile(r"\b(?:appendix|annex)\s+(?P<number>\d+[a-z]?|[A-Z])\b", re.IGNORECASE)
_PAGES = re.compile(r"\bon pages?\s+\d+(?:\s*[-–]\s*\d+)?", re.IGNORECASE)
_NAMED = re.compile(r"\b[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*\s+\d+[a-z]?\b[^.;]*$|['‘\"“][^'’\"”]+['’\"”][^.;]*$")
_ABSENT = re.compile(r"\bnot (?:in|included|attached|available|published)\b|\bmissing\b", re.IGNORECASE)
SEARCHED = ("action", "requirement", "progress", "outcome", "milestones", "source", "frameworks", "evidence", "objective", "section")


def reference_findings(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Findings about references to actions that are not there."""
    numbers = {commitment.written.number.lower() for commitment in plan.commitments}
    numbers |= {number.strip().rstrip(".").lower() for _, _, number in plan.texts("action_no", "objective_no")}
    for commitment in plan.commitments:
        asked_about: set[str] = set()
        for column in SEARCHED:
            text = commitment.written[column]
            for match in (*_REFERENCE.finditer(text), *_ACTION.finditer(text)):
                number = match["number"].lower()
                if number not in numbers and number not in asked_about:
                    asked_about.add(number)
                    yield DANGLING.on_row(plan, commitment, column, f'"{match[0]}": there is no action {match["number"]}.')


def appendix_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about appendices and pages."""
    return [*_appendices(plan), *_pages(plan)]


def _appendices(plan: ActionPlan) -> Iterator[PlanQuestion]:
    paper = plan.paper
    appendices = list(paper.appendices) if paper else []
    for text in appendices:
        if _ABSENT.search(text):
            match = _APPENDIX.search(text)
            yield APPENDIX.about(
                "organisation file, paper, appendices", f"{match[0] if match else shorten(text, 40)} is named, and is not in the file."
            )
    headings = [
        plan.about.title,
        *plan.about.parts,
        *plan.about.sections,
        *(text for _, _, text in plan.texts("plan_part", "section")),
        *appendices,
    ]
    existing = {match["number"].lower() for text in headings for match in _APPENDIX.finditer(text)}
    if existing and not appendices:
        return  # the plan is itself an appendix, so the others belong to the report that it was taken from
    absent: dict[str, list[Commitment]] = {}
    for commitment in plan.commitments:
        for column in SEARCHED:
            for match in _APPENDIX.finditer(commitment.written[column]):
                if match["number"].lower() not in existing and commitment not in absent.setdefault(match[0], []):
                    absent[match[0]].append(commitment)
    for name, rows in absent.items():
        yield APPENDIX.on_rows(plan, rows, "progress", f"{name} is referred to, and is not part of the plan or listed with its paper.")


def _pages(plan: ActionPlan) -> list[PlanQuestion]:
    pages: dict[Commitment, str] = {}
    for commitment in plan.commitments:
        for column in SEARCHED:
            match = _PAGES.search(commitment.written[column])
            named = match and _NAMED.search(commitment.written[column][: match.start()])  # a name or number stands beside the page
            if match and not named and commitment not in pages and not commitment.computed.pointer:
                pages[commitment] = match[0]
    return PAGES.apart_or_together(
        plan, list(pages), "progress", lambda commitment: f'Another part is referred to as "{pages[commitment]}".',
        "{count} of {total} actions refer to other parts by page: {actions}.",
    )  # fmt: skip
