"""What is due when: commitments in time, each with its whole name above its days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import altair as alt

from wres.charts.chart import Chart, Row
from wres.charts.letters import wrap
from wres.charts.rows import LINE, WIDTH, at_row
from wres.charts.style import GREY, NAVY, ORANGE, PALE, SMALL

MARKS = {"due": "circle", "overdue": "diamond", "past": "square", "starts": "triangle-right", "recurs": "stroke"}
COLOURS = {"due": NAVY, "overdue": ORANGE, "past": GREY, "starts": NAVY, "recurs": NAVY}
SHAPES_SAID = {"due": "Circle", "overdue": "Diamond", "past": "Square", "starts": "Triangle", "recurs": "Short line"}
SIDE = 34  # pixels left and right of the time, for half of what stands under its first and last tick
PLOT = WIDTH - 2 * SIDE
DAYS = 26  # pixels beneath a name, for its days
AXIS = 30  # pixels below the rows, for the scale
HIGHEST = 720  # pixels of a chart: it fits a printed page, and more commitments go into another
STEPS, APART = (1, 2, 3, 6, 12), 70  # months between two ticks, and pixels


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One commitment in time: its days and what each of them is (a key of MARKS), the span that ends on the last, or why it has none."""

    label: str
    days: tuple[tuple[date, str], ...] = ()
    span: tuple[date, date] | None = None
    note: str = ""

    @property
    def lines(self) -> list[str]:
        """The whole name in lines."""
        return wrap(self.label, WIDTH, SMALL) or [""]

    @property
    def height(self) -> int:
        """Pixels from the top of its name to the top of the next."""
        return len(self.lines) * LINE + DAYS


def commitments_over_time() -> alt.LayerChart:
    """The name of each commitment, and beneath it marks on its days.

    Data `commitments`: y, name_y, label, note; `days`: y, date, kind; `spans`: y, date, until; `today`: y, date, until, for each row
    with days. Parameters `first`, `last`: days that end the scale; `step`: from tick to tick; `height`: of the rows.
    """
    days_of_no_zone = alt.Scale(type="utc", domain=[alt.ExprRef("toDate(first)"), alt.ExprRef("toDate(last)")])  # alike on every machine
    axis = alt.Axis(
        format="%b %Y", labelAngle=0, labelFontSize=SMALL, tickCount=alt.ExprRef("step"), offset=2, grid=False, labelFlush=False
    )
    time = alt.X("date:T", title=None, axis=axis, scale=days_of_no_zone)
    colour = {
        channel: alt_channel("kind:N", scale=alt.Scale(domain=list(COLOURS), range=list(COLOURS.values())), legend=None)
        for channel, alt_channel in (("color", alt.Color), ("stroke", alt.Stroke))
    }
    shape = alt.Shape("kind:N", scale=alt.Scale(domain=list(MARKS), range=list(MARKS.values())), legend=None)
    rows = alt.Chart(alt.NamedData("commitments"))
    names = rows.mark_text(align="left", baseline="top", lineBreak="\n", lineHeight=LINE, fontSize=SMALL)
    notes = rows.transform_filter("datum.note").mark_text(align="left", color=GREY, fontSize=SMALL, fontStyle="italic")
    lines = rows.transform_filter("!datum.note").mark_rule(color=PALE, strokeWidth=2).encode(x=alt.value(0), x2=alt.value(PLOT), y=at_row())
    spans = alt.Chart(alt.NamedData("spans")).mark_bar(height=6, color=NAVY, opacity=0.4, orient="horizontal")
    days = alt.Chart(alt.NamedData("days")).mark_point(filled=True, size=110, opacity=1, strokeWidth=2)
    today = alt.Chart(alt.NamedData("today")).mark_rule(color=GREY, strokeDash=[2, 2], strokeWidth=2)
    chart = alt.LayerChart(
        layer=[
            lines,
            today.encode(x=time, y=at_row(), y2="until"),
            spans.encode(x=time, x2="until:T", y=at_row()),
            days.encode(x=time, y=at_row(), shape=shape, **colour),
            names.encode(x=alt.value(-SIDE), y=at_row("name_y"), text="label:N"),
            notes.encode(x=alt.value(-SIDE), y=at_row(), text="note:N"),
        ]
    )
    sizes = {"width": PLOT, "height": 100, "autosize": "none", "padding": {"left": SIDE, "right": SIDE, "top": 4, "bottom": AXIS}}
    ends = (alt.param("first", value="2000-01-01"), alt.param("last", value="2000-12-31"), alt.param("step", value=6))
    return chart.properties(**sizes).add_params(*ends, alt.param("height", value=100))


