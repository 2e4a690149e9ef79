"""Update sheets for leads: one workbook for each, with only their commitments and five fields to answer in."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pandas as pd
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from wres.forms.entry_cells import AS_TEXT, FRAME, print_on_one_page, protect
from wres.forms.plan_file import plan_of_return
from wres.forms.text_cells import fit_height, head, offer, open_to_fill, put
from wres.parameters import Status, Workspace, period
from wres.plans import read_plan

FIELDS = {  # column of the table `actions` to the question
    "status": "Status now",
    "progress": "What has been done",
    "milestones": "Next milestone",
    "evidence": "Evidence",
    "notes": "What is delaying this",
}
TOLD = {"action_no": "No.", "action": "Action", "requirement": "What it requires", "due_text": "Due"}
KEY, FIRST, SHEET, BEFORE = "key", 5, "update", "as it was"
BY, DAY = "Update by:", "Date of this update:"
DAY_AT, KEY_AT = 3, 5  # columns of the day, and of the key of statuses, above the first field to answer
HOW = "Type in the shaded cells. Leave a cell as it is if nothing has changed. The other cells are locked (no password)."
NO_KEY = "Status: use the plan's own words. The plan has no key."
NOBODY = "without a lead"
WIDTHS = {
    "No.": 7,
    "Action": 40,
    "What it requires": 28,
    "Due": 17,
    "Status now": 13,
    "What has been done": 40,
    "Next milestone": 26,
    "Evidence": 24,
    "What is delaying this": 26,
}
NARROW = 11  # a column that this plan leaves empty


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
    scheme = organisation.plan_of(year).status_scheme
    written = []
    for lead, theirs in _by_lead(rows, plan.understood).items():
        path = folder / f"{_file_name(lead)}.xlsx"
        due = plan.understood.loc[theirs.index, "due_end"].replace("", "9999")
        _write(path, lead, theirs.loc[due.sort_values(kind="stable").index], f"{organisation.name}: plan of {period(year)}", scheme)
        written.append(path)
    return written


def leads_of_return(workspace: Workspace, code: str, year: int, rows: pd.DataFrame) -> dict[str, list[int]]:
    """The rows of the plan that each lead is asked about."""
    organisation = workspace.organisation(code)
    plan = read_plan(rows, organisation.plan_of(year), organisation, workspace.standard, workspace.frameworks, year, workspace.year(year))
    return {lead: list(theirs.index) for lead, theirs in _by_lead(rows, plan.understood).items()}


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


def _write(path: Path, lead: str, rows: pd.DataFrame, title: str, scheme: Mapping[str, Status]) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = SHEET
    asked = list(TOLD.values()) + list(FIELDS.values())
    hidden = [KEY, *(f"{BEFORE}: {name}" for name in FIELDS)]
    _opening(sheet, f"{title}. {BY} {lead}", scheme)
    empty = {label: NARROW for column, label in TOLD.items() if not rows[column].str.strip().any()}
    head(sheet, FIRST - 1, [*asked, *hidden], WIDTHS | empty)
    sheet.row_dimensions[FIRST - 1].height = 32 if empty else 20
    for number, (_, row) in enumerate(rows.iterrows(), start=FIRST):
        number_of = f"{row['action_no']}{row['commitment']}"
        told = [number_of, row["action"], row["requirement"], row["due_text"]]
        values = [*told, *(row[name] for name in FIELDS), key_of(row), *(row[name] for name in FIELDS)]
        for place, text in enumerate(values, start=1):
            put(sheet, number, place, text)
            sheet.cell(row=number, column=place).border = FRAME
        open_to_fill(sheet, number, range(len(TOLD) + 1, len(asked) + 1))
    for place in range(len(asked) + 1, len(asked) + len(hidden) + 1):
        sheet.column_dimensions[get_column_letter(place)].hidden = True
    for number in range(FIRST, FIRST + len(rows)):
        fit_height(sheet, number, len(asked))
    letter = get_column_letter(len(TOLD) + 1)
    offer(sheet, f"{letter}{FIRST}:{letter}{FIRST + len(rows)}", list(scheme))
    protect(sheet)
    print_on_one_page(sheet, f"{FIRST - 1}:{FIRST - 1}", pages_down=0)
    sheet.print_area = f"A1:{get_column_letter(len(asked))}{FIRST + len(rows) - 1}"
    book.save(path)


def _opening(sheet: Worksheet, title: str, scheme: Mapping[str, Status]) -> None:
    """Title, what to do, the day, and the plan's own key of statuses, each in one line across the sheet."""
    key = "; ".join(f"{code} = {status.label}" for code, status in scheme.items())
    statuses = f"Status key: {key}" if key else NO_KEY
    for row, place, text in ((1, 1, title), (2, 1, HOW), (3, 1, DAY), (3, KEY_AT, statuses)):
        put(sheet, row, place, text)
        cell = sheet.cell(row=row, column=place)
        cell.alignment = Alignment(wrap_text=False, vertical="center")
        cell.font = Font(bold=row in (1, 3), size=16 if row == 1 else 11, name="Arial")
    open_to_fill(sheet, 3, [DAY_AT])
    sheet.cell(row=3, column=DAY_AT).number_format = AS_TEXT
    sheet.cell(row=3, column=DAY_AT).border = FRAME
    for row, height in ((1, 26), (2, 20), (3, 22)):
        sheet.row_dimensions[row].height = height


def _file_name(lead: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", lead.lower()).strip("-")[:60]
    return f"{plain or 'lead'}-{hashlib.sha256(lead.encode()).hexdigest()[:4]}"
