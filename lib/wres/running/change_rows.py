"""What `changes.csv` of a review says, in numbers: how much of what is published is not as it was approved."""

import csv
from collections import Counter
from pathlib import Path

from wres.parameters.approved_places import CHANGES


def published_changes(review: Path) -> Counter[str]:
    """How many figures differ, and of how many actions something does; nothing where the file is not there or cannot be read."""
    try:
        with (review / CHANGES).open(encoding="utf-8-sig", newline="") as file:
            rows = {
                (row["kind"], row["where"], *(row[name] for name in ("measure", "group", "staff_group", "band") if row["kind"] == "figure"))
                for row in csv.DictReader(file)
            }
    except (OSError, ValueError, LookupError, csv.Error):
        return Counter()
    return Counter(kind for kind, *_ in rows if kind != "finding")


def anything_published_differs(review: Path) -> bool:
    """Whether a figure or an action is not as it was approved."""
    return bool(published_changes(review))
