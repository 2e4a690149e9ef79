"""What a person has to know of a place in a document: what was left out of it, and what could not be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from wres.inputs.plans.blocks import Remark


@dataclass(frozen=True)
class Notice:
    """A kind of thing to know.

    why: the sentence for the review. label: what stands before the text where several kinds share a sentence.
    in_plan: whether its text is in the plan. doubtful: whether a row with it is not sure.
    """

    why: str
    label: str = ""
    in_plan: bool = False
    doubtful: bool = True


_CHANGES = "Tracked changes: read as if all of them were accepted."
INSERTED = Notice(_CHANGES, "inserted", in_plan=True)
DELETED = Notice(_CHANGES, "deleted")
MOVED_HERE = Notice(_CHANGES, "moved here", in_plan=True)
MOVED_AWAY = Notice(_CHANGES, "moved away")
STRUCK = Notice("Text that is struck out: left out of the plan.")
HIDDEN = Notice("Hidden text: left out of the plan.")
PROMPT = Notice("The document marks this as the prompt of an empty field: left out of the plan.")
MERGED_AWAY = Notice("Text inside merged cells, which Word does not show: left out of the plan.")
FIELD_CODE = Notice("A field of Word without an end: its text is read as ordinary text.", in_plan=True)
CHANGING_DATE = Notice("A date that Word changes each time the document is opened.", in_plan=True)
MONTH_FIRST = Notice("A date field that shows the month first: its day and month are taken from the field.", in_plan=True)
FIELD_NUMBER = Notice("A number that Word makes by a field: not read. Type the number.")
SYMBOL = Notice("A symbol that is no letter: not read.")
EQUATION = Notice("An equation: its letters are read without their layout.", in_plan=True)
NESTED = Notice("A table inside a cell: each of its rows is a line of the cell.", in_plan=True)
BOX = Notice("A text box: not in the plan.")
PICTURE = Notice("A picture or drawing: not read.")
OBJECT = Notice("An embedded document or chart: not read. Copy its text or table into the document.")
COMMENT = Notice("A comment: not in the plan.", doubtful=False)
FOOTNOTE = Notice("A footnote or endnote: not in the plan.", doubtful=False)
COLOUR = Notice("Only a colour: not read. If it is a status, write the status into its column.")
UNSEEN = Notice("White text on white, which cannot be seen: read as ordinary text.", in_plan=True)
OUT_OF_LINE = Notice("Cells of this row are not in line with the other rows: placed by the document's own grid.", in_plan=True)
CELL_GONE = Notice("A cell of this row is deleted by tracked changes: the cells after it move to the left.", in_plan=True)
UNKNOWN = Notice("A part of the document of a kind that is not known: not in the plan.")
ROW_DELETED = Notice("A row deleted by tracked changes: not in the plan.")
ROW_STRUCK = Notice("A row that is struck out: not in the plan.")
ROW_HIDDEN = Notice("A hidden row: not in the plan.")
MARGIN = Notice("Text at the top or bottom of every page: not in the plan.", doubtful=False)
CONTENTS = Notice("A line of the table of contents: not in the plan.", doubtful=False)
EMBEDDED = Notice("Another document is embedded here: not read. Open this document in Word, save it under a new name and import that.")


_SEEN_IN_THE_ROW = (OUT_OF_LINE.why, CELL_GONE.why)  # the row itself is for review then


class Notices:
    """The notices of one place, in the order they were met."""

    def __init__(self) -> None:
        self._given: list[tuple[Notice, str]] = []

    def add(self, notice: Notice, text: str = "") -> None:
        """One more; text is the document's own words, "" when there are none."""
        self._given.append((notice, " ".join(text.split())))

    def remarks(self, place: str) -> Iterator[Remark]:
        """A remark for each sentence, with everything it is about."""
        for why in dict.fromkeys(notice.why for notice, _ in self._given):
            alike = [(notice.label, text) for notice, text in self._given if notice.why == why]
            parts = [
                (label, "; ".join(filter(None, dict.fromkeys(text for _, text in group)))) for label, group in groupby(alike, itemgetter(0))
            ]
            words = "; ".join(f"{label}: {text}" if label else text for label, text in parts if text)
            if words or why not in _SEEN_IN_THE_ROW:
                yield Remark(place, words, why)

    def doubt(self) -> str:
        """Why the place is not sure, "" when it is."""
        return " ".join(dict.fromkeys(notice.why for notice, _ in self._given if notice.doubtful))
