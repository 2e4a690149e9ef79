"""Headings of a table that stand in two rows, joined: a label over several columns, and what it is divided into."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wres.inputs.plans.blocks import Block
from wres.inputs.plans.columns import Header, field_of, header_of, normalise_label
from wres.inputs.plans.row_kinds import is_number

_LIKE_A_LABEL = 60  # letters


def header_at(blocks: Sequence[Block], place: int, names: Mapping[str, str]) -> tuple[Header | None, int]:
    """The heading that begins at a block, and how many rows it takes: none, one or two.

    Two rows are one heading when the lower one holds nothing but labels and both together name more columns than either does
    alone, or as many where the lower one is not a heading by itself.
    """
    upper = header_of(blocks[place], names)
    lower_block = blocks[place + 1] if place + 1 < len(blocks) else None
    if lower_block is None or not (lower_block.is_row and _has_labels(blocks[place], names)):
        return upper, int(upper is not None)
    joined_row, labelled = _join(blocks[place], lower_block, names)
    both = header_of(joined_row, names) if _labels_only(blocks[place], joined_row, labelled, lower_block, names) else None
    lower = header_of(lower_block, names)
    alone = max(_named_count(upper), _named_count(lower))
    goes_on = lower is None or upper is not None or bool(lower_block.repeated)
    if both is not None and (_named_count(both) > alone or (goes_on and _named_count(both) == alone)):
        return replace(both, over=_texts_over(blocks[place], joined_row, labelled, names)), 2
    return upper, int(upper is not None)


def _named_count(header: Header | None) -> int:
    return sum(bool(field) for field in header.fields) if header else 0


def _has_labels(block: Block, names: Mapping[str, str]) -> bool:
    """Whether a row has several labels, one of them of a column: a title alone in its row is not the upper half of a heading."""
    labels = [cell for cell in block.cells if cell and len(cell) <= _LIKE_A_LABEL]
    return block.is_row and len(labels) > 1 and any(field_of(label, names) for label in labels)


def _labels_only(upper: Block, joined_row: Block, labelled: Sequence[int], lower: Block, names: Mapping[str, str]) -> bool:
    """Whether the lower row holds nothing but labels: short texts, no number before them, half of them naming a column.

    A period names one only below a label that spans several columns, as Q1 and Q2 below Progress: May 2026 below By when is a date.
    """
    if not labelled or any(len(lower.cells[place]) > _LIKE_A_LABEL for place in labelled):
        return False
    named = []
    for place in labelled:
        field = field_of(joined_row.cells[place], names)
        below_a_span = not _is_filled(upper, place) or (not _is_filled(upper, place + 1) and place + 1 in labelled)
        if field and (field_of(lower.cells[place], names) or (below_a_span and field != "due_text")):
            named.append(place)
    return len(named) * 2 >= len(labelled) and (labelled[0] in named or not is_number(lower.cells[labelled[0]]))


def _texts_over(upper: Block, joined_row: Block, labelled: Sequence[int], names: Mapping[str, str]) -> tuple[str, ...]:
    """Texts of the upper row over one column alone that are neither in its label nor a label themselves."""
    alone = (place for place in labelled if _is_filled(upper, place) and (_is_filled(upper, place + 1) or place + 1 not in labelled))
    texts = [upper.cells[place] for place in alone if upper.cells[place] not in joined_row.cells[place]]
    return tuple(text for text in texts if not field_of(text, names))


def _is_filled(block: Block, place: int) -> bool:
    return place < len(block.cells) and bool(block.cells[place])


def _join(upper: Block, lower: Block, names: Mapping[str, str]) -> tuple[Block, list[int]]:
    """One row of labels, and the columns in which the lower row has one of its own."""
    width = max(len(upper.cells), len(lower.cells))
    above, below = ([*block.cells, *[""] * (width - len(block.cells))] for block in (upper, lower))
    over, labels, labelled = "", [], []
    for place in range(width):
        text = "" if place in lower.repeated or normalise_label(below[place]) == normalise_label(above[place]) else below[place]
        over = above[place] or (over if text else "")
        labels.append(_label(over if text else above[place], text, names))
        labelled += [place] if text else []
    return Block(upper.place, tuple(labels)), labelled


def _label(over: str, under: str, names: Mapping[str, str]) -> str:
    """The lower label where it alone names a column, both together otherwise; the upper where there is no lower one."""
    if not under:
        return over
    both = f"{over} {under}".strip()
    if field_of(both, names) or not field_of(under, names):
        return both
    return under
