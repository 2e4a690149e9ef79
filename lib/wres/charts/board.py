"""The comparison group's share of the board beside its share of the workforce."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import altair as alt

from wres.charts.chart import Chart
from wres.charts.rows import ROWS, ChartRow, across, at_row, figures, fit, lay_out, names, width_of
from wres.charts.style import COMPARISON, WHOLE

BELOW = 4  # pixels: the scale begins at 0 and needs no numbers beside those of the bars


@dataclass(frozen=True, slots=True)
class BoardShare:
    """A group's share of the board, of a part of it, or of the workforce, in percent; `text` stands beside its bar."""

    label: str
    value: float
    text: str
    kind: Literal["board", "workforce"] = "board"


def board_against_workforce() -> alt.LayerChart:
    """Bars of one group's share of the board, its parts, and the workforce.

    The share of the workforce runs on as a dashed line, so that the distance from it can be seen. Data `rows`: y, label, kind, of (board
    or workforce), value, text. Parameter `top`: end of the scale.
    """
    share = alt.X("value:Q", axis=None, scale=alt.Scale(domain=[0, alt.ExprRef("top")], nice=False), stack=None)
    colour = alt.Color("of:N", scale=alt.Scale(domain=["board", "workforce"], range=[COMPARISON, WHOLE]), legend=None)
    rows = alt.Chart(ROWS)
    bars = rows.mark_bar(height=18, orient="horizontal").encode(x=share, y=at_row(), color=colour)
    workforce = across(rows.transform_filter("datum.of == 'workforce'").mark_rule(color=WHOLE, strokeWidth=2, strokeDash=[6, 3]))
    zero = across(rows.transform_filter("datum.of == 'board'").mark_rule(color=COMPARISON)).encode(x=alt.value(0))
    return fit([workforce.encode(x=share), bars, zero, names(), figures()], BELOW).add_params(alt.param("top", value=100))


def board_chart(shares: Sequence[BoardShare], key: str, *, name: str, title: str, description: str, caption: str) -> Chart | None:
    """What fills `board_against_workforce`, in the order to draw; None without shares. key: what bars and line show."""
    if not shares:
        return None
    rows = [ChartRow(share.label, "before", {"of": share.kind, "value": share.value, "text": share.text}) for share in shares]
    data, height = lay_out(rows)
    return Chart(
        name=name, drawing="board_against_workforce", title=title, description=description, caption=caption, key=key,
        data={"rows": data["rows"]},
        params={"top": max(5.0, *(share.value for share in shares)), "right": width_of([share.text for share in shares]), "height": height},
    )  # fmt: skip
