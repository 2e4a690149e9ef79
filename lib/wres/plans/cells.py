"""Cells of plan tables as HTML: text as written and escaped, status marks, and what was understood beside it."""

import datetime as dt
from collections.abc import Mapping
from html import escape

from wres.plans.dates import COLUMNS as DUE
from wres.plans.due import NOT_GIVEN, NOTHING_READ
from wres.plans.plan import HELD_BACK, ActionPlan

_SAID = {
    "blank": "no date given",
    "ongoing": "ongoing: no date",
    "unknown": "no date",
    "not a date": "no date here",
    "invalid": "cannot be read as a date",
}


def text_html(text: str) -> str:
    """A text as written, line by line."""
    return "<br>".join(escape(line) for line in text.split("\n"))


def cell(label: str, html: str, css_class: str = "") -> str:
    """A cell that carries its heading, for screens too narrow for a table."""
    kind = f' class="{css_class}"' if css_class else ""
    return f'<td data-label="{escape(label, quote=True)}"{kind}>{html}</td>'


def status_html(plan: ActionPlan, row: int) -> str:
    """The judged status: symbol, code and word together; a code the plan does not define is shown as it is and said to be undefined."""
    code = plan.written["status"][row]
    if not code.strip():
        return ""
    problem, label, symbol, common = (plan.known[f"status_{name}"][row] for name in ("problem", "label", "symbol", "common"))
    if problem:
        return f'<span class="status status-unknown">{escape(code)} (not defined in the plan)</span>'
    words = code if label.casefold() in code.casefold() else f"{code}: {label}"
    symbol = "" if symbol in code else symbol
    kind = common.replace(" ", "-")
    return f'<span class="status status-{kind}">{escape(f"{symbol} {words}".strip())}</span>'


def common_status_html(plan: ActionPlan, row: int) -> str:
    """The judged status on the scale all plans share."""
    kind, code = plan.known["status_common"][row], plan.written["status"][row]
    words = kind if code.strip() or kind != "unknown" else "not given"
    return f'<span class="status status-{kind.replace(" ", "-")}">{escape(words)}</span>'


def understood_due(plan: ActionPlan, row: int) -> str:
    """What was understood of a timescale, in words; empty where a plain date says it all."""
    due = {name: plan.known[name][row] for name in DUE}
    form = due["due_form"]
    written = " ".join(plan.written["due_text"][row].split())
    if written == HELD_BACK or (form == "date" and written.casefold() == day(due["due_end"]).casefold()):
        return ""
    if due["due_status"]:
        return completed_words(due)
    if form == "unknown" and due["due_problem"]:
        why = "" if due["due_problem"] == NOTHING_READ else f": {due['due_problem']}"
        return f"no date read{why}"
    rhythm = "then ongoing" if due["due_recurrence"] == "ongoing" and form == "mixed" else due["due_recurrence"].replace("ongoing", "")
    words = [
        _days(due),
        f"reviewed {rhythm}" if rhythm and due["due_qualifier"] == "reviewed" and due["due_end"] else rhythm,
        f"next {day(due['due_next'])}" if due["due_next"] else "",
        due["due_problem"] if form != "blank" else "",
    ]
    return ", ".join(word for word in words if word)


def completed_words(due: Mapping[str, str]) -> str:
    """That a timescale says the work is complete, and when: complete, March 2024."""
    return f"{due['due_status']}, {due['due_completed']}".strip(" ,")


def moved_words(moved_from: str, end: str) -> str:
    """From where and to where a date was moved."""
    return f"moved to {day(end)}; the earlier date is not given" if moved_from == NOT_GIVEN else f"moved from {moved_from} to {day(end)}"


def _days(due: dict[str, str]) -> str:
    """The days of a timescale in words."""
    form, end, start = due["due_form"], due["due_end"], due["due_start"]
    if due["due_moved_from"]:
        return moved_words(due["due_moved_from"], end)
    if start and not end:
        return f"from {day(start)}, no end given"
    if form == "list":
        return "; ".join(day(date) for date in due["due_all"].split(";"))
    if due["due_qualifier"] == "until" and end:
        return f"until {day(end)}"
    if end:
        return f"{day(start)} to {day(end)}" if start else day(end)
    return _SAID.get(form, "")


def day(iso: str) -> str:
    """A date in words: 31 March 2020."""
    date = dt.date.fromisoformat(iso)
    return f"{date.day} {date:%B %Y}"


def beside(words: str) -> str:
    """What was understood or computed, set small beneath the text as written."""
    return f'<br><small class="understood">{escape(words)}</small>' if words else ""
