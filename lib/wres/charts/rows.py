"""Charts of rows: a name on the left, marks on a scale, figures on the right.

Rows follow one another downwards, so that as many years and benchmarks as there are fit the narrowest phone, and no word meets a line.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

import altair as alt

from wres.charts import letters
from wres.charts.chart import Row
from wres.charts.style import GREY, INK, SMALL

WIDTH = 360  # of a whole chart: 288 pixels of the narrowest phone still show its smallest text 10 pixels high
LABELS, CLEAR = 82, 5  # pixels for names on the left, and between the longest and the plot
LINE, APART = 15, 12  # pixels: a line of a name, and between two rows
FIGURE = 14  # the size of figures
MOST_LINES = 3  # of a name; a longer one is shortened
NOTE = 6  # pixels from the left end of the plot to words in the place of marks
AXIS = 26  # pixels below the rows, for the scale
ROWS, BREAKS = alt.NamedData("rows"), alt.NamedData("breaks")

Kind = Literal["now", "before", "benchmark"]
Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A row of a chart.

    name: what it is of; kind: this year, a year before or a benchmark; marks: what its drawing needs, by name; below: words beneath the
    name; note: words that stand in for marks; begins: where a new series begins with it, why.
    """

    name: str
    kind: Kind
    marks: Row
    below: str = ""
    note: str = ""
    begins: str = ""


def lay_out(rows: Sequence[ChartRow], top: int = 0) -> tuple[dict[str, list[Row]], int]:
    """The data `rows` and `breaks` of rows from top to bottom, and the height of all; top: pixels kept free above."""
    placed: list[Row] = []
    breaks: list[Row] = []
    edge = float(top)
    for row in rows:
        if row.begins and placed:
            breaks.append({"y": edge + 3, "words_y": edge + 5 + LINE / 2, "words": row.begins})
            edge += LINE + 5
        lines = [*wrap(row.name, LABELS - CLEAR, bold=row.kind == "now"), *([row.below] if row.below else [])]
        height = len(lines) * LINE + APART
        middle = edge + height / 2
        placed.append({
            "y": middle,
            "first_line": first_line(middle, lines), "label": "\n".join(lines), "kind": row.kind, "note": row.note, **row.marks,
        })  # fmt: skip
        edge += height
    return {"rows": placed, "breaks": breaks}, round(edge)


def wrap(name: str, pixels: float, bold: bool = False) -> list[str]:
    """A name in lines, shortened where it has more than fit."""
    lines = letters.wrap(name, pixels, SMALL, bold)
    if len(lines) <= MOST_LINES:
        return lines or [name]
    rest = letters.shorten(" ".join(lines[MOST_LINES - 1 :]), pixels, SMALL, bold)
    return [*lines[: MOST_LINES - 1], rest or "…"]


def first_line(middle: float, lines: Sequence[str]) -> float:
    """The height of the first of some lines that are centred."""
    return middle - LINE * (len(lines) - 1) / 2


def at_row(field: str = "y") -> alt.Y:
    """The place of a row, in pixels from the top."""
    return alt.Y(f"{field}:Q", scale=None, axis=None)


def across(layer: alt.Chart) -> alt.Chart:
    """Marks from the top of the plot to its bottom."""
    placed: alt.Chart = layer.encode(y=alt.value(0), y2=alt.value("height"))
    return placed


def names() -> alt.Chart:
    """The names of rows; this year's stands out. Data `rows`: first_line, label, kind."""
    text = alt.Chart(ROWS).mark_text(
        align="left", baseline="middle", lineBreak="\n", lineHeight=LINE, fontSize=SMALL, fontWeight=_weight(), color=_colour()
    )
    placed: alt.Chart = text.encode(x=alt.value(-LABELS), y=at_row("first_line"), text="label:N")
    return placed


def figures(field: str = "text") -> alt.Chart:
    """A figure for each row, right of the plot at the edge of the chart. Data `rows`: y, kind and the field."""
    text = alt.Chart(ROWS).mark_text(align="right", fontWeight=_weight(), color=_colour(), dx=alt.ExprRef("right"))
    placed: alt.Chart = text.encode(x=alt.value("width"), y=at_row(), text=f"{field}:N")
    return placed


def notes() -> alt.Chart:
    """Words in the place of marks. Data `rows`: y, note."""
    text = alt.Chart(ROWS).transform_filter("datum.note").mark_text(align="left", color=GREY, fontSize=SMALL, dx=NOTE)
    placed: alt.Chart = text.encode(x=alt.value(0), y=at_row(), text="note:N")
    return placed


def new_series() -> alt.LayerChart:
    """A line above each row that begins a new series, and beneath it the words that say why. Data `breaks`: y, words_y, words."""
    begins = alt.Chart(BREAKS)
    line = begins.mark_rule(color=GREY, strokeDash=[2, 3]).encode(x=alt.value(-LABELS), x2=alt.value("width"), y=at_row())
    words = begins.mark_text(align="right", color=GREY, fontSize=SMALL, dx=alt.ExprRef("right"))
    return alt.LayerChart(layer=[line, words.encode(x=alt.value("width"), y=at_row("words_y"), text="words:N")])


def fit(layers: Sequence[alt.Chart | alt.LayerChart], below: int = AXIS, labels: int = LABELS) -> alt.LayerChart:
    """Layers as one chart of the shared width; parameters `right`: pixels for figures, `height`: of the rows.

    Vega cannot tell how much room text outside a plot needs, so sizes are said.
    """
    padding = f"{{left: {labels}, right: right, top: 4, bottom: {below}}}"
    chart = alt.LayerChart(layer=list(layers)).properties(width=WIDTH, height=100, autosize="none", padding=alt.ExprRef(padding))
    width = alt.param("width", expr=f"{WIDTH} - {labels} - right")
    return chart.add_params(alt.param("right", value=50), width, alt.param("height", value=100))


def width_of(texts: Sequence[str]) -> float:
    """Pixels that keep the longest of these figures clear of the plot, also where those of a few letters are shown in a wider font."""
    return 10 + ceil(max((letters.width_of(text, FIGURE, bold=True) for text in texts), default=0))


def _weight() -> alt.ExprRef:
    return alt.ExprRef("datum.kind == 'now' ? 'bold' : 'normal'")


def _colour() -> alt.ExprRef:
    return alt.ExprRef(f"datum.kind == 'benchmark' ? '{GREY}' : '{INK}'")
