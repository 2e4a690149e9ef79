"""What an import gives: actions told apart, statuses and dates moved to their column, and the list to be reviewed."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from wres.inputs.files.references import letter
from wres.inputs.plans.commitment_splitting import split_commitments
from wres.inputs.plans.review import GUESSED, LIKELY
from wres.inputs.plans.rows import KEY, PlanRows

REVIEW_COLUMNS = ["place", "text", "put_into", "row", "confidence", "why", "decided"]
_STATUS = re.compile(r"complete[d]?|not started|in progress|n/?a|on track|overdue", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE_FIRST = re.compile(rf"(?P<date>(?:{_MONTH}[,/ ]*(?:and )?)+(?:20)?\d\d)\s+(?P<rest>[A-Z].+)", re.IGNORECASE | re.DOTALL)
_HEADS = ("plan_part", "section", "objective_no", "objective", "action_no")
STATUS_ELSEWHERE = "A status that is in another column; it is left there as well."
DATE_BEFORE_LEAD = "A date that stood before the lead."
NUMBERS_AGAIN = "These numbers are in more than one table under the same heading: the tables may be different plans."


@dataclass
class ImportResult:
    """The plan as imported: rows of the table `actions` with `place` and `confidence`, and the cells to be reviewed.

    review: `place, text, put_into, row, confidence, why, decided`; put_into and row say where a guessed text stands (row counts
    the actions from 1), and are blank where it stands nowhere. unread: place and labels of tables whose headings are not known.
    headings: whether a table of actions was found.
    """

    rows: list[dict[str, str]] = field(default_factory=list)
    review: list[dict[str, str]] = field(default_factory=list)
    unread: list[tuple[str, str]] = field(default_factory=list)
    headings: bool = False

    def actions(self, columns: Sequence[str]) -> pd.DataFrame:
        """The actions in the columns of the table, then place and confidence."""
        return pd.DataFrame(self.rows, columns=[*columns, "place", "confidence"], dtype="str").fillna("")

    def to_review(self) -> pd.DataFrame:
        """The list to be reviewed."""
        return pd.DataFrame(self.review, columns=REVIEW_COLUMNS, dtype="str").fillna("")


def postprocess(rows: PlanRows) -> ImportResult:
    """Rows and review as they are shown: stacks of paragraphs side by side are parts of one action, each with its letter."""
    rows.close()
    parts: list[dict[str, str]] = []
    new_rows: dict[int, list[int]] = {}
    for number, row in enumerate(rows.rows, start=1):
        commitments = split_commitments(row, number, rows.review)
        new_rows[number] = list(range(len(parts) + 1, len(parts) + len(commitments) + 1))
        parts += commitments
    corrected = PlanRows(parts)
    for number, row in enumerate(parts, start=1):
        _correct_columns(row, number, corrected)
    _check_repeated_numbers(corrected)
    _letter_commitments(parts)
    identity = {number: [number] for number in range(1, len(parts) + 1)}
    return ImportResult(parts, [*rows.review.rows(new_rows), *corrected.review.rows(identity)])


def _correct_columns(row: dict[str, str], number: int, rows: PlanRows) -> None:
    """A status that stands in another column is a status too; a date before a lead is the date."""
    texts = {name: row.get(name, "").strip(" .") for name in ("progress", "outcome", "due_text")}
    status = next((text for name, text in texts.items() if _STATUS.fullmatch(text) and (name != "due_text" or len(text) > 3)), "")
    if status and not row.get("status"):
        row["status"] = status
        rows.doubt(row["place"], status, ["status"], [number], LIKELY, STATUS_ELSEWHERE)
    match = _DATE_FIRST.match(row.get("leads", ""))
    if match and not row.get("due_text"):
        row["due_text"], row["leads"] = match["date"], match["rest"]
        rows.doubt(row["place"], match["date"], ["due_text"], [number], GUESSED, DATE_BEFORE_LEAD)


def _letter_commitments(parts: Sequence[dict[str, str]]) -> None:
    """The parts of one action are a, b, c, unless the plan has letters of its own."""
    by_action = defaultdict(list)
    for part in parts:
        by_action[part.pop(KEY)].append(part)
    for commitments in by_action.values():
        if len(commitments) > 1 and not any(part.get("commitment") for part in commitments):
            for place, part in enumerate(commitments):
                part["commitment"] = letter(place).lower()


def _check_repeated_numbers(parts: PlanRows) -> None:
    """Numbers that stand in several tables without a heading between them: two plans may have become one."""
    tables: dict[tuple[str, ...], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, part in enumerate(parts.rows, start=1):
        table = part["place"].rsplit(", row", 1)[0]
        if part.get("action_no") and table != part["place"]:
            tables[tuple(part.get(name, "") for name in _HEADS)][table].append(number)
    again = {key: places for key, places in tables.items() if len(places) > 1}
    if again:
        rows = [number for places in again.values() for numbers in places.values() for number in numbers]
        names = list(dict.fromkeys(table for places in again.values() for table in places))
        parts.doubt(names, ", ".join(key[-1] for key in again), ["action_no"], rows, LIKELY, NUMBERS_AGAIN)
