"""Which column of a printed table is which of ours: by the plan's own labels first, then by what such tables use."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wres.inputs.plans.blocks import Block

NUMBER = re.compile(r"[A-Za-z]?\d+[a-z]?(?:\.\d+)*[a-z]?\.?\)?")
UNPLACED = ""
FLAGS = ("frameworks",)  # several columns may say which plans or frameworks an action belongs to
_LIKE_A_HEADING = 60  # letters


@dataclass(frozen=True)
class Header:
    """A heading row: the field of each cell, "" where there is none of ours, and the labels as printed."""

    fields: tuple[str, ...]
    labels: tuple[str, ...]


def plain(label: str) -> str:
    """Letters and digits alone, without what stands in brackets and the s of plurals, so that spelling makes no difference."""
    return re.sub(r"[^a-z0-9]|s\b", "", re.sub(r"\([^)]*\)", "", label).lower())


def names_of_columns(own: Mapping[str, str], known: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Plain label to field. own: field to label of this plan; known: field to the labels such tables use."""
    names = {plain(label): field for field, labels in known.items() for label in (field, *labels)}
    return names | {plain(one): field for field, label in own.items() for one in (label, *label.split(" / "))}


def header_of(block: Block, names: Mapping[str, str]) -> Header | None:
    """The row as a heading row, or None: two known labels at least, most cells known or empty, the action among them."""
    if not block.is_row:
        return None
    cells = list(block.cells)
    while cells and not cells[-1]:
        cells.pop()
    fields = [names.get(plain(cell), UNPLACED) if cell else UNPLACED for cell in cells]
    filled = [cell for cell in cells if cell]
    known = [field for field in fields if field]
    if len(known) < 2 or len(known) * 2 < len(filled) or "action" not in known or max(map(len, filled)) > _LIKE_A_HEADING:
        return None
    if not cells[0] and "action_no" not in known:
        fields[0] = "action_no"  # numbers often stand under no heading
    seen: set[str] = set()
    for place, field in enumerate(fields):
        if field in seen and field not in FLAGS:
            fields[place] = UNPLACED
        seen.add(field)
    return Header(tuple(fields), tuple(cells))


def is_number(cell: str) -> bool:
    """Whether a cell holds the number of an action: 1, 2.1, 1a.3, 7."""
    return bool(NUMBER.fullmatch(cell.strip()))
