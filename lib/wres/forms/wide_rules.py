"""What the cells of a sheet laid out like the national one accept, and the colour of those still to fill."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter

from wres.forms.entry_cells import allow_numbers
from wres.forms.text_cells import offer
from wres.forms.wide_figures import ranges
from wres.forms.wide_page import WidePage

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
