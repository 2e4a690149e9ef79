"""What reviewers are told of hidden rows that had numbers: which rows, and in which words they are hidden, never a number."""

import re
from collections.abc import Iterator, Sequence

from wres.comparison.hidden_rows import HIDDEN, RevealingRow
from wres.comparison.published_row import STATUSES
from wres.findings import Finding, Location
from wres.text.lists import listing, listing_of_most, quantity, semicolons, shorten

NAMED = 3  # rows, and words


def hidden_rows_findings(place: str, revealing: Sequence[RevealingRow]) -> Iterator[Finding]:
    """A finding on those that say they are hidden, and another on those with a strange status. place: the file's name."""
    if rows := [row for row in revealing if not row.is_doubtful]:
        what = quantity(len(rows), "row says that it is hidden and has its numbers", "rows say that they are hidden and have their numbers")
        yield Finding(
            "error", "published file", Location(place), f"{what} all the same: {_names(rows)}.{_words(rows)}",
            "The file gives away what it says is hidden, perhaps about a few people. These numbers are left out of everything made here.",
            "Tell the organisation at once, and pass its file on to nobody. Ask for a file in which hidden rows are blank.",
        )  # fmt: skip
    if rows := [row for row in revealing if row.is_doubtful]:
        what = quantity(
            len(rows), "row has a status that is not known and has numbers", "rows have a status that is not known and have numbers"
        )
        yield Finding(
            "error", "published file", Location(place), f"{what}: {_names(rows)}.{_words(rows)}",
            "They may be meant to be hidden, so they count as hidden. These numbers are left out of everything made here.",
            f"Ask the organisation what is meant, and pass its file on to nobody until then. A status is {listing(STATUSES)}.",
        )  # fmt: skip


def _names(rows: Sequence[RevealingRow]) -> str:
    return listing_of_most([row.name for row in rows], NAMED)


def _words(rows: Sequence[RevealingRow]) -> str:
    """In which words, other than the workbook's own, rows are hidden; digits in them could be the numbers."""
    words = dict.fromkeys(shorten(re.sub(r"\d[\d.,]*", "…", row.words.replace("_", " "))) for row in rows if row.words)
    others = [text for text in words if text.strip().casefold() not in HIDDEN]
    return f" In these words: {semicolons(others, NAMED)}." if others else ""
