"""What became of the actions of the year before, and what is new."""

from html import escape

from wres.html import TableColumn, html_table
from wres.parameters import period
from wres.plans import ActionPlan
from wres.plans.lineage import FATES, Lineage, lineage
from wres.report.sections.plan_cells import text_html
from wres.text.lists import listing, quantity

_BECAME = {
    "done": ("is complete", "are complete"),
    "continued": ("is unchanged", "are unchanged"),
    "changed": ("continues with changes", "continue with changes"),
    "dropped": ("is no longer in the plan", "are no longer in the plan"),
}  # of one, of several
_FATE = {"done": "Complete", "continued": "Unchanged", "changed": "Changed", "dropped": "No longer in the plan"}


def promises_html(earlier: ActionPlan, plan: ActionPlan) -> list[str]:
    """How many earlier actions met which fate, what became of each, as a table, and the actions that are new."""
    descent, before = lineage(earlier, plan), period(earlier.year)
    new = "".join(f"<li>{escape(commitment.label)}</li>" for commitment in descent.new)
    return [
        "<h3>Progress on last year's actions</h3>",
        f"<p>{escape(counted_fates(descent))}</p>" if descent.promises else "",
        what_happened_html(descent, f"Actions of {before}, and what happened to each"),
        f"<h3>New actions since {before}</h3><ul>{new}</ul>" if new else "",
    ]


def what_happened_html(descent: Lineage, caption: str) -> str:
    """The earlier actions and what became of each, as a table."""
    columns = [
        TableColumn("Action", [text_html(promise.commitment.label) for promise in descent.promises], "names"),
        TableColumn("What happened", [_FATE[promise.fate] for promise in descent.promises]),
        TableColumn("How", [promise.how for promise in descent.promises]),
    ]
    return html_table(caption, columns, css_class="plan") if descent.promises else ""


def counted_fates(descent: Lineage) -> str:
    """How many of the earlier actions met which fate, in a sentence."""
    fates = {fate: sum(promise.fate == fate for promise in descent.promises) for fate in FATES}
    counts = listing([f"{count} {_BECAME[fate][count > 1]}" for fate, count in fates.items() if count])
    return f"Of last year's {quantity(len(descent.promises), 'action')}, {counts}."
