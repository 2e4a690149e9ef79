"""Rows of dots with intervals: groups of organisations, or years, one beneath another on one scale."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log

import altair as alt

from wres.charts.chart import Chart, Row, numbers
from wres.charts.funnel_scale import BETWEEN, tick_values
from wres.charts.rows import APART, CLEAR, LINE, ROWS, WIDTH, across, at_row, first_line, fit, width_of, wrap
from wres.charts.style import GREY, INK, NAVY, ORANGE, SMALL

NAMES = 128  # pixels for names on the left
HEADING = 26  # pixels of a heading
BELOW = 28
MOST_TICKS = 150  # of single values in a chart; of more the lowest and the highest of each row


@dataclass(frozen=True, slots=True)
class DotRow:
    """A row: its name, its value on the plot's scale (None where there is none), its interval, the figure beside it, and single values.

    heading: words above it where a new kind of row begins. others: the values of the organisations behind it, as ticks.
    """

    name: str
    value: float | None
    lower: float | None
    upper: float | None
    text: str
    heading: str = ""
    others: tuple[float, ...] = ()


def dots_in_rows() -> alt.LayerChart:
    """A dot and its interval in each row, over ticks of single values.

    Data `rows`: y, first_line, label, value, lower, upper, text; `others`: y, value; `headings`: y, words; `lines`: value. Parameters
    `low`, `high`: ends of the scale; `ticks`; `scale`: ratio (values are logarithms), percent or points.
    """
    label = "scale == 'ratio' ? format(exp(datum.value), '.3~g') : format(datum.value, '.3~g') + (scale == 'percent' ? '%' : '')"
    value = alt.X(
        "value:Q", title=None, scale=alt.Scale(domain=[alt.ExprRef("low"), alt.ExprRef("high")], nice=False, zero=False),
        axis=alt.Axis(values=alt.ExprRef("ticks"), grid=False, labelOverlap=False, labelFlush=False, labelExpr=label),
    )  # fmt: skip
    rows, lines, headings = alt.Chart(ROWS).encode(y=at_row()), alt.Chart(alt.NamedData("lines")), alt.Chart(alt.NamedData("headings"))
    others = alt.Chart(alt.NamedData("others")).encode(y=at_row())
    names = alt.Chart(ROWS).mark_text(align="left", baseline="middle", lineBreak="\n", lineHeight=LINE, fontSize=SMALL, color=INK)
    layers = [
        across(lines.mark_rule(color=GREY, strokeDash=[4, 3])).encode(x=value),
        others.mark_tick(color=ORANGE, opacity=0.55, thickness=2, height=11).encode(x=value),
        rows.mark_rule(color=NAVY, strokeWidth=2).encode(x=alt.X("lower:Q", title=None), x2="upper:Q"),
        rows.mark_point(filled=True, size=90, color=NAVY, opacity=1).encode(x=value),
        names.encode(x=alt.value(-NAMES), y=at_row("first_line"), text="label:N"),
        rows.mark_text(align="right", color=INK, dx=alt.ExprRef("right")).encode(x=alt.value("width"), text="text:N"),
        headings.mark_text(align="left", fontWeight="bold", color=INK).encode(x=alt.value(-NAMES), y=at_row(), text="words:N"),
    ]  # fmt: skip
    params = {"low": 0, "high": 1, "ticks": [0], "scale": "percent"}
    return fit(layers, BELOW, NAMES).add_params(*(alt.param(name, value=value) for name, value in params.items()))


def dot_rows_chart(
    rows: Sequence[DotRow], scale: str, line: float | None, key: str, *, name: str, title: str, description: str, caption: str
) -> Chart | None:
    """What fills `dots_in_rows`; None without a value. scale: ratio, percent or points; line: a value to hold the rows against."""
    if sum(len(row.others) for row in rows) > MOST_TICKS:
        rows = [replace(row, others=(min(row.others), max(row.others))) if row.others else row for row in rows]
        key = f"{key} Ticks: the lowest and the highest organisation.".strip()
    elif any(row.others for row in rows):
        key = f"{key} Ticks: organisations.".strip()
    values = numbers([value for row in rows for value in (row.value, row.lower, row.upper, *row.others)])
    if not numbers(row.value for row in rows):
        return None
    ends = [*values, *([] if line is None else [line])]
    spare = 0.05 * (max(ends) - min(ends)) or (log(1.2) if scale == "ratio" else 1.0)
    low, high = min(ends) - spare, max(ends) + spare
    placed: list[Row] = []
    headings: list[Row] = []
    others: list[Row] = []
    edge = 0.0
    for row in rows:
        if row.heading:
            headings.append({"y": edge + HEADING / 2, "words": row.heading})
            edge += HEADING
        lines = wrap(row.name, NAMES - CLEAR)
        height = len(lines) * LINE + APART
        middle = edge + height / 2
        placed.append({
            "y": middle, "first_line": first_line(middle, lines), "label": "\n".join(lines),
            "value": row.value, "lower": row.lower, "upper": row.upper, "text": row.text,
        })  # fmt: skip
        others += [{"y": middle, "value": value} for value in row.others]
        edge += height
    right = width_of([row.text for row in rows])
    return Chart(
        name=name, drawing="dots_in_rows", title=title, description=description, caption=caption, key=key,
        data={"rows": placed, "others": others, "headings": headings, "lines": [] if line is None else [{"value": line}]},
        params={
            "low": low, "high": high, "ticks": tick_values(low, high, scale == "ratio", WIDTH - NAMES - right, BETWEEN + 6),
            "scale": scale, "right": right, "height": round(edge),
        },
    )  # fmt: skip
