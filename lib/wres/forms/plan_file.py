"""The plan of a return, wherever it stands: read as written, and written back without touching anything else."""

import csv
import io
import shutil
from pathlib import Path

import openpyxl
import pandas as pd

from wres.errors import InputError
from wres.findings import errors_of
from wres.forms.cells import put
from wres.inputs import read_return
from wres.inputs.headings import heading
from wres.parameters import Workspace
from wres.text.encoding import text_of
from wres.text.files import written_whole


def plan_of_return(workspace: Workspace, code: str, year: int) -> tuple[pd.DataFrame, Path]:
    """The commitments as text, indexed by the row a spreadsheet shows, and the file they stand in.

    Raises InputError when there is no such return, or no plan in it that can be read.
    """
    returned = read_return(workspace, code, year)
    if "actions" not in returned.tables:
        faults = [error.what for error in errors_of(returned.findings) if heading(Path(error.place.table).stem) == "actions"]
        raise InputError(f"data/{code}/{year}: this return has no plan that can be read. {' '.join(faults)}".strip())
    rows = (
        returned.tables["actions"].reindex(columns=list(workspace.standard.tables["actions"].columns), fill_value="").fillna("").astype(str)
    )
    return rows, returned.sources["actions"].file


def change_plan(file: Path, changes: dict[tuple[int, str], str], keep: Path) -> None:
    """Write cells of the plan's file: by row (as a spreadsheet counts) and column; the file as it was is kept in `keep`.

    Raises InputError for a file that cannot be written, or that a column map reads from another system.
    """
    keep.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(file, keep)
    if file.suffix.lower() == ".xlsx":
        _change_sheet(file, changes)
    elif file.suffix.lower() == ".csv":
        _change_csv(file, changes)
    else:
        raise InputError(f"{file.name}: updates can be written into actions.csv or return.xlsx only. Save the plan as one of these.")


def _change_sheet(file: Path, changes: dict[tuple[int, str], str]) -> None:
    book = openpyxl.load_workbook(file)
    sheet = next(book[name] for name in book.sheetnames if heading(name) == "actions")
    at = {heading(cell.value): cell.column for cell in sheet[1] if cell.value}
    for (row, column), text in changes.items():
        if column not in at:
            at[column] = max(at.values()) + 1
            put(sheet, 1, at[column], column)
        put(sheet, row, at[column], text)
    book.save(file)


def _change_csv(file: Path, changes: dict[tuple[int, str], str]) -> None:
    """The same separator and headings, every other cell as it was; UTF-8 from now on."""
    text = text_of(file.read_bytes()).utf8.decode()
    separator = max(",;\t|", key=text.split("\n", 1)[0].count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    at = {heading(name): place for place, name in enumerate(rows[0])}
    if "action" not in at:
        raise InputError(f"{file.name}: its headings cannot be read to write updates into it. Save it again as CSV UTF-8.")
    for (row, column), words in changes.items():
        if column not in at:
            at[column] = len(rows[0])
            rows[0].append(column)
        line = rows[row - 1]
        line += [""] * (at[column] + 1 - len(line))
        line[at[column]] = words
    with written_whole(file) as unfinished, unfinished.open("w", encoding="utf-8", newline="") as output:
        csv.writer(output, delimiter=separator, lineterminator="\n").writerows(rows)
