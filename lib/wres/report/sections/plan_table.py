"""The plan as a table in its own columns, order and words, and in the columns all plans share."""

from collections.abc import Sequence

from wres.html import Html, RowGroup, TableColumn, html_table
from wres.plans import ActionPlan, Commitment
from wres.plans.framework_names import name_with_version
from wres.plans.groups import groups, repeats
from wres.report.sections.plan_cells import (
    common_status_html,
    computed_html,
    due_understood,
    indicator_words,
    small,
    status_html,
    text_html,
)
from wres.text import day
from wres.text.lists import listing

HEADINGS = {
    "action_no": "No.", "commitment": "Part", "action": "Action", "requirement": "Requirement", "leads": "Lead", "support": "Support",
    "due_text": "Due date", "milestones": "Milestones", "status": "Status", "progress": "Progress", "updated": "Updated",
    "outcome": "Outcome", "evidence": "Evidence", "indicators": "Indicators", "frameworks": "Frameworks", "source": "Source",
    "carried_over_from": "Carried over from",
}  # fmt: skip
SOURCES = ("source", "carried_over_from")
_NUMBERS = ("action_no", "objective_no")


def plan_table_html(plan: ActionPlan) -> str:
    """The commitments in the plan's own columns, headings, order and numbering.

    Text is as written; what was understood of a date, and what was computed, stands small beneath it. Parts, sections and
    objectives are header rows; an objective or action with a column of its own is said once, and heads its commitments. A column the
    plan does not name is not shown; where it names none for numbers, the number stands small beneath the action. Every text is escaped.
    """
    if not plan.commitments:
        return ""
    labels = plan.about.columns or {name: label for name, label in HEADINGS.items() if any(plan.texts(name))}
    computed_in = "status" if "status" in labels else "due_text" if "due_text" in labels else ""
    head = next((name for name in _NUMBERS if name in labels), "")

    numbers = {} if "action_no" in labels else _numbers(plan, "commitment" in labels)

    def cell(commitment: Commitment, name: str) -> Html:
        number = small(numbers.get(commitment.row, "")) if name == "action" else ""
        return Html(_own_cell(plan, commitment, name) + number + (computed_html(plan, commitment) if name == computed_in else ""))

    columns = [
        TableColumn(
            label, [cell(commitment, name) for commitment in plan.commitments], "names" if name == head else "text",
            spans=repeats(plan, name, own_letters="commitment" in labels),
        )
        for name, label in labels.items()
    ]  # fmt: skip
    return _table(plan, plan.about.title, columns, "objective" not in labels, [action_id(row.row) for row in plan.commitments])


def common_table_html(plan: ActionPlan) -> str:
    """The same commitments in the columns all plans share, statuses on the common scale, judged and computed side by side.

    Notes on the rows, which are for reviewers, are not among them.
    """
    if not plan.commitments:
        return ""
    rows = plan.commitments
    sources = ["\n".join(text for name in SOURCES if (text := row.written[name])) for row in rows]
    columns = [
        TableColumn("No.", [f"{row.written.action_no}{row.written.commitment}" for row in rows], "names"),
        TableColumn("Action", [text_html(row.written.action) for row in rows], spans=repeats(plan, "action")),
        TableColumn("Leads", [text_html("; ".join(row.lead_names)) for row in rows]),
        TableColumn("Due", [day(row.due.end) if row.due.end else row.due.rhythm or due_understood(row) or row.due.form for row in rows]),
        TableColumn("Status", [common_status_html(row) for row in rows]),
        TableColumn("Points to check", [computed_html(plan, row, beneath=False) for row in rows]),
        TableColumn(f"{plan.organisation.indicator_word.capitalize()}s", [indicator_words(row) for row in rows]),
        TableColumn("Frameworks", [_framework_words(plan, row) for row in rows]),
        *([TableColumn("Source", [text_html(text) for text in sources])] if any(sources) else []),
    ]
    return _table(plan, f"{plan.about.title}, in standard columns", columns, True)


def _numbers(plan: ActionPlan, own_letters: bool) -> dict[int, str]:
    """By row the number by which the page names an action, and those of the rows that its cell covers, where the plan prints none."""
    covers = repeats(plan, "action", own_letters)
    numbers = {}
    for place, (row, size) in enumerate(zip(plan.commitments, covers, strict=True)):
        names = [covered.name for covered in plan.commitments[place : place + size] if covered.name]
        numbers[row.row] = f"Number {listing(names)}" if names else ""
    return numbers


def _own_cell(plan: ActionPlan, commitment: Commitment, column: str) -> Html:
    """A cell in the plan's own columns: the text as written, with what was understood of it."""
    written = commitment.written
    if column == "status":
        return status_html(commitment)
    text = written[column]
    if column == "action_no" and written.commitment and "commitment" not in plan.about.columns:
        return text_html(f"{text} {written.commitment}")
    if column == "due_text":
        return text_html(text, due_understood(commitment))
    if column == "indicators" and not written.indicators and commitment.indicators.inherited:
        return text_html(text, f"through its section: {indicator_words(commitment)}")
    return text_html(text)


def action_id(row: int) -> str:
    """Where an action is found on the page, by its row in the table."""
    return f"action-row-{row}"


def _table(plan: ActionPlan, caption: str, columns: Sequence[TableColumn], with_objectives: bool, row_ids: Sequence[str] = ()) -> str:
    """A table with the commitments in groups, each under its headings."""
    parts = [
        RowGroup(len(group.commitments), [(heading.level, text_html(heading.words, heading.about)) for heading in group.headings])
        for group in groups(plan, with_objectives)
    ]
    return html_table(caption, columns, css_class="plan", groups=parts, wide=True, row_ids=row_ids)


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
