"""One figure of an organisation in the table of all, with what puts its row where it is."""

from collections.abc import Mapping
from html import escape

from wres.comparison.figure_marks import FigureMark
from wres.html import Html
from wres.indicators.figures import Figure
from wres.overview.cells import figure_on_sheet, figure_text, headline_text
from wres.overview.data_table import DualCell
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels
from wres.overview.order import Placing
from wres.overview.organisations import PublishedReport
from wres.overview.year_before import change_mark

LINE = "\N{NO-BREAK SPACE}"
HIDDEN = '<span class="visually-hidden">{}</span>'


def heat_cell(report: PublishedReport, code: str, funnels: Mapping[str, Funnel], placing: Placing, beyond: str) -> DualCell:
    """A figure with what puts its row where it is: its place, that of its gap, and whether its own interval is beyond the range.

    beyond: how that is said of the indicator: above 1.25.
    """
    figure, gap = report.headlines[code], funnels.get(f"{code} gap")
    headline = f"{escape(headline_text(report, figure))}{_change_html(change_mark(report.changes.get(code)))}"
    text = _with_place(headline, funnels.get(code), placing)
    if gap is not None and (of_gap := placing.places.get(gap.label)) and of_gap.beyond:
        text += f" {_with_place(f'gap {escape(figure_text(of_gap.estimate.figure))}', gap, placing)}"
    mark = report.marks.get(code)
    marks = [*(["few"] if code in placing.on_few else []), *([mark.words] if mark else [])]
    few = "".join(f' <span class="few">{escape(words)}</span>' for words in marks)
    unequal = f' <span class="beyond worse by-1">{beyond.replace(" ", LINE)}</span>' if code in placing.unequal else ""
    return DualCell(Html(f"{text}{unequal}{few}"), _on_sheet(report, figure, mark))


def _on_sheet(report: PublishedReport, figure: Figure | None, mark: FigureMark | None) -> str | float:
    """The figure for the spreadsheet; what stands alone is no number there."""
    if mark and mark.stands_alone:
        return f"{figure_text(figure)} {mark.words}"
    return figure_on_sheet(figure) if figure else headline_text(report, None)


def _with_place(text: str, funnel: Funnel | None, placing: Placing) -> str:
    """The text of a figure with its side and the level of the furthest limits that it is outside of, if any: worse, 99.8%."""
    point = placing.places.get(funnel.label) if funnel else None
    if funnel is None or point is None or not point.beyond:
        return text
    side = "worse" if funnel.is_worse(point) else "better"
    level = levels(funnel)[point.beyond - 1]
    return f'<span class="beyond {side} by-{point.beyond}">{text} {side},\N{NO-BREAK SPACE}{level}{HIDDEN.format(" limits")}</span>'


def _change_html(mark: str) -> str:
    """The symbol of a verdict on the line of its figure, with its words for those who cannot see it."""
    symbol, _, words = mark.partition(" ")
    return f"\N{NO-BREAK SPACE}{symbol}{HIDDEN.format(f' ({escape(words)})')}" if mark else ""
