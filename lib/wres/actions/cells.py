"""Cells of plan tables as HTML: text as written and escaped, status marks, and what was understood beside it."""

import datetime as dt
from html import escape

from wres.actions.dates import COLUMNS as DUE
from wres.actions.plan import HELD_BACK, ActionPlan

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
    words = code if label.casefold() == code.casefold() else f"{code}: {label}"
    symbol = "" if symbol in code else symbol
    kind = common.replace(" ", "-")
    return f'<span class="status status-{kind}">{escape(f"{symbol} {words}".strip())}</span>'


def common_status_html(plan: ActionPlan, row: int) -> str:
    """The judged status on the scale all plans share."""
    kind, code = plan.known["status_common"][row], plan.written["status"][row]
    words = kind if code.strip() else "not given"
    return f'<span class="status status-{kind.replace(" ", "-")}">{escape(words)}</span>'


def understood_due(plan: ActionPlan, row: int) -> str:
    """What was understood of a timescale, in words; empty where a plain date says it all."""
    due = {name: plan.known[name][row] for name in DUE}
    form, end, start = due["due_form"], due["due_end"], due["due_start"]
    if plan.written["due_text"][row] == HELD_BACK or (form == "date" and due["due_precision"] == "day"):
        return ""
    words = []
    if form == "start":
        words.append(f"from {day(start)}, no end given")
    elif form == "list":
        words.append("; ".join(day(one) for one in due["due_all"].split(";")))
    elif end:
        words.append(f"{day(start)} to {day(end)}" if start else day(end))
    elif form in _SAID:
        words.append(_SAID[form])
    if due["due_recurrence"] and due["due_recurrence"] != "ongoing":
        words.append(due["due_recurrence"])
    elif form == "mixed":
        words.append("then ongoing")
    if due["due_next"]:
        words.append(f"next {day(due['due_next'])}")
    if due["due_problem"] and form != "blank":
        words.append(due["due_problem"])
    return ", ".join(words)


def day(iso: str) -> str:
    """A date in words: 31 March 2020."""
    date = dt.date.fromisoformat(iso)
    return f"{date.day} {date:%B %Y}"


def beside(words: str) -> str:
    """What was understood or computed, set small beneath the text as written."""
    return f'<br><small class="understood">{escape(words)}</small>' if words else ""
