"""Answers of leads read back into the plan: what agrees is written, what conflicts is shown and left as it was."""

from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
from python_calamine import CalamineError, CalamineWorkbook

from wres.errors import InputError, WresError
from wres.parameters import Workspace
from wres.running.plan_file import change_plan, plan_of_return
from wres.running.update_sheets import BEFORE, FIELDS, FIRST, KEY, SHEET, TOLD, key_of, updates_folder

CONFLICT_COLUMNS = ["row", "action_no", "field", "in the plan", "answers", "why"]
Answer = tuple[str, str]  # the file, and what it says


@dataclass
class Updates:
    """What the sheets say: changes by row and column, conflicts, sheets without an answer, commitments nobody knows any more."""

    changes: dict[tuple[int, str], str] = field(default_factory=dict)
    conflicts: list[dict[str, str]] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def read_updates(workspace: Workspace, code: str, year: int, folder: Path | None = None) -> tuple[Updates, Path]:
    """The answers in a folder of update sheets, compared with the plan as it stands, and the file of the plan.

    A cell left as it was says nothing. A conflict is a cell that two leads answered differently, or that was changed in the
    plan after the sheet was made; neither is written. Raises InputError when there is no sheet, or one cannot be read.
    """
    place = folder or updates_folder(workspace, code, year)
    sheets = sorted(path for path in place.glob("*.xlsx") if not path.name.startswith("~$"))
    if not sheets:
        raise InputError(f"{place}: there are no update sheets. make updates ORG={code} YEAR={year} writes them.")
    rows, file = plan_of_return(workspace, code, year)
    by_key = {key_of(row): int(str(number)) for number, row in rows.iterrows()}
    found = Updates()
    answers: dict[tuple[int, str], list[Answer]] = {}
    was: dict[tuple[int, str], str] = {}
    for path in sheets:
        said = _answers(path)
        if not said.answers:
            found.unanswered.append(path.name)
        for (key, column), (before, now) in said.answers.items():
            if key not in by_key:
                found.unknown.append(f"{path.name}: {said.called[key]}: {now}")
                continue
            where = by_key[key], column
            answers.setdefault(where, []).append((path.name, now))
            was[where] = before
            if said.day and column != "updated":
                answers.setdefault((by_key[key], "updated"), []).append((path.name, said.day))
    for where, given in answers.items():
        _decide(rows, where, given, was, found)
    return found, file


def refuse_answered(workspace: Workspace, code: str, year: int) -> None:
    """Raises WresError when a sheet that lies where new ones would be written holds answers."""
    sheets = [path for path in updates_folder(workspace, code, year).glob("*.xlsx") if not path.name.startswith("~$")]
    answered = sorted(path.name for path in sheets if _answers(path).answers)
    if answered:
        raise WresError(
            f"{updates_folder(workspace, code, year)}: these sheets hold answers and are not written over: {', '.join(answered)}. "
            f"Read them back (FROM=<folder>), or move them away."
        )


def write_updates(workspace: Workspace, code: str, year: int, found: Updates, file: Path) -> Path:
    """Write the changes into the plan's file; gives the copy of the file as it was before."""
    keep = updates_folder(workspace, code, year) / "before" / file.name
    number = 1
    while keep.exists():
        number += 1
        keep = keep.with_name(f"{file.stem} {number}{file.suffix}")
    change_plan(file, found.changes, keep)
    return keep


@dataclass
class _Said:
    answers: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    called: dict[str, str] = field(default_factory=dict)
    day: str = ""


def _answers(path: Path) -> _Said:
    try:
        with CalamineWorkbook.from_path(path) as book:
            grid = book.get_sheet_by_name(SHEET).to_python(skip_empty_area=False)
    except (CalamineError, OSError) as fault:
        raise InputError(f"{path.name}: this update sheet cannot be read: {fault}. Ask for it again, saved as .xlsx.") from fault
    heads = [str(cell) for cell in grid[FIRST - 2]] if len(grid) >= FIRST - 1 else []
    absent = [name for name in (KEY, *FIELDS.values()) if name not in heads]
    if absent:
        raise InputError(
            f"{path.name}: columns are missing: {', '.join(absent)}. Sheets are protected so that this cannot happen; make them anew."
        )
    said = _Said(day=_text(grid[2][2]) if len(grid) > 2 and len(grid[2]) > 2 else "")
    for line in grid[FIRST - 1 :]:
        cells = {name: _text(cell) for name, cell in zip(heads, line, strict=False)}
        key = cells.get(KEY, "")
        if not key:
            continue
        said.called[key] = f"{cells[TOLD['action_no']]} {cells[TOLD['action']]}".strip()[:80]
        for column, question in FIELDS.items():
            before, now = cells.get(f"{BEFORE}: {column}", ""), cells[question]
            if now != before:
                said.answers[key, column] = before, now
    return said


def _decide(rows: pd.DataFrame, where: tuple[int, str], given: list[Answer], was: dict[tuple[int, str], str], found: Updates) -> None:
    row, column = where
    texts = list(dict.fromkeys(text for _, text in given))
    stands, number = str(rows.at[row, column]), str(rows.at[row, "action_no"])
    why = ""
    if len(texts) > 1 and column != "updated":
        why = "Leads answered differently."
    elif column != "updated" and stands != was[where] and stands != texts[0]:
        why = "The plan was changed after the sheet was made."
    if why:
        told = "; ".join(f"{name}: {text}" for name, text in given)
        found.conflicts.append(dict(zip(CONFLICT_COLUMNS, [str(row), number, column, stands, told, why], strict=True)))
    elif texts[-1] != stands:
        found.changes[where] = max(texts) if column == "updated" else texts[0]


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip().removesuffix(" 00:00:00") if cell is not None else ""
