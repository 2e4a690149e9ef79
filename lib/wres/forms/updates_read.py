"""Answers of leads compared with the plan: what can be written, and what is in the way of writing anything."""

from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from wres.errors import InputError, WresError
from wres.forms.open_elsewhere import refuse_open
from wres.forms.plan_file import change_plan, plan_of_return
from wres.forms.update_answers import READ, Answer, Sheet, read_sheet, sheets_in
from wres.forms.update_sheets import DAY, FIELDS, NOBODY, TOLD, key_of, leads_of_return, updates_folder
from wres.parameters import Status, Workspace, command
from wres.plans.dates import understand_due
from wres.plans.statuses import find_status

CONFLICT_COLUMNS = ["row", "action_no", "field", "in the plan", "answers", "why"]
DIFFERENT, CHANGED = "Leads answered differently.", "The plan was changed after the sheet was made."
Scheme = dict[str, Status]


@dataclass
class Updates:
    """What the sheets say: changes by row and column, and what is in the way.

    conflicts: cells that two sheets, or a sheet and the plan, say differently; doubts: sentences about rows and statuses that are
    not understood; unknown: answers about actions that are not in the plan any more. notes: what is worth knowing and in the way of
    nothing; unanswered: sheets without an answer.
    """

    changes: dict[tuple[int, str], str] = field(default_factory=dict)
    conflicts: list[dict[str, str]] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def settled(self) -> bool:
        """Whether the answers can be written: no conflict, no doubt, no answer without its action."""
        return not (self.conflicts or self.unknown or self.doubts)


def read_updates(workspace: Workspace, code: str, year: int, folder: Path | None = None) -> tuple[Updates, Path]:
    """The answers in a folder of update sheets, compared with the plan as it stands, and the file of the plan.

    A cell left as it was says nothing. Raises InputError when there is no sheet, or some cannot be read: each is named.
    """
    place = folder or updates_folder(workspace, code, year)
    sheets = _sheets(workspace, code, year, place)
    rows, file = plan_of_return(workspace, code, year)
    scheme = dict(workspace.organisation(code).plan_of(year).status_scheme)
    by_key = {key_of(row): int(str(number)) for number, row in rows.iterrows()}
    leads = leads_of_return(workspace, code, year, rows)
    updates = Updates(notes=_not_read(place))
    answers: dict[tuple[int, str], list[Answer]] = {}
    for sheet in sheets:
        updates.doubts += sheet.doubts
        if sheet.answers and sheet.day and not _day(sheet.day):
            updates.doubts.append(f"{sheet.name}, {DAY} {sheet.day!r} is not a date. Write it as 3 February 2026, or clear it.")
        _notes(sheet, rows, by_key, leads.get(sheet.lead, []), updates)
        for (key, column), answer in sheet.answers.items():
            if key in by_key:
                answers.setdefault((by_key[key], column), []).append(answer)
                if sheet.day:
                    answers.setdefault((by_key[key], "updated"), []).append(Answer(answer.place, "", sheet.day))
            else:
                told = " ".join(filter(None, (sheet.rows[key][1]["action_no"], sheet.rows[key][1]["action"])))[:80]
                updates.unknown.append(f"{answer.place}: {told}: {answer.text}")
    for where, given in answers.items():
        _decide(rows, where, given, scheme, updates)
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


def write_updates(workspace: Workspace, code: str, year: int, found: Updates, file: Path) -> Path:
    """Write the changes into the plan's file; gives the copy of the file as it was before.

    Raises WresError, and writes nothing, when something is in the way or the file is open in a spreadsheet program.
    """
    if not found.settled:
        raise WresError(f"{file}: nothing was written, because answers conflict or are not understood.")
    refuse_open(file)
    keep = updates_folder(workspace, code, year) / "before" / file.name
    number = 1
    while keep.exists():
        number += 1
        keep = keep.with_name(f"{file.stem} {number}{file.suffix}")
    change_plan(file, found.changes, keep)
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


def _number(rows: pd.DataFrame, row: int) -> str:
    """The number of an action in the plan, with the letter of a part; the row where it has none."""
    return str(rows.at[row, "action_no"]) + str(rows.at[row, "commitment"]) or f"in row {row}"


def _notes(sheet: Sheet, rows: pd.DataFrame, by_key: dict[str, int], theirs: list[int], updates: Updates) -> None:
    """What a sheet lacks, and what was changed in it outside the cells to answer in."""
    if not sheet.answers:
        updates.unanswered.append(sheet.name)
    for key, (place, told) in sheet.rows.items():
        for column in ("requirement", "due_text") if key in by_key else ():
            stands = str(rows.at[by_key[key], column])
            if told[column] and told[column].split() != stands.split():
                updates.notes.append(
                    f"{place}: {TOLD[column]} says {told[column]!r}, and the plan says {stands!r}. Only shaded cells are read."
                )
    absent = [number for number in theirs if number not in {by_key.get(key) for key in sheet.rows}]
    if absent and sheet.lead != NOBODY:
        numbers = ", ".join(_number(rows, row) for row in absent)
        updates.notes.append(f"{sheet.name}: these actions of {sheet.lead} are not in the sheet: {numbers}. They stay as they are.")


def _decide(rows: pd.DataFrame, where: tuple[int, str], given: list[Answer], scheme: Scheme, updates: Updates) -> None:
    row, column = where
    stands = str(rows.at[row, column])
    if column == "updated":
        latest = max((stands, *(answer.text for answer in given)), key=_day)
        if latest != stands:
            updates.changes[where] = latest
        return
    texts = list(dict.fromkeys(_in_scheme(answer.text, scheme) if column == "status" else answer.text for answer in given))
    if column == "status" and scheme and (odd := next((answer for answer in given if answer.text and _unknown(answer.text, scheme)), None)):
        accepted = ", ".join(scheme)
        updates.doubts.append(f"{odd.place}: {FIELDS[column]} is {odd.text!r}, which is not a status of the plan. Accepted: {accepted}.")
        return
    why = DIFFERENT if len(texts) > 1 else CHANGED if stands not in (given[0].before, texts[0]) else ""
    if why:
        told = "; ".join(f"{answer.place}: {answer.text or 'blank'}" for answer in given)
        facts = [str(row), _number(rows, row), column, stands, told, why]
        updates.conflicts.append(dict(zip(CONFLICT_COLUMNS, facts, strict=True)))
    elif texts[0] != stands:
        updates.changes[where] = texts[0]


def _unknown(text: str, scheme: Scheme) -> bool:
    return _in_scheme(text, scheme) not in scheme


def _in_scheme(text: str, scheme: Scheme) -> str:
    """The plan's own code for a status, in any case, or for its label; text that is neither stays."""
    status = find_status(text, scheme)
    meant = [code for code, of in scheme.items() if of is status or of.label.casefold() == text.strip().casefold()]
    return meant[0] if len(meant) == 1 else text


def _day(text: str) -> str:
    """A day that can be compared; what names none is earlier than any other."""
    end = understand_due(text).end if text else None
    return end.isoformat() if end else ""
