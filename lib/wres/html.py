"""Leaves of HTML: the one table, whose cells a screen reader can read aloud, and a drawing with its caption."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape
from itertools import islice
from math import sqrt
from typing import Any, Literal

_TAG = re.compile(r"<[^>]*>")
_OUT_OF_VIEW = re.compile(r'<span class="visually-hidden">[^<]*</span>')  # takes no room
_PAGE = 120  # letters side by side in a table as wide as the page
_LONG = 60  # letters of a cell that has a line of its own on a phone
_LONGEST = 16  # letters of a word that a column makes room for; a longer one is broken


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
    are set to the right. foot: the cell beneath all rows; a table whose columns have none has no such row. spans: how many rows each
    cell covers, 0 where one above covers it, by default 1; a cell that covers several heads them all.
    """

    heading: str
    cells: Sequence[Any]
    holds: Literal["text", "names", "numbers"] = "text"
    foot: Any = None
    spans: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows that stand together: how many, and the headings above them, each with its CSS class and over all columns."""

    size: int
    headings: Sequence[tuple[str, Html]] = ()


def html_table(
    caption: str, columns: Sequence[TableColumn], notes: Sequence[str] = (), css_class: str = "", groups: Sequence[RowGroup] = (),
    wide: bool = False, row_ids: Sequence[str] = (),
) -> Html:  # fmt: skip
    """A table in a region that the keyboard can scroll, with a caption and scoped headings; notes are printed beneath.

    groups: part the rows, in their order; without them all rows are one group. wide: it has the width of the page, shared out among the
    columns by what they hold. row_ids: where each row is found on the page. Raises ValueError for columns of unequal length.
    """
    name = escape(caption)
    cells = [_cells(column, in_rows="plan" not in css_class.split()) for column in columns]
    widths, crowded = _widths(columns, cells) if wide else ("", False)
    classes = " ".join(filter(None, (css_class, "fitted" if wide else "", "crowded" if crowded else "")))
    styled = f' class="{classes}"' if classes else ""
    heads = "".join(f'<th scope="col"{_look(column)}>{escape(column.heading)}</th>' for column in columns)
    ids = row_ids or [""] * len(columns[0].cells)
    rows = iter([_row(row, name) for row, name in zip(zip(*cells, strict=True), ids, strict=True)])
    bodies = [
        f"<tbody>{_headings(group, len(columns))}{''.join(islice(rows, group.size))}</tbody>"
        for group in groups or [RowGroup(len(columns[0].cells))]
    ]
    feet = [_cell(column, column.foot) for column in columns]
    foot = f"<tfoot>{_row(feet)}</tfoot>" if any(column.foot is not None for column in columns) else ""
    beneath = "".join(f'<p class="note">{escape(note)}</p>' for note in notes)
    return Html(
        f'<div class="table{" wide" if wide else ""}" role="region" tabindex="0" aria-label="{name}"><table{styled}>'
        f"<caption>{name}</caption>{widths}<thead><tr>{heads}</tr></thead>"
        f"{''.join(bodies)}{foot}</table></div>{beneath}"
    )


def _cells(column: TableColumn, in_rows: bool) -> list[str]:
    """The cells of a column; none where the one above covers the row. in_rows: on a phone its rows are laid out, and are no cards."""
    spans = column.spans or [1] * len(column.cells)
    return [_cell(column, content, span, in_rows) if span else "" for content, span in zip(column.cells, spans, strict=True)]


def _cell(column: TableColumn, content: Any, span: int = 1, in_rows: bool = False) -> str:
    """A cell with the heading of its column, for screens too narrow for a table."""
    text = content if isinstance(content, Html) else "" if content is None or content != content else escape(str(content))
    long = ' class="long"' if in_rows and column.holds == "text" and len(text) > _LONG else ""
    about = f'{_look(column)}{long} data-label="{escape(column.heading)}"' + (f' rowspan="{span}"' if span > 1 else "")
    head = text and (column.holds == "names" or span > 1)
    return f'<th scope="row"{about}>{text}</th>' if head else f"<td{about}>{text}</td>"


def _look(column: TableColumn) -> str:
    return ' class="number"' if column.holds == "numbers" else ""


def _row(cells: Sequence[str], identifier: str = "") -> str:
    """A row; one that goes on with a cell above is marked, because on a phone it has no such cell."""
    marked = (f' id="{escape(identifier)}"' if identifier else "") + ("" if all(cells) else ' class="goes-on"')
    return f"<tr{marked}>{''.join(cells)}</tr>"


def _headings(group: RowGroup, columns: int) -> str:
    scope = f'scope="rowgroup" colspan="{columns}"'
    return "".join(f'<tr class="{css_class}"><th {scope}>{words}</th></tr>' for css_class, words in group.headings)


def _widths(columns: Sequence[TableColumn], cells: Sequence[Sequence[str]]) -> tuple[str, bool]:
    """Each column with its share of the width: room for its words, and of the rest as the square root of its text.

    By the square roots the columns together have the fewest lines. Whether even their longest words together are wider than a page.
    """
    least, wished = [], []
    for column, written in zip(columns, cells, strict=True):
        texts = [unescape(_TAG.sub(" ", _OUT_OF_VIEW.sub("", text))) for text in written]
        words = [word for text in texts for word in re.split(r"[ \n]+", text)]
        least.append(min(max(map(len, [*column.heading.split(), *words])), _LONGEST) + 2)
        wished.append(sqrt(max(sum(len(text) ** 2 for text in texts), 1) ** 0.5))
    rest = max(_PAGE - sum(least), 0) / sum(wished)
    widths = [room + rest * wish for room, wish in zip(least, wished, strict=True)]
    shares = "".join(f'<col style="width:{100 * width / sum(widths):.1f}%">' for width in widths)
    return f"<colgroup>{shares}</colgroup>", sum(least) > _PAGE


def figure_html(name: str, title: str, caption: str, drawing: str, key: str = "", words: str = "", room: int = 0) -> str:
    """A `<figure>` with the sentence that states what it shows, the drawing as one region, and its words; name: its id.

    drawing, words: HTML; the rest is escaped. key: what its marks stand for, beneath it; words: what stands beside it where there is
    room. room: millimetres of paper that its caption and drawing take.
    """
    label = f"Chart: {escape(title, quote=True)}"
    keyed = f'<p class="key">{escape(key)}</p>' if key else ""
    region = f'<div class="drawing" role="group" tabindex="0" aria-label="{label}">{drawing}{keyed}</div>'
    beyond = f'<div class="words">{words}</div>' if words else ""
    taken = f' style="--room:{room}mm"' if room else ""
    return f'<figure id="{escape(name, quote=True)}"{taken}><figcaption>{escape(caption)}</figcaption>{region}{beyond}</figure>'
