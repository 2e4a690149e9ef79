"""The workbook in which an imported plan is reviewed, as it is written for people."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
import pandas as pd
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from wres.forms.cells import head, offer, open_to_fill, put
from wres.inputs.files.references import letter
from wres.inputs.plans import REVIEW_COLUMNS, ImportResult
from wres.text.files import MOST_LETTERS, written_whole
from wres.text.lists import quantity

ACTIONS, REVIEW = "actions", "review"
DECISIONS = ("right as it is", "corrected in actions", "not part of the plan")
WIDTHS = {
    "action": 50, "requirement": 40, "progress": 50, "outcome": 40, "text": 80, "why": 50, "decided": 24, "objective": 30, "section": 30,
    "leads": 28, "place": 24, "notes": 30, "milestones": 30,
}  # fmt: skip
CUT = f"Longer than the {MOST_LETTERS:,} letters that a cell of a workbook holds. The rest is here and is not in the sheet actions."


def write_for_review(path: Path, imported: ImportResult, columns: Sequence[str], source: str, accept: str) -> None:
    """Write the actions and the points to check. columns: of the table of actions; accept: the command that takes the plan over."""
    actions, review = _fitting(imported.actions(columns), imported.to_review())
    book = openpyxl.Workbook()
    read_me = book.active
    read_me.title = "Read me"
    for number, line in enumerate((
        f"Imported from {source}: {quantity(len(actions), 'action')}, {quantity(len(review), 'point')} to check.",
        "Sheet actions: one row for each action. You can change anything. The column confidence shows how certain the import is.",
        "Sheet review: every text that was joined, guessed, skipped or not read. place says where it is in the document; "
        "put_into and row say in which column and row of the sheet actions it is now. Both are blank where it is in none.",
        f"Choose a decision for each row of the sheet review, in the column decided: {', '.join(DECISIONS)}.",
        "Correct or delete rows in the sheet actions as needed. Keep the first row of each sheet as it is.",
        f"Save and close this workbook. Then run: {accept}",
    ), start=1):  # fmt: skip
        put(read_me, number, 1, line)
        read_me.cell(row=number, column=1).font = Font(name="Arial", bold=number == 1)
    read_me.column_dimensions["A"].width = 120
    _frame(book.create_sheet(ACTIONS), actions)
    sheet = book.create_sheet(REVIEW)
    _frame(sheet, review)
    if len(review):
        decided = REVIEW_COLUMNS.index("decided") + 1
        column = letter(decided - 1)
        offer(sheet, f"{column}2:{column}{len(review) + 1}", DECISIONS)
        for number in range(2, len(review) + 2):
            open_to_fill(sheet, number, [decided])
    with written_whole(path) as unfinished:
        book.save(unfinished)


def _fitting(actions: pd.DataFrame, review: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Both tables with no text longer than a cell holds: what is cut off is an entry of the review. Rows as the sheet counts them."""
    actions, review = actions.astype(str), review.astype(str)
    review["row"] = [re.sub(r"\d+", lambda match: str(int(match[0]) + 1), row) for row in review["row"]]
    entries = []
    for number, (_, row) in enumerate(actions.iterrows(), start=2):
        for name, text in row.items():
            first, *rest = _pieces(text)
            actions.loc[row.name, name] = first
            entries += [_cut_entry(row["place"], piece, str(name), str(number)) for piece in rest]
    for _, row in review.iterrows():
        for piece in _pieces(row["text"]):
            entries.append({**row, "text": piece})
    return actions, pd.DataFrame(entries, columns=REVIEW_COLUMNS, dtype="str").fillna("")


def _cut_entry(place: str, text: str, name: str, row: str) -> dict[str, str]:
    return {"place": place, "text": text, "put_into": name, "row": row, "confidence": "not placed", "why": CUT}


def _pieces(text: str) -> Iterator[str]:
    """A text in pieces that a cell holds; letters beyond the basic plane count twice, as Excel counts them."""
    width = sum(1 + (ord(sign) > 0xFFFF) for sign in text) if len(text) * 2 > MOST_LETTERS else len(text)
    step = MOST_LETTERS if width <= MOST_LETTERS or width == len(text) else MOST_LETTERS // 2
    yield text[:step]
    for start in range(step, len(text), step):
        yield text[start : start + step]


def _frame(sheet: Worksheet, frame: pd.DataFrame) -> None:
    head(sheet, 1, list(frame.columns), WIDTHS)
    for number, row in enumerate(frame.itertuples(index=False, name=None), start=2):
        for place, text in enumerate(row, start=1):
            put(sheet, number, place, text)
