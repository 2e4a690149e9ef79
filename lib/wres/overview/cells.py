"""Cells that several tables of the overview share: organisations with the way to their reports, and figures."""

from html import escape

from wres.comparison.published_row import UNREADABLE
from wres.html import Html
from wres.indicators.figures import Figure
from wres.overview.data_table import DataColumn, DualCell
from wres.overview.facts import Facts
from wres.overview.organisations import PublishedReport
from wres.parameters.report_places import from_pages_to_pages
from wres.report.figure_text import marked_text
from wres.report.rounded_number import RoundedNumber
from wres.text import short_reason
from wres.text.numbers import count

NONE = "none"  # of a list in a cell: a blank could be "not known" too
NOT_GIVEN = "not given"  # a number or a fact
MADE_UP = ' <span class="tag tag-made-up">Made up</span>'


def organisation_columns(reports: list[PublishedReport], edition: str) -> list[DataColumn]:
    """Names, which lead to the reports, and codes; made-up organisations are marked."""
    names = [DualCell(name_html(report, edition), report.name) for report in reports]
    return [DataColumn("Organisation", names, "names"), DataColumn("Code", [report.code for report in reports])]


def name_html(report: PublishedReport, edition: str) -> Html:
    """An organisation's name as a link to its report, where that stands beside the overview."""
    page = f"{from_pages_to_pages(report.code, edition)}index.html"
    return marked_name(report.facts, page if report.has_page else "")


def label_html(report: PublishedReport, edition: str) -> Html:
    """An organisation's linked name with its code in brackets; the code alone where nothing says the name."""
    return Html(f"{name_html(report, edition)}{escape(report.label.removeprefix(report.name))}")


def marked_name(facts: Facts, page: str = "") -> Html:
    """An organisation's name, as a link where there is a page of it, with the mark of one that is made up."""
    name = f'<a href="{page}">{escape(facts.name)}</a>' if page else escape(facts.name)
    return Html(f"{name}{MADE_UP if facts.is_marked else ''}")


def figure_text(figure: Figure | None) -> str:
    """A figure as a cell of the page: its value, or its mark and why."""
    if figure is None:
        return "[x] no data"
    text = marked_text(figure, word=False)
    return text if figure.status == "ok" or figure.has_bound_alone else f"{text} {short_reason(figure.reason)}"


def headline_text(report: PublishedReport, figure: Figure | None) -> str:
    """The same for a figure of a report: a file that cannot be read is told apart from one that says nothing."""
    return f"[x] {short_reason(UNREADABLE)}" if figure is None and report.is_unreadable else figure_text(figure)


def figure_on_sheet(figure: Figure | None) -> str | float:
    """A figure as a cell of a spreadsheet: a number, or its mark and why."""
    if figure is not None and figure.decimals is not None:
        return RoundedNumber(figure.value, figure.decimals)
    return figure.value if figure and figure.status == "ok" else figure_text(figure)


def number_cell(value: float | None, text: str) -> DualCell:
    """A number as the page and the spreadsheet show it; where there is none, that it is not given."""
    return DualCell(NOT_GIVEN, f"[x] {NOT_GIVEN}") if value is None or value != value else DualCell(text, value)


def count_cell(value: float) -> DualCell:
    """A whole number, where it is given."""
    return number_cell(value, count(value) if value == value else "")
