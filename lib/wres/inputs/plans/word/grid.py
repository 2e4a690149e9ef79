"""Where the cells of a table stand: under which of its columns, across how many, and under which cell above."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from wres.inputs.plans.word.contents import contents
from wres.inputs.plans.word.markup import Element, child, number, value, w

_SAME = 120  # twentieths of a point: 2 mm
_NEARLY = 400  # 7 mm: borders of different rows nearer than this were meant to be one
_USUAL_WIDTH = 1440
_MOST_COLUMNS = 63


@dataclass(frozen=True)
class PlacedCell:
    """A cell and the columns it covers, from start up to end; merged: restart, continue or "" as Word says."""

    element: Element
    start: int
    end: int
    merged: str = ""


@dataclass(frozen=True)
class Row:
    """A row's cells where they stand; reaches: whether the document says what is to the right of them."""

    element: Element
    cells: tuple[PlacedCell, ...]
    reaches: bool


@dataclass(frozen=True)
class TableGrid:
    """The rows of a table over one set of columns; usual: where cells start in most rows."""

    rows: tuple[Row, ...]
    columns: int
    usual: frozenset[int]


def grid_of(table: Element) -> TableGrid:
    """The rows of a table. Columns that no cell starts in, and borders that are nearly in line, are not told apart."""
    raw_rows = [(row, _cells_of(row)) for row in contents(table) if row.tag == w("tr")]
    starts = sorted(
        {cell.start for _, cells in raw_rows for cell in cells} | {_count(child(row, "trPr", "gridBefore")) for row, _ in raw_rows}
    )
    edges = _edges(table, max([*starts, *(cell.end for _, cells in raw_rows for cell in cells)], default=0))
    columns = _columns(starts, edges, [cells for _, cells in raw_rows])
    count = max(columns.values(), default=-1) + 1
    rows = []
    for row, cells in raw_rows:
        placed_cells = [_place(cell, columns, edges, count) for cell in cells]
        right = cells[-1].end + _count(child(row, "trPr", "gridAfter")) if cells else 0
        rows.append(Row(row, tuple(placed_cells), right < len(edges) and edges[right] >= edges[-1] - _SAME))
    layouts = Counter(tuple(cell.start for cell in row.cells) for row in rows)
    usual = max(layouts, key=lambda layout: (layouts[layout], len(layout)), default=())
    return TableGrid(tuple(rows), count, frozenset(usual))


def _cells_of(row: Element) -> list[PlacedCell]:
    """The cells over the document's own grid; those that tracked changes delete are not there."""
    cells: list[PlacedCell] = []
    at = _count(child(row, "trPr", "gridBefore"))
    for cell in contents(row):
        properties = child(cell, "tcPr")
        if cell.tag != w("tc") or child(properties, "cellDel") is not None:
            continue
        if cells and is_merged_left(cell):
            cells[-1] = replace(cells[-1], end=at + 1)
            at += 1
            continue
        across = max(_count(child(properties, "gridSpan")), 1)
        merge = child(properties, "vMerge")
        cells.append(PlacedCell(cell, at, at + across, "" if merge is None else value(merge) or "continue"))
        at += across
    return cells


def is_merged_left(cell: Element) -> bool:
    """Whether a cell goes on from the one to its left, as older programs wrote it."""
    merge = child(cell, "tcPr", "hMerge")
    return merge is not None and value(merge) != "restart"


def _count(element: Element | None) -> int:
    """How many columns a property says, within what Word can draw."""
    return min(max(number(element) or 0, 0), _MOST_COLUMNS)


def _edges(table: Element, needed: int) -> list[int]:
    """How far from the left each line of the grid is; lines a damaged grid lacks are added."""
    grid = child(table, "tblGrid")
    widths = [] if grid is None else [number(column, "w") for column in grid.findall(w("gridCol"))]
    if len(widths) < needed or any(width is None or width <= 0 for width in widths):
        widths = [_USUAL_WIDTH] * max(len(widths), needed)
    edges = [0]
    for width in widths:
        edges.append(edges[-1] + (width or 0))
    return edges


def _columns(starts: Sequence[int], edges: Sequence[int], rows: Sequence[Sequence[PlacedCell]]) -> dict[int, int]:
    """For each line of the grid where cells start, its column; near lines share one unless a row has a cell at each."""
    neighbours = {(before.start, after.start) for cells in rows for before, after in pairwise(cells)}
    columns: dict[int, int] = {}
    first = None
    for start in starts:
        if (
            first is None
            or edges[start] - edges[first] >= _NEARLY
            or any((other, start) in neighbours for other in starts if first <= other < start)
        ):
            first = start
            columns[start] = max(columns.values(), default=-1) + 1
        else:
            columns[start] = columns[first]
    return columns


def _place(cell: PlacedCell, columns: dict[int, int], edges: Sequence[int], count: int) -> PlacedCell:
    start = columns[cell.start]
    later = [column for line, column in columns.items() if column > start and edges[line] >= edges[cell.end] - _SAME]
    if columns.get(cell.end, start) > start:
        later = [columns[cell.end]]
    return PlacedCell(cell.element, start, max(min(later, default=count), start + 1), cell.merged)
