"""What is to be seen before the plan itself: how far its actions are, which are overdue, and the key of its status codes."""

from collections import Counter
from collections.abc import Sequence
from html import escape

from wres.html import Html
from wres.plans import ActionPlan, Commitment
from wres.plans.counts import counts_of
from wres.plans.coverage import indicator_coverage
from wres.plans.past_due import overdue_first, past_due_first
from wres.plans.statuses import NO_KEY, NOT_DEFINED
from wres.report.overdue_words import PAST_DUE, overdue_meaning, overdue_sentences
from wres.report.section import Section
from wres.report.sections.plan_cells import code_html, overdue_html, past_due_html, status_html
from wres.report.sections.plan_coverage import linked_sentence
from wres.report.statement import Statement
from wres.text import day
from wres.text.lists import listing, quantity, sentence_case, within_sentence

STATUSES = {"complete": "complete", "in progress": "in progress", "not started": "not started", "blocked": "blocked"}
MOST_OVERDUE = 8  # named; the rest are counted
READ_WITHOUT_KEY = "The plan has no key. Statuses that say not started, in progress, complete or blocked are counted as such."
NO_PLAN = "No action plan was given with this return."


def plan_glance(plan: ActionPlan) -> Section:
    """How far the actions are, what they are not linked to, and those longest overdue; of no plan, that there is none."""
    if not plan.commitments:
        return Section([f"<p>{NO_PLAN}</p>"])
    return Section([part for part in (_counts_html(plan), _overdue_html(plan)) if part])


def _counts_html(plan: ActionPlan) -> str:
    """How many actions there are in each status, and how many lack what lets them be followed up."""
    counted = counts_of(plan)
    words_of = {**STATUSES, "unknown": "status not known"}
    counts = {words: count for status, words in words_of.items() if (count := counted.statuses.get(status))}
    counts |= {f"overdue on {day(plan.as_of)}": counted.overdue} if plan.as_of else {}
    counts |= {PAST_DUE: counted.past_due} if counted.past_due else {}
    counts |= {
        "without a lead": counted.without_lead,
        "without a due date": counted.without_date,
        f"not linked to any {plan.organisation.indicator_word}": counted.without_indicator,
    }
    rows = "".join(f"<div><dt>{escape(sentence_case(words))}</dt><dd>{count:,}</dd></div>" for words, count in counts.items())
    total = f"The plan has {quantity(counted.actions, 'action')}. {linked_sentence_of(plan)}"
    return f'<p>{escape(total)}</p><dl class="meta counts">{rows}</dl>'


def plan_statement(plan: ActionPlan) -> list[Statement]:
    """The same sentences for the first screen; nothing of no plan."""
    about = f"The plan's {quantity(len(plan.commitments), 'action')}"
    return [Statement(about, f"{counts_sentence(plan)} {linked_sentence_of(plan)}")] if plan.commitments else []


def linked_sentence_of(plan: ActionPlan) -> str:
    """Which indicators no action is linked to."""
    return linked_sentence(indicator_coverage(plan), f"{plan.organisation.indicator_word}s")


def counts_sentence(plan: ActionPlan) -> str:
    """How many actions there are in each status of the common scale, how many are overdue, and how many lack a lead or a due date."""
    counted = counts_of(plan)
    in_scheme = ((status, words, counted.statuses.get(status)) for status, words in STATUSES.items())
    statuses = [f"{count} {words}{_own_statuses(plan, status)}" for status, words, count in in_scheme if count]
    if unknown := counted.statuses.get("unknown"):
        statuses.append(f"{unknown} with status not known" if statuses else "status not known for all")
    lacks = [f"{_of(count)} no {what}" for count, what in ((counted.without_lead, "lead"), (counted.without_date, "due date")) if count]
    return " ".join([f"{', '.join(statuses)}.", *overdue_sentences(plan), *([f"{sentence_case(listing(lacks))}."] if lacks else [])])


def _own_statuses(plan: ActionPlan, common: str) -> str:
    """The plan's own statuses that are one of the common scale, in the order of its key; how many have each, where there are several."""
    labels = Counter(row.status.label for row in plan.commitments if row.status.common == common and row.status.label)
    order = dict.fromkeys(status.label for status in plan.about.status_scheme.values() if status.label in labels)
    words = [f"{labels[label]} {within_sentence(label)}" if len(order) > 1 else within_sentence(label) for label in order]
    return f" ({', '.join(words)})" if words and [word.casefold() for word in words] != [STATUSES[common]] else ""


def statuses_html(plan: ActionPlan) -> str:
    """A list of what the plan's status codes mean, with how many actions have each; those it uses without saying what they mean."""
    scheme = plan.about.status_scheme
    uses = Counter((row.status.label, row.status.common) for row in plan.commitments if not row.status.problem)
    lines = [
        f"{code_html(code, status)} {quantity(uses[status.label, status.common], 'action')}"
        + ("" if status.common == status.label.casefold() else f", counted as {escape(_common_words(status.common))}")
        for code, status in scheme.items()
    ]
    without_meaning = [row for row in plan.commitments if row.status.problem in (NOT_DEFINED, NO_KEY) and row.written.status]
    for code, count in Counter(row.written.status for row in without_meaning).items():
        lines.append(f"{escape(code)}: not defined in the plan; used for {quantity(count, 'action')}")
    return f'<ul class="statuses">{"".join(f"<li>{line}</li>" for line in lines)}</ul>' if lines else ""


def key_html(plan: ActionPlan) -> str:
    """The list of the plan's status codes under its heading, and what else explains the plan as it is shown."""
    notes = [
        plan.about.status_note or "",
        READ_WITHOUT_KEY if _is_read_without_key(plan) else "",
        "Small text is added by the workbook. The rest is the plan's own wording.",
        overdue_meaning(plan, day(plan.as_of)) if plan.as_of else "",
    ]
    listed = f"<h3>Key to status</h3>{statuses}" if (statuses := statuses_html(plan)) else ""
    return listed + "".join(f'<p class="period">{escape(note)}</p>' for note in notes if note)


def _is_read_without_key(plan: ActionPlan) -> bool:
    return not plan.about.status_scheme and any(row.status.is_known and row.status.label for row in plan.commitments)


def _overdue_html(plan: ActionPlan) -> str:
    """The short lists of what is overdue, and of what is past its due date without a status that says whether it is complete."""
    return _short_list(overdue_html(), overdue_first(plan)) + _short_list(past_due_html(), past_due_first(plan))


def _short_list(mark: Html, rows: Sequence[Commitment]) -> str:
    if not rows:
        return ""
    lines = "".join(f"<li>{_overdue_line(row)}</li>" for row in rows[:MOST_OVERDUE])
    more = len(rows) - MOST_OVERDUE
    rest = f'<p class="period">{more} more {"is" if more == 1 else "are"} marked in the plan.</p>' if more > 0 else ""
    return f'<h3>{mark} {quantity(len(rows), "action")}</h3><ul class="overdue">{lines}</ul>{rest}'


def _overdue_line(row: Commitment) -> str:
    status, due = status_html(row), f"was due {day(row.due.end)}" if row.due.end else ""
    facts = [*(row.lead_names or ["no lead"]), due, "" if status else "no status"]
    return f"<strong>{escape(row.label)}</strong><br>{escape('; '.join(filter(None, facts)))} {status}".rstrip()


def _of(count: int) -> str:
    return f"{count} {'has' if count == 1 else 'have'}"


def _common_words(common: str) -> str:
    return "status not known" if common == "unknown" else common
