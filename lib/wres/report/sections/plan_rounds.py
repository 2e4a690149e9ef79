"""What moved in the plan, round by round of updates: for boards that ask each quarter."""

from collections.abc import Sequence
from html import escape

from wres.html import TableColumn, html_table
from wres.plans import ActionPlan
from wres.plans.counts import counts_of
from wres.plans.rounds import ADDED, DROPPED, DUE, STATUS, Movement, PlanMove, PlanRound, movements
from wres.report.overdue_words import MEANING, PAST_DUE
from wres.report.section import Section
from wres.report.sections.plan_cells import text_html
from wres.report.sections.plan_glance import STATUSES
from wres.text import day
from wres.text.lists import listing, quantity, sentence_case

OVERDUE = f"{MEANING.format(when='the day of the round')} These actions are counted in their status too."
KINDS = {STATUS: "Status", DUE: "Due date", ADDED: "New in the plan", DROPPED: "No longer in the plan"}


def plan_rounds(rounds: Sequence[PlanRound], plan: ActionPlan) -> Section:
    """What moved in the last round, how far the actions were at each, and every move; empty where no round was kept."""
    if not rounds:
        return Section()
    steps = movements(rounds, plan)
    newest_first = steps[::-1]
    parts = [f"<p>{escape(movement_sentence(step))}</p>" for step in newest_first[:1]]
    parts.append(_statuses(rounds, plan, steps))
    parts += [_moves(step) for step in newest_first[:1] if step.moves]
    earlier = [step for step in newest_first[1:] if step.moves or step.updates]
    if earlier:
        tables = "".join(f"<p>{escape(movement_sentence(step))}</p>{_moves(step) if step.moves else ''}" for step in earlier)
        parts.append(f"<details><summary>Earlier rounds ({len(earlier)})</summary>{tables}</details>")
    return Section(parts)


def last_round_sentence(rounds: Sequence[PlanRound], plan: ActionPlan) -> str:
    """What moved last, as one sentence; empty where no round was kept."""
    steps = movements(rounds, plan)
    return movement_sentence(steps[-1]) if steps else ""


def movement_sentence(step: Movement) -> str:
    """What moved in a round: completed, other statuses, due dates, new and dropped actions, and how many have news."""
    when = f"In the round of {day(step.day)}" if step.day else "Since the last round"
    completed, added, dropped = step.completed, step.count(ADDED), step.count(DROPPED)
    other = "other status" if completed else "status"
    counts = {
        f"{quantity(completed, 'action')} {_was(completed)} completed": completed,
        f"{quantity(step.count(STATUS), other, f'{other}es')} changed": step.count(STATUS),
        f"{quantity(step.count(DUE), 'due date')} changed": step.count(DUE),
        f"{quantity(added, 'action')} {_was(added)} added": added,
        f"{quantity(dropped, 'action')} {_was(dropped)} taken out": dropped,
    }
    moved = listing([words for words, count in counts.items() if count]) or "no status and no due date changed"
    news = f" {quantity(step.updates, 'action')} {'has' if step.updates == 1 else 'have'} a new progress update." if step.updates else ""
    return f"{when}, {moved}.{news}"


def _statuses(rounds: Sequence[PlanRound], plan: ActionPlan, steps: Sequence[Movement]) -> str:
    """How many actions were in each status of the common scale before the first round, at each, and now where that differs."""
    plans = {("At the start" if at.day is None else day(at.day)): at.plan for at in rounds}
    if steps and steps[-1].day is None:
        plans["Now"] = plan
    counts = {heading: _counts(at) for heading, at in plans.items()}
    every = dict.fromkeys(words for of_round in counts.values() for words in of_round)
    rows = [words for words in every if words == "overdue" or any(of_round.get(words) for of_round in counts.values())]
    names = TableColumn("Actions", [sentence_case(words) for words in rows], "names")
    columns = [TableColumn(heading, [of_round.get(words, 0) for words in rows], "numbers") for heading, of_round in counts.items()]
    return html_table("Actions by status at each round of updates", [names, *columns], [OVERDUE])


def _counts(plan: ActionPlan) -> dict[str, int]:
    counted = counts_of(plan)
    in_scheme = {words: counted.statuses.get(status, 0) for status, words in STATUSES.items()}
    unknown = {"status not known": count} if (count := counted.statuses.get("unknown")) else {}
    past = {PAST_DUE: counted.past_due} if counted.past_due else {}
    return {**in_scheme, **unknown, "overdue": counted.overdue, **past, "all actions": counted.actions}


def _moves(step: Movement) -> str:
    """Each thing that moved, with its words before and after."""
    caption = f"What changed in the round of {day(step.day)}" if step.day else "What changed since the last round"
    columns = [
        TableColumn("Action", [text_html(move.commitment.label) for move in step.moves], "names"),
        TableColumn("What", [_kind(move) for move in step.moves]),
        TableColumn("Before", [text_html(move.before) for move in step.moves]),
        TableColumn("After", [text_html(move.after) for move in step.moves]),
    ]
    return html_table(caption, columns)


def _kind(move: PlanMove) -> str:
    return "Status: completed" if move.completes else KINDS[move.what]


def _was(count: int) -> str:
    return "was" if count == 1 else "were"
