"""Texts that say that targets are not set, beside targets that are."""

import re
from collections.abc import Iterator
from dataclasses import replace

from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.plans.questions.targets import printed_value
from wres.text.lists import listing, shorten

NOT_SET = Check(
    "targets said to be unset", "warning", "One says that there are no targets, and the other gives them.", "Make the two agree."
)
PROPOSED = replace(
    NOT_SET, severity="note", why="Readers may take what is recommended for a target.", how_to_fix="Say whether they were adopted."
)
_PROPOSED = re.compile(
    r"\b(?:recommend|consider|propos)\w*\b[^.;]{0,40}\btargets?\b|\btargets?\b[^.;]{0,60}\b(?:recommend|propos)\w*", re.IGNORECASE
)
_UNSET = re.compile(
    r"(?:\b(?:meaningful|numerical|formal|specific|clear|local|corporate|agreed|new) )?\btargets?\b[^.;\n]{0,20}?\b(?:(?:are "
    r"|is |have |has )?yet to be (?:set|agreed)|(?:have |has )?not (?:yet )?been (?:set|agreed)|(?:are|is) not (?:yet )?(?:set|agreed))\b",
    re.IGNORECASE,
)


def unset_target_findings(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """A text that says targets are not set, beside targets in the same action or among those stated in its section."""
    for commitment in plan.commitments:
        for column in ("progress", "requirement", "action"):
            match = _UNSET.search(commitment.written[column])
            values = _targets_beside(plan, commitment) if match else []
            if match and values:
                are, these = ("is", "it was") if len(values) == 1 else ("are", "they were")
                if _only_proposed(plan, commitment):
                    beside_it = f"{listing(values)} {are} printed beside it, where targets are recommended"
                    sentence = f'"{shorten(match[0])}"; {beside_it}. Whether {these} adopted is not said.'
                    yield PROPOSED.on_row(plan, commitment, column, sentence)
                else:
                    yield NOT_SET.on_row(plan, commitment, column, f'"{shorten(match[0])}", while {listing(values)} {are} given beside it.')
                break


def _only_proposed(plan: ActionPlan, commitment: Commitment) -> bool:
    """Whether an action with the same number speaks of targets that are recommended or considered."""
    number = commitment.written.action_no
    same = [other for other in plan.commitments if number and other.written.action_no == number]
    return any(_PROPOSED.search(other.written[column]) for other in same for column in ("requirement", "action", "progress"))


def _targets_beside(plan: ActionPlan, commitment: Commitment) -> list[str]:
    number = commitment.written.objective_no or commitment.written.action_no
    if not number:
        return []
    mention = re.compile(rf"(?<![\w.]){re.escape(number.rstrip('.'))}(?![\w.])")
    targets = [target for target in plan.organisation.targets if target.value is not None and mention.search(target.stated_in or "")]
    return [f"{printed_value(target)}{f' by {target.by}' if target.by else ''}" for target in targets]
