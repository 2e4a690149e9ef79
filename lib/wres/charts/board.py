"""The comparison group's share of the board beside its share of the workforce."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import altair as alt

from wres.charts.chart import Chart
from wres.charts.style import LARGE, NAVY, ORANGE, fit_width

ROW, LABELS = 44, 150  # pixels: one bar with its space, and the names on the left


@dataclass(frozen=True, slots=True)
class BoardShare:
    """A group's share of the board, of a part of it, or of the workforce, in percent; `text` stands beside its bar."""

    label: str
    value: float
    text: str
    kind: Literal["board", "workforce"] = "board"


def board_against_workforce() -> alt.LayerChart:
    """Bars of one group's share of the board, its parts, and the workforce.

    The share of the workforce runs on as a dashed line, so that the distance from it can be seen. Data `shares`: label, kind
    (board or workforce), value, text. Parameter `top`: end of the scale.
    """
    shares = alt.Chart(alt.NamedData("shares"))
    share = alt.X("value:Q", axis=None, scale=alt.Scale(domain=[0, alt.ExprRef("top")], nice=False))
    label = alt.Y("label:N", sort=None, title=None, axis=alt.Axis(ticks=False, labelPadding=8, domain=False))
    colour = alt.Color("kind:N", scale=alt.Scale(domain=["board", "workforce"], range=[NAVY, ORANGE]), legend=None)
    workforce = shares.transform_filter("datum.kind == 'workforce'").mark_rule(color=ORANGE, strokeWidth=2, strokeDash=[6, 3])
    bars = shares.mark_bar(height=alt.RelativeBandSize(0.62)).encode(x=share, y=label, color=colour)
    figures = shares.mark_text(align="left", dx=8, fontSize=LARGE, fontWeight="bold").encode(x=share, y=label, text="text:N")
    return fit_width(workforce.encode(x=share) + bars + figures, LABELS, alt.Step(ROW), below="12").add_params(alt.param("top", value=100))


def board_chart(shares: Sequence[BoardShare], axis: str, *, name: str, title: str, description: str, caption: str) -> Chart | None:
    """What fills `board_against_workforce`, in the order to draw; None without shares."""
    if not shares:
        return None
    return Chart(
        name=name, drawing="board_against_workforce", title=title, description=description, caption=caption,
        data={"shares": [{"label": share.label, "kind": share.kind, "value": share.value, "text": share.text} for share in shares]},
        params={
            "axis": axis, "top": max(5.0, *(share.value for share in shares)), "right": 24 + 8 * max(len(share.text) for share in shares),
        },
    )  # fmt: skip
