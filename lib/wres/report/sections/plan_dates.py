"""What is due when, as a chart with its words."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from wres.charts import Figure
from wres.plans import ActionPlan
from wres.plans.timeline import WORDS, TimelineRow, timeline_rows
from wres.report.section import Section
from wres.text import day

MOST_ROWS = 60  # beyond this, commitments are counted by month
FONT, NAVY, GREY, ORANGE = "Arial", "#12436D", "#505A5F", "#F46A25"
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
CONFIG = {
    "font": FONT, "background": "transparent", "view": {"stroke": None},
    "axis": {"labelFontSize": 14, "titleFontSize": 14, "labelColor": "#212B32", "titleColor": "#212B32",
             "titleFontWeight": "normal", "domainColor": GREY, "tickColor": GREY, "gridColor": "#D8DDE0", "labelLimit": 300},
    "legend": {"labelFontSize": 14, "symbolSize": 120, "labelLimit": 300},
}  # fmt: skip
KINDS = {"due": "circle", "overdue": "diamond", "starts": "triangle-right", "recurs": "stroke"}


def plan_dates(plan: ActionPlan) -> Section:
    """One line a commitment; beyond `MOST_ROWS`, the number due in each month. Nothing without commitments."""
    return Section([_figure(plan)] if plan.commitments else [])


def _figure(plan: ActionPlan) -> Figure:
    rows = timeline_rows(plan)
    lines = "; ".join(f"{row.label}: {row.words}" for row in rows[:MOST_ROWS])
    specification = _by_month(rows, plan) if len(rows) > MOST_ROWS else _line_by_line(rows, plan)
    description = f"Commitments in the order of the plan, each with its dates. {lines}."
    return Figure("plan-dates", specification, "What is due when", description, _caption(plan))


def _caption(plan: ActionPlan) -> str:
    dues = [commitment.due for commitment in plan.commitments]
    complete = sum(due.status == "complete" for due in dues)
    recurring, ongoing = (sum(due.form == form for due in dues) for form in ("recurring", "ongoing"))
    dated = sum(bool(due.end or due.start) for due in dues)
    undated = sum(not (due.end or due.start or due.status) and due.form not in ("recurring", "ongoing") for due in dues)
    overdue = sum(commitment.computed.overdue for commitment in plan.commitments)
    return (
        f"Commitments with a date: {dated} of {len(dues)}. Recurring: {recurring or 'none'}. "
        f"Ongoing without a date: {ongoing or 'none'}. Without a date that can be read: {undated or 'none'}."
        + (f" Complete, instead of a date: {complete}." if complete else "")
        + (f" On {day(plan.as_of)}, past its date and not complete: {overdue or 'none'}." if plan.as_of else "")
    )


def _line_by_line(rows: Sequence[TimelineRow], plan: ActionPlan) -> dict[str, Any]:
    points = [{"label": row.label, "date": point.date.isoformat(), "kind": WORDS[point.kind]} for row in rows for point in row.points]
    bars = [{"label": row.label, "date": row.span[0].isoformat(), "until": row.span[1].isoformat()} for row in rows if row.span]
    notes = [{"label": row.label, "note": row.note} for row in rows if row.note]
    first, last = _extent([place["date"] for place in (*points, *bars)], plan)
    y = {
        "field": "label",
        "type": "nominal",
        "sort": None,
        "title": None,
        "scale": {"domain": [row.label for row in rows]},
        "axis": {"grid": True, "tickSize": 0},
    }
    x = {
        "field": "date",
        "type": "temporal",
        "title": None,
        "scale": {"type": "utc", "domain": [first, last]},  # days of no time zone, so that every machine draws the same
        "axis": {"format": "%b %Y", "labelAngle": 0, "tickCount": 6},
    }
    kinds = [kind for kind in WORDS if any(point["kind"] == WORDS[kind] for point in points)]
    shape = {
        "field": "kind",
        "type": "nominal",
        "title": None,
        "scale": {"domain": [WORDS[k] for k in kinds], "range": [KINDS[k] for k in kinds]},
        "legend": {"orient": "top"},
    }
    colour = {
        "field": "kind",
        "type": "nominal",
        "scale": {"domain": [WORDS[k] for k in kinds], "range": [ORANGE if k == "overdue" else NAVY for k in kinds]},
    }
    layers: list[dict[str, Any]] = [
        {
            "data": {"values": bars},
            "mark": {"type": "bar", "height": 6, "color": NAVY, "opacity": 0.4},
            "encoding": {"y": y, "x": x, "x2": {"field": "until"}},
        },
        {
            "data": {"values": points},
            "mark": {"type": "point", "filled": True, "size": 110, "opacity": 1, "strokeWidth": 2},
            "encoding": {"y": y, "x": x, "shape": shape, "color": colour, "stroke": colour},
        },
        {
            "data": {"values": notes},
            "mark": {"type": "text", "align": "left", "color": GREY, "fontSize": 13, "font": FONT, "fontStyle": "italic", "dx": 4},
            "encoding": {"y": y, "x": {"value": 0}, "text": {"field": "note", "type": "nominal"}},
        },
    ]
    if plan.as_of and first <= plan.as_of.isoformat() <= last:
        layers.append(
            {
                "data": {"values": [{"date": plan.as_of.isoformat()}]},
                "mark": {"type": "rule", "color": GREY, "strokeDash": [4, 3]},
                "encoding": {"x": x},
            }
        )
    layers = [layer for layer in layers if layer["data"]["values"]]
    return _specification({"layer": layers, "width": 420, "height": {"step": 22}})


def _by_month(rows: Sequence[TimelineRow], plan: ActionPlan) -> dict[str, Any]:
    counts: dict[str, int] = {}
    for row in rows:
        for point in row.points:
            if point.kind in ("due", "overdue"):
                month = point.date.replace(day=1).isoformat()
                counts[month] = counts.get(month, 0) + 1
    values = [{"month": month, "count": count} for month, count in sorted(counts.items())]
    axis = {"format": "%b %Y", "labelAngle": 0}
    x = {"field": "month", "type": "temporal", "timeUnit": "utcyearmonth", "title": None, "scale": {"type": "utc"}, "axis": axis}
    y = {"field": "count", "type": "quantitative", "title": "Commitments due"}
    return _specification(
        {"data": {"values": values}, "mark": {"type": "bar", "color": NAVY}, "encoding": {"x": x, "y": y}, "width": 520, "height": 230}
    )


def _extent(dates: list[str], plan: ActionPlan) -> tuple[str, str]:
    period = [date.isoformat() for date in (plan.period.start, plan.period.end) if date]
    days = sorted([*dates, *period]) or ([plan.as_of.isoformat()] if plan.as_of else [f"{plan.year}-01-01"])
    last = dt.date.fromisoformat(days[-1])
    return days[0], (last + dt.timedelta(days=20)).isoformat()


def _specification(body: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": SCHEMA, "config": CONFIG, "autosize": {"type": "pad", "contains": "padding"}, **body}
