"""The plan as a table in its own columns, order and words, and in the columns all plans share."""

from collections import Counter
from collections.abc import Callable
from html import escape

from wres.plans.cells import beside, cell, common_status_html, day, status_html, text_html, understood_due
from wres.plans.groups import groups
from wres.plans.plan import ActionPlan

HEADINGS = {
    "action_no": "No.", "commitment": "Part", "action": "Action", "requirement": "Requirement", "leads": "Lead", "support": "Support",
    "due_text": "By when", "milestones": "Milestones", "status": "Status", "progress": "Progress", "updated": "Updated", "outcome": "Outcome",
    "evidence": "Evidence", "indicators": "Indicators", "frameworks": "Frameworks", "source": "Source", "carried_over_from": "Carried over from",
}  # fmt: skip
REMARKS = ("source", "carried_over_from", "notes")
_NUMBERS = ("action_no", "objective_no")


def plan_table_html(plan: ActionPlan) -> str:
    """The commitments in the plan's own columns, headings, order and numbering, with the key of its status codes.

    Text is as written; what was understood of a date, and what was computed, stands small beneath it. Parts, sections and
    objectives are header rows. A column the plan does not name is not shown. Every text is escaped.
    """
    if plan.empty:
        return ""
    columns = plan.plan.columns or {name: label for name, label in HEADINGS.items() if any(plan.written[name].values())}
    computed_in = "status" if "status" in columns else "due_text" if "due_text" in columns else ""
    head = next((name for name in _NUMBERS if name in columns), "")

    def cells(row: int) -> str:
        return "".join(_own_cell(plan, row, name, label, name == head, name == computed_in) for name, label in columns.items())

    with_objectives = "objective" not in columns
    return _table(plan, plan.plan.title, list(columns.values()), cells, with_objectives) + key_html(plan)


def common_table_html(plan: ActionPlan) -> str:
    """The same commitments in the columns all plans share, statuses on the common scale, judged and computed side by side."""
    if plan.empty:
        return ""
    labels = ["No.", "Action", "Leads", "Due", "Status as judged", "Status as computed", "Indicators", "Frameworks"]
    written, known = plan.written, plan.known
    said = {row: "\n".join(filter(None, (written[column][row] for column in REMARKS))) for row in plan.rows}
    if any(said.values()):
        labels.append("Source and notes")

    def cells(row: int) -> str:
        end = known["due_end"][row]
        due = day(end) if end else known["due_recurrence"][row] or understood_due(plan, row) or known["due_form"][row]
        texts = [
            escape(f"{written['action_no'][row]}{written['commitment'][row]}"), text_html(written["action"][row]), text_html(known["lead_list"][row]),
            escape(due), common_status_html(plan, row), escape(known["computed"][row]), escape(_indicators(plan, row)), escape(_frameworks(plan, row)),
            text_html(said[row]),
        ]  # fmt: skip
        return "".join(cell(label, text) for label, text in zip(labels, texts, strict=False))

    return _table(plan, f"{plan.plan.title}, in common columns", labels, cells, True)


def key_html(plan: ActionPlan) -> str:
    """What the plan's status codes mean, those it uses without saying so, and its own note about them."""
    lines = [
        f"{status.symbol} {code}".strip()
        + ("" if status.label.casefold() == code.casefold() else f": {status.label}")
        + f" (here: {status.common})"
        for code, status in plan.plan.status_scheme.items()
    ]
    used = Counter(code for row, code in plan.written["status"].items() if code and "key" in plan.known["status_problem"][row])
    lines += [f"{code}: not defined in the plan; used for {count} commitment{'s' if count > 1 else ''}" for code, count in used.items()]
    listed = "".join(f"<li>{escape(line)}</li>" for line in lines)
    day_said = f"Work is called overdue as of {day(plan.as_of.isoformat())}." if plan.as_of else ""
    notes = [plan.plan.status_note or "", "Small text is the workbook's own reading; everything else is as the plan has it.", day_said]
    said = "".join(f'<p class="note">{escape(note)}</p>' for note in notes if note)
    return (f'<p class="note">Status codes of this plan:</p><ul class="note">{listed}</ul>' if lines else "") + said


def _own_cell(plan: ActionPlan, row: int, name: str, label: str, heads: bool, computed: bool) -> str:
    text = plan.written[name][row]
    html = status_html(plan, row) if name == "status" else text_html(text)
    if name == "action_no" and plan.written["commitment"][row] and "commitment" not in plan.plan.columns:
        html += escape(f" {plan.written['commitment'][row]}")
    if name == "due_text":
        html += beside(understood_due(plan, row))
    if name == "indicators" and not text:
        html += beside(f"through its section: {_indicators(plan, row)}" if plan.known["indicators_inherited"][row] else "")
    if computed:
        html += beside(plan.known["computed"][row])
    if heads and html:
        return f'<th scope="row" data-label="{escape(label, quote=True)}">{html}</th>'
    return cell(label, html)


def _table(plan: ActionPlan, caption: str, labels: list[str], cells: Callable[[int], str], with_objectives: bool) -> str:
    name = escape(caption, quote=True)
    heads = "".join(f'<th scope="col">{escape(label)}</th>' for label in labels)
    bodies = []
    for group in groups(plan, with_objectives):
        titles = "".join(
            f'<tr class="{level}"><th scope="rowgroup" colspan="{len(labels)}">{text_html(words)}{beside(about)}</th></tr>'
            for level, words, about in group.headings
        )
        bodies.append(f"<tbody>{titles}{''.join(f'<tr>{cells(row)}</tr>' for row in group.rows)}</tbody>")
    return (
        f'<div class="table" role="region" tabindex="0" aria-label="{name}"><table class="plan"><caption>{name}</caption>'
        f"<thead><tr>{heads}</tr></thead>{''.join(bodies)}</table></div>"
    )


def _indicators(plan: ActionPlan, row: int) -> str:
    known = plan.known
    parts = [
        known["indicators_linked"][row].replace("; ", ", "),
        "all" if known["indicators_all"][row] else "",
        known["indicators_other"][row].replace("; ", ", "),
    ]
    return "; ".join(part for part in parts if part)


def _frameworks(plan: ActionPlan, row: int) -> str:
    """Framework items with name and version: a bare "High Impact Action" could be either of two."""
    cited: dict[str, list[str]] = {}
    for entry in filter(None, plan.known["framework_items"][row].split("; ")):
        key, _, item = entry.partition(": ")
        cited.setdefault(key, []).append(item)
    names = []
    for key, items in cited.items():
        framework = plan.frameworks[key]
        listed = ", ".join(item for item in items if item)
        names.append(f"{framework.name} ({framework.version})" + (f": {listed}" if listed else ""))
    return "; ".join(names)
