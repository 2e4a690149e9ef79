"""Columns of words as an accessible HTML table."""

from collections.abc import Collection, Mapping, Sequence
from html import escape
from typing import Any


def html_table(
    columns: Mapping[str, Sequence[Any]],
    caption: str,
    row_headers: int = 1,
    numeric: Sequence[str] = (),
    notes: Sequence[str] = (),
    css_class: str = "",
) -> str:
    """A table in a region that the keyboard can scroll: a caption, scoped headings, every text escaped.

    columns: what each cell shows, as text, by heading; the first `row_headers` columns head their rows; `numeric` columns are
    set to the right; notes are printed beneath.
    """
    tags = [_tags(column, place < row_headers, column in numeric) for place, column in enumerate(columns)]
    rows = "".join(f"<tr>{_cells(row, tags)}</tr>" for row in zip(*columns.values(), strict=True))
    beneath = "".join(f'<p class="note">{escape(note)}</p>' for note in notes)
    return table_of(caption, list(columns), [rows], css_class=css_class, numeric=numeric) + beneath


def table_of(
    caption: str, headings: Sequence[str], bodies: Sequence[str], foot: str = "", css_class: str = "", numeric: Collection[str] = ()
) -> str:
    """The same around rows that are HTML already: those of each body, and those of the foot."""
    name, styled = escape(caption, quote=True), f' class="{css_class}"' if css_class else ""
    heads = "".join(f'<th scope="col"{_number_class(heading in numeric)}>{escape(heading)}</th>' for heading in headings)
    rows = "".join(f"<tbody>{body}</tbody>" for body in bodies) + (f"<tfoot>{foot}</tfoot>" if foot else "")
    return (
        f'<div class="table" role="region" tabindex="0" aria-label="{name}"><table{styled}><caption>{name}</caption>'
        f"<thead><tr>{heads}</tr></thead>{rows}</table></div>"
    )


def table_cell(heading: str, content: str, heads_its_row: bool = False, numeric: bool = False) -> str:
    """A cell that carries the heading of its column, for screens too narrow for a table. content: HTML."""
    before, after = _tags(heading, heads_its_row, numeric)
    return f"{before}{content}{after}"


def as_columns(lines: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """Lines as the columns of a table, in the order in which they first occur; blank where a line has no such cell."""
    names = dict.fromkeys(name for line in lines for name in line)
    return {name: [line.get(name, "") for line in lines] for name in names}


def _number_class(numeric: bool) -> str:
    return ' class="number"' if numeric else ""


def _tags(heading: str, heads_its_row: bool, numeric: bool) -> tuple[str, str]:
    """The tags before and after each text of a column."""
    tag, scope = ("th", ' scope="row"') if heads_its_row else ("td", "")
    return f'<{tag}{scope}{_number_class(numeric)} data-label="{escape(heading, quote=True)}">', f"</{tag}>"


def _cells(row: tuple[Any, ...], tags: Sequence[tuple[str, str]]) -> str:
    texts = (escape("" if value is None or value != value else str(value)) for value in row)
    return "".join(f"{before}{text}{after}" for (before, after), text in zip(tags, texts, strict=True))