def timeline_charts(
    rows: Sequence[TimelineLine], words: Mapping[str, str], first: date, last: date, today: tuple[date, str] | None,
    *, name: str, title: str, description: str, caption: str,
) -> list[Chart]:  # fmt: skip
    """What fills `commitments_over_time`, in the order to draw: charts of one scale, none higher than a printed page.

    words: what each kind of day is called; first, last: days that the scale shows, which begins with the month of the first; today:
    perhaps a line, and its name. The first chart has the description and the caption of all.
    """
    first = first.replace(day=1)  # a scale of a few days would have no tick
    kinds = {kind for row in rows for _, kind in row.days}
    marks = [f"{shape}: {words[kind]}" for kind, shape in SHAPES_SAID.items() if kind in kinds]
    line = today if today and first <= today[0] <= last else None
    key = " ".join(f"{part}." for part in [*marks, *([f"Dotted upright line: {line[1]}"] if line else [])])
    parts = _in_parts(rows)
    charts = []
    for number, part in enumerate(parts, start=1):
        data, height = _rows_and_height(part)
        of_all = f"{title}, part {number} of {len(parts)}" if len(parts) > 1 else title
        charts.append(Chart(
            name=name if number == 1 else f"{name}-{number}", drawing="commitments_over_time", title=of_all,
            description=description if number == 1 else f"The next {len(part)} actions, as said of part 1.",
            caption=caption if number == 1 else f"{of_all}.", key=key,
            data=data | {"today": _today(line[0], data["commitments"]) if line else []},
            params={"first": first.isoformat(), "last": last.isoformat(), "step": _step(first, last), "height": height},
        ))  # fmt: skip
    return charts


def _today(day: date, commitments: Sequence[Row]) -> list[Row]:
    """A line through the days of each row that has some."""
    heights = [row["y"] for row in commitments if not row["note"] and isinstance(row["y"], float)]
    return [{"date": day.isoformat(), "y": y - 9, "until": y + 9} for y in heights]


def _in_parts(rows: Sequence[TimelineLine]) -> list[list[TimelineLine]]:
    """The rows in as few parts as fit, about as high as one another; several are even in number, as two stand side by side."""
    total, above = sum(row.height for row in rows), 0
    most = total / (2 * -(-total // (2 * HIGHEST)) if total > HIGHEST else 1)
    parts: list[list[TimelineLine]] = [[]]
    for row in rows:
        if parts[-1] and above + row.height / 2 > most * len(parts):
            parts.append([])
        parts[-1].append(row)
        above += row.height
    return parts


def _rows_and_height(rows: Sequence[TimelineLine]) -> tuple[dict[str, list[Row]], int]:
    """The data of rows from top to bottom, and the height of all."""
    commitments: list[Row] = []
    days: list[Row] = []
    spans: list[Row] = []
    top = 0
    for row in rows:
        y = top + len(row.lines) * LINE + DAYS / 2 - 3
        commitments.append({"y": y, "name_y": top, "label": "\n".join(row.lines), "note": row.note})
        days += [{"y": y, "date": day.isoformat(), "kind": kind} for day, kind in row.days]
        spans += [{"y": y, "date": row.span[0].isoformat(), "until": row.span[1].isoformat()}] if row.span else []
        top += row.height
    return {"commitments": commitments, "days": days, "spans": spans}, top


def _step(first: date, last: date) -> dict[str, str | int]:
    """From tick to tick: months, or years where those would be crowded."""
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next((step for step in STEPS if PLOT * step >= APART * months), 0)
    return {"interval": "month", "step": step} if step else {"interval": "year", "step": APART * months // 12 // PLOT + 1}
