"""The action plan as the committee paper shows it: how it stands, and each commitment with its lead, date and status."""

from wres.plans import ActionPlan, Commitment
from wres.report.paper.content import Block, PaperTable, PaperText
from wres.report.sections.plan_cells import computed_words
from wres.report.sections.plan_glance import NO_PLAN, counts_sentence, linked_sentence_of
from wres.text.lists import quantity

HEADS = ("No.", "Action", "Lead", "Due date", "Status")


def plan_blocks(plan: ActionPlan) -> list[Block]:
    """How the plan stands, in the sentence of the page, and its table."""
    if not plan.commitments:
        return [PaperText(text=NO_PLAN)]
    rows = tuple(_row(plan, row) for row in plan.commitments)
    return [
        PaperText(text=f"{quantity(len(rows), 'action')}: {counts_sentence(plan)} {linked_sentence_of(plan)}"),
        PaperTable(caption=plan.about.title, heads=HEADS, rows=rows, widths=(0.12, 0.35, 0.17, 0.17, 0.19)),
    ]


def _row(plan: ActionPlan, row: Commitment) -> tuple[str, ...]:
    code, status = row.written.status.strip(), row.status
    words = code if not code or status.problem or status.label.casefold() in code.casefold() else f"{code}: {status.label}"
    if code and status.problem:
        words = f"{code} (not defined in the plan)"
    standing = "; ".join(text for text in (words, computed_words(plan, row)) if text) or "not given"
    return row.name, row.written.action, "; ".join(row.lead_names) or "not given", row.written.due_text or "not given", standing
