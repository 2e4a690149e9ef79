"""What an import gives: the commitments, and the list of what a person has to look at."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

REVIEW_COLUMNS = ["place", "text", "put_into", "row", "confidence", "why", "decided"]


@dataclass
class Imported:
    """The plan as imported: rows of the table `actions` with `place` and `confidence`, and the cells to be reviewed.

    review: `place, text, put_into, row, confidence, why, decided`; put_into and row say where a guessed text stands, and are
    blank where it stands nowhere.
    """

    rows: list[dict[str, str]] = field(default_factory=list)
    review: list[dict[str, str]] = field(default_factory=list)

    def actions(self, columns: Sequence[str]) -> pd.DataFrame:
        """The commitments in the columns of the table, then place and confidence."""
        return pd.DataFrame(self.rows, columns=[*columns, "place", "confidence"]).fillna("")

    def to_review(self) -> pd.DataFrame:
        """The list to be reviewed."""
        return pd.DataFrame(self.review, columns=REVIEW_COLUMNS).fillna("")


def together(review: list[dict[str, str]]) -> list[dict[str, str]]:
    """One entry for the fragments put into one cell for one reason, and one for a text that stands on every page."""
    found: dict[tuple[str, ...], dict[str, str]] = {}
    for entry in review:
        placed = bool(entry.get("row"))
        key = (entry["row"], entry.get("put_into", ""), entry["why"]) if placed else (entry["text"], entry["why"])
        if key not in found:
            found[key] = dict(entry)
        elif placed:
            found[key]["text"] += f" {entry['text']}"
            found[key]["place"] = f"{found[key]['place'].split(' to ')[0]} to {entry['place'].removeprefix('line ')}"
        else:
            found[key]["place"] += f", {entry['place'].removeprefix('line ')}"
    return list(found.values())
