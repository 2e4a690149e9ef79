"""Leaves of HTML: the one table, whose cells a screen reader can read aloud, and a drawing with its caption."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import islice
from typing import Any, Literal


class Html(str):
    """HTML that is finished: a table takes it as it is, where it escapes other text."""

    __slots__ = ()

    def __html__(self) -> str:
        """Itself; Jinja asks for this."""
        return self


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A heading and the cells beneath it.

    cells: text and numbers, which are escaped, or `Html`; None and NaN are blank. holds: names head their rows, unless blank; numbers
    are set to the right. foot: the cell beneath all rows; a table whose columns have none has no such row.
    """

    heading: str
    cells: Sequence[Any]
    holds: Literal["text", "names", "numbers"] = "text"
    foot: Any = None


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows that stand together: how many, and the headings above them, each with its CSS class and over all columns."""

    size: int
    headings: Sequence[tuple[str, Html]] = ()


def html_table(
    caption: str, columns: Sequence[TableColumn], notes: Sequence[str] = (), css_class: str = "", groups: Sequence[RowGroup] = ()
) -> Html:
    """A table in a region that the keyboard can scroll, with a caption and scoped headings; notes are printed beneath.

    groups: part the rows, in their order; without them all rows are one group. Raises ValueError for columns of unequal length.
    """
    name, styled = escape(caption), f' class="{css_class}"' if css_class else ""
    heads = "".join(f'<th scope="col"{_look(column)}>{escape(column.heading)}</th>' for column in columns)
    rows = iter(list(zip(*(_cells(column, column.cells) for column in columns), strict=True)))
    bodies = [
        f"<tbody>{_headings(group, len(columns))}{''.join(map(_row, islice(rows, group.size)))}</tbody>"
        for group in groups or [RowGroup(len(columns[0].cells))]
    ]
    feet = [cell for column in columns for cell in _cells(column, [column.foot])]
    foot = f"<tfoot>{_row(feet)}</tfoot>" if any(column.foot is not None for column in columns) else ""
    beneath = "".join(f'<p class="note">{escape(note)}</p>' for note in notes)
    return Html(
        f'<div class="table" role="region" tabindex="0" aria-label="{name}"><table{styled}><caption>{name}</caption>'
        f"<thead><tr>{heads}</tr></thead>{''.join(bodies)}{foot}</table></div>{beneath}"
    )


def _cells(column: TableColumn, cells: Iterable[Any]) -> list[str]:
    """Each cell with the heading of its column, for screens too narrow for a table."""
    about = f'{_look(column)} data-label="{escape(column.heading)}"'
    contents = [cell if isinstance(cell, Html) else "" if cell is None or cell != cell else escape(str(cell)) for cell in cells]
    head = column.holds == "names"
    return [f'<th scope="row"{about}>{text}</th>' if head and text else f"<td{about}>{text}</td>" for text in contents]


def _look(column: TableColumn) -> str:
    return ' class="number"' if column.holds == "numbers" else ""


def _row(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(cells)}</tr>"


def _headings(group: RowGroup, columns: int) -> str:
    scope = f'scope="rowgroup" colspan="{columns}"'
    return "".join(f'<tr class="{css_class}"><th {scope}>{words}</th></tr>' for css_class, words in group.headings)


def figure_html(name: str, title: str, caption: str, drawing: str, key: str = "", words: str = "") -> str:
    """A `<figure>` with the sentence that states what it shows, the drawing as one region, and its words; name: its id.

    drawing, words: HTML; the rest is escaped. key: what its marks stand for, beneath it; words: what stands beside it on wide screens.
    """
    label = f"Chart: {escape(title, quote=True)}"
    keyed = f'<p class="key">{escape(key)}</p>' if key else ""
    region = f'<div class="drawing" role="group" tabindex="0" aria-label="{label}">{drawing}{keyed}</div>'
    beyond = f'<div class="words">{words}</div>' if words else ""
    return f'<figure id="{escape(name, quote=True)}"><figcaption>{escape(caption)}</figcaption>{region}{beyond}</figure>'
