"""Owners: none, everybody, a whole tier, only teams, or so many that none is accountable."""

from wres.actions import owner_words as words
from wres.actions.checking.telling import Check, Finding
from wres.actions.plan import ActionPlan

NONE = Check("no lead", "warning", "Work that nobody owns is not done.", "Name one role that answers for it.")
TO_BE_CONFIRMED = Check("lead not yet named", "warning", "Until then nobody answers for it.", "Name one role that answers for it.")
NOT_UNDERSTOOD = Check(
    "lead not understood", "warning", "An address or a number is not a person who can be asked.", "Name the role that answers for it."
)
INTERIM = Check("interim lead", "note", "An interim lead leaves before long plans end.", "Say which role takes over, and when.")
EVERYBODY = Check(
    "everybody leads", "warning", "What everybody owns, nobody owns.", "Name one role that answers for it, and say who contributes."
)
TIER = Check(
    "a whole tier leads", "note", "No one post can be asked about it.", "Name the role that answers for it, and say who contributes."
)
TEAMS = Check("only teams lead", "note", "No one post can be asked about it.", "Name the role in the team that answers for it.")
MANY = Check("many leads", "note", "With so many leads it is not clear who answers for it.", "Name one lead, and the others as support.")
OUTSIDE = Check(
    "only an outside body leads",
    "note",
    "The organisation has no one who answers for it.",
    "Name the role that holds the outside body to it.",
)


def owner_findings(plan: ActionPlan) -> list[Finding]:
    """Findings about who leads."""
    kinds = {row: [kind for kind in plan.known["lead_kinds"][row].split("; ") if kind] for row in plan.open_rows}
    leads = plan.known["lead_list"]
    names = {
        NONE: ([row for row, found in kinds.items() if not found], "Nobody is named as lead.", "{count} of {total} commitments have no lead: {actions}."),
        TO_BE_CONFIRMED: ([row for row, found in kinds.items() if "to be confirmed" in found], "The lead is still to be named.", "Leads still to be named: {actions}."),
        NOT_UNDERSTOOD: ([row for row, found in kinds.items() if "not understood" in found], "", "Leads not understood: {actions}."),
        INTERIM: ([row for row in kinds if words.INTERIM.search(leads[row])], "", "Interim posts lead {count} commitments: {actions}."),
        EVERYBODY: ([row for row, found in kinds.items() if set(found) == {"everybody"}], "", "Everybody leads {actions}."),
        TIER: ([row for row, found in kinds.items() if found and set(found) == {"tier"}], "", "Whole tiers of staff lead {count} commitments: {actions}."),
        TEAMS: (
            [row for row, found in kinds.items() if found and set(found) <= {"team", "network"}], "", "Teams without a named role lead {count} commitments: {actions}.",
        ),
        MANY: ([row for row, found in kinds.items() if len(found) >= plan.rules.many_leads], "", "{count} commitments have many leads: {actions}."),
        OUTSIDE: ([row for row, found in kinds.items() if found and set(found) == {"external"}], "", "Only outside bodies lead {actions}."),
    }  # fmt: skip
    found: list[Finding] = []
    for check, (rows, apart, together) in names.items():
        found += check.apart_or_together(plan, rows, "leads", lambda row, said=apart: said or f"Led by {leads[row]}.", together)  # type: ignore[misc]
    return found
