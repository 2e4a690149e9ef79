"""Owners: none, everybody, a whole tier, only teams, or so many that none is accountable."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from wres.plans import owner_words
from wres.plans.commitment import Commitment
from wres.plans.owner_kinds import NOBODY_YET
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.plans.questions.work import is_about

NONE = Check("no lead", "warning", "Without a lead, no role is responsible.", "Name one role as lead.", "no lead")
TO_BE_CONFIRMED = Check(
    "lead not yet named", "warning", "Until then, no role is responsible.", "Name one role as lead.", "no lead named yet"
)
NOT_UNDERSTOOD = Check("lead not understood", "warning", "An address or a number is not a role.", "Name the role that leads.")
INTERIM = Check("interim lead", "note", "An interim lead may leave before the plan ends.", "Say which role takes over, and when.")
EVERYBODY = Check("everybody leads", "warning", "No single role is responsible.", "Name one role as lead, and say who contributes.")
TIER = Check("a whole tier leads", "note", "No single role is responsible.", "Name one role as lead, and say who contributes.")
TEAMS = Check("only teams lead", "note", "No single role is responsible.", "Name the role in the team that leads.")
TEAMS_LEAD_MOST = replace(TEAMS, severity="warning")  # most actions, or one on a subject that the standard measures
POINTS = Check(
    "lead and date only elsewhere", "note", "Readers have to look for who leads it and by when.",
    "Repeat the lead and the date here, or leave the row out.",
)  # fmt: skip
NETWORK = Check(
    "only a staff network leads", "note",
    "Members of staff networks are volunteers, who rarely have the time and the say to deliver an action.",
    "Name a role of the organisation as lead, with the network as support.",
)  # fmt: skip
MANY = Check("many leads", "note", "With so many leads it is not clear who is responsible.", "Name one lead, and the others as support.")
OUTSIDE = Check(
    "only an outside body leads", "note", "No role in the organisation is responsible.",
    "Name the role that follows it up with the outside body.",
)  # fmt: skip
_NONE_APART = 2  # actions without a lead that are told apart: more of them are a habit of the plan
_NETWORK = re.compile(r"\bnetworks?\b", re.IGNORECASE)


def owner_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about who leads: one for each action, the first that applies."""
    questions: tuple[tuple[Check, Callable[[Commitment], bool], str, str], ...] = (
        (NONE, lambda row: not row.leads, "No lead is named.", "{count} of {total} actions have no lead: {actions}."),
        (TO_BE_CONFIRMED, lambda row: NOBODY_YET in row.lead_kinds, "The lead is still to be named.",
         "{count} of {total} leads are still to be named: {actions}."),
        (NOT_UNDERSTOOD, lambda row: "not understood" in row.lead_kinds, "", "{count} leads were not understood: {actions}."),
        (INTERIM, lambda row: any(owner_words.INTERIM.search(name) for name in row.lead_names), "",
         "Interim posts lead {count} actions: {actions}."),
        (EVERYBODY, lambda row: set(row.lead_kinds) == {"everybody"}, "", "Everybody leads {count} actions: {actions}."),
        (TIER, lambda row: set(row.lead_kinds) == {"tier"}, "", "A whole tier of staff leads each of {count} actions: {actions}."),
        (NETWORK, lambda row: all(_NETWORK.search(name) for name in row.lead_names), "",
         "Staff networks alone lead {count} actions: {actions}."),
        (TEAMS, lambda row: set(row.lead_kinds) <= {"team", "network"}, "", "Teams without a named role lead {count} actions: {actions}."),
        (OUTSIDE, lambda row: set(row.lead_kinds) == {"external"}, "", "Outside bodies alone lead {count} actions: {actions}."),
        (MANY, lambda row: len(row.leads) >= plan.rules.many_leads, "", "{count} actions have many leads: {actions}."),
    )  # fmt: skip
    findings: list[PlanQuestion] = []
    remaining = list(plan.still_open)
    for check, holds, on_one_row, together in questions:
        rows = [commitment for commitment in remaining if holds(commitment)]
        remaining = [commitment for commitment in remaining if commitment not in rows]
        asked = TEAMS_LEAD_MOST if check is TEAMS and _grave(plan, rows) else check
        most = _NONE_APART if check is NONE else None
        findings += asked.apart_or_together(plan, rows, "leads", partial(_led_by, on_one_row), together, most)
    return [*findings, *_pointers(plan)]


def _led_by(otherwise: str, commitment: Commitment) -> str:
    return otherwise or f"Led by {'; '.join(commitment.lead_names)}."


def _grave(plan: ActionPlan, rows: list[Commitment]) -> bool:
    """Whether so many actions, or one on a subject that the standard measures, are left to teams."""
    subjects = plan.standard.plan_words.subjects.values()
    most = len(plan) >= plan.rules.spread_least and 2 * len(rows) > len(plan)
    return most or any(is_about(commitment.written.action, subject.words) for commitment in rows for subject in subjects)


def _pointers(plan: ActionPlan) -> list[PlanQuestion]:
    rows = [
        commitment
        for commitment in plan.commitments
        if commitment.computed.pointer and not commitment.written.leads and not commitment.written.due_text
    ]
    return POINTS.apart_or_together(
        plan, rows, "leads", lambda commitment: "It refers to another part, and has no lead and no due date of its own.",
        "{count} of {total} actions refer to another part, and have no lead and no due date of their own: {actions}.",
    )  # fmt: skip
