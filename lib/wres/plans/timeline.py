"""What is due when, as a chart: dated work in time, recurring work by its next occurrences, undated work said to be so."""

import datetime as dt
from typing import Any

from wres.plans.cells import completed_words, day
from wres.plans.plan import ActionPlan
from wres.plans.recurrence import add_months, find_recurrence

MOST_ROWS = 60  # beyond this, commitments are counted by month
FONT, NAVY, GREY, ORANGE = "Arial", "#12436D", "#505A5F", "#F46A25"
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
CONFIG = {
    "font": FONT, "background": "transparent", "view": {"stroke": None},
    "axis": {"labelFontSize": 14, "titleFontSize": 14, "labelColor": "#212B32", "titleColor": "#212B32", "titleFontWeight": "normal", "domainColor": GREY,
             "tickColor": GREY, "gridColor": "#D8DDE0", "labelLimit": 300},
    "legend": {"labelFontSize": 14, "symbolSize": 120, "labelLimit": 300},
}  # fmt: skip
KINDS = {"due": "circle", "overdue": "diamond", "starts": "triangle-right", "recurs": "stroke"}
WORDS = {"due": "due", "overdue": "due, and passed", "starts": "starts, no end given", "recurs": "recurs"}
_NOT_DATED = {
    "ongoing": "ongoing, no date",
    "blank": "no date given",
    "unknown": "no date yet",
    "not a date": "no date given",
    "invalid": "date cannot be read",
}


def timeline(plan: ActionPlan, name: str = "plan-dates") -> dict[str, Any]:
    """The arguments of a Figure: name, specification (Vega-Lite, data inline), title, description, caption.

    One line a commitment; beyond `MOST_ROWS`, the number due in each month. Empty without commitments.
    """
    if plan.empty:
        return {}
    rows = [_line(plan, int(row), place) for place, row in enumerate(plan.understood.index)]
    counts = _counts(plan)
    specification = _by_month(rows, plan) if len(rows) > MOST_ROWS else _line_by_line(rows, plan)
    complete = f" Complete, instead of a date: {counts['complete']}." if counts["complete"] else ""
    as_of = f" On {day(plan.as_of.isoformat())}, past its date and not complete: {counts['overdue'] or 'none'}." if plan.as_of else ""
    caption = (
        f"Commitments with a date: {counts['dated']} of {len(rows)}. Recurring: {counts['recurring'] or 'none'}. "
        f"Ongoing without a date: {counts['ongoing'] or 'none'}. Without a date that can be read: {counts['undated'] or 'none'}.{complete}{as_of}"
    )
    description = (
        "Commitments in the order of the plan, each with its dates. "
        + "; ".join(f"{one['label']}: {one['said']}" for one in rows[:MOST_ROWS])
        + "."
    )
    return {"name": name, "specification": specification, "title": "What is due when", "description": description, "caption": caption}


def _counts(plan: ActionPlan) -> dict[str, int]:
    understood = plan.understood
    complete = understood["due_status"].eq("complete")
    dated = understood["due_end"].ne("") | understood["due_start"].ne("")
    recurring = understood["due_form"].isin(["recurring"])
    ongoing = understood["due_form"].eq("ongoing")
    return {
        "dated": int(dated.sum()), "recurring": int(recurring.sum()), "ongoing": int(ongoing.sum()),
        "undated": int((~dated & ~recurring & ~ongoing & ~complete).sum()), "complete": int(complete.sum()), "overdue": int(understood["overdue"].sum()),
    }  # fmt: skip


