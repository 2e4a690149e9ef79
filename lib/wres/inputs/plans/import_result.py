"""What an import gives: the actions, and the list of what a person has to look at."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

REVIEW_COLUMNS = ["place", "text", "put_into", "row", "confidence", "why", "decided"]


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
