"""Update sheets for leads: one workbook for each, with only their commitments and five fields to answer in."""

import hashlib
import re
from pathlib import Path

import openpyxl
import pandas as pd
from openpyxl.styles import Font

from wres.actions import read_plan
from wres.parameters import Workspace, period
from wres.running.plan_file import plan_of_return
from wres.running.text_cells import head, offer, open_to_fill, put

FIELDS = {  # column of the table `actions` to the question
    "status": "Status now",
    "progress": "What has been done",
    "milestones": "Next milestone",
    "evidence": "Evidence",
    "notes": "What is in the way",
}
TOLD = {"action_no": "No.", "action": "Commitment", "requirement": "What it requires", "due_text": "Due"}
KEY, FIRST, SHEET, BEFORE = "key", 5, "update", "as it was"
NOBODY = "without a lead"
WIDTHS = {
    "No.": 8,
    "Commitment": 48,
    "What it requires": 36,
    "Due": 18,
    "What has been done": 44,
    "Next milestone": 30,
    "Evidence": 30,
    "What is in the way": 30,
}


def write_update_sheets(workspace: Workspace, code: str, year: int) -> list[Path]:
    """A workbook for each lead of the plan, in `updates/<year>/<code>/` of the workspace, sorted by date.

    A commitment with several leads is in the sheet of each; one without a lead in a sheet of its own, so that nothing is
    asked of nobody. Sheets of an earlier time are written over: see `refuse_answered` first.
    """
    rows, _ = plan_of_return(workspace, code, year)
    organisation = workspace.organisation(code)
    plan = read_plan(rows, organisation.plan_of(year), organisation, workspace.standard, workspace.frameworks, year, workspace.year(year))
    folder = updates_folder(workspace, code, year)
    folder.mkdir(parents=True, exist_ok=True)
    scheme = list(organisation.plan_of(year).status_scheme)
    written = []
    for lead, theirs in _by_lead(rows, plan.understood).items():
        path = folder / f"{_file_name(lead)}.xlsx"
        due = plan.understood.loc[theirs.index, "due_end"].replace("", "9999")
        _write(path, lead, theirs.loc[due.sort_values(kind="stable").index], f"{organisation.name}: plan of {period(year)}", scheme)
        written.append(path)
    return written


def updates_folder(workspace: Workspace, code: str, year: int) -> Path:
    """Where update sheets lie."""
    return workspace.root / "updates" / str(year) / code


def key_of(row: pd.Series) -> str:
    """What tells a commitment from any other, and from itself when it is reworded."""
    parts = [row[name] for name in ("plan_part", "section", "objective_no", "action_no", "commitment", "action")]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def _by_lead(rows: pd.DataFrame, understood: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The commitments of each lead; capitals do not matter, and a lead is called as in the first row."""
    leads: dict[str, list[int]] = {}
    called: dict[str, str] = {}
    for row, names in understood["lead_list"].items():
        for name in filter(None, (part.strip() for part in names.split(";"))) if names.strip(" ;") else [NOBODY]:
            theirs = leads.setdefault(called.setdefault(name.casefold(), name), [])
            if int(str(row)) not in theirs:
                theirs.append(int(str(row)))
    return {name: rows.loc[theirs] for name, theirs in sorted(leads.items())}


def _write(path: Path, lead: str, rows: pd.DataFrame, title: str, scheme: list[str]) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = SHEET
    put(sheet, 1, 1, f"{title}. Update by: {lead}")
    sheet["A1"].font = Font(bold=True, size=14, name="Arial")
    put(sheet, 2, 1, "Answer in the tinted cells; leave a cell as it is when nothing has changed. The rest is protected (no password).")
    put(sheet, 3, 1, "Answered on (day):")
    open_to_fill(sheet, 3, [3])
    asked = list(TOLD.values()) + list(FIELDS.values())
    hidden = [KEY, *(f"{BEFORE}: {name}" for name in FIELDS)]
    head(sheet, FIRST - 1, [*asked, *hidden], WIDTHS)
    for number, (_, row) in enumerate(rows.iterrows(), start=FIRST):
        number_of = f"{row['action_no']}{row['commitment']}"
        told = [number_of, row["action"], row["requirement"], row["due_text"]]
        values = [*told, *(row[name] for name in FIELDS), key_of(row), *(row[name] for name in FIELDS)]
        for place, text in enumerate(values, start=1):
            put(sheet, number, place, text)
        open_to_fill(sheet, number, range(len(TOLD) + 1, len(asked) + 1))
    for place in range(len(asked) + 1, len(asked) + len(hidden) + 1):
        sheet.column_dimensions[sheet.cell(row=1, column=place).column_letter].hidden = True
    letter = sheet.cell(row=1, column=len(TOLD) + 1).column_letter
    offer(sheet, f"{letter}{FIRST}:{letter}{FIRST + len(rows)}", scheme)
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    book.save(path)


def _file_name(lead: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", lead.lower()).strip("-")[:60]
    return f"{plain or 'lead'}-{hashlib.sha256(lead.encode()).hexdigest()[:4]}"
