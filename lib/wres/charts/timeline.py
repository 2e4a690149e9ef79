"""What is due when: commitments in time, each in a line of its own, or counted by month."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import altair as alt

from wres.charts.chart import Chart
from wres.charts.style import GREY, NAVY, ORANGE, SMALL, WIDTH

KINDS = ["due", "overdue", "starts", "recurs"]
SHAPES, COLOURS = ["circle", "diamond", "triangle-right", "stroke"], [NAVY, ORANGE, NAVY, NAVY]
PLOT, ROW = 360, 22  # pixels: the width of the time, and one line
STEPS, APART = (1, 2, 3, 6, 12), 65  # months between two ticks, and pixels
MONTHS = 230  # pixels: the height of the plot that counts by month


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One commitment in time: its days and what each of them is (one of KINDS), the span that ends on the last, or why it has none."""

    label: str
    days: tuple[tuple[date, str], ...] = ()
    span: tuple[date, date] | None = None
    note: str = ""


def commitments_over_time() -> alt.LayerChart:
    """A line for each commitment, with marks on its days.

    Data `commitments`: label, note; `days`: label, date, kind; `spans`: label, date, until; `today`: date, or no row.
    Parameters `first`, `last`: days that end the scale; `step`: from tick to tick; `kinds`: those to explain above the plot,
    `words`: by the kind.
    """
    days_of_no_zone = alt.Scale(type="utc", domain=[alt.ExprRef("toDate(first)"), alt.ExprRef("toDate(last)")])  # alike on every machine
    axis = alt.Axis(format="%b %Y", labelAngle=0, tickCount=alt.ExprRef("step"))
    time = alt.X("date:T", title=None, axis=axis, scale=days_of_no_zone)
    label = alt.Y("label:N", sort=None, title=None, axis=alt.Axis(grid=True, tickSize=0))
    key = alt.Legend(orient="top", values=alt.ExprRef("kinds"), labelExpr="words[datum.label]", title=None)
    colour = alt.Color("kind:N", scale=alt.Scale(domain=KINDS, range=COLOURS), legend=key)
    stroke = alt.Stroke("kind:N", scale=alt.Scale(domain=KINDS, range=COLOURS), legend=key)
    shape = alt.Shape("kind:N", scale=alt.Scale(domain=KINDS, range=SHAPES), legend=key)
    notes = alt.Chart(alt.NamedData("commitments")).mark_text(align="left", color=GREY, fontSize=SMALL, fontStyle="italic", dx=4)
    spans = alt.Chart(alt.NamedData("spans")).mark_bar(height=6, color=NAVY, opacity=0.4)
    days = alt.Chart(alt.NamedData("days")).mark_point(filled=True, size=110, opacity=1, strokeWidth=2)
    today = alt.Chart(alt.NamedData("today")).mark_rule(color=GREY, strokeDash=[4, 3])
    chart = alt.LayerChart(
        layer=[
            notes.encode(x=alt.value(0), y=label, text="note:N"),
            spans.encode(x=time, x2="until:T", y=label),
            days.encode(x=time, y=label, color=colour, stroke=stroke, shape=shape),
            today.encode(x=time),
        ]
    )
    ends = (alt.param("first", value="2000-01-01"), alt.param("last", value="2000-12-31"), alt.param("step", value=6))
    return chart.properties(width=PLOT, height=alt.Step(ROW)).add_params(*ends, alt.param("kinds", value=[]), alt.param("words", value={}))


def commitments_by_month() -> alt.Chart:
    """Bars of the number of commitments that are due in each month. Data `months`: month (its first day), count."""
    month = alt.X("utcyearmonth(month):T", title=None, scale=alt.Scale(type="utc"), axis=alt.Axis(format="%b %Y", labelAngle=0))
    chart: alt.Chart = (
        alt.Chart(alt.NamedData("months"))
        .mark_bar(color=NAVY)
        .properties(width=WIDTH, height=MONTHS)
        .encode(x=month, y=alt.Y("count:Q", title="Actions due"))
    )
    return chart


def timeline_chart(
    rows: Sequence[TimelineLine], words: Mapping[str, str], first: date, last: date, today: date | None,
    *, name: str, title: str, description: str, caption: str,
) -> Chart:  # fmt: skip
    """What fills `commitments_over_time`, in the order to draw; words: what each kind of day is called; today: perhaps a line."""
    kinds = {kind for row in rows for _, kind in row.days}
    return Chart(
        name=name, drawing="commitments_over_time", title=title, description=description, caption=caption,
        data={
            "commitments": [{"label": row.label, "note": row.note} for row in rows],
            "days": [{"label": row.label, "date": day.isoformat(), "kind": kind} for row in rows for day, kind in row.days],
            "spans": [{"label": row.label, "date": row.span[0].isoformat(), "until": row.span[1].isoformat()} for row in rows if row.span],
            "today": [{"date": today.isoformat()}] if today and first <= today <= last else [],
        },
        params={
            "first": first.isoformat(), "last": last.isoformat(), "step": _step(first, last),
            "kinds": [kind for kind in KINDS if kind in kinds], "words": dict(words),
        },
    )  # fmt: skip


def _step(first: date, last: date) -> dict[str, str | int]:
    """From tick to tick: months, or years where those would be crowded."""
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next((step for step in STEPS if PLOT * step >= APART * months), 0)
    return {"interval": "month", "step": step} if step else {"interval": "year", "step": APART * months // 12 // PLOT + 1}


def months_chart(days: Sequence[date], *, name: str, title: str, description: str, caption: str) -> Chart:
    """What fills `commitments_by_month`: the days on which commitments are due, counted."""
    counts = Counter(day.replace(day=1).isoformat() for day in days)
    return Chart(
        name=name, drawing="commitments_by_month", title=title, description=description, caption=caption,
        data={"months": [{"month": month, "count": count} for month, count in sorted(counts.items())]}, params={},
    )  # fmt: skip
