"""A sheet of the return laid out like the national one: bands down, groups across, last year's figures and totals beside."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from wres.forms.entry_cells import AS_TEXT, FORMATS, FRAME, LAST_YEAR, allow_numbers, open_cell, print_on_one_page, protect
from wres.forms.text_cells import HEADING, offer, put
from wres.forms.wide_columns import LAST_YEAR as BEFORE
from wres.forms.wide_columns import FigureColumn, WideColumns
from wres.forms.wide_rows import Keys, figures_of_last_year, rows_to_fill
from wres.inputs.wide_headings import ITEM, QUESTION
from wres.parameters import Standard, Table
from wres.parameters.wide_sheet import WideSheet

ADVICE = (
    "Type in the yellow cells. Type 0 if there was nobody. Leave a whole row blank if you have no figures for it.",
    "A cell turns orange while its row is only partly filled.",
)
TOTALS = "Totals are worked out for you to check and are not read."
BESIDE = "Figures on grey are last year's, for comparison."
TOTAL = "Total"
PARTLY = PatternFill("solid", bgColor="F7B267")
WHITE_ON_NAVY = Font(name="Arial", size=11, bold=True, color="FFFFFF")
PLAIN, BOLD = Font(name="Arial", size=11), Font(name="Arial", size=11, bold=True)
HEIGHTS = {"heading": 30, "row": 16, "question": 46}


@dataclass(frozen=True)
class SheetWords:
    """The words of one return: whose it is, codes in words, periods by name, and what each indicator asks."""

    organisation: str
    labels: Mapping[str, str]
    periods: Mapping[str, str]
    questions: Mapping[str, str]

    def code(self, wide: WideSheet, column: str, code: str) -> str:
        """A code of a column in words."""
        return wide.words.get(column, {}).get(code) or self.labels.get(code, code)


@dataclass(frozen=True)
class _Sheet:
    """What every part of the writing needs: the sheet, its table, where columns are, and the row of the headings."""

    sheet: Worksheet
    table: Table
    wide: WideSheet
    words: SheetWords
    columns: WideColumns
    top: int


def write_wide_sheet(sheet: Worksheet, table: Table, standard: Standard, before: pd.DataFrame | None, words: SheetWords) -> None:
    """Lay a table out in an empty sheet. before: last year's typed table, shown beside."""
    wide = table.wide
    if wide is None:
        raise ValueError(f"{sheet.title}: this table has no wide layout")
    shown = figures_of_last_year(wide, before)
    columns = WideColumns.of(table, wide, {figure for _, figure, _ in shown})
    page = _Sheet(sheet, table, wide, words, columns, _opening(sheet, wide, words, bool(shown)))
    _headings(page)
    rows, empty = rows_to_fill(table, wide, standard, before)
    last = _rows(page, [*rows, *[None] * empty], shown)
    _finish(page, last)


def _opening(sheet: Worksheet, wide: WideSheet, words: SheetWords, with_last_year: bool) -> int:
    """Title and advice; gives the row of the headings."""
    general = [*ADVICE, *([TOTALS] if wide.added else []), *([BESIDE] if with_last_year else [])]
    lines = [wide.title.format(**words.periods), words.organisation, *wide.advice, *general]
    for number, line in enumerate(lines, start=1):
        put(sheet, number, 1, line)
        cell = sheet.cell(row=number, column=1)
        cell.font, cell.alignment = Font(name="Arial", size=16 if number == 1 else 11, bold=number <= 2), Alignment(wrap_text=False)
    sheet.row_dimensions[1].height = 24
    return len(lines) + 3


def _headings(page: _Sheet) -> None:
    for place, label in enumerate(page.wide.down.values(), start=1):
        _heading(page.sheet, page.top, place, label, "left")
    if page.columns.item:
        _heading(page.sheet, page.top, page.columns.item, QUESTION if page.wide.questions else ITEM, "left")
    for column in page.columns.figures:
        label = TOTAL if column.group is None else page.words.code(page.wide, page.wide.across, column.group)
        _heading(page.sheet, page.top, column.place, label, "right")
    for place in range(1, page.columns.first):
        _heading(page.sheet, page.top - 1, place, "", "left")
    for figure, earlier, places in page.columns.blocks():
        label = f"{BEFORE}{page.wide.figures[figure].lower()}" if earlier else page.wide.figures[figure]
        for place in places:  # not merged: merged cells cannot be sorted, and readers refuse them
            _heading(page.sheet, page.top - 1, place, label if place == places[0] else "", "centerContinuous")
    page.sheet.row_dimensions[page.top].height = HEIGHTS["heading"]


def _heading(sheet: Worksheet, row: int, place: int, label: str, across: str) -> None:
    cell = sheet.cell(row=row, column=place, value=label or None)
    cell.font, cell.fill = WHITE_ON_NAVY, HEADING
    cell.alignment = Alignment(horizontal=across, vertical="center", wrap_text=across != "centerContinuous")


def _rows(page: _Sheet, rows: list[Keys | None], shown: Mapping[tuple[Keys, str, str], float]) -> int:
    """The rows to fill, each total below the last of the rows it adds up when these are together; gives the last row."""
    named = [dict(zip(page.wide.down, keys or (), strict=False)) for keys in rows]
    parts = [[at for at, of in enumerate(named) if total.where.items() <= of.items()] for total in page.wide.totals]
    follows = [places[-1] if places and places[-1] - places[0] < len(places) else len(rows) - 1 for places in parts]
    at_row: dict[int, int] = {}
    row = page.top
    for at, keys in enumerate(rows):
        row += 1
        at_row[at] = row
        _row(page, row, keys, shown)
        for total, places in [(total, parts[n]) for n, total in enumerate(page.wide.totals) if follows[n] == at]:
            row += 1
            _total(page, row, total.label, [at_row[place] for place in places], [rows[place] for place in places], shown)
    _rules(page, sorted(at_row.values()))
    return row


