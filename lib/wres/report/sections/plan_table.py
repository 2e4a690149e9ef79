"""The plan as a table in its own columns, order and words, and in the columns all plans share."""

from collections import Counter
from collections.abc import Callable, Sequence
from html import escape

from wres.html import table_cell, table_of
from wres.plans import ActionPlan, Commitment
from wres.plans.framework_names import name_with_version
from wres.plans.groups import groups
from wres.plans.statuses import NO_KEY, NOT_DEFINED
from wres.report.sections.plan_cells import (
    common_status_html,
    computed_words,
    due_understood,
    indicator_words,
    small,
    status_html,
    text_html,
)
from wres.text import day

HEADINGS = {
    "action_no": "No.", "commitment": "Part", "action": "Action", "requirement": "Requirement", "leads": "Lead", "support": "Support",
    "due_text": "By when", "milestones": "Milestones", "status": "Status", "progress": "Progress", "updated": "Updated",
    "outcome": "Outcome", "evidence": "Evidence", "indicators": "Indicators", "frameworks": "Frameworks", "source": "Source",
    "carried_over_from": "Carried over from",
}  # fmt: skip
COMMON = ("No.", "Action", "Leads", "Due", "Status as judged", "Status as computed", "Indicators", "Frameworks")
REMARKS = ("source", "carried_over_from", "notes")
_NUMBERS = ("action_no", "objective_no")


def plan_table_html(plan: ActionPlan) -> str:
    """The commitments in the plan's own columns, headings, order and numbering, with the key of its status codes.

    Text is as written; what was understood of a date, and what was computed, stands small beneath it. Parts, sections and
    objectives are header rows. A column the plan does not name is not shown. Every text is escaped.
    """
    if not plan.commitments:
        return ""
    columns = plan.about.columns or {name: label for name, label in HEADINGS.items() if any(plan.texts(name))}
    computed_in = "status" if "status" in columns else "due_text" if "due_text" in columns else ""
    head = next((name for name in _NUMBERS if name in columns), "")

    def cells(commitment: Commitment) -> str:
        parts = []
        for name, label in columns.items():
            html = _own_cell(plan, commitment, name) + (small(computed_words(plan, commitment)) if name == computed_in else "")
            parts.append(table_cell(label, html, bool(html) and name == head))
        return "".join(parts)

    return _table(plan, plan.about.title, list(columns.values()), cells, "objective" not in columns) + _key_html(plan)


def common_table_html(plan: ActionPlan) -> str:
    """The same commitments in the columns all plans share, statuses on the common scale, judged and computed side by side."""
    if not plan.commitments:
        return ""
    labels = [*COMMON, "Source and notes"] if any(plan.texts(*REMARKS)) else list(COMMON)

    def cells(commitment: Commitment) -> str:
        written, due = commitment.written, commitment.due
        when = day(due.end) if due.end else due.rhythm or due_understood(commitment) or due.form
        remarks = "\n".join(text for text in (written[column] for column in REMARKS) if text)
        texts = [
            escape(f"{written.action_no}{written.commitment}"), text_html(written.action), text_html("; ".join(commitment.lead_names)),
            escape(when), common_status_html(commitment), escape(computed_words(plan, commitment)), escape(indicator_words(commitment)),
            escape(_framework_words(plan, commitment)), text_html(remarks),
        ]  # fmt: skip
        return "".join(table_cell(label, text) for label, text in zip(labels, texts, strict=False))

    return _table(plan, f"{plan.about.title}, in common columns", labels, cells, True)


def _own_cell(plan: ActionPlan, commitment: Commitment, column: str) -> str:
    """A cell in the plan's own columns: the text as written, with what was understood of it."""
    written = commitment.written
    if column == "status":
        return status_html(commitment)
    html = text_html(written[column])
    if column == "action_no" and written.commitment and "commitment" not in plan.about.columns:
        return html + escape(f" {written.commitment}")
    if column == "due_text":
        return html + small(due_understood(commitment))
    if column == "indicators" and not written.indicators and commitment.indicators.inherited:
        return html + small(f"through its section: {indicator_words(commitment)}")
    return html


def _key_html(plan: ActionPlan) -> str:
    """What the plan's status codes mean, those it uses without saying so, and its own note about them."""
    lines = [
        f"{status.symbol} {code}".strip()
        + ("" if status.label.casefold() == code.casefold() else f": {status.label}")
        + f" (here: {status.common})"
        for code, status in plan.about.status_scheme.items()
    ]
    without_meaning = [row for row in plan.commitments if row.status.problem in (NOT_DEFINED, NO_KEY)]
    undefined = Counter(row.written.status for row in without_meaning if row.written.status)
    lines += [
        f"{code}: not defined in the plan; used for {count} commitment{'s' if count > 1 else ''}" for code, count in undefined.items()
    ]
    listed = "".join(f"<li>{escape(line)}</li>" for line in lines)
    as_of = f"Work is called overdue as of {day(plan.as_of)}." if plan.as_of else ""
    notes = [plan.about.status_note or "", "Small text is the workbook's own reading; everything else is as the plan has it.", as_of]
    beneath = "".join(f'<p class="note">{escape(note)}</p>' for note in notes if note)
    return (f'<p class="note">Status codes of this plan:</p><ul class="note">{listed}</ul>' if lines else "") + beneath


def _table(plan: ActionPlan, caption: str, labels: Sequence[str], cells: Callable[[Commitment], str], with_objectives: bool) -> str:
    """A table with a body for each group of commitments, under its headings."""
    bodies = []
    for group in groups(plan, with_objectives):
        scope = f'scope="rowgroup" colspan="{len(labels)}"'
        titles = [
            f'<tr class="{heading.level}"><th {scope}>{text_html(heading.words)}{small(heading.about)}</th></tr>'
            for heading in group.headings
        ]
        bodies.append("".join([*titles, *(f"<tr>{cells(commitment)}</tr>" for commitment in group.commitments)]))
    return table_of(caption, labels, bodies, css_class="plan")


def _framework_words(plan: ActionPlan, commitment: Commitment) -> str:
    """Framework items with name and version: a bare "High Impact Action" could be either of two."""
    items: dict[str, dict[str, None]] = {}
    for link in commitment.frameworks:
        if link.cites:
            items.setdefault(link.framework, {})[link.item] = None
    names = []
    for key, cited in items.items():
        listed = ", ".join(item for item in cited if item)
        names.append(name_with_version(plan.frameworks[key]) + (f": {listed}" if listed else ""))
    return "; ".join(names)
