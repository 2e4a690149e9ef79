"""An imported plan taken over into the return, once a person has looked at it and decided every entry of its review."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from wres.errors import InputError, WresError
from wres.forms.plan_review import EXAMPLES, ReviewedPlan, read_reviewed, review_file
from wres.forms.plan_workbook import ACTIONS, DECISIONS, REVIEW
from wres.inputs import read_return
from wres.parameters import Workspace, command
from wres.text.files import written_whole
from wres.text.lists import quantity

OPEN_IN = ("~${name}", ".~lock.{name}#")  # files that Excel and LibreOffice keep beside a workbook while it is open
EARLIER_WORDS = {"mended in actions": "corrected in actions"}
NOT_OF_THE_TABLE = ("place", "confidence")


def accept_plan(workspace: Workspace, code: str, year: int) -> tuple[Path, int]:
    """Put the reviewed plan into the return as actions.csv; gives the file and the number of actions.

    Raises WresError while an entry of the review has no decision, while the workbook is open, or when the return has a plan
    already: nothing is written over. Raises InputError when a sheet cannot be read or a row cannot be taken over.
    """
    path = review_file(workspace, code, year)
    if not path.is_file():
        imports = command("import-plan", workspace, org=code, year=year, file="plan.docx")
        raise WresError(f"{path}: there is no imported plan here. Import one first, with the name of your document: {imports}")
    _check_closed(path)
    columns = list(workspace.standard.tables[ACTIONS].columns)
    reviewed = read_reviewed(path, columns)
    _check_decided(path, reviewed, command("accept-plan", workspace, org=code, year=year))
    _check_actions(path, reviewed.actions, columns)
    _check_no_plan(workspace, code, year, path)
    target = workspace.return_folder(code, year) / "actions.csv"
    target.parent.mkdir(parents=True, exist_ok=True)
    actions = reviewed.actions[[name for name in columns if name in reviewed.actions]]
    plan = actions.replace("", pd.NA).dropna(how="all", axis="columns").fillna("")
    with written_whole(target) as unfinished:
        plan.to_csv(unfinished, index=False, encoding="utf-8", lineterminator="\n")
    return target, len(plan)


def _check_closed(path: Path) -> None:
    for name in OPEN_IN:
        lock = path.with_name(name.format(name=path.name))
        if lock.exists():
            raise WresError(
                f"{path}: this workbook is open in Excel or LibreOffice. Save and close it, then run this again. "
                f"If it is not open anywhere, delete {lock.name} beside it."
            )


def _check_decided(path: Path, reviewed: ReviewedPlan, again: str) -> None:
    """Every entry of the review has one of the decisions, whatever its capitals and blanks."""
    review = reviewed.review
    decisions = review["decided"].map(lambda text: " ".join(text.lower().split()).rstrip("."))
    decisions = decisions.replace(EARLIER_WORDS)
    choices = ", ".join(DECISIONS)
    unknown = review[(decisions != "") & ~decisions.isin(DECISIONS)]
    if len(unknown):
        undecided = "; ".join(f'row {row}: "{text}"' for row, text in list(unknown["decided"].items())[:EXAMPLES])
        raise WresError(f"{path}, sheet {REVIEW}, column decided: {undecided}. Choose one of these for each: {choices}.")
    still_open = review[decisions == ""]
    if len(still_open):
        number = len(still_open)
        places = "; ".join(f"row {row}: {' '.join(text.split())[:60]}" for row, text in list(still_open["text"].items())[:EXAMPLES])
        have = "entry has" if number == 1 else "entries have"
        more = f" (and {number - EXAMPLES} more)" if number > EXAMPLES else ""
        raise WresError(
            f"{path}, sheet {REVIEW}: {number} {have} no decision. {places}{more}. In the column decided, choose one for each: {choices}. "
            f"Save and close the workbook, then run: {again}"
        )


def _check_actions(path: Path, actions: pd.DataFrame, columns: Sequence[str]) -> None:
    """Rows that name an action, and no text in columns that would be left behind."""
    where = f"{path}, sheet {ACTIONS}"
    if actions.empty:
        raise InputError(f"{where}: there are no actions below the headings. Import the plan again, or type them in.")
    blank = actions[actions["action"] == ""]
    if len(blank):
        rows = ", ".join(str(row) for row in blank.index[:EXAMPLES])
        raise InputError(f"{where}, row {rows}: there is no action. Type what is to be done into the column action, or delete the row.")
    for name in actions.columns:
        if name not in columns and name not in NOT_OF_THE_TABLE and (actions[name] != "").any():
            row = (actions[name] != "").idxmax()
            raise InputError(
                f"{where}, row {row}: {name} is not a column of the plan, so its text would be lost. "
                "Move the text to the column notes, or delete the column."
            )


def _check_no_plan(workspace: Workspace, code: str, year: int, path: Path) -> None:
    """The return has no plan yet, in a file of its own or in its workbook; an empty sheet is none."""
    folder = workspace.return_folder(code, year)
    again = command("accept-plan", workspace, org=code, year=year)
    target = folder / "actions.csv"
    if target.exists():
        raise WresError(
            f"{target}: this return has a plan already, which has not been changed. To replace it, move it away and run: {again}"
        )
    returned = read_return(workspace, code, year) if folder.is_dir() else None
    if returned is None or ACTIONS not in returned.tables:
        return
    source, rows = returned.sources[ACTIONS], len(returned.tables[ACTIONS])
    where = f"{source.file}, sheet {source.sheet}" if source.sheet else str(source.file)
    clear = "delete the rows below its headings" if source.sheet else "move the file away"
    raise WresError(
        f"{where}: this return has a plan already ({quantity(rows, 'action')}), which has not been changed. To keep both, copy the rows "
        f"you need from {path}, sheet {ACTIONS}. To replace it, {clear} and run: {again}"
    )
