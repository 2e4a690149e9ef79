"""How many figures the gate hid or rounded, for the review of the run."""

from collections import Counter
from collections.abc import Sequence

from wres.html import TableColumn, html_table
from wres.indicators import Figure
from wres.parameters import period
from wres.report.context import Context
from wres.report.hidden_words import how_many
from wres.report.section import Section

REASONS = {"derived from a small number": "would reveal a small number"}  # what reviewers read for a reason of the gate


def hidden_summary(context: Context, figures: Sequence[Figure]) -> Section:
    """The figures that are hidden or rounded, by reason; figures: disclosed, of the report's year."""
    reasons = Counter(figure.reason for figure in figures if figure.hides_counts)
    hidden, every = how_many(figures)
    if not reasons:
        nothing = "This edition hides nothing." if context.internal else f"None of the {every} figures has to be hidden."
        return Section([f"<p>{nothing}</p>"])
    columns = [
        TableColumn("Reason", [REASONS.get(reason, reason) for reason in reasons], "names"),
        TableColumn("Figures", list(reasons.values()), "numbers"),
    ]
    rounded = sum(figure.is_rounded for figure in figures)
    caption = f"{hidden} of the {every} figures for {period(context.year)} {'is' if hidden == 1 else 'are'} hidden"
    absent = len(figures) - every
    notes = [f"{absent} more {'is' if absent == 1 else 'are'} not available."] if absent else []
    return Section([html_table(f"{caption}, {rounded} rounded" if rounded else caption, columns, notes)])
