"""The last look at an import: actions told apart where their parts stand in stacks, statuses and dates moved to their column."""

import re
from collections import defaultdict
from collections.abc import Sequence

from wres.inputs.headings import letter
from wres.inputs.plans.commitment_splitting import split_commitments
from wres.inputs.plans.import_result import ImportResult
from wres.inputs.plans.review import GUESSED, LIKELY
from wres.inputs.plans.rows import KEY, PlanRows

_STATUS = re.compile(r"complete[d]?|not started|in progress|n/?a|on track|overdue", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE_FIRST = re.compile(rf"(?P<date>(?:{_MONTH}[,/ ]*(?:and )?)+(?:20)?\d\d)\s+(?P<rest>[A-Z].+)", re.IGNORECASE | re.DOTALL)
_HEADS = ("plan_part", "section", "objective_no", "objective", "action_no")
STATUS_ELSEWHERE = "A status that stands in another column; it is left there as well."
DATE_BEFORE_LEAD = "A date that stood before the lead."
NUMBERS_AGAIN = "These numbers stand in more than one table under the same heading: the tables may be different plans."


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
