"""Is this plan ready? The checks of an action plan, one module a family, in the order in which they are told."""

import pandas as pd

from wres.actions.checking.carried import carry_over_findings
from wres.actions.checking.codes import code_findings
from wres.actions.checking.contradictions import contradiction_findings
from wres.actions.checking.due import due_findings
from wres.actions.checking.duplicates import duplicate_findings
from wres.actions.checking.left_in import left_in_findings
from wres.actions.checking.numbering import numbering_findings
from wres.actions.checking.owners import owner_findings
from wres.actions.checking.people import people_findings
from wres.actions.checking.served import coverage_findings
from wres.actions.checking.targets import target_findings
from wres.actions.checking.telling import Finding
from wres.actions.checking.terms import term_findings
from wres.actions.checking.updates import update_findings
from wres.actions.plan import ActionPlan

__all__ = ["check_plan"]


def check_plan(
    plan: ActionPlan, movement: pd.DataFrame | None = None, targets: pd.DataFrame | None = None, earlier: ActionPlan | None = None
) -> list[Finding]:
    """What can be asked about a plan: warnings and notes, never errors, each with where, what, why and what to do.

    movement: what moved since the year before (`comparison.movement`); targets: how far the targets are
    (`comparison.target_progress`); earlier: the plan of the year before. Without them, what needs them is not asked. A return
    without a plan has no findings.
    """
    if plan.empty:
        return []
    return [
        *target_findings(plan, targets), *code_findings(plan), *due_findings(plan), *owner_findings(plan), *coverage_findings(plan, movement),
        *update_findings(plan), *carry_over_findings(plan, earlier), *contradiction_findings(plan), *duplicate_findings(plan),
        *numbering_findings(plan), *left_in_findings(plan), *people_findings(plan), *term_findings(plan),
    ]  # fmt: skip
