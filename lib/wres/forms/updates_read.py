"""Answers of leads compared with the plan: what can be written, and what is in the way of writing anything."""

import datetime as dt
from pathlib import Path

from wres.errors import InputError, WresError
from wres.forms.plan_file import change_plan
from wres.forms.update_answers import READ, Answer, Sheet, read_sheet, sheets_in
from wres.forms.update_decisions import Updates, day_of, decide, note_differences
from wres.forms.update_sheets import DAY, commitments_by_lead, key_of, plan_to_update, updates_folder
from wres.parameters import Workspace, command
from wres.plans import Commitment


def read_updates(workspace: Workspace, code: str, year: int, folder: Path | None = None) -> tuple[Updates, Path]:
    """The answers in a folder of update sheets, compared with the plan as it stands, and the file of the plan.

    A cell left as it was says nothing. Raises InputError when there is no sheet, or some cannot be read: each is named.
    """
    place = folder or updates_folder(workspace, code, year)
    sheets = _sheets(workspace, code, year, place)
    plan, file = plan_to_update(workspace, code, year)
    by_key = {key_of(commitment.written): commitment for commitment in plan.commitments}
    leads = commitments_by_lead(plan)
    updates = Updates(notes=_not_read(place))
    answers: dict[tuple[Commitment, str], list[Answer]] = {}
    for sheet in sheets:
        updates.doubts += sheet.doubts
        if sheet.answers and sheet.day and day_of(sheet.day) == dt.date.min:
            updates.doubts.append(f"{sheet.name}, {DAY} {sheet.day!r} is not a date. Write it as 3 February 2026, or clear it.")
        note_differences(sheet, by_key, leads.get(sheet.lead, []), updates)
        for (key, column), answer in sheet.answers.items():
            if key in by_key:
                answers.setdefault((by_key[key], column), []).append(answer)
                if sheet.day:
                    answers.setdefault((by_key[key], "updated"), []).append(Answer(answer.place, "", sheet.day))
            else:
                action = " ".join(filter(None, (sheet.rows[key][1]["action_no"], sheet.rows[key][1]["action"])))[:80]
                updates.unknown.append(f"{answer.place}: {action}: {answer.text}")
    for (commitment, column), cell_answers in answers.items():
        decide(commitment, column, cell_answers, plan.about.status_scheme, updates)
    return updates, file


def refuse_answered(workspace: Workspace, code: str, year: int) -> None:
    """Raises WresError when a sheet that lies where new ones would be written holds answers."""
    folder = updates_folder(workspace, code, year)
    answered = [path.name for path in sheets_in(folder) if read_sheet(path).answers]
    if answered:
        raise WresError(
            f"{folder}: these sheets hold answers and are not written over: {', '.join(answered)}. Read them back, or move them away.\n"
            f"  {command('updates', workspace, org=code, year=year, from_=folder)}"
        )


def write_updates(workspace: Workspace, code: str, year: int, updates: Updates, file: Path) -> Path:
    """Write the changes into the plan's file; gives the copy of the file as it was before.

    Raises WresError, and writes nothing, when something is in the way or the file is open in a spreadsheet program.
    """
    if not updates.settled:
        raise WresError(f"{file}: nothing was written, because answers conflict or are not understood.")
    refuse_open(file)
    keep = updates_folder(workspace, code, year) / "before" / file.name
    number = 1
    while keep.exists():
        number += 1
        keep = keep.with_name(f"{file.stem} {number}{file.suffix}")
    change_plan(file, updates.changes, keep)
    return keep


def _sheets(workspace: Workspace, code: str, year: int, place: Path) -> list[Sheet]:
    paths = sheets_in(place)
    if not paths:
        write = command("updates", workspace, org=code, year=year)
        raise InputError(f"{place}: there are no update sheets. {write} writes them.")
    sheets, faults = [], []
    for path in paths:
        try:
            sheets.append(read_sheet(path))
        except InputError as fault:
            faults.append(str(fault))
    if faults:
        raise InputError("\n".join(faults))
    return sheets


def _not_read(place: Path) -> list[str]:
    others = sorted(
        path.name for path in place.iterdir() if path.is_file() and path.suffix.lower() not in READ and path.name[0] not in ".~"
    )
    return [f"{name}: this is no workbook and was not read. If it holds answers, type them into the update sheet." for name in others]


def refuse_open(path: Path) -> None:
    """Raises WresError when a lock file of Excel or LibreOffice lies beside a file."""
    locks = (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#")  # Word and Excel shorten some names by two letters
    lock = next((path.with_name(name) for name in locks if path.with_name(name).exists()), None)
    if lock is not None:
        raise WresError(
            f"{path}: this file is open in another program, so nothing was written. Save and close it there, and try again. "
            f"If it is not open anywhere, delete {lock.name} beside it."
        )
