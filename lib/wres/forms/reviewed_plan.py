"""The workbook in which an imported plan was reviewed, read as a person left it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from wres.errors import InputError
from wres.forms.plan_workbook import ACTIONS, REVIEW
from wres.inputs.files.references import letter, reference
from wres.inputs.files.sheet_marks import Marks
from wres.inputs.files.shown import shown_text
from wres.inputs.files.spreadsheet import SheetCells, sheet_cells, sheet_names
from wres.inputs.headings import heading
from wres.inputs.plans.blocks import plain_text


@dataclass(frozen=True)
class ReviewedPlan:
    """The sheets as a person left them: text alone, indexed by the row the sheet shows, without rows that hold nothing."""

    actions: pd.DataFrame
    review: pd.DataFrame


def read_reviewed(path: Path, columns: Sequence[str]) -> ReviewedPlan:
    """The sheets of a reviewed workbook. columns: of the table of actions.

    Raises InputError when the workbook or a sheet cannot be read, or lacks the columns it was written with.
    """
    actions = _sheet(path, ACTIONS, ("action",))
    review = _sheet(path, REVIEW, ("decided", "text"))
    recognised = [name for name in actions.columns if name in columns]
    return ReviewedPlan(actions[(actions[recognised] != "").any(axis="columns")], review[(review != "").any(axis="columns")])


def _sheet(path: Path, name: str, needed: Sequence[str]) -> pd.DataFrame:
    """A sheet as the text it shows, with its headings in their own spelling; a column without a heading has its letter."""
    try:
        sheet = next((sheet.name for sheet in sheet_names(path) if heading(sheet.name) == name), None)
        cells = sheet_cells(path, sheet) if sheet else SheetCells([], [], Marks())
    except (OSError, ValueError) as fault:
        raise InputError(f"{path}: this workbook cannot be read: {fault}. Save it as an Excel workbook (.xlsx) and close it.") from fault
    if sheet is None:
        raise InputError(f"{path}: the sheet {name} is missing. Keep the sheets {ACTIONS} and {REVIEW}, or import the plan again.")
    labels = [heading(cell) or f"column {letter(place)}" for place, cell in enumerate(cells.rows[0] if cells.rows else [])]
    missing = [column for column in needed if column not in labels]
    if missing:
        raise InputError(
            f"{path}, sheet {sheet}: the first row has no heading {' or '.join(missing)}. Put the headings back as they were written, "
            "or import the plan again."
        )
    for place, content in cells.marks.without_value.items():
        if content.startswith("#"):
            raise InputError(f"{path}, sheet {sheet}, cell {reference(place)}: it shows the error {content}. Type what it should say.")
    frame = pd.DataFrame(list(_texts(cells)), columns=labels, index=range(2, len(cells.rows) + 1), dtype=object)
    return frame.loc[:, ~frame.columns.duplicated()]


def _texts(cells: SheetCells) -> Iterator[list[str]]:
    """The rows below the headings as they are shown; a formula that was never calculated as it stands."""
    marks = cells.marks
    for number, row in enumerate(cells.rows[1:], start=1):
        at = [(value, (number, column)) for column, value in enumerate(row)]
        texts = (marks.without_value.get(to) or shown_text(value, marks.formats.get(to, ""), marks.displayed.get(to)) for value, to in at)
        yield [plain_text(text or "") for text in texts]