def _line(plan: ActionPlan, row: int, place: int) -> dict[str, Any]:
    written, due = plan.as_written.loc[row], plan.understood.loc[row]
    words = written["action"].replace("\n", " ")
    text = words if len(words) <= 38 else f"{words[:36].rstrip()} …"
    points = [(one, "overdue" if due["overdue"] else "due") for one in due["due_all"].split(";") if one and due["due_form"] != "not a date"]
    if not points and due["due_end"]:
        points = [(due["due_end"], "overdue" if due["overdue"] else "due")]
    if due["due_start"] and not due["due_end"]:
        points = [(due["due_start"], "starts")]
    if due["due_form"] == "range":
        points = points[-1:]
    dated = list(dict.fromkeys(f"{WORDS[kind]} {day(date)}" for date, kind in points[:3]))
    points += [(date, "recurs") for date in _recurring(plan, row)]
    said = due["due_recurrence"] if points and due["due_recurrence"] else "" if points else _not_dated(due)
    spoken = " and ".join([*dated, *filter(None, [said])])
    return {
        "place": place, "label": f"{plan.names[row] or place + 1} {text}".strip(), "points": points, "from": due["due_start"] if due["due_form"] == "range" else "",
        "to": due["due_end"], "note": said if not points else "", "said": spoken,
    }  # fmt: skip


def _not_dated(due: Any) -> str:
    """Why a commitment has no place on the chart."""
    if due["due_status"]:
        return completed_words(due)
    if due["due_form"] == "unknown" and due["due_problem"]:
        return "date not understood"
    return _NOT_DATED.get(due["due_form"], "no date")


def _recurring(plan: ActionPlan, row: int) -> list[str]:
    """The occurrences of recurring work while the plan runs, a year at least, at most 24 of them."""
    due = plan.understood.loc[row]
    rhythm = find_recurrence(plan.written["due_text"][row])
    if rhythm is None or not due["due_next"]:
        return []
    begins = dt.date.fromisoformat(due["due_next"])
    last = max(plan.period.end or begins, add_months(begins, 12))
    if due["due_qualifier"] == "until":
        last = min(last, dt.date.fromisoformat(due["due_end"]))
    days = []
    while begins <= last and len(days) < 24:
        days.append(begins.isoformat())
        begins = rhythm.after(begins, begins)
    return days


def _line_by_line(rows: list[dict[str, Any]], plan: ActionPlan) -> dict[str, Any]:
    points = [{"label": one["label"], "date": date, "kind": WORDS[kind]} for one in rows for date, kind in one["points"]]
    bars = [{"label": one["label"], "date": one["from"], "until": one["to"]} for one in rows if one["from"]]
    notes = [{"label": one["label"], "note": one["note"]} for one in rows if one["note"]]
    first, last = _extent([one["date"] for one in points] + [one["date"] for one in bars], plan)
    y = {
        "field": "label",
        "type": "nominal",
        "sort": None,
        "title": None,
        "scale": {"domain": [one["label"] for one in rows]},
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


def _by_month(rows: list[dict[str, Any]], plan: ActionPlan) -> dict[str, Any]:
    counts: dict[str, int] = {}
    for one in rows:
        for date, kind in one["points"]:
            if kind in ("due", "overdue"):
                counts[f"{date[:7]}-01"] = counts.get(f"{date[:7]}-01", 0) + 1
    values = [{"month": month, "count": count} for month, count in sorted(counts.items())]
    axis = {"format": "%b %Y", "labelAngle": 0}
    x = {"field": "month", "type": "temporal", "timeUnit": "utcyearmonth", "title": None, "scale": {"type": "utc"}, "axis": axis}
    y = {"field": "count", "type": "quantitative", "title": "Commitments due"}
    return _specification(
        {"data": {"values": values}, "mark": {"type": "bar", "color": NAVY}, "encoding": {"x": x, "y": y}, "width": 520, "height": 230}
    )


def _extent(dates: list[str], plan: ActionPlan) -> tuple[str, str]:
    period = [one.isoformat() for one in (plan.period.start, plan.period.end) if one]
    known = sorted([*dates, *period]) or ([plan.as_of.isoformat()] if plan.as_of else [f"{plan.year}-01-01"])
    last = dt.date.fromisoformat(known[-1])
    return known[0], (last + dt.timedelta(days=20)).isoformat()


def _specification(body: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": SCHEMA, "config": CONFIG, "autosize": {"type": "pad", "contains": "padding"}, **body}
