"""Due dates of actions, as charts with their statuses and words."""

import datetime as dt
from collections.abc import Sequence

from wres.charts import Chart, TimelineLine, months_chart, timeline_charts
from wres.plans import ActionPlan, Commitment
from wres.plans.counts import without_date
from wres.plans.timeline import WORDS, TimelineRow, timeline_rows
from wres.report.overdue_words import overdue_sentences
from wres.report.section import Section
from wres.report.sections.plan_glance import statuses_html
from wres.text import day
from wres.text.lists import quantity

MOST_ROWS = 60  # beyond this, commitments are counted by month


def plan_dates(plan: ActionPlan) -> Section:
    """Each commitment with its status and days; beyond `MOST_ROWS`, the number due in each month. Nothing without commitments.

    A chart alone has the key to statuses beside it.
    """
    charts = _charts(plan) if plan.commitments else []
    if len(charts) > 1:
        return Section(['<div class="drawings">', *charts, "</div>"])
    listed = statuses_html(plan) if charts else ""
    return Section([charts[0].with_words(f"<p>Key to status:</p>{listed}")] if listed else charts)


def _charts(plan: ActionPlan) -> list[Chart]:
    rows = timeline_rows(plan)
    listed = "; ".join(f"{row.short}: {row.words}" for row in rows[:MOST_ROWS])
    words = {
        "name": "plan-dates",
        "title": "Due dates of actions",
        "description": f"Actions in the order of the plan, each with its dates. {listed}.",
        "caption": _caption(plan),
    }
    if len(rows) > MOST_ROWS:
        days = [point.date for row in rows for point in row.points if point.kind in ("due", "overdue", "past")]
        return [months_chart(days, **words)] if days else []
    lines = [
        TimelineLine(_name(row, commitment), tuple((point.date, point.kind) for point in row.points), row.span, row.note)
        for row, commitment in zip(rows, plan.commitments, strict=True)
    ]
    first, last = _extent(rows, plan)
    today = (plan.as_of, day(plan.as_of)) if plan.as_of else None
    return timeline_charts(lines, WORDS, first, last, today, **words)


def _name(row: TimelineRow, commitment: Commitment) -> str:
    """The whole name of a commitment, and how far it is, in the plan's own word."""
    name = row.label.rstrip(" :;,–-")
    stop = "" if name.endswith((".", "!", "?")) else "."
    return f"{name}{stop} {commitment.status.label}." if commitment.status.is_known else row.label


def _caption(plan: ActionPlan) -> str:
    dues = [commitment.due for commitment in plan.commitments]
    complete = sum(due.status == "complete" for due in dues)
    recurring = sum(bool(due.recurrence) and not (due.end or due.start) for due in dues)
    ongoing = sum(row.due.form == "ongoing" for row in without_date(plan))
    dated = sum(bool(due.end or due.start) for due in dues)
    undated = len(without_date(plan))
    which = "" if not ongoing else " (ongoing)" if ongoing == undated else f" ({ongoing} ongoing)"
    parts = [
        f"{dated} of {quantity(len(dues), 'action')} {'has' if dated == 1 else 'have'} a due date",
        f"{recurring} {'recurs' if recurring == 1 else 'recur'}" if recurring else "",
        f"{undated} {'has' if undated == 1 else 'have'} no due date{which}" if undated else "",
        f"{complete} {'says' if complete == 1 else 'say'} complete in place of a date" if complete else "",
    ]
    return " ".join([*(f"{part}." for part in parts if part), *overdue_sentences(plan)])


def _extent(rows: Sequence[TimelineRow], plan: ActionPlan) -> tuple[dt.date, dt.date]:
    """The first day to draw, and some days after the last."""
    days = [point.date for row in rows for point in row.points] + [row.span[0] for row in rows if row.span]
    days += [end for end in (plan.period.start, plan.period.end) if end]
    days = days or [plan.as_of or dt.date(plan.year, 1, 1)]
    return min(days), max(days) + dt.timedelta(days=20)
