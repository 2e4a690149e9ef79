"""One door for spreadsheets: the sheets of a file of any kind, and the cells of a sheet with all that a reader of values passes over."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from wres.inputs.files.kinds import Kind, kind_of
from wres.inputs.files.limits import check_archive, check_table
from wres.inputs.files.open_document import marks_of_sheet
from wres.inputs.files.references import Area
from wres.inputs.files.sheet_marks import Marks, marks_of
from wres.inputs.files.web_tables import web_tables


@dataclass(frozen=True)
class SheetName:
    """A sheet as a workbook lists it."""

    name: str
    hidden: bool = False


@dataclass(frozen=True)
class SheetCells:
    """The cells of a sheet from A1 on, rows of equal length; merged cells by their corners; and the marks of the sheet."""

    rows: Sequence[Sequence[object]]
    merged: list[Area]
    marks: Marks


def sheet_names(path: Path) -> list[SheetName]:
    """The sheets of a spreadsheet in order, charts left out.

    Raises ValueError, with the reason in words, when the file is no spreadsheet or cannot be opened.
    """
    kind = spreadsheet_kind(path)
    if kind.name == "html":
        return [SheetName(name) for name in web_tables(path)]
    with _open(path, kind) as workbook:
        return [
            SheetName(sheet.name, sheet.visible != SheetVisibleEnum.Visible)
            for sheet in workbook.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet
        ]


def sheet_cells(path: Path, name: str) -> SheetCells:
    """The cells of one sheet.

    Raises TooLargeError when it has more columns or cells than are read, and ValueError when it cannot be read.
    """
    kind = spreadsheet_kind(path)
    if kind.name == "html":
        rows, merged = web_tables(path)[name]
        return SheetCells(rows, merged, Marks())
    marks = Marks(complete=False)
    if kind.name == "xlsx":
        marks = marks_of(path, name)
    elif kind.name == "ods":
        marks = marks_of_sheet(path, name)
    with _open(path, kind) as workbook:
        try:
            sheet = workbook.get_sheet_by_name(name)
            check_table(sheet.total_height, sheet.total_width)
            merged = list(sheet.merged_cell_ranges or []) + marks.merged
            return SheetCells(sheet.to_python(skip_empty_area=False), merged, marks)
        except CalamineError as fault:
            raise ValueError(_reason(fault)) from fault


def spreadsheet_kind(path: Path) -> Kind:
    """The kind of a file that should be a spreadsheet. Raises ValueError, with the reason in words, when it is none."""
    try:
        kind = kind_of(path)
    except OSError as fault:
        raise ValueError(fault.strerror or str(fault)) from fault
    if kind.name == "empty":
        raise ValueError("it is empty")
    if not kind.is_spreadsheet:
        raise ValueError(kind.reason or f"it is {kind.name}, whatever its name says")
    return kind


def _open(path: Path, kind: Kind) -> CalamineWorkbook:
    if kind.name != "xls":
        check_archive(path, kind.name)
    try:
        ending = path.suffix.lower().removeprefix(".").replace("xlsm", "xlsx")
        return CalamineWorkbook.from_path(path) if ending == kind.name else CalamineWorkbook.from_object(BytesIO(path.read_bytes()))
    except (CalamineError, OSError) as fault:
        raise ValueError(_reason(fault)) from fault


def _reason(fault: Exception) -> str:
    """The reason in words a person can use."""
    text = str(fault)
    if "assword" in text:
        return "it is protected by a password"
    return "it is damaged, or only a part of the file is there"
