"""The ladder of bands: a group's share of each, the lowest at the bottom, two staff groups back to back, against its share of the whole."""

from collections.abc import Mapping, Sequence

import altair as alt

from wres.charts.chart import Chart
from wres.charts.ladder_rungs import BAR, MIDDLE, LadderPart, lay_parts
from wres.charts.rows import LINE, WIDTH, Align, at_row
from wres.charts.style import COMPARISON, GREY, INK, LARGE, SHADE, SMALL, WHOLE

LOOKS = ["exact", "rounded"]


def ladder_of_bands() -> alt.LayerChart:
    """Bars of a share for each band that grow from the names outwards, with rules at the shares they are compared with.

    Data `shares`: y, side (-1 or 1), value, text, look; `references`: side, y, until, value, kind (whole or population); `names`: y, x,
    align, text, kind (title, band, below or step); `steps`: y; `goals`: y, side, value, reached. Parameters `top`: end of the scale;
    `height`.
    """
    start = f"{WIDTH / 2} + datum.side * {MIDDLE / 2}"
    end = f"{start} + datum.side * {BAR} * datum.value / top"
    shares = alt.Chart(alt.NamedData("shares")).transform_calculate(start=start, end=end, inner_end=f"{start} + datum.side * {BAR - 8}")
    shares = shares.encode(y=at_row())
    references = alt.Chart(alt.NamedData("references")).transform_calculate(x=end).encode(x=_pixel("x"), y=at_row(), y2="until")
    steps = alt.Chart(alt.NamedData("steps")).mark_bar(color=SHADE, height=20, orient="horizontal")
    hidden = shares.transform_filter("datum.look == 'hidden'").mark_rule(color=GREY, strokeDash=[1, 5], strokeCap="round", strokeWidth=2)
    bars = shares.transform_filter("isValid(datum.value)").mark_bar(height=15, orient="horizontal", stroke=COMPARISON, strokeWidth=1.5)
    fill = alt.Color("look:N", scale=alt.Scale(domain=LOOKS, range=[COMPARISON, "#FFFFFF"]), legend=None)
    rules = [
        references.transform_filter(f"datum.kind == '{kind}'").mark_rule(color=colour, strokeWidth=2, strokeDash=dash)
        for kind, colour, dash in (("whole", WHOLE, [6, 3]), ("population", INK, [2, 3]))
    ]
    goals = alt.Chart(alt.NamedData("goals")).transform_calculate(x=end).mark_point(
        shape="diamond", size=90, opacity=1, stroke=INK, strokeWidth=1.5, fill=alt.ExprRef(f"datum.reached ? '{INK}' : '#FFFFFF'")
    ).encode(x=_pixel("x"), y=at_row())  # fmt: skip
    edges: tuple[tuple[int, Align, int], ...] = ((-1, "left", 0), (1, "right", WIDTH))
    aligns: tuple[Align, ...] = ("left", "center", "right")
    figures = [
        shares.transform_filter(f"datum.side == {side}")
        .mark_text(align=align, fontSize=SMALL, color=alt.ExprRef(f"isValid(datum.value) ? '{INK}' : '{GREY}'"))
        .encode(x=alt.value(edge), text="text:N")
        for side, align, edge in edges
    ]
    layers = [
        steps.encode(x=alt.value(0), x2=alt.value(WIDTH), y=at_row()),
        hidden.encode(x=_pixel("start"), x2="inner_end"),
        bars.encode(x=_pixel("start"), x2="end", color=fill),
        *rules, goals, *figures, *(_words(align) for align in aligns),
    ]  # fmt: skip
    chart = alt.LayerChart(layer=layers).properties(width=WIDTH, height=100, autosize="none", padding={"bottom": 4})
    return chart.add_params(alt.param("height", value=100), alt.param("top", value=100))


def _words(align: Align) -> alt.Chart:
    """Names of bands, staff groups and steps, and the words beneath them."""
    text = alt.Chart(alt.NamedData("names")).transform_filter(f"datum.align == '{align}'").mark_text(
        align=align, baseline="middle", lineBreak="\n", lineHeight=LINE,
        fontSize=alt.ExprRef(f"datum.kind == 'title' ? {LARGE} : {SMALL}"),
        fontWeight=alt.ExprRef("datum.kind == 'title' || datum.kind == 'step' ? 'bold' : 'normal'"),
        color=alt.ExprRef(f"datum.kind == 'below' ? '{GREY}' : '{INK}'"),
    )  # fmt: skip
    placed: alt.Chart = text.encode(x=_pixel("x"), y=at_row(), text="text:N")
    return placed


def _pixel(field: str) -> alt.X:
    return alt.X(f"{field}:Q", scale=None, axis=None)


def ladder_chart(
    parts: Sequence[LadderPart], references: Mapping[str, float], key: str, *, name: str, title: str, description: str, caption: str
) -> Chart | None:
    """What fills `ladder_of_bands`; None without a share.

    references: the shares, in percent, that the bars are compared with, by what they are of: whole, population. key: what bars, lines
    and words stand for.
    """
    values = [share.value for part in parts for rung in part.rungs for share in rung.sides.values() if share.value is not None]
    if not values:
        return None
    goals = [rung.goal.share for part in parts for rung in part.rungs if rung.goal]
    data, height = lay_parts(parts, references)
    return Chart(
        name=name, drawing="ladder_of_bands", title=title, description=description, caption=caption, key=key, data=data,
        params={"top": max(1.0, *values, *goals, *references.values()), "height": height},
    )  # fmt: skip
