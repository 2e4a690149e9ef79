"""A published plan taken over: imported into a workbook for review, and into the return once a person has looked at it."""

from pathlib import Path

import openpyxl
import pandas as pd
from openpyxl.styles import Font
from python_calamine import CalamineError, CalamineWorkbook

from wres.errors import InputError, WresError
from wres.inputs.plans import REVIEW_COLUMNS, Imported, import_plan
from wres.parameters import Workspace, check_year
from wres.running.text_cells import head, offer, open_to_fill, put

ACTIONS, REVIEW = "actions", "review"
DECISIONS = ("right as it is", "mended in actions", "not part of the plan")
WIDTHS = {
    "action": 50,
    "requirement": 40,
    "progress": 50,
    "outcome": 40,
    "text": 80,
    "why": 50,
    "decided": 24,
    "objective": 30,
    "section": 30,
}


def import_for_review(workspace: Workspace, code: str, year: int, file: Path) -> tuple[Path, Imported]:
    """Import a plan (CSV, Excel, Word or text) into `imports/<year>/<code>/plan.xlsx` of the workspace, to be looked at.

    Raises WresError when a review is already under way there, InputError when the file cannot be read or holds no plan.
    """
    check_year(year)
    organisation = workspace.organisation(code)
    path = review_file(workspace, code, year)
    if path.exists():
        raise WresError(f"{path}: a review is under way there. Finish it (accept-plan), or move the file away.")
    imported = import_plan(file, organisation.plan_of(year).columns, workspace.column_synonyms.plan)
    if not imported.rows:
        raise InputError(
            f"{file.name}: no table of actions was found. Its heading row needs a column for the action: name the plan's own labels under "
            f"plan: columns: in params/organisations/{code}.yaml, as action: Outcome."
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, imported, list(workspace.standard.tables[ACTIONS].columns), file.name)
    return path, imported


def review_file(workspace: Workspace, code: str, year: int) -> Path:
    """Where an imported plan waits for its review."""
    return workspace.root / "imports" / str(year) / code / "plan.xlsx"


def accept_plan(workspace: Workspace, code: str, year: int) -> tuple[Path, int]:
    """Put the reviewed plan into the return as actions.csv; gives the file and the number of commitments.

    Raises WresError while an entry of the review has no decision, or when the return has a plan already: nothing is written
    over.
    """
    path = review_file(workspace, code, year)
    if not path.is_file():
        raise WresError(
            f"{path}: there is no imported plan here. Import one first: python -m wres import-plan --org {code} --year {year} --file ..."
        )
    actions, review = (_sheet(path, name) for name in (ACTIONS, REVIEW))
    still_open = review[review["decided"] == ""]
    if len(still_open):
        places = "; ".join(f"row {row}: {text[:60]}" for row, text in list(zip(still_open.index, still_open["text"], strict=True))[:5])
        raise WresError(
            f"{path}, sheet {REVIEW}: {len(still_open)} entries have no decision. {places}. Choose one for each: {', '.join(DECISIONS)}."
        )
    target = workspace.return_folder(code, year) / "actions.csv"
    if target.exists():
        raise WresError(f"{target}: this return has a plan already, and it is not written over. Move it away first.")
    columns = list(workspace.standard.tables[ACTIONS].columns)
    target.parent.mkdir(parents=True, exist_ok=True)
    plan = actions[[name for name in columns if name in actions]].replace("", pd.NA).dropna(how="all", axis="columns").fillna("")
    plan.to_csv(target, index=False, encoding="utf-8", lineterminator="\n")
    return target, len(plan)


def _write(path: Path, imported: Imported, columns: list[str], source: str) -> None:
    book = openpyxl.Workbook()
    read_me = book.active
    read_me.title = "Read me"
    for number, line in enumerate((
        f"Imported from {source}: {len(imported.rows)} commitments, {len(imported.review)} entries to look at.",
        "actions: one row a commitment. Change anything; what begins with = stays text. confidence says how sure the import is.",
        "review: every piece of text that was guessed (put_into, row) or not placed. Nothing of the source is anywhere else.",
        f"Choose a decision for each entry of review: {', '.join(DECISIONS)}. Then: python -m wres accept-plan",
    ), start=1):  # fmt: skip
        put(read_me, number, 1, line)
        read_me.cell(row=number, column=1).font = Font(name="Arial", bold=number == 1)
    read_me.column_dimensions["A"].width = 120
    _frame(book.create_sheet(ACTIONS), imported.actions(columns))
    review = book.create_sheet(REVIEW)
    _frame(review, imported.to_review())
    decided = REVIEW_COLUMNS.index("decided") + 1
    letter = review.cell(row=1, column=decided).column_letter
    offer(review, f"{letter}2:{letter}{len(imported.review) + 1}", DECISIONS)
    for number in range(2, len(imported.review) + 2):
        open_to_fill(review, number, [decided])
    book.save(path)


def _frame(sheet, frame: pd.DataFrame) -> None:  # type: ignore[no-untyped-def]
    head(sheet, 1, list(frame.columns), WIDTHS)
    for number, row in enumerate(frame.itertuples(index=False, name=None), start=2):
        for place, text in enumerate(row, start=1):
            put(sheet, number, place, text)


def _sheet(path: Path, name: str) -> pd.DataFrame:
    try:
        with CalamineWorkbook.from_path(path) as book:
            first, *rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError) as fault:
        raise InputError(f"{path}, sheet {name}: it cannot be read: {fault}.") from fault
    texts = [[str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip() for cell in row] for row in rows]
    return pd.DataFrame(texts, columns=first, index=range(2, len(rows) + 2)).fillna("")
