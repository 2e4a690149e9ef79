"""The comparison group's share of each pay band, against its share of the whole workforce."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from wres.charts.chart import Chart, numbers
from wres.charts.style import GREY, LARGE, NAVY, ORANGE, SMALL, WIDTH

LABELS, VALUES, ROW = 194, 60, 24  # pixels: band names on the left, figures on the right, one row
PLOT = WIDTH - LABELS - VALUES - 10


@dataclass(frozen=True, slots=True)
class BandShare:
    """A group's share of one band of one staff group, in percent, None when hidden; `text` is the figure in words."""

    staff_group: str
    band: str
    value: float | None
    text: str


def representation_by_band() -> alt.VConcatChart:
    """Bars of a share for each band, one panel for each staff group, with a rule at the overall share.

    Data `bands`: staff_group, place (of the staff group), band, value, text; `key`: kind (share or overall), words.
    Parameters `overall`: percent; `top`: end of the scale.
    """
    names = alt.Axis(minExtent=LABELS, maxExtent=LABELS, labelLimit=LABELS - 12, ticks=False, labelPadding=8)
    band = alt.Y("band:N", sort=None, title=None, axis=names)
    share = alt.X("value:Q", axis=None, scale=alt.Scale(domain=[0, alt.ExprRef("top")], nice=False), stack=None)
    bars = alt.Chart().mark_bar(color=NAVY, height=alt.RelativeBandSize(0.7)).encode(x=share, y=band)
    figures = alt.Chart().mark_text(align="right", dx=VALUES - 6).encode(x=alt.value("width"), y=band, text="text:N")
    panel = alt.Chart().transform_aggregate(groupby=["staff_group"])
    overall = panel.mark_rule(color=ORANGE, strokeWidth=2.5, strokeDash=[6, 3]).encode(
        x=alt.datum(alt.ExprRef("overall"), type="quantitative")
    )
    title = panel.mark_text(align="left", baseline="bottom", dy=-6, fontSize=LARGE, fontWeight="bold")
    layers = [figures, bars, overall, title.encode(x=alt.value(-LABELS), y=alt.value(0), text="staff_group:N")]
    order = alt.EncodingSortField("place", op="min")
    panels = alt.layer(*layers, data=alt.NamedData("bands")).properties(width=PLOT, height=alt.Step(ROW))
    panels = panels.facet(row=alt.Row("staff_group:N", sort=order, header=None), spacing=14).resolve_scale(y="independent")
    parameters = [alt.param("overall", value=0).param, alt.param("top", value=100).param]
    return alt.vconcat(_key(), panels, spacing=14, params=parameters)


def _key() -> alt.LayerChart:
    """What bars and rule stand for, in a line each, drawn as they are drawn below."""
    kinds = ["share", "overall"]
    line = alt.Y("kind:N", sort=kinds, axis=None)
    key = alt.Chart(alt.NamedData("key"))
    sample = key.mark_rule().encode(
        x=alt.value(-LABELS), x2=alt.value(26 - LABELS), y=line,
        color=alt.Color("kind:N", scale=alt.Scale(domain=kinds, range=[NAVY, ORANGE]), legend=None),
        strokeWidth=alt.StrokeWidth("kind:N", scale=alt.Scale(domain=kinds, range=[12, 2.5]), legend=None),
        strokeDash=alt.StrokeDash("kind:N", scale=alt.Scale(domain=kinds, range=[[1, 0], [6, 3]]), legend=None),
    )  # fmt: skip
    words = key.mark_text(align="left", dx=34, color=GREY, fontSize=SMALL).encode(x=alt.value(-LABELS), y=line, text="words:N")
    return alt.LayerChart(layer=[sample, words]).properties(width=PLOT, height=alt.Step(20))


def bands_chart(
    shares: Sequence[BandShare], overall: float, axis: str, reference: str, *, name: str, title: str, description: str, caption: str
) -> Chart | None:
    """What fills `representation_by_band`; None without shares.

    shares: staff group by staff group, in the order to draw. overall: percent; axis: what a bar says; reference: what the
    rule says.
    """
    if not shares:
        return None
    return Chart(
        name=name, drawing="representation_by_band", title=title, description=description, caption=caption,
        data={
            "bands": [
                {"staff_group": share.staff_group, "place": place, "band": share.band, "value": share.value, "text": share.text}
                for place, share in enumerate(shares)
            ],
            "key": [{"kind": "share", "words": axis}, {"kind": "overall", "words": reference}],
        },
        params={"overall": overall, "top": max(1.0, overall, *numbers(share.value for share in shares)) * 1.02},
    )  # fmt: skip
