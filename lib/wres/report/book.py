"""gptables' workbook, its tables written as they stand rather than through frames of formats: the same bytes in a fifth of the time.

Cover, contents, titles, theme, widths and table objects are the library's. Of its sheet only what writes the cells of a table is
replaced, and a test holds the file against the library's own, part for part.
"""

import re
from collections.abc import Iterable
from math import ceil
from typing import Any

import gptables
import numpy as np
import pandas as pd
import xlsxwriter
from gptables.core.wrappers import GPWorksheet
from xlsxwriter.utility import cell_autofit_width

from wres.text.cells import MOST_LETTERS, cell_text

MARK = re.compile(r"\[[\w\s]+\]")  # such as [c], in place of a figure
CUT = " [cut: a cell holds no more; the CSV file has the whole text]"
Look = dict[str, Any]  # the properties of a format


class Book(gptables.GPWorkbook):
    """A workbook of a cover, its contents, and a sheet for each table."""

    def write_sheets(self, cover: gptables.Cover, tables: dict[str, gptables.GPTable]) -> None:
        """Write them all; `tables` maps the name of a sheet to its table."""
        self.add_worksheet(cover.cover_label).write_cover(cover)
        for name, table in {"Contents": self.make_table_of_contents(tables), **tables}.items():
            self.add_worksheet(name).write_gptable(table, auto_width=True)

    def add_worksheet(self, name: str | None = None, gridlines: str = "hide_all") -> "Sheet":
        """Add a sheet of our own kind, set up as the library sets up its own."""
        sheet = xlsxwriter.Workbook.add_worksheet(self, name, Sheet)
        sheet.theme, sheet._workbook = self.theme, self
        sheet.hide_gridlines({"show_all": 0, "hide_printed": 1, "hide_all": 2}[gridlines])
        return sheet


class Sheet(GPWorksheet):
    """A sheet whose table has one look a column, blank cells that its instructions explain, and no symbols without words."""

    def _parse_urls(self, sheet: object) -> None:
        """Leave text as it is: what looks like a link in a name, a title or a plan stays words."""

    def _reference_annotations(self, gptable: gptables.GPTable, reference_order: list) -> None:
        """Leave text as it is: two dollar signs are no note."""

    def _write_table_elements(self, pos: list[int], gptable: gptables.GPTable, auto_width: bool) -> list[int]:
        headings = gptable.table.columns.tolist()
        rows = [[None if _is_blank(cell) else _as_text(cell) for cell in row] for row in gptable.table.values.tolist()]
        columns = list(zip(*rows, strict=True)) or [()] * len(headings)
        bases = [self.theme.data_format] * len(columns)
        for level, place in gptable.index_columns.items():
            bases[place] = getattr(self.theme, f"index_{level}_format")
        sides = [{"align": "right" if place and _are_figures(cells) else "left"} for place, cells in enumerate(columns)]
        heads = [self.theme.column_heading_format | side for side in sides]
        looks = [base | side for base, side in zip(bases, sides, strict=True)]

        top = gptable.data_range[0]
        self._lay([headings], heads, top)
        self._lay(rows, looks, top + 1)
        if auto_width:
            parts = zip(headings, heads, columns, looks, strict=True)
            self._set_column_widths([max(self._widest([name], head), self._widest(cells, look)) for name, head, cells, look in parts])
        self._mark_data_as_worksheet_table(gptable, pd.DataFrame(np.array([heads])))
        return [top + 1 + len(rows), 0]

    def _lay(self, rows: list[list[Any]], looks: list[Look], top: int) -> None:
        formats = [self._workbook.add_format(look) for look in looks]
        writers = {str: self.write_string, int: self.write_number, float: self.write_number, type(None): self.write_blank}
        for row, cells in enumerate(rows, start=top):
            for column, cell in enumerate(cells):
                write = writers.get(type(cell))
                if write:
                    write(row, column, cell, formats[column])
                else:  # titles and links of the contents
                    self._smart_write(row, column, cell, looks[column])

    def _widest(self, cells: Iterable[Any], look: Look) -> int:
        lines = {self._get_longest_line(cell) for cell in cells}
        return max((ceil(cell_autofit_width(line) * self._get_scaling_factor(look, line)) for line in lines), default=0)


def _is_blank(cell: Any) -> bool:
    return cell is None or cell != cell or (isinstance(cell, str) and not cell.strip())


def _as_text(cell: Any) -> Any:
    """A text as a cell can hold it; a blank keeps xlsxwriter from taking `<r>...</r>` for markup of its own."""
    if not isinstance(cell, str):
        return cell
    text = cell_text(cell)
    if len(text) > MOST_LETTERS:
        text = text[: MOST_LETTERS - len(CUT)] + CUT
    return f" {text}" if text.startswith("<r>") else text


def _are_figures(cells: Iterable[Any]) -> bool:
    said = [cell for cell in cells if cell is not None and not (isinstance(cell, str) and MARK.search(cell))]
    return bool(said) and all(isinstance(cell, (int, float)) for cell in said)
