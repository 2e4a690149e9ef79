"""Which column of a printed table is which of ours: by the plan's own labels first, then by what such tables use."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from wres.inputs.plans.blocks import Block

UNPLACED = ""
_KEY = re.compile(r"(?:b?rag|status|colour)?\s*(?:rating|status)?\s*(?:key|legend)\b", re.IGNORECASE)
LISTED = ("frameworks", "leads", "support")  # several columns of one kind: their cells are a list
LABELLED = ("progress", "outcome", "milestones", "evidence", "requirement")  # several columns of one kind: a line each, with its label
SEVERAL = (*LISTED, *LABELLED)
_LIKE_A_HEADING = 60  # letters
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_YEARS = r"(?:fy ?)?(?:20)?\d\d ?[/\-–] ?(?:20)?\d\d|20\d\d"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH}(?: \d\d)?"
_PERIOD = re.compile(rf"\b(?:q[1-4]|h[12]|quarter [1-4]|as (?:at|of)|{_DAY}|{_YEARS})\b", re.IGNORECASE)
_BRACKETS, _SPELLING = re.compile(r"\([^)]*\)"), re.compile(r"[^a-z0-9]|s\b")
_PARTS = re.compile(r"\s*(?:/|&|\n|;|,|:|\s-\s|\band\b|\bor\b)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Header:
    """A heading row: the field of each cell, "" where there is none of ours, and the labels as printed.

    instead: the field whose column stands in for the action, when no column is named for it; else "".
    further: the columns that name once more what there can be one of. over: texts above one column that do not name it.
    """

    fields: tuple[str, ...]
    labels: tuple[str, ...]
    instead: str = ""
    further: tuple[int, ...] = ()
    over: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """Where the table ends to the right: at an empty column with nothing but a key after it."""
        gap = next((place for place, (field, label) in self._with_labels() if not field and not label), len(self.fields))
        after = [label for place, (field, label) in self._with_labels() if place > gap and (field or label)]
        return gap if after and _KEY.match(after[0]) else len(self.fields)

    def _with_labels(self) -> Iterator[tuple[int, tuple[str, str]]]:
        return enumerate(zip(self.fields, self.labels, strict=True))


@lru_cache(maxsize=10_000)
def normalise_label(label: str) -> str:
    """Letters and digits alone, without what stands in brackets and the s of plurals, so that spelling makes no difference."""
    return _SPELLING.sub("", _BRACKETS.sub("", label).lower()) or label.strip()


def names_of_columns(own_labels: Mapping[str, str], usual: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Plain label to field. own_labels: field to label of this plan; usual: field to the labels such tables use."""
    names = {normalise_label(label): field for field, labels in usual.items() for label in (field, *labels)}
    return names | {normalise_label(part): field for field, label in own_labels.items() for part in (label, *label.split(" / "))}


def field_of(label: str, names: Mapping[str, str]) -> str:
    """The field a label names: as it stands, without its period (Q1 update, RAG July 2025), or by parts that all name one field."""
    if field := names.get(normalise_label(label), UNPLACED):
        return field
    if _PERIOD.search(label) and (field := names.get(normalise_label(_PERIOD.sub(" ", label)), UNPLACED)):
        return field
    parts = _PARTS.split(label) if _PARTS.search(label) else []
    fields = {names.get(normalise_label(part), UNPLACED) for part in parts if normalise_label(part)}
    return fields.pop() if len(fields) == 1 else UNPLACED


def header_of(block: Block, names: Mapping[str, str]) -> Header | None:
    """The row as a heading row, or None: two known labels at least, most cells known or empty, an action among them.

    Where no column is named for the action, what is required or the objective stands in for it, beside a lead or a date.
    """
    if not block.is_row:
        return None
    labels = list(block.cells)
    while labels and not labels[-1]:
        labels.pop()
    filled = [label for label in labels if label]
    fields = [field_of(label, names) if len(label) <= _LIKE_A_HEADING or normalise_label(label) in names else UNPLACED for label in labels]
    named_fields = [field for field in fields if field]
    if len(named_fields) < 2 or len(named_fields) * 2 < len(filled):
        return None
    header = _named_once(fields, labels)
    return header if "action" in header.fields else _stand_in(header)


def _named_once(fields: list[str], labels: list[str]) -> Header:
    """A second column of one kind is none of ours, unless there can be several; numbers often stand under no heading."""
    if not labels[0] and "action_no" not in fields:
        fields[0] = "action_no"
    seen: set[str] = set()
    further = []
    for place, field in enumerate(fields):
        if field and field in seen and field not in SEVERAL:
            fields[place] = UNPLACED
            further.append(place)
        seen.add(field)
    return Header(tuple(fields), tuple(labels), further=tuple(further))


def _stand_in(header: Header) -> Header | None:
    """The heading with another column for the action. One that is called Actions required or Commitment needs no question."""
    named_fields = {field for field in header.fields if field}
    instead = next((field for field in ("requirement", "commitment", "objective", "outcome") if field in named_fields), "")
    if not instead or len(named_fields) < 3 or not named_fields & {"leads", "due_text"}:
        return None
    at = header.fields.index(instead)
    certain = re.search("action|commitment", header.labels[at], re.IGNORECASE)
    return replace(header, fields=(*header.fields[:at], "action", *header.fields[at + 1 :]), instead="" if certain else instead)
