"""A published plan imported into a workbook, where a person looks at it, and that workbook read as the person left it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from wres.errors import InputError, WresError
from wres.forms.plan_workbook import ACTIONS, REVIEW, write_for_review
from wres.inputs.files.references import letter, reference
from wres.inputs.files.sheet_marks import Marks
from wres.inputs.files.shown import shown_text
from wres.inputs.files.spreadsheet import SheetCells, sheet_cells, sheet_names
from wres.inputs.headings import heading
from wres.inputs.plans import ImportResult, import_plan
from wres.inputs.plans.blocks import plain_text
from wres.parameters import Workspace, check_year, command

EXAMPLES = 5


def import_for_review(workspace: Workspace, code: str, year: int, file: Path) -> tuple[Path, ImportResult]:
    """Import a plan (CSV, Excel, Word or text) into `imports/<year>/<code>/plan.xlsx` of the workspace, to be looked at.

    Raises WresError when a review is already under way there, InputError when the file cannot be read or holds no plan.
    """
    check_year(year)
    organisation = workspace.organisation(code)
    path = review_file(workspace, code, year)
    if path.exists():
        raise WresError(
            f"{path}: a review is under way there. To start again, move this file away or delete it. "
            f"To finish it, run: {command('accept-plan', workspace, org=code, year=year)}"
        )
    imported = import_plan(file, organisation.plan_of(year).columns, workspace.column_synonyms.plan)
    if not imported.rows:
        raise InputError(f"{file.name}: {_nothing_read(imported, code)}")
    path.parent.mkdir(parents=True, exist_ok=True)
    accept = command("accept-plan", workspace, org=code, year=year)
    write_for_review(path, imported, list(workspace.standard.tables[ACTIONS].columns), file.name, accept)
    return path, imported


def review_file(workspace: Workspace, code: str, year: int) -> Path:
    """Where an imported plan waits for its review."""
    return workspace.root / "imports" / str(year) / code / "plan.xlsx"


def _nothing_read(imported: ImportResult, code: str) -> str:
    """Why a document gave no action, and what to do."""
    name_them = f"name them under plan: columns: in params/organisations/{code}.yaml, as action: Outcome"
    if imported.unread:
        tables = "; ".join(f"{place}: {labels[:120]}" for place, labels in imported.unread[:EXAMPLES])
        return (
            f"no table of actions was found. Tables begin with {tables}. A table of actions has headings for the action and for its "
            f"lead or date, such as Action, Lead, By when. If its headings are other words, {name_them}."
        )
    if imported.headings:
        rows = "; ".join(f"{entry['place']}: {entry['text'][:80]} ({entry['why'].rstrip('.')})" for entry in imported.review[:EXAMPLES])
        return f"its table has headings and no row that can be read as an action. {rows or 'There are no rows below the headings'}."
    return (
        "there is no table in this document, and its text names no actions. Put the actions into a table with headings such as Action, "
        f"Lead, By when, RAG and Progress, and import that. If there is a table whose headings are other words, {name_them}."
    )


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
