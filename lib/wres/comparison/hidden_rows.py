"""Published rows that say they are hidden and have their numbers all the same: none of these goes any further."""

from collections.abc import Sequence

from wres.comparison.published_cells import Row
from wres.comparison.published_row import NUMBERS
from wres.findings import Finding, Location
from wres.text.lists import listing_of_most, quantity

SUPPRESSED = "suppressed"
HIDDEN = frozenset({SUPPRESSED, "hidden"})
NAMED = 3  # rows


def says_hidden(status: str) -> bool:
    """Whether a status says that a row is hidden."""
    return status.strip().casefold() in HIDDEN


def without_hidden_numbers(columns: Sequence[str], rows: Sequence[Row]) -> tuple[Sequence[Row], list[str]]:
    """The rows, those that are hidden without numbers, and which of them had some: indicator, measure and group, never a number."""
    if "status" not in columns:
        return rows, []
    status, numbers = columns.index("status"), [columns.index(name) for name in NUMBERS if name in columns]
    named = [columns.index(name) for name in ("indicator", "measure", "group") if name in columns]
    safe, revealing = list(rows), list[str]()
    for place, row in enumerate(rows):
        if says_hidden(row[status]) and any(row[at].strip() for at in numbers):
            safe[place] = ["" if at in numbers else SUPPRESSED if at == status else cell for at, cell in enumerate(row)]
            revealing.append(" ".join(row[at].strip() for at in named))
    return safe, revealing


def hidden_rows_finding(place: str, revealing: Sequence[str]) -> Finding:
    """What reviewers are told. place: the file's name; revealing: which rows had numbers."""
    rows = quantity(len(revealing), "row says that it is hidden and has its", "rows say that they are hidden and have their")
    return Finding(
        "error", "published file", Location(place), f"{rows} numbers all the same: {listing_of_most(revealing, NAMED)}.",
        "The file gives away what it says is hidden, perhaps about a few people. These numbers are left out of everything made here.",
        "Tell the organisation at once, and pass its file on to nobody. Ask for a file in which hidden rows are blank.",
    )  # fmt: skip
