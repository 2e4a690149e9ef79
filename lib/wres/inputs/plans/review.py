"""What a person has to look at after an import, gathered while a document is read and grouped where it is alike."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wres.inputs.plans.places import numbers, places_in_words

SURE, LIKELY, GUESSED, UNKNOWN = "sure", "likely", "guessed", "not placed"
_READABLE = 2000  # letters in one entry of texts that stand one after another


@dataclass(frozen=True)
class Entry:
    """A text that was joined, guessed or put nowhere: its places, the fields and rows it was put into, and why it is asked about.

    after: how many actions came before it.
    """

    places: tuple[str, ...]
    text: str
    why: str
    confidence: str = UNKNOWN
    fields: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()
    after: int = 0


class Review:
    """The entries in the order in which they came up."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def set_aside(self, place: str | Sequence[str], text: str, why: str, after: int = 0) -> None:
        """Something that stands in no action."""
        self._entries.append(Entry(_as_many(place), text, why, after=after))

    def doubt(self, place: str | Sequence[str], text: str, fields: Sequence[str], rows: Iterable[int], confidence: str, why: str) -> None:
        """Something that was put into fields of rows without being certain; rows as they are counted while reading, from 1."""
        self._entries.append(Entry(_as_many(place), text, why, confidence, tuple(fields), tuple(rows)))

    def rows(self, new_rows: Mapping[int, Sequence[int]]) -> list[dict[str, str]]:
        """The grouped entries as rows of the list. new_rows: what each row became when its actions were told apart."""
        return [
            {
                "place": places_in_words(entry.places),
                "text": entry.text,
                "put_into": ", ".join(entry.fields),
                "row": numbers(place for row in entry.rows for place in new_rows.get(row, ())),
                "confidence": entry.confidence,
                "why": entry.why,
            }
            for entry in _in_runs(_together(self._entries))
        ]


def _together(entries: Iterable[Entry]) -> list[Entry]:
    """One entry for what was put into one cell, or joined to one row, for one reason; and for a text that stands on every page."""
    grouped: dict[tuple[object, ...], Entry] = {}
    for entry in entries:
        key = (entry.rows, entry.fields, entry.why) if entry.rows else (entry.text, entry.why)
        before = grouped.get(key)
        if before is None:
            grouped[key] = entry
        else:
            text = f"{before.text} {entry.text}" if entry.rows else entry.text
            grouped[key] = replace(before, text=text, places=before.places + entry.places)
    return list(grouped.values())


def _in_runs(entries: Iterable[Entry]) -> list[Entry]:
    """Texts put nowhere, one after another and for one reason, are one entry with a line each."""
    runs: list[Entry] = []
    for entry in entries:
        last = runs[-1] if runs else None
        if last and _alike(last, entry) and len(last.text) + len(entry.text) < _READABLE:
            runs[-1] = replace(last, text=f"{last.text}\n{entry.text}", places=last.places + entry.places)
        else:
            runs.append(entry)
    return runs


def _alike(last: Entry, entry: Entry) -> bool:
    if last.rows or entry.rows or last.fields or entry.fields:
        return False
    return (last.confidence, last.why, last.after) == (entry.confidence, entry.why, entry.after)


def _as_many(place: str | Sequence[str]) -> tuple[str, ...]:
    return (place,) if isinstance(place, str) else tuple(place)
