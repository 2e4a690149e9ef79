"""What of a plan may be published: a field that may name a person is held back, unless the organisation accepted it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from wres.findings import Location
from wres.parameters import Organisation
from wres.plans.commitment import Commitment
from wres.plans.due import Due
from wres.plans.owners import Owner
from wres.plans.plan import ActionPlan
from wres.plans.written import parents_of

HELD_BACK = "[removed: may name a person]"
NAMES_CHECK = "likely name of a person"


def public(plan: ActionPlan) -> ActionPlan:
    """The plan as it may be published: fields that may name a person are held back, unless the organisation accepted them.

    What is still known of them (`likely_names`) stays with the plan, so that both editions have the same findings.
    """
    hidden: dict[int, list[str]] = defaultdict(list)
    commitment_of = {commitment.row: commitment for commitment in plan.commitments}
    for likely in plan.likely_names:
        if not name_accepted(plan.organisation, plan.year, plan.location(commitment_of[likely.row], likely.column)):
            hidden[likely.row].append(likely.column)
    if not hidden:
        return plan
    commitments = [_without(row, hidden[row.row]) if row.row in hidden else row for row in plan.commitments]
    parents = parents_of([commitment.written for commitment in commitments])
    return replace(plan, commitments=tuple(replace(row, parent=parent) for row, parent in zip(commitments, parents, strict=True)))


def name_accepted(organisation: Organisation, year: int, place: Location) -> bool:
    """Whether the organisation accepted, for a year, that the text at a place names no person or may name one."""
    return any(acceptance.covers(NAMES_CHECK, place) for acceptance in organisation.accepted_in(year))


def _without(commitment: Commitment, columns: Iterable[str]) -> Commitment:
    """A commitment without the texts of some columns, and without what was understood in their words."""
    written = replace(commitment.written, **dict.fromkeys(columns, HELD_BACK))
    if written.leads == HELD_BACK:
        support = tuple(owner if owner.text in commitment.written.support else _without_name(owner) for owner in commitment.support)
        commitment = replace(commitment, leads=tuple(map(_without_name, commitment.leads)), support=support)
    if written.support == HELD_BACK:
        commitment = replace(commitment, support=tuple(map(_without_name, commitment.support)))
    if written.due_text == HELD_BACK:
        commitment = replace(commitment, due=_without_words(commitment.due))
    if written.progress == HELD_BACK and commitment.computed.waiting_for:
        commitment = replace(commitment, computed=replace(commitment.computed, waiting_for=HELD_BACK))
    if HELD_BACK in (written.frameworks, written.source):
        commitment = replace(commitment, frameworks=tuple(replace(link, text=HELD_BACK) for link in commitment.frameworks))
    return replace(commitment, written=written)


def _without_name(owner: Owner) -> Owner:
    return replace(owner, text=HELD_BACK)


def _without_words(due: Due) -> Due:
    return replace(due, condition=HELD_BACK if due.condition else "", problem=HELD_BACK if due.problem else "")
