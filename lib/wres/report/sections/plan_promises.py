"""What became of the actions of the year before, and what is new."""

from html import escape

from wres.html import TableColumn, html_table
from wres.parameters import period
from wres.plans import ActionPlan
from wres.plans.lineage import FATES, Lineage, lineage
from wres.report.sections.plan_cells import text_html
from wres.text.lists import quantity

_LETTERS = 120
_BECAME = {
    "done": ("is complete", "are complete"),
    "continued": ("is unchanged", "are unchanged"),
    "changed": ("continues with changes", "continue with changes"),
    "dropped": ("is no longer in the plan", "are no longer in the plan"),
}  # of one, of several
_FATE = {"done": "Complete", "continued": "Unchanged", "changed": "Changed", "dropped": "No longer in the plan"}


def promises_html(earlier: ActionPlan, plan: ActionPlan) -> list[str]:
    """What became of each earlier action, as a table, and the changes as a list."""
    descent, before = lineage(earlier, plan), period(earlier.year)
    changes = "".join(f"<li>{escape(line)}</li>" for line in main_changes(descent))
    return [
        "<h3>Progress on last year's actions</h3>",
        what_happened_html(descent, f"Actions of {before}, and what happened to each"),
        f"<h3>Changes since the plan of {before}</h3><ul>{changes}</ul>",
    ]


def what_happened_html(descent: Lineage, caption: str) -> str:
    """The earlier actions and what became of each, as a table."""
    columns = [
        TableColumn("Action", [text_html(promise.commitment.label(_LETTERS)) for promise in descent.promises], "names"),
        TableColumn("What happened", [_FATE[promise.fate] for promise in descent.promises]),
        TableColumn("How", [promise.how for promise in descent.promises]),
    ]
    return html_table(caption, columns, css_class="plan") if descent.promises else ""


def main_changes(descent: Lineage) -> list[str]:
    """The changes between two plans, as sentences: how many met which fate, and what is new."""
    fates = {fate: [promise for promise in descent.promises if promise.fate == fate] for fate in FATES}
    counts = ", ".join(f"{len(promises)} {_BECAME[fate][len(promises) > 1]}" for fate, promises in fates.items() if promises)
    return [
        *([f"Of last year's {quantity(len(descent.promises), 'action')}, {counts}."] if counts else []),
        *(f"Changed: {promise.commitment.label(_LETTERS)} ({promise.how})." for promise in fates["changed"]),
        *(f"No longer in the plan: {promise.commitment.label(_LETTERS)}." for promise in fates["dropped"]),
        *(f"New: {commitment.label(_LETTERS)}." for commitment in descent.new),
    ]
