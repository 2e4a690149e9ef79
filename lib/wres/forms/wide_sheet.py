"""A sheet of the return laid out like the national one: bands down, groups across, last year's figures and totals beside."""

from collections.abc import Mapping

import pandas as pd
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from wres.forms.cells import HEADING, allow_numbers, offer, print_on_one_page, protect, put
from wres.forms.sheet_layout import LAST_YEAR as BEFORE
from wres.forms.sheet_layout import Keys, SheetWords, WideColumns, WidePage, figures_of_last_year, rows_to_fill
from wres.forms.wide_figures import ranges, write_row, write_total
from wres.inputs.wide_headings import ITEM, QUESTION
from wres.parameters import Standard, Table
from wres.parameters.table import WideSheet

ADVICE = (
    "Type in the yellow cells. Type 0 if there was nobody. Leave a whole row blank if you have no figures for it.",
    "A cell turns orange while its row is only partly filled.",
)
TOTALS = "Totals are worked out for you to check and are not read."
BESIDE = "Figures on grey are last year's, for comparison."
TOTAL = "Total"
WHITE_ON_NAVY = Font(name="Arial", size=11, bold=True, color="FFFFFF")
HEADING_HEIGHT = 30


def write_wide_sheet(sheet: Worksheet, table: Table, standard: Standard, before: pd.DataFrame | None, words: SheetWords) -> None:
    """Lay a table out in an empty sheet. before: last year's typed table, shown beside."""
    wide = table.wide
    if wide is None:
        raise ValueError(f"{sheet.title}: this table has no wide layout")
    last_year = figures_of_last_year(wide, before)
    columns = WideColumns.of(table, wide, {figure for _, figure, _ in last_year})
    page = WidePage(sheet, table, wide, words, columns, _opening(sheet, wide, words, bool(last_year)))
    _headings(page)
    rows, empty = rows_to_fill(table, wide, standard, before)
    last = _rows(page, [*rows, *[None] * empty], last_year)
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


def _headings(page: WidePage) -> None:
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
    page.sheet.row_dimensions[page.top].height = HEADING_HEIGHT


def _heading(sheet: Worksheet, row: int, place: int, label: str, across: str) -> None:
    cell = sheet.cell(row=row, column=place, value=label or None)
    cell.font, cell.fill = WHITE_ON_NAVY, HEADING
    cell.alignment = Alignment(horizontal=across, vertical="center", wrap_text=across != "centerContinuous")


def _rows(page: WidePage, rows: list[Keys | None], last_year: Mapping[tuple[Keys, str, str], float]) -> int:
    """The rows to fill, each total below the last of the rows it adds up when these are together; gives the last row."""
    named = [dict(zip(page.wide.down, keys or (), strict=False)) for keys in rows]
    parts = [[at for at, codes in enumerate(named) if total.where.items() <= codes.items()] for total in page.wide.totals]
    follows = [places[-1] if places and places[-1] - places[0] < len(places) else len(rows) - 1 for places in parts]
    at_row: dict[int, int] = {}
    row = page.top
    for at, keys in enumerate(rows):
        row += 1
        at_row[at] = row
        write_row(page, row, keys, last_year)
        for total, places in [(total, parts[n]) for n, total in enumerate(page.wide.totals) if follows[n] == at]:
            row += 1
            write_total(page, row, total.label, [at_row[place] for place in places], [rows[place] for place in places], last_year)
    write_rules(page, sorted(at_row.values()))
    return row


def _finish(page: WidePage, last: int) -> None:
    sheet = page.sheet
    longest = {name: max(map(len, (label, *page.choices(name)))) for name, label in page.wide.down.items()}
    for place, width in page.columns.widths({name: letters + 3 for name, letters in longest.items()}).items():
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = sheet.cell(row=page.top + 1, column=page.columns.first)
    sheet.sheet_view.showGridLines = False
    protect(sheet)
    print_on_one_page(sheet, f"{page.top - 1}:{page.top}")
    sheet.print_area = f"A1:{get_column_letter(page.columns.figures[-1].place)}{last}"


PARTLY = PatternFill("solid", bgColor="F7B267")


def write_rules(page: WidePage, rows: list[int]) -> None:
    """What the cells accept, and the colour of those still blank in a row that is filled in part."""
    to_fill = [column for column in page.columns.figures if not column.earlier and column.group is not None]
    needed = [column for column in to_fill if not page.table.columns[column.figure].blank]
    for column in to_fill:
        allow_numbers(page.sheet, " ".join(ranges(get_column_letter(column.place), rows)), page.table.columns[column.figure])
    for start, end in ((part.split(":")[0][1:], part.split(":")[1][1:]) for part in ranges("A", rows)):
        filled = ",".join(f"${get_column_letter(column.place)}{start}" for column in to_fill)
        for column in needed:
            letter = get_column_letter(column.place)
            rule = FormulaRule(formula=[f"AND(COUNTA({filled})>0,ISBLANK({letter}{start}))"], fill=PARTLY)
            page.sheet.conditional_formatting.add(f"{letter}{start}:{letter}{end}", rule)
    if page.wide.rows == "last year":
        for place, name in enumerate(page.wide.down, start=1):
            choices = page.choices(name)
            area = " ".join(ranges(get_column_letter(place), rows))
            offer(page.sheet, area, [page.wide.whole, *choices] if place == 1 and page.wide.whole else choices)
