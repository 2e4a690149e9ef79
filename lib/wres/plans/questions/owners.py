"""Owners: none, everybody, a whole tier, only teams, or so many that none is accountable."""

import re
from collections.abc import Callable
from dataclasses import replace

from wres.findings import Finding
from wres.plans import owner_words
from wres.plans.plan import ActionPlan
from wres.plans.questions.telling import Check
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
    "lead and date only elsewhere",
    "note",
    "Readers have to look for who leads it and by when.",
    "Repeat the lead and the date here, or leave the row out.",
)
NETWORK = Check(
    "only a staff network leads",
    "note",
    "Members of staff networks are volunteers, who rarely have the time and the say to deliver an action.",
    "Name a role of the organisation as lead, with the network as support.",
)
MANY = Check("many leads", "note", "With so many leads it is not clear who is responsible.", "Name one lead, and the others as support.")
OUTSIDE = Check(
    "only an outside body leads",
    "note",
    "No role in the organisation is responsible.",
    "Name the role that follows it up with the outside body.",
)
_NONE_APART = 2  # actions without a lead that are told apart: more of them are a habit of the plan
_NETWORK = re.compile(r"\bnetworks?\b", re.IGNORECASE)


def owner_findings(plan: ActionPlan) -> list[Finding]:
    """Findings about who leads: one for each action, the first that applies."""
    left = {row: [kind for kind in plan.known["lead_kinds"][row].split("; ") if kind] for row in plan.open_rows}
    leads = plan.known["lead_list"]
    questions: tuple[tuple[Check, Callable[[list[str], int], bool], str, str], ...] = (
        (NONE, lambda kinds, row: not kinds, "No lead is named.", "{count} of {total} actions have no lead: {actions}."),
        (TO_BE_CONFIRMED, lambda kinds, row: "to be confirmed" in kinds, "The lead is still to be named.",
         "{count} of {total} leads are still to be named: {actions}."),
        (NOT_UNDERSTOOD, lambda kinds, row: "not understood" in kinds, "", "{count} leads were not understood: {actions}."),
        (INTERIM, lambda kinds, row: bool(owner_words.INTERIM.search(leads[row])), "", "Interim posts lead {count} actions: {actions}."),
        (EVERYBODY, lambda kinds, row: set(kinds) == {"everybody"}, "", "Everybody leads {count} actions: {actions}."),
        (TIER, lambda kinds, row: set(kinds) == {"tier"}, "", "A whole tier of staff leads each of {count} actions: {actions}."),
        (NETWORK, lambda kinds, row: all(_NETWORK.search(name) for name in leads[row].split("; ")), "",
         "Staff networks alone lead {count} actions: {actions}."),
        (TEAMS, lambda kinds, row: set(kinds) <= {"team", "network"}, "", "Teams without a named role lead {count} actions: {actions}."),
        (OUTSIDE, lambda kinds, row: set(kinds) == {"external"}, "", "Outside bodies alone lead {count} actions: {actions}."),
        (MANY, lambda kinds, row: len(kinds) >= plan.rules.many_leads, "", "{count} actions have many leads: {actions}."),
    )  # fmt: skip
    findings: list[Finding] = []
    for check, holds, apart, together in questions:
        rows = [row for row, kinds in left.items() if holds(kinds, row)]
        left = {row: kinds for row, kinds in left.items() if row not in rows}
        asked = TEAMS_LEAD_MOST if check is TEAMS and _grave(plan, rows) else check
        most = _NONE_APART if check is NONE else None
        findings += asked.apart_or_together(plan, rows, "leads", lambda row, said=apart: said or f"Led by {leads[row]}.", together, most)  # type: ignore[misc]
    return [*findings, *_pointers(plan)]


def _grave(plan: ActionPlan, rows: list[int]) -> bool:
    """Whether so many actions, or one on a subject that the standard measures, are left to teams."""
    subjects = plan.standard.plan_words.subjects.values()
    most = len(plan.rows) >= plan.rules.spread_least and 2 * len(rows) > len(plan.rows)
    return most or any(is_about(plan.written["action"][row], subject.words) for row in rows for subject in subjects)


def _pointers(plan: ActionPlan) -> list[Finding]:
    rows = [row for row in plan.rows if plan.known["pointer"][row] and not plan.written["leads"][row] and not plan.written["due_text"][row]]
    return POINTS.apart_or_together(
        plan, rows, "leads", lambda row: "It refers to another part, and has no lead and no due date of its own.",
        "{count} of {total} actions refer to another part, and have no lead and no due date of their own: {actions}.",
    )  # fmt: skip
