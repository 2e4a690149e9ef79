"""What the answers about one action come to: a change of the plan, or what is in the way of one."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wres.forms.update_answers import Answer, Sheet
from wres.forms.update_sheets import ASKED_ABOUT, FIELDS, NOBODY
from wres.parameters import Status
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


def _number(commitment: Commitment) -> str:
    """The number of an action in the plan, with the letter of a part; the row where it has none."""
    return commitment.written.action_no + commitment.written.commitment or f"in row {commitment.row}"


def note_differences(sheet: Sheet, by_key: Mapping[str, Commitment], of_lead: Sequence[Commitment], updates: Updates) -> None:
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
    listed = [by_key.get(key) for key in sheet.rows]
    absent = [commitment for commitment in of_lead if commitment not in listed]
    if absent and sheet.lead != NOBODY:
        numbers = ", ".join(_number(commitment) for commitment in absent)
        updates.notes.append(f"{sheet.name}: these actions of {sheet.lead} are not in the sheet: {numbers}. They stay as they are.")


def decide(commitment: Commitment, column: str, answers: list[Answer], scheme: Scheme, updates: Updates) -> None:
    """Put what the answers about one cell come to among the changes, the conflicts or the doubts."""
    stands = commitment.written[column]
    if column == "updated":
        latest = max((stands, *(answer.text for answer in answers)), key=day_of)
        if latest != stands:
            updates.changes[commitment.row, column] = latest
        return
    texts = list(dict.fromkeys(_in_scheme(answer.text, scheme) if column == "status" else answer.text for answer in answers))
    if (
        column == "status"
        and scheme
        and (odd := next((answer for answer in answers if answer.text and _unknown(answer.text, scheme)), None))
    ):
        accepted = ", ".join(scheme)
        updates.doubts.append(f"{odd.place}: {FIELDS[column]} is {odd.text!r}, which is not a status of the plan. Accepted: {accepted}.")
        return
    why = DIFFERENT if len(texts) > 1 else CHANGED if stands not in (answers[0].before, texts[0]) else ""
    if why:
        listing = "; ".join(f"{answer.place}: {answer.text or 'blank'}" for answer in answers)
        updates.conflicts.append(Conflict(commitment.row, _number(commitment), column, stands, listing, why))
    elif texts[0] != stands:
        updates.changes[commitment.row, column] = texts[0]


def _unknown(text: str, scheme: Scheme) -> bool:
    return _in_scheme(text, scheme) not in scheme


def _in_scheme(text: str, scheme: Scheme) -> str:
    """The plan's own code for a status, in any case, or for its label; text that is neither stays."""
    status = find_status(text, scheme)
    meant = [code for code, entry in scheme.items() if entry is status or entry.label.casefold() == text.strip().casefold()]
    return meant[0] if len(meant) == 1 else text


def day_of(text: str) -> dt.date:
    """A day that can be compared; what names none is earlier than any other."""
    return (understand_due(text).end if text else None) or dt.date.min
