"""The words of a report that are the organisation's own and no action, as they are published, and which of them differ."""

import csv
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from wres.text.files import escape_formula, unescape_formula
from wres.text.lists import listing, quantity

COLUMNS = ("part", "place", "indicator", "text")  # of `words.csv`
MOST = 3  # parts that are named in a sentence


@dataclass(frozen=True, slots=True)
class PublishedText:
    """A text as it is published. part: of the report, `indicator 2` or `the targets`; place: where it is written."""

    part: str
    place: str
    text: str
    indicator: str = ""


@dataclass(frozen=True, slots=True)
class WordsChange:
    """A text as it was and as it is; empty where there was or is none."""

    part: str
    place: str
    before: str
    after: str
    indicator: str = ""


def words_changes(before: Iterable[PublishedText], after: Iterable[PublishedText]) -> tuple[WordsChange, ...]:
    """The texts that are not as they were, whatever their blanks and line ends: as the later ones stand, then those that are gone."""
    then, now = ({text.place: text for text in side} for side in (before, after))
    changes = []
    for place in dict.fromkeys((*now, *then)):
        was, is_now = (side[place].text if place in side else "" for side in (then, now))
        about = now.get(place) or then[place]
        if was.split() != is_now.split():
            changes.append(WordsChange(about.part, place, was, is_now, about.indicator))
    return tuple(changes)


def words_of(parts: Collection[str]) -> str:
    """Parts of a report whose words changed, as a sentence speaks of them: the words of indicator 2 and the targets."""
    named = [*parts][:MOST]
    more = [quantity(len(parts) - MOST, "more part")] if len(parts) > MOST else []
    return f"the words of {listing([*named, *more])}" if parts else ""


def write_words(texts: Iterable[PublishedText], path: Path) -> None:
    """Write the texts as CSV. Raises OSError."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([escape_formula(getattr(text, name)) for name in COLUMNS] for text in texts)


def read_words(path: Path) -> Sequence[PublishedText]:
    """The texts of a file that `write_words` wrote. Raises OSError, csv.Error, and ValueError for a file that holds none."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [PublishedText(**{name: unescape_formula(row.get(name) or "") for name in COLUMNS}) for row in csv.DictReader(file)]
