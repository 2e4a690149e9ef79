"""A draft for the organisation's own Word template: what of the template is still a prompt, may name a person, or cannot be used."""

from wres.errors import InputError
from wres.findings import Finding, Location
from wres.inputs.paper_template import MARKER, read_template
from wres.parameters import Workspace
from wres.plans.questions.leftovers import PROMPT_WORDS
from wres.report.context import Context
from wres.report.likely_names import NameGate, name_findings
from wres.report.paper.content import PARTS, PaperDraft
from wres.text.lists import shorten

UNUSABLE = "template of the paper cannot be used"
PLACE = "template of the paper"  # where an acceptance finds its text


def with_template(draft: PaperDraft, workspace: Workspace, context: Context) -> PaperDraft:
    """The draft with the template it goes into, if the organisation has one; one that cannot be used is the draft's problem."""
    place = workspace.organisation(context.code).paper_template(context.year)
    if place is None:
        return draft
    try:
        texts = read_template(workspace.root / place, workspace.root)
    except InputError as fault:
        return draft.model_copy(update={"problem": str(fault)})
    gate = NameGate(workspace.organisation(context.code), context.year)
    named = () if context.internal else tuple(text for text in texts if gate.public_text(PLACE, text) != text)
    to_do = [f"Template: a paragraph may name a person and is removed ({len(named)} in all)." if named else ""]
    to_do += [f'Template: "{shorten(text)}" is a prompt.' for text in texts if text not in named and PROMPT_WORDS.search(text)]
    to_do += [f"Template: {{{{{name}}}}} is no field of the paper." for name in _unknown_markers(draft, texts)]
    return draft.model_copy(update={"template": place, "held_back": named, "to_do": (*draft.to_do, *(line for line in to_do if line))})


def template_findings(workspace: Workspace, code: str, year: int) -> list[Finding]:
    """What there is to say of the organisation's own template: that it cannot be used, or that it may name people."""
    organisation = workspace.organisation(code)
    place = organisation.paper_template(year)
    if place is None:
        return []
    try:
        texts = read_template(workspace.root / place, workspace.root)
    except InputError as fault:
        return [
            Finding(
                "warning",
                UNUSABLE,
                Location(PLACE),
                str(fault),
                "There can be no paper.docx without it.",
                "Correct it, or take `template` out.",
            )
        ]
    return name_findings(NameGate(organisation, year).names((PLACE, text) for text in texts))


def _unknown_markers(draft: PaperDraft, texts: tuple[str, ...]) -> list[str]:
    """The fields that a template asks for and that the paper has not."""
    names = [name.strip() for text in texts for name in MARKER.findall(text)]
    accepted = {*PARTS, "paper", *draft.values}
    return [name for name in dict.fromkeys(names) if name.casefold() not in accepted]
