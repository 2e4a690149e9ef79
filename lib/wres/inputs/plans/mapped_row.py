"""Cells of a row mapped to the fields of the headings: by column, by what each looks like, or shared with the row above."""

from collections.abc import Collection, Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field

from wres.inputs.plans.alignment import align_cells, continuation_score, fit_score
from wres.inputs.plans.blocks import Block
from wres.inputs.plans.columns import LABELLED, UNPLACED, Header
from wres.inputs.plans.row_kinds import SHARED_FIELDS


@dataclass
class MappedRow:
    """A row under its headings: the text of each field, the fields merged from the row above, and the words as they stood."""

    place: str
    values: dict[str, str]
    repeated: set[str] = field(default_factory=set)
    words: str = ""

    @classmethod
    def from_cells(cls, block: Block, cells: Sequence[str], header: Header) -> "MappedRow":
        """A row in which every cell stands where it stood; cells beyond the headings count as a column without one."""
        values = values_of_cells(enumerate(cells), header)
        once = values_of_cells(((place, cell) for place, cell in enumerate(cells) if place not in block.repeated), header)
        repeated = {name for name in values if name not in once} | {name for name in once if once[name] != values[name]}
        return cls(block.place, values, repeated, " | ".join(filter(None, cells)))

    def own_values(self) -> dict[str, str]:
        """The fields that are not merged from the row above."""
        return {name: text for name, text in self.values.items() if name not in self.repeated}


def values_of_cells(numbered_cells: Iterable[tuple[int, str]], header: Header) -> dict[str, str]:
    """Field to text, of cells with the number of their column; what is under none of our headings is a note with its label."""
    values: dict[str, str] = {}
    for place, cell in numbered_cells:
        if not cell:
            continue
        name = header.fields[place] if place < len(header.fields) else UNPLACED
        label = header.labels[place] if place < len(header.labels) and header.labels[place] else "without a heading"
        several = header.fields.count(name) > 1
        if name == UNPLACED:
            _add(values, "notes", f"{label}: {cell}", "; ")
        elif several and name in LABELLED:
            _add(values, name, f"{label}: {cell}", "\n")
        elif several:
            _add(values, name, f"{label}={cell}" if name == "frameworks" else cell, "; ")
        else:
            _add(values, name, cell, "; ")
    return values


def labelled_words(values: Mapping[str, str], header: Header) -> str:
    """Which text was put under which heading."""
    labels = dict(zip(reversed(header.fields), reversed(header.labels), strict=True))
    return " | ".join(f"{labels.get(name) or name}: {text}" for name, text in values.items())


def columns_by_content(cells: Sequence[str], header: Header) -> list[int]:
    """The columns of cells that lost theirs, by what each looks like."""
    return align_cells(cells, len(header.fields), lambda column, cell: fit_score(header.fields[column], cell))


def columns_by_continuation(cells: Sequence[str], header: Header, above: Mapping[str, str]) -> list[int]:
    """The columns of fragments: under what is unfinished in the row above."""

    def goes_on(column: int, _: str) -> float:
        name = header.fields[column]
        return continuation_score(above.get(name, "")) if name not in (UNPLACED, "action_no") else -1.0

    return align_cells(cells, len(header.fields), goes_on)


def _add(values: dict[str, str], name: str, text: str, joint: str) -> None:
    values[name] = f"{values[name]}{joint}{text}" if name in values else text


class SharedColumns:
    """What the shared columns of a table last held. The further left a column, the wider what it says holds."""

    def __init__(self, header: Header | None):
        before = header.fields[: header.fields.index("action")] if header and "action" in header.fields else ()
        self._names = [name for name in dict.fromkeys(before) if name in SHARED_FIELDS]
        self._last: dict[str, str] = {}
        self._seen: set[str] = set()

    def ended_fields(self, values: Collection[str]) -> set[str]:
        """The fields that held for rows above and do not hold for a row any more."""
        return self._seen - set(values)

    def is_heading_only(self, values: MutableMapping[str, str]) -> bool:
        """Whether a row holds nothing but what others share: a heading in a column of its own."""
        return bool(values) and all(name in self._names for name in values)

    def fill(self, values: MutableMapping[str, str], repeated: Collection[str]) -> list[str]:
        """Fill blanks from above, as far left of the first filled cell as there are any; gives the fields that were filled."""
        filled = []
        for place, name in enumerate(self._names):
            if values.get(name):
                if self._last.get(name) != values[name] and name not in repeated:
                    for narrower in self._names[place + 1 :]:
                        self._last.pop(narrower, None)
                self._last[name] = values[name]
                self._seen.add(name)
            elif self._last.get(name):
                values[name] = self._last[name]
                filled.append(name)
        return filled
