"""The rows of a sheet laid out like the national one: cells to fill, their totals, and last year's figures on grey."""

from collections.abc import Mapping

from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from wres.forms.cells import AS_TEXT, FORMATS, FRAME, LAST_YEAR, open_cell, put
from wres.forms.sheet_layout import FigureColumn, Keys, WidePage

PLAIN, BOLD = Font(name="Arial", size=11), Font(name="Arial", size=11, bold=True)
HEIGHTS = {"row": 16, "question": 46}


def write_row(page: WidePage, row: int, keys: Keys | None, last_year: Mapping[tuple[Keys, str, str], float]) -> None:
    """A row to fill: its keys, blank cells for its figures, their totals, and last year's figures. keys: None where it is empty."""
    _keys(page, row, keys)
    page.sheet.row_dimensions[row].height = HEIGHTS["question" if page.wide.questions else "row"]
    for column in page.columns.figures:
        if column.earlier:
            groups = page.table.columns[page.wide.across].accepts if column.group is None else (column.group,)
            places = [(keys, column.figure, group) for group in groups] if keys is not None else []
            _quiet(page, row, column, [last_year[place] for place in places if place in last_year])
        elif column.group is None:
            _sum(page, row, column, [f"{get_column_letter(column.first)}{row}:{get_column_letter(column.place - 1)}{row}"])
        else:
            open_cell(page.sheet, row, column.place, FORMATS[page.table.columns[column.figure].kind])
        page.sheet.cell(row=row, column=column.place).font = BOLD if column.group is None else PLAIN
        page.sheet.cell(row=row, column=column.place).alignment = Alignment(horizontal="right", vertical="top")


def _keys(page: WidePage, row: int, keys: Keys | None) -> None:
    """What a row is of, in words; where rows may be changed, these cells are to be filled too."""
    for place, name in enumerate(page.wide.down, start=1):
        code = keys[place - 1] if keys else ""
        whole = page.wide.whole if keys and place == 1 and not any(keys) else ""
        if code or whole:
            put(page.sheet, row, place, page.words.code(page.wide, name, code) if code else whole)
        page.sheet.cell(row=row, column=place).font = PLAIN
        if page.wide.rows == "last year":
            open_cell(page.sheet, row, place, AS_TEXT)
    if page.columns.item and keys is not None:
        asked = page.words.questions[keys[0]] if page.wide.questions else ", ".join(page.wide.figures.values())
        put(page.sheet, row, page.columns.item, asked)
        page.sheet.cell(row=row, column=page.columns.item).font = PLAIN


def write_total(
    page: WidePage, row: int, label: str, parts: list[int], keys: list[Keys | None], last_year: Mapping[tuple[Keys, str, str], float]
) -> None:
    """A total below the rows it adds up. of: the numbers of these rows; keys: theirs."""
    put(page.sheet, row, 1, label)
    for place in range(1, page.columns.first):
        page.sheet.cell(row=row, column=place).font = BOLD
    for column in page.columns.figures:
        if column.earlier:
            values = [value for (of_keys, figure, group), value in last_year.items()
                      if of_keys in keys and figure == column.figure and column.group in (None, group)]  # fmt: skip
            _quiet(page, row, column, values)
        else:
            _sum(page, row, column, ranges(get_column_letter(column.place), parts))
        page.sheet.cell(row=row, column=column.place).font = BOLD


def _quiet(page: WidePage, row: int, column: FigureColumn, values: list[float]) -> None:
    cell = page.sheet.cell(row=row, column=column.place, value=sum(values) if values else None)
    cell.fill, cell.border, cell.number_format = LAST_YEAR, FRAME, FORMATS[page.table.columns[column.figure].kind]


def _sum(page: WidePage, row: int, column: FigureColumn, ranges: list[str]) -> None:
    """A total, blank until there is something to add up."""
    added = ",".join(ranges)
    cell = page.sheet.cell(row=row, column=column.place, value=f'=IF(COUNT({added})=0,"",SUM({added}))' if ranges else None)
    cell.border, cell.number_format = FRAME, FORMATS[page.table.columns[column.figure].kind]


def ranges(letter: str, rows: list[int]) -> list[str]:
    """Rows that follow one another as one range each."""
    starts = [row for row in rows if row - 1 not in rows]
    ends = [row for row in rows if row + 1 not in rows]
    return [f"{letter}{start}:{letter}{end}" for start, end in zip(starts, ends, strict=True)]
