"""Update sheets for leads: one workbook for each, with only their commitments and five fields to answer in."""

import datetime as dt
import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from wres.forms.cells import AS_TEXT, FRAME, fit_height, head, offer, open_to_fill, print_on_one_page, protect, put
from wres.forms.plan_file import plan_of_return
from wres.parameters import Status, Workspace, period
from wres.plans import ActionPlan, Commitment, read_plan
from wres.plans.written import WrittenRow

FIELDS = {  # column of the table `actions` to the question
    "status": "Status now",
    "progress": "What has been done",
    "milestones": "Next milestone",
    "evidence": "Evidence",
    "notes": "What is delaying this",
}
ASKED_ABOUT = {"action_no": "No.", "action": "Action", "requirement": "What it requires", "due_text": "Due"}
KEY, FIRST, SHEET, BEFORE = "key", 5, "update", "as it was"
BY, DAY = "Update by:", "Date of this update:"
DAY_AT, KEY_AT = 3, 5  # columns of the day, and of the key of statuses, above the first field to answer
HOW = "Type in the shaded cells. Leave a cell as it is if nothing has changed. The other cells are locked (no password)."
NO_KEY = "Status: use the plan's own words. The plan has no key."
NOBODY = "without a lead"
WIDTHS = {
    "No.": 7, "Action": 40, "What it requires": 28, "Due": 17, "Status now": 13, "What has been done": 40, "Next milestone": 26,
    "Evidence": 24, "What is delaying this": 26,
}  # fmt: skip
NARROW = 11  # a column that this plan leaves empty


def write_update_sheets(workspace: Workspace, code: str, year: int) -> list[Path]:
    """A workbook for each lead of the plan, in `updates/<year>/<code>/` of the workspace, sorted by date.

    A commitment with several leads is in the sheet of each; one without a lead in a sheet of its own, so that nothing is
    asked of nobody. Sheets of an earlier time are written over: see `refuse_answered` first.
    """
    plan, _ = plan_to_update(workspace, code, year)
    folder = updates_folder(workspace, code, year)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for lead, of_lead in commitments_by_lead(plan).items():
        path = folder / f"{_file_name(lead)}.xlsx"
        by_date = sorted(of_lead, key=lambda commitment: commitment.due.end or dt.date.max)
        _write(path, lead, by_date, f"{plan.organisation.name}: plan of {period(year)}", plan.about.status_scheme)
        written.append(path)
    return written


def plan_to_update(workspace: Workspace, code: str, year: int) -> tuple[ActionPlan, Path]:
    """The plan of a return as it stands, and its file. Raises WresError when there is none."""
    rows, file = plan_of_return(workspace, code, year)
    organisation = workspace.organisation(code)
    about, rules = organisation.plan_of(year), workspace.year(year)
    return read_plan(rows, about, organisation, workspace.standard, workspace.frameworks, year, rules), file


def commitments_by_lead(plan: ActionPlan) -> dict[str, list[Commitment]]:
    """The commitments that each lead is asked about; capitals do not matter, and a lead is called as in the first row."""
    leads: dict[str, list[Commitment]] = {}
    names: dict[str, str] = {}
    for commitment in plan.commitments:
        for name in commitment.named_leads or (NOBODY,):
            of_lead = leads.setdefault(names.setdefault(name.casefold(), name), [])
            if commitment not in of_lead:
                of_lead.append(commitment)
    return dict(sorted(leads.items()))


def updates_folder(workspace: Workspace, code: str, year: int) -> Path:
    """Where update sheets lie."""
    return workspace.root / "updates" / str(year) / code


def key_of(row: WrittenRow) -> str:
    """What tells a commitment from any other, and from itself when it is reworded."""
    parts = (row.plan_part, row.section, row.objective_no, row.action_no, row.commitment, row.action)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def _write(path: Path, lead: str, commitments: Sequence[Commitment], title: str, scheme: Mapping[str, Status]) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = SHEET
    asked = list(ASKED_ABOUT.values()) + list(FIELDS.values())
    hidden = [KEY, *(f"{BEFORE}: {name}" for name in FIELDS)]
    _opening(sheet, f"{title}. {BY} {lead}", scheme)
    empty = {label: NARROW for column, label in ASKED_ABOUT.items() if not any(row.written[column].strip() for row in commitments)}
    head(sheet, FIRST - 1, [*asked, *hidden], WIDTHS | empty)
    sheet.row_dimensions[FIRST - 1].height = 32 if empty else 20
    for number, commitment in enumerate(commitments, start=FIRST):
        row = commitment.written
        answers = [row[name] for name in FIELDS]
        values = [f"{row.action_no}{row.commitment}", row.action, row.requirement, row.due_text, *answers, key_of(row), *answers]
        for place, text in enumerate(values, start=1):
            put(sheet, number, place, text)
            sheet.cell(row=number, column=place).border = FRAME
        open_to_fill(sheet, number, range(len(ASKED_ABOUT) + 1, len(asked) + 1))
    for place in range(len(asked) + 1, len(asked) + len(hidden) + 1):
        sheet.column_dimensions[get_column_letter(place)].hidden = True
    for number in range(FIRST, FIRST + len(commitments)):
        fit_height(sheet, number, len(asked))
    letter = get_column_letter(len(ASKED_ABOUT) + 1)
    offer(sheet, f"{letter}{FIRST}:{letter}{FIRST + len(commitments)}", list(scheme))
    protect(sheet)
    print_on_one_page(sheet, f"{FIRST - 1}:{FIRST - 1}", pages_down=0)
    sheet.print_area = f"A1:{get_column_letter(len(asked))}{FIRST + len(commitments) - 1}"
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
