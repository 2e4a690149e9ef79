"""Cells of a row mapped to the fields of the headings: by column, or by what each looks like where columns were lost."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from wres.inputs.plans.alignment import align_cells, continuation_score, fit_score
from wres.inputs.plans.blocks import Block
from wres.inputs.plans.columns import LABELLED, UNPLACED, Header


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
