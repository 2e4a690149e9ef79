"""Updates that are missing or old."""

import datetime as dt
from dataclasses import replace

from wres.plans.calendar_words import find_dates
from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.plans.questions.contradictions import not_applicable_but_due
from wres.text import day

NONE = Check(
    "no update", "warning", "Readers cannot tell whether anything was done.", "Say what was done, or that nothing was, and why.",
    "no update",
)  # fmt: skip
NOTHING_YET = replace(
    NONE, severity="note", why="Readers look for an update, even where nothing is expected yet.",
    how_to_fix="Say that it has not begun, and when it will.", gap="",
)  # fmt: skip
OLD = Check("update older than a quarter", "warning", "It says how things were, not how they are.", "Ask the lead for a new update.")


def update_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about updates that are missing or old."""
    return [*_none(plan), *_old(plan)]


def _none(plan: ActionPlan) -> list[PlanQuestion]:
    """Blank and empty updates, once the plan reports progress at all or has run longer than an update may take."""
    running = plan.period.start and plan.as_of and plan.as_of - plan.period.start > dt.timedelta(days=plan.rules.update_every_days)
    silent = [commitment for commitment in plan.still_open if commitment.computed.no_update and not commitment.computed.years_carried]
    shared, elsewhere = _updated_with_their_action(plan), not_applicable_but_due(plan)
    rows = [
        commitment
        for commitment in silent
        if commitment not in elsewhere and (commitment.written.progress.strip() or commitment not in shared)
    ]
    if not any(commitment.written.progress.strip() for commitment in plan.commitments):
        return [NONE.on_rows(plan, rows, "progress", f"None of the {len(rows)} open actions has an update.")] if running and rows else []
    ahead = [commitment for commitment in rows if commitment.written.progress.strip() and _first_step(plan, commitment)]
    early = [
        NOTHING_YET.on_row(
            plan,
            commitment,
            "progress",
            f'"{commitment.written.progress}" is the whole update; its first step, {_first_step(plan, commitment)}, is ahead.',
        )
        for commitment in ahead
    ]
    rows = [commitment for commitment in rows if commitment not in ahead]
    return early + NONE.apart_or_together(
        plan, rows, "progress", lambda commitment: _whole(commitment.written.progress),
        "{count} of {total} actions have no update: {actions}.",
    )  # fmt: skip


def _whole(update: str) -> str:
    return f'"{update}" is the whole update.' if update.strip() else "No update is given."


def _first_step(plan: ActionPlan, commitment: Commitment) -> str:
    """The first milestone's date as written, when every date of the action is still ahead; else empty."""
    dates = sorted((date.start, date.text) for date in find_dates(commitment.written.milestones) if date.start)
    end = commitment.due.end
    ahead = dates and end and plan.as_of and dates[0][0] > plan.as_of and end > plan.as_of
    return dates[0][1] if ahead else ""


def _updated_with_their_action(plan: ActionPlan) -> set[Commitment]:
    """Commitments without an update whose action has one: a merged cell often speaks for all its parts."""
    parts = [commitment for commitment in plan.commitments if commitment.written.commitment and commitment.written.action_no]
    updated = {commitment.written.action_key for commitment in parts if commitment.written.progress.strip()}
    return {commitment for commitment in parts if commitment.written.action_key in updated}


def _old(plan: ActionPlan) -> list[PlanQuestion]:
    if plan.as_of is None:
        return []
    limit = plan.as_of - dt.timedelta(days=plan.rules.update_every_days)
    old = {commitment: last for commitment in plan.still_open if (last := commitment.computed.updated_on) and last < limit}
    return OLD.apart_or_together(
        plan,
        list(old),
        "updated",
        lambda commitment: f"Last updated {day(old[commitment])}.",
        "{count} of {total} updates are older than a quarter: {actions}.",
    )
