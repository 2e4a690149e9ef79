"""Cells of plan tables: text as written and escaped, status marks, and what was understood beside it."""

import re
from html import escape

from wres.html import Html
from wres.parameters.organisation_plan import Status
from wres.plans import HELD_BACK, ActionPlan, Commitment
from wres.plans.due import due_words
from wres.plans.statuses import JudgedStatus
from wres.text import day

COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-z]+")  # of CSS; anything else is not shown
UNBROKEN = 16  # letters of a mark that stays on one line


def text_html(text: str, understood: str = "") -> Html:
    """A text as written, line by line, and small beneath it what was understood or computed."""
    lines = "<br>".join(escape(line) for line in text.split("\n"))
    return Html(lines + small(understood))


def small(words: str) -> Html:
    """What was understood or computed, set small beneath the text as written."""
    return Html(f'<br><small class="understood">{escape(words)}</small>' if words else "")


def status_html(commitment: Commitment) -> Html:
    """The judged status: symbol, code and word together; a code the plan does not define is shown as it is and said to be undefined."""
    code, status = commitment.written.status, commitment.status
    if not code.strip():
        return Html()
    if status.problem:
        return _status("unknown", f"{code} (not defined in the plan)")
    return code_html(code, status)


def code_html(code: str, status: Status | JudgedStatus) -> Html:
    """A status code with its symbol and what it means, marked in the plan's own colour."""
    words = code if status.label.casefold() in code.casefold() else f"{code}: {status.label}"
    symbol = "" if status.symbol in code else status.symbol
    return _status(status.common, f"{symbol} {words}".strip(), status.colour or "")


def common_status_html(commitment: Commitment) -> Html:
    """The judged status on the scale all plans share."""
    common = commitment.status.common
    return _status(common, common if common != "unknown" else "not known" if commitment.written.status.strip() else "not given")


def due_understood(commitment: Commitment) -> str:
    """What was understood of the timescale, in words; empty where the text says it all, or is held back."""
    return "" if commitment.written.due_text == HELD_BACK else due_words(commitment.due, commitment.written.due_text)


def computed_html(plan: ActionPlan, commitment: Commitment, beneath: bool = True) -> Html:
    """The computed status: overdue or past its due date as a mark, the rest in words. beneath: small, under what was judged."""
    computed = commitment.computed
    overdue = overdue_html() if computed.overdue else past_due_html() if computed.past_due else Html()
    words = computed_words(plan, commitment)
    if not beneath:
        return Html(overdue + (" " if overdue and words else "") + escape(words))
    return Html(("<br>" + overdue if overdue else "") + small(words))


def overdue_html() -> Html:
    """The mark of an action whose due date has passed and that is not complete."""
    return _status("overdue", "⚑ Overdue")


def past_due_html() -> Html:
    """The mark of an action whose due date has passed and of which it is not known whether it is complete."""
    return _status("unknown", "⚐ Past due date")


def computed_words(plan: ActionPlan, commitment: Commitment) -> str:
    """The computed status, in words; that there is no progress is said only in a plan that reports progress."""
    computed, end, earlier_plans = commitment.computed, commitment.due.end, commitment.computed.years_carried
    words = [
        f"was due {day(end)}" if (computed.overdue or computed.past_due) and end else "",
        "not known whether complete" if computed.past_due else "",
        "the update suggests the target is met" if computed.target_met else "",
        "no progress given" if computed.no_update and plan.reports_progress else "",
        f"carried over from {earlier_plans} earlier plan{'s' if earlier_plans > 1 else ''}" if earlier_plans else "",
        f"waits for {computed.waiting_for}" if computed.waiting_for else "",
        "points to another action" if computed.pointer else "",
    ]
    return "; ".join(word for word in words if word)


def indicator_words(commitment: Commitment) -> str:
    """The indicators a commitment is linked to: codes, all, those of other standards."""
    links = commitment.indicators
    parts = [", ".join(links.codes), "all" if links.everything else "", ", ".join(links.others)]
    return "; ".join(part for part in parts if part)


def _status(common: str, words: str, colour: str = "") -> Html:
    words = words if len(words) > UNBROKEN else words.replace(" ", "\N{NO-BREAK SPACE}")
    style = f' style="--own:{colour}"' if COLOUR.fullmatch(colour) else ""
    return Html(f'<span class="status status-{common.replace(" ", "-")}"{style}>{escape(words)}</span>')
