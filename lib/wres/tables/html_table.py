"""A frame of words as an accessible HTML table."""

from collections.abc import Sequence
from html import escape

import pandas as pd


def html_table(
    frame: pd.DataFrame, caption: str, row_headers: int = 1, numeric: Sequence[str] = (), notes: Sequence[str] = (), css_class: str = ""
) -> str:
    """A table in a region that the keyboard can scroll: a caption, scoped headings, every text escaped.

    frame: what each cell shows, as text; the first `row_headers` columns head their rows; `numeric` columns are set to the
    right; notes are printed beneath.
    """
    columns = [str(column) for column in frame.columns]
    heads = "".join(f'<th scope="col"{_number(column, numeric)}>{escape(column)}</th>' for column in columns)
    rows = "".join(f"<tr>{_cells(row, columns, row_headers, numeric)}</tr>" for row in frame.itertuples(index=False, name=None))
    name = escape(caption, quote=True)
    kind = f' class="{css_class}"' if css_class else ""
    beneath = "".join(f'<p class="note">{escape(note)}</p>' for note in notes)
    return (
        f'<div class="table" role="region" tabindex="0" aria-label="{name}"><table{kind}><caption>{name}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>{beneath}"
    )


def _cells(row: tuple, columns: list[str], row_headers: int, numeric: Sequence[str]) -> str:
    cells = []
    for place, (column, value) in enumerate(zip(columns, row, strict=True)):
        text = escape("" if value is None or value != value else str(value))
        tag, scope = ("th", ' scope="row"') if place < row_headers else ("td", "")
        cells.append(f'<{tag}{scope}{_number(column, numeric)} data-label="{escape(column, quote=True)}">{text}</{tag}>')
    return "".join(cells)


def _number(column: str, numeric: Sequence[str]) -> str:
    return ' class="number"' if column in numeric else ""
