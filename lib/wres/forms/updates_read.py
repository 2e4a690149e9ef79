"""Answers of leads compared with the plan: what can be written, and what is in the way of writing anything."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wres.errors import InputError, WresError
from wres.forms.open_elsewhere import refuse_open
from wres.forms.plan_file import change_plan
from wres.forms.update_answers import READ, Answer, Sheet, read_sheet, sheets_in
from wres.forms.update_sheets import ASKED_ABOUT, DAY, FIELDS, NOBODY, commitments_by_lead, key_of, plan_to_update, updates_folder
from wres.parameters import Status, Workspace, command
from wres.plans import Commitment
from wres.plans.dates import understand_due
from wres.plans.statuses import find_status

DIFFERENT, CHANGED = "Leads answered differently.", "The plan was changed after the sheet was made."
Scheme = Mapping[str, Status]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell of the plan that two sheets, or a sheet and the plan, say differently."""

    row: int
    number: str
    column: str
    in_the_plan: str
    answers: str
    why: str


@dataclass
class Updates:
    """What the sheets say: changes by row and column, and what is in the way.

    conflicts: cells that two sheets, or a sheet and the plan, say differently; doubts: sentences about rows and statuses that are
    not understood; unknown: answers about actions that are not in the plan any more. notes: what is worth knowing and in the way of
    nothing; unanswered: sheets without an answer.
    """

    changes: dict[tuple[int, str], str] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
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
    plan, file = plan_to_update(workspace, code, year)
    by_key = {key_of(commitment.written): commitment for commitment in plan.commitments}
    leads = commitments_by_lead(plan)
    updates = Updates(notes=_not_read(place))
    answers: dict[tuple[Commitment, str], list[Answer]] = {}
    for sheet in sheets:
        updates.doubts += sheet.doubts
        if sheet.answers and sheet.day and _day(sheet.day) == dt.date.min:
            updates.doubts.append(f"{sheet.name}, {DAY} {sheet.day!r} is not a date. Write it as 3 February 2026, or clear it.")
        _notes(sheet, by_key, leads.get(sheet.lead, []), updates)
        for (key, column), answer in sheet.answers.items():
            if key in by_key:
                answers.setdefault((by_key[key], column), []).append(answer)
                if sheet.day:
                    answers.setdefault((by_key[key], "updated"), []).append(Answer(answer.place, "", sheet.day))
            else:
                action = " ".join(filter(None, (sheet.rows[key][1]["action_no"], sheet.rows[key][1]["action"])))[:80]
                updates.unknown.append(f"{answer.place}: {action}: {answer.text}")
    for (commitment, column), given in answers.items():
        _decide(commitment, column, given, plan.about.status_scheme, updates)
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


def _number(commitment: Commitment) -> str:
    """The number of an action in the plan, with the letter of a part; the row where it has none."""
    return commitment.written.action_no + commitment.written.commitment or f"in row {commitment.row}"


def _notes(sheet: Sheet, by_key: Mapping[str, Commitment], theirs: Sequence[Commitment], updates: Updates) -> None:
    """What a sheet lacks, and what was changed in it outside the cells to answer in."""
    if not sheet.answers:
        updates.unanswered.append(sheet.name)
    for key, (place, texts) in sheet.rows.items():
        for column in ("requirement", "due_text") if key in by_key else ():
            stands = by_key[key].written[column]
            if texts[column] and texts[column].split() != stands.split():
                updates.notes.append(
                    f"{place}: {ASKED_ABOUT[column]} says {texts[column]!r}, and the plan says {stands!r}. Only shaded cells are read."
                )
    there = [by_key.get(key) for key in sheet.rows]
    absent = [commitment for commitment in theirs if commitment not in there]
    if absent and sheet.lead != NOBODY:
        numbers = ", ".join(_number(commitment) for commitment in absent)
        updates.notes.append(f"{sheet.name}: these actions of {sheet.lead} are not in the sheet: {numbers}. They stay as they are.")


def _decide(commitment: Commitment, column: str, given: list[Answer], scheme: Scheme, updates: Updates) -> None:
    stands = commitment.written[column]
    if column == "updated":
        latest = max((stands, *(answer.text for answer in given)), key=_day)
        if latest != stands:
            updates.changes[commitment.row, column] = latest
        return
    texts = list(dict.fromkeys(_in_scheme(answer.text, scheme) if column == "status" else answer.text for answer in given))
    if column == "status" and scheme and (odd := next((answer for answer in given if answer.text and _unknown(answer.text, scheme)), None)):
        accepted = ", ".join(scheme)
        updates.doubts.append(f"{odd.place}: {FIELDS[column]} is {odd.text!r}, which is not a status of the plan. Accepted: {accepted}.")
        return
    why = DIFFERENT if len(texts) > 1 else CHANGED if stands not in (given[0].before, texts[0]) else ""
    if why:
        answers = "; ".join(f"{answer.place}: {answer.text or 'blank'}" for answer in given)
        updates.conflicts.append(Conflict(commitment.row, _number(commitment), column, stands, answers, why))
    elif texts[0] != stands:
        updates.changes[commitment.row, column] = texts[0]


def _unknown(text: str, scheme: Scheme) -> bool:
    return _in_scheme(text, scheme) not in scheme


def _in_scheme(text: str, scheme: Scheme) -> str:
    """The plan's own code for a status, in any case, or for its label; text that is neither stays."""
    status = find_status(text, scheme)
    meant = [code for code, of in scheme.items() if of is status or of.label.casefold() == text.strip().casefold()]
    return meant[0] if len(meant) == 1 else text


def _day(text: str) -> dt.date:
    """A day that can be compared; what names none is earlier than any other."""
    return (understand_due(text).end if text else None) or dt.date.min
