"""Cells of a row laid under the headings of its table: by their place, or by what each looks like where places were lost."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from wres.inputs.plans.alignment import looks_like, under_columns, unfinished
from wres.inputs.plans.blocks import Block
from wres.inputs.plans.columns import LABELLED, UNPLACED, Header


@dataclass
class Laid:
    """A row under its headings: the text of each field, the fields merged from the row above, and the words as they stood."""

    place: str
    given: dict[str, str]
    repeated: set[str] = field(default_factory=set)
    words: str = ""

    @classmethod
    def whole(cls, block: Block, cells: Sequence[str], header: Header) -> "Laid":
        """A row in which every cell stands where it stood; cells beyond the headings count as a column without one."""
        given = under(enumerate(cells), header)
        once = under(((place, cell) for place, cell in enumerate(cells) if place not in block.repeated), header)
        repeated = {name for name in given if name not in once} | {name for name in once if once[name] != given[name]}
        return cls(block.place, given, repeated, " | ".join(filter(None, cells)))

    def own(self) -> dict[str, str]:
        """The fields that are not merged from the row above."""
        return {name: text for name, text in self.given.items() if name not in self.repeated}


def under(placed: Iterable[tuple[int, str]], header: Header) -> dict[str, str]:
    """Field to text, of cells with the number of their column; what is under none of our headings is a note with its label."""
    given: dict[str, str] = {}
    for place, cell in placed:
        if not cell:
            continue
        name = header.fields[place] if place < len(header.fields) else UNPLACED
        label = header.labels[place] if place < len(header.labels) and header.labels[place] else "without a heading"
        several = header.fields.count(name) > 1
        if name == UNPLACED:
            _add(given, "notes", f"{label}: {cell}", "; ")
        elif several and name in LABELLED:
            _add(given, name, f"{label}: {cell}", "\n")
        elif several:
            _add(given, name, f"{label}={cell}" if name == "frameworks" else cell, "; ")
        else:
            _add(given, name, cell, "; ")
    return given


def labelled_words(given: Mapping[str, str], header: Header) -> str:
    """Which text was put under which heading."""
    labels = dict(zip(reversed(header.fields), reversed(header.labels), strict=True))
    return " | ".join(f"{labels.get(name) or name}: {text}" for name, text in given.items())


def by_looks(cells: Sequence[str], header: Header) -> list[int]:
    """The columns of cells that lost theirs, by what each looks like."""
    return under_columns(cells, len(header.fields), lambda column, cell: looks_like(header.fields[column], cell))


def by_what_goes_on(cells: Sequence[str], header: Header, above: Mapping[str, str]) -> list[int]:
    """The columns of fragments: under what is unfinished in the row above."""

    def goes_on(column: int, _: str) -> float:
        name = header.fields[column]
        return unfinished(above.get(name, "")) if name not in (UNPLACED, "action_no") else -1.0

    return under_columns(cells, len(header.fields), goes_on)


def _add(given: dict[str, str], name: str, text: str, joint: str) -> None:
    given[name] = f"{given[name]}{joint}{text}" if name in given else text
