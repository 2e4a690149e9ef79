"""How many figures the gate hid or rounded, for the review of the run."""

from collections import Counter
from collections.abc import Sequence

from wres.html import TableColumn, html_table
from wres.indicators import Figure
from wres.parameters import period
from wres.report.context import Context
from wres.report.section import Section


def hidden_summary(context: Context, figures: Sequence[Figure]) -> Section:
    """The figures that are hidden or rounded, by reason; figures: disclosed, of the report's year."""
    reasons = Counter(figure.reason for figure in figures if figure.hides_counts)
    if not reasons:
        nothing = "This edition hides nothing." if context.internal else f"None of the {len(figures)} measures has to be hidden."
        return Section([f"<p>{nothing}</p>"])
    columns = [TableColumn("Reason", list(reasons), "names"), TableColumn("Measures", list(reasons.values()), "numbers")]
    rounded = sum(figure.is_rounded for figure in figures)
    hidden = f"{reasons.total() - rounded} of the {len(figures)} measures for {period(context.year)} are hidden"
    return Section([html_table(f"{hidden}, {rounded} rounded" if rounded else hidden, columns)])
