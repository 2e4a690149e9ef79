"""A table of the overview as data: shown on the page, and a sheet of `tables.xlsx` of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from wres.html import Html, TableColumn, html_table
from wres.report.book import Cell, TableSheet

LONG = 30  # rows; what is folded and longer is not printed


@dataclass(frozen=True, slots=True)
class DualCell:
    """A cell that the page and the spreadsheet show in their own ways: words or HTML, and a number or words."""

    page: str | Html
    sheet: Cell


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A heading and its cells; holds: as for a column of a page's table."""

    heading: str
    cells: Sequence[str | int | DualCell]
    holds: Literal["text", "names", "numbers"] = "text"


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table. sheet: what its sheet is called, 31 letters at most; notes: beneath it; look: its CSS class; wide: as wide as the page."""

    sheet: str
    caption: str
    columns: Sequence[DataColumn]
    notes: Sequence[str] = ()
    look: str = ""
    wide: bool = False

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.columns[0].cells)

    def html(self) -> str:
        """The table on the page; empty without rows."""
        columns = [TableColumn(column.heading, [_on_page(cell) for cell in column.cells], column.holds) for column in self.columns]
        return html_table(self.caption, columns, self.notes, self.look, wide=self.wide) if len(self) else ""

    def fold(self, summary: str, on_paper: bool = False, place: str = "") -> str:
        """The same, to be unfolded by whoever wants it; on paper a long one only where it is needed there.

        place: what links of the page go to; it lies within what is folded, because a browser then unfolds it.
        """
        look = "fold" if on_paper or len(self) <= LONG else "fold on-screen"
        table = f'<div id="{escape(place)}">{self.html()}</div>' if place else self.html()
        return f'<details class="{look}"><summary>{escape(summary)}</summary>{table}</details>' if len(self) else ""

    def as_sheet(self, mark: str = "") -> TableSheet:
        """Its sheet of the spreadsheet; mark: what stands before its title."""
        name = "".join(letter if letter.isalnum() else "_" for letter in self.sheet.lower())
        rows = list(zip(*([_on_sheet(cell) for cell in column.cells] for column in self.columns), strict=True))
        headings = tuple(column.heading for column in self.columns)
        return TableSheet(self.sheet, f"t_{name}", mark + self.caption, tuple(self.notes), headings, rows)


def _on_page(cell: str | int | DualCell) -> str | Html:
    return cell.page if isinstance(cell, DualCell) else str(cell)


def _on_sheet(cell: str | int | DualCell) -> Cell:
    return cell.sheet if isinstance(cell, DualCell) else cell
