"""One update sheet as it comes back: which cells a lead has changed, and what in the sheet cannot be used."""

from dataclasses import dataclass, field
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from wres.errors import InputError
from wres.forms.update_sheets import ASKED_ABOUT, BEFORE, BY, DAY, FIELDS, KEY, KEY_AT, SHEET

READ = (".xlsx", ".xlsm", ".xls", ".ods")
OLDER = {"Commitment": "Action", "What is in the way": "What is delaying this"}  # headings of sheets made by earlier versions
DAY_BEFORE = "Answered on (day):"  # the label of the day in such sheets
LOOKED_AT = 30  # rows searched for the headings
Place = tuple[str, str]  # the key of an action, and a column of the table


@dataclass(frozen=True)
class Answer:
    """What a lead wrote in a cell: the sheet and its row, the text before and now."""

    place: str
    before: str
    text: str


@dataclass
class Sheet:
    """An update sheet as read.

    rows: by key, the place of an action and what the locked cells say of it; doubts: rows that are not understood.
    """

    name: str
    lead: str = ""
    day: str = ""
    answers: dict[Place, Answer] = field(default_factory=dict)
    rows: dict[str, tuple[str, dict[str, str]]] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)


def sheets_in(folder: Path) -> list[Path]:
    """The workbooks of a folder, those that programs leave behind left out."""
    return (
        sorted(path for path in folder.iterdir() if path.suffix.lower() in READ and not path.name.startswith(("~$", ".")))
        if folder.is_dir()
        else []
    )


def read_sheet(path: Path) -> Sheet:
    """The answers in a sheet, whatever its file and its tab are called. Raises InputError when it is no update sheet."""
    grid = _grid(path)
    top = next((row for row, cells in enumerate(grid) if KEY in cells), 0)
    heads = [OLDER.get(cell, cell) for cell in grid[top]]
    sheet = Sheet(path.name)
    opening = [cell for cells in grid[:top] for cell in cells]
    sheet.lead = next((cell.partition(BY)[2].strip() for cell in opening if BY in cell), "")
    sheet.day = next((_right_of(cells) for cells in grid[:top] if cells[0] in (DAY, DAY_BEFORE)), "")
    for number, line in enumerate(grid[top + 1 :], start=top + 2):
        _read_row(sheet, f"{path.name}, row {number}", dict(zip(heads, line, strict=False)))
    return sheet


def _read_row(sheet: Sheet, place: str, cells: dict[str, str]) -> None:
    key = cells.get(KEY, "")
    now = {column: cells[question] for column, question in FIELDS.items()}
    if not key:
        if any(cells.values()):
            sheet.doubts.append(f"{place}: this row does not say which action it is about. Copy its text into the row of the action.")
        return
    before = {column: cells.get(f"{BEFORE}: {column}", "") for column in FIELDS}
    sheet.rows.setdefault(key, (place, {column: cells.get(label, "") for column, label in ASKED_ABOUT.items()}))
    for column, text in now.items():
        if text == before[column]:
            continue
        earlier = sheet.answers.get((key, column))
        if earlier and earlier.text != text:
            sheet.doubts.append(
                f"{place}: {FIELDS[column]} says {text!r}, and {earlier.place} says {earlier.text!r}. Keep one row for the action."
            )
        sheet.answers[key, column] = Answer(place, before[column], text)


def _grid(path: Path) -> list[list[str]]:
    """The cells of the tab that holds the answers, as text."""
    try:
        with CalamineWorkbook.from_path(path) as book:
            grids = {name: [[_text(cell) for cell in row] for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]
                     for name in sorted(book.sheet_names, key=lambda name: name != SHEET)}  # fmt: skip
    except (CalamineError, OSError) as fault:
        raise InputError(f"{path.name}: this update sheet cannot be read: {fault}. Ask for it again, saved as .xlsx.") from fault
    faults = {name: _missing(grid) for name, grid in grids.items()}
    whole = next((name for name, missing in faults.items() if not missing), None)
    if whole is None:
        missing = min(faults.values(), key=len, default=[KEY])
        raise InputError(
            f"{path.name}: this is not an update sheet, or columns were deleted: {', '.join(missing)}. "
            "Ask for it again, or move the file out of the folder."
        )
    return grids[whole]


def _missing(grid: list[list[str]]) -> list[str]:
    needed = (KEY, *FIELDS.values())
    return min(([name for name in needed if name not in [OLDER.get(cell, cell) for cell in cells]] for cells in grid[:LOOKED_AT]),
               key=len, default=list(needed))  # fmt: skip


def _right_of(cells: list[str]) -> str:
    """What stands to the right of the label of the day."""
    return next((cell for cell in cells[1 : KEY_AT - 1] if cell), "")


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = str(cell).strip().removesuffix(" 00:00:00") if cell is not None else ""
    return text.replace("\r\n", "\n").replace("\r", "\n")
