"""What became of the promises of the year before, and what is new."""

from html import escape

from wres.html import TableColumn, html_table
from wres.parameters import period
from wres.plans import ActionPlan
from wres.plans.lineage import FATES, Lineage, lineage
from wres.report.sections.plan_cells import text_html
from wres.text.lists import quantity

_LETTERS = 120
_BECAME = {
    "done": ("was done", "were done"),
    "continued": ("continues as it was", "continue as they were"),
    "changed": ("continues with changes", "continue with changes"),
    "dropped": ("is no longer in the plan", "are no longer in the plan"),
}  # of one, of several


def promises_html(earlier: ActionPlan, plan: ActionPlan) -> list[str]:
    """What became of each promise, as a table, and the changes as a list."""
    descent, before = lineage(earlier, plan), period(earlier.year)
    changes = "".join(f"<li>{escape(line)}</li>" for line in main_changes(descent))
    return [
        "<h3>What happened to last year's promises</h3>",
        what_happened_html(descent, f"The plan of {before}, and what became of it"),
        f"<h3>Changes since the plan of {before}</h3><ul>{changes}</ul>",
    ]


def what_happened_html(descent: Lineage, caption: str) -> str:
    """The earlier commitments and what became of each, as a table."""
    columns = [
        TableColumn("Promise", [text_html(promise.commitment.label(_LETTERS)) for promise in descent.promises], "names"),
        TableColumn("What became of it", [promise.fate.capitalize() for promise in descent.promises]),
        TableColumn("How", [promise.how for promise in descent.promises]),
    ]
    return html_table(caption, columns, css_class="plan") if descent.promises else ""


def main_changes(descent: Lineage) -> list[str]:
    """The changes between two plans, as sentences: how many promises met which fate, and what is new."""
    fates = {fate: [promise for promise in descent.promises if promise.fate == fate] for fate in FATES}
    counts = ", ".join(f"{len(promises)} {_BECAME[fate][len(promises) > 1]}" for fate, promises in fates.items() if promises)
    return [
        *([f"Of {quantity(len(descent.promises), 'commitment')}, {counts}."] if counts else []),
        *(f"Changed: {promise.commitment.label(_LETTERS)} ({promise.how})." for promise in fates["changed"]),
        *(f"Dropped: {promise.commitment.label(_LETTERS)}." for promise in fates["dropped"]),
        *(f"New: {commitment.label(_LETTERS)}." for commitment in descent.new),
    ]