def _row(page: _Sheet, row: int, keys: Keys | None, shown: Mapping[tuple[Keys, str, str], float]) -> None:
    _keys(page, row, keys)
    page.sheet.row_dimensions[row].height = HEIGHTS["question" if page.wide.questions else "row"]
    for column in page.columns.figures:
        if column.earlier:
            groups = page.table.columns[page.wide.across].accepts if column.group is None else (column.group,)
            places = [(keys, column.figure, group) for group in groups] if keys is not None else []
            _quiet(page, row, column, [shown[place] for place in places if place in shown])
        elif column.group is None:
            _sum(page, row, column, [f"{get_column_letter(column.first)}{row}:{get_column_letter(column.place - 1)}{row}"])
        else:
            open_cell(page.sheet, row, column.place, FORMATS[page.table.columns[column.figure].kind])
        page.sheet.cell(row=row, column=column.place).font = BOLD if column.group is None else PLAIN
        page.sheet.cell(row=row, column=column.place).alignment = Alignment(horizontal="right", vertical="top")


def _keys(page: _Sheet, row: int, keys: Keys | None) -> None:
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


def _total(
    page: _Sheet, row: int, label: str, of: list[int], keys: list[Keys | None], shown: Mapping[tuple[Keys, str, str], float]
) -> None:
    put(page.sheet, row, 1, label)
    for place in range(1, page.columns.first):
        page.sheet.cell(row=row, column=place).font = BOLD
    for column in page.columns.figures:
        if column.earlier:
            values = [value for (of_keys, figure, group), value in shown.items()
                      if of_keys in keys and figure == column.figure and column.group in (None, group)]  # fmt: skip
            _quiet(page, row, column, values)
        else:
            _sum(page, row, column, _ranges(get_column_letter(column.place), of))
        page.sheet.cell(row=row, column=column.place).font = BOLD


def _quiet(page: _Sheet, row: int, column: FigureColumn, values: list[float]) -> None:
    cell = page.sheet.cell(row=row, column=column.place, value=sum(values) if values else None)
    cell.fill, cell.border, cell.number_format = LAST_YEAR, FRAME, FORMATS[page.table.columns[column.figure].kind]


def _sum(page: _Sheet, row: int, column: FigureColumn, ranges: list[str]) -> None:
    """A total, blank until there is something to add up."""
    added = ",".join(ranges)
    cell = page.sheet.cell(row=row, column=column.place, value=f'=IF(COUNT({added})=0,"",SUM({added}))' if ranges else None)
    cell.border, cell.number_format = FRAME, FORMATS[page.table.columns[column.figure].kind]


def _ranges(letter: str, rows: list[int]) -> list[str]:
    """Rows that follow one another as one range each."""
    starts = [row for row in rows if row - 1 not in rows]
    ends = [row for row in rows if row + 1 not in rows]
    return [f"{letter}{start}:{letter}{end}" for start, end in zip(starts, ends, strict=True)]


def _rules(page: _Sheet, rows: list[int]) -> None:
    """What the cells accept, and the colour of those still blank in a row that is filled in part."""
    to_fill = [column for column in page.columns.figures if not column.earlier and column.group is not None]
    needed = [column for column in to_fill if not page.table.columns[column.figure].blank]
    for column in to_fill:
        allow_numbers(page.sheet, " ".join(_ranges(get_column_letter(column.place), rows)), page.table.columns[column.figure])
    for start, end in ((part.split(":")[0][1:], part.split(":")[1][1:]) for part in _ranges("A", rows)):
        filled = ",".join(f"${get_column_letter(column.place)}{start}" for column in to_fill)
        for column in needed:
            letter = get_column_letter(column.place)
            rule = FormulaRule(formula=[f"AND(COUNTA({filled})>0,ISBLANK({letter}{start}))"], fill=PARTLY)
            page.sheet.conditional_formatting.add(f"{letter}{start}:{letter}{end}", rule)
    if page.wide.rows == "last year":
        for place, name in enumerate(page.wide.down, start=1):
            choices = _choices(page, name)
            area = " ".join(_ranges(get_column_letter(place), rows))
            offer(page.sheet, area, [page.wide.whole, *choices] if place == 1 and page.wide.whole else choices)


def _choices(page: _Sheet, name: str) -> list[str]:
    """What a column accepts, in words."""
    return [page.words.code(page.wide, name, code) for code in page.table.columns[name].accepts]


def _finish(page: _Sheet, last: int) -> None:
    sheet = page.sheet
    longest = {name: max(map(len, (label, *_choices(page, name)))) for name, label in page.wide.down.items()}
    for place, width in page.columns.widths({name: letters + 3 for name, letters in longest.items()}).items():
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = sheet.cell(row=page.top + 1, column=page.columns.first)
    sheet.sheet_view.showGridLines = False
    protect(sheet)
    print_on_one_page(sheet, f"{page.top - 1}:{page.top}")
    sheet.print_area = f"A1:{get_column_letter(page.columns.figures[-1].place)}{last}"
