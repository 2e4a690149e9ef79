"""The tables of a web page, which some systems give out under the name .xls: each is a sheet."""

from pathlib import Path

from lxml import html

from wres.inputs.files.limits import check_table, check_text
from wres.inputs.files.references import Area
from wres.text.encoding import text_of

Cells = tuple[list[list[object]], list[Area]]


def web_tables(path: Path) -> dict[str, Cells]:
    """Rows of text and merged cells of each table, named `table 1` and so on; empty ones are left out.

    Raises ValueError when the page holds no table, or one larger than is read.
    """
    check_text(path.stat().st_size)
    content = path.read_bytes()
    page = html.document_fromstring(text_of(content).utf8, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    tables = [table for table in page.iter("table") if next(table.iterdescendants("table"), None) is None]
    grids = [grid for grid in map(_grid, tables) if any(any(row) for row in grid[0])]
    if not grids:
        raise ValueError("it is a web page without a table")
    return {f"table {number}": grid for number, grid in enumerate(grids, start=1)}


def _grid(table: html.HtmlElement) -> Cells:
    rows: list[list[object]] = []
    merged: list[Area] = []
    below: dict[tuple[int, int], str] = {}  # cells that a cell above covers
    for number, row in enumerate(table.iter("tr")):
        cells: list[object] = []
        for cell in row.iterchildren("td", "th"):
            while (number, len(cells)) in below:
                cells.append(below[number, len(cells)])
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            left = len(cells)
            if across > 1 or down > 1:
                merged.append(((number, left), (number + down - 1, left + across - 1)))
            for line in range(1, down):
                below |= {(number + line, left + place): "" for place in range(across)}
            cells += [_text(cell), *[""] * (across - 1)]
            check_table(number + 1, len(cells))
        rows.append(cells)
    width = max((len(row) for row in rows), default=0)
    check_table(len(rows), width)
    return [[*row, *[""] * (width - len(row))] for row in rows], merged


def _span(cell: html.HtmlElement, name: str) -> int:
    written = str(cell.get(name) or "1").strip()
    return min(max(int(written), 1), 1000) if written.isdecimal() else 1


def _text(cell: html.HtmlElement) -> str:
    for part in cell.iter("br", "p"):
        part.tail = "\n" + (part.tail or "")
    lines = (" ".join(line.split()) for line in cell.text_content().split("\n"))
    return "\n".join(line for line in lines if line)
