"""Is this plan ready? The checks of an action plan, one module a family, in the order in which they are asked."""

import pandas as pd

from wres.actions.checking.aims import aim_findings
from wres.actions.checking.carried import carry_over_findings
from wres.actions.checking.codes import code_findings
from wres.actions.checking.contradictions import contradiction_findings
from wres.actions.checking.due import due_findings
from wres.actions.checking.duplicates import duplicate_findings
from wres.actions.checking.joining import joined
from wres.actions.checking.left_in import left_in_findings
from wres.actions.checking.measures import measure_findings
from wres.actions.checking.numbering import numbering_findings
from wres.actions.checking.order import order_findings
from wres.actions.checking.owners import owner_findings
from wres.actions.checking.people import people_findings
from wres.actions.checking.printed import printed_findings
from wres.actions.checking.served import coverage_findings
from wres.actions.checking.spread import spread_findings
from wres.actions.checking.subjects import subject_findings
from wres.actions.checking.targets import target_findings
from wres.actions.checking.telling import Finding
from wres.actions.checking.terms import term_findings
from wres.actions.checking.transcript import transcript_findings
from wres.actions.checking.updates import update_findings
from wres.actions.plan import ActionPlan

__all__ = ["check_plan"]


def check_plan(
    plan: ActionPlan,
    movement: pd.DataFrame | None = None,
    targets: pd.DataFrame | None = None,
    earlier: ActionPlan | None = None,
    printed: pd.DataFrame | None = None,
    history: pd.DataFrame | None = None,
) -> list[Finding]:
    """What can be asked about a plan: warnings and notes, never errors, each with where, what, why and what to do.

    movement: what moved since the year before (`comparison.movement`); targets: how far the targets are
    (`comparison.target_progress`); earlier: the plan of the year before; printed: the checked table `published`; history:
    the measures of several years. Without them, what needs them is not asked. A return without a plan has no findings.
    What an action lacks is one finding, and so is what is asked about one cell.
    """
    if plan.empty:
        return []
    findings = [
        *target_findings(plan, targets), *aim_findings(plan), *printed_findings(plan, movement, printed, history), *code_findings(plan), *order_findings(plan), *due_findings(plan),
        *owner_findings(plan), *coverage_findings(plan, movement), *subject_findings(plan, movement), *measure_findings(plan),
        *update_findings(plan), *carry_over_findings(plan, earlier), *contradiction_findings(plan), *spread_findings(plan),
        *duplicate_findings(plan), *numbering_findings(plan), *left_in_findings(plan), *people_findings(plan), *term_findings(plan),
        *transcript_findings(plan),
    ]  # fmt: skip
    return joined(plan, findings)
