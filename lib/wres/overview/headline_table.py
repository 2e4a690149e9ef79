"""The table of organisations against headline figures: its words, and its cells as page and spreadsheet show them."""

from dataclasses import dataclass

from wres.indicators.figures import Figure
from wres.report.figure_text import figure_text as shown_value
from wres.text import short_reason

LEGEND = ("[c] hidden to protect people", "[x] not available; why is said beside it", "[z] not applicable")


@dataclass(frozen=True, slots=True)
class HeadlineTable:
    """The words around the table; headings: one for each indicator. reading: what the figures are."""

    title: str
    caption: str
    reading: str
    headings: tuple[str, ...]


def figure_text(figure: Figure | None) -> str:
    """A figure as a cell of the page: its value, or its mark and why."""
    if figure is None:
        return "[x] no data"
    text = shown_value(figure).removesuffix(" points")
    return text if figure.status == "ok" or figure.has_bound_alone else f"{text} {short_reason(figure.reason)}"


def spreadsheet_cell(figure: Figure | None) -> str | float:
    """A figure as a cell of a spreadsheet: a number, or its mark and why."""
    return figure.value if figure and figure.status == "ok" else figure_text(figure)
