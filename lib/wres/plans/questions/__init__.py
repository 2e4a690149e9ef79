"""Findings on the action plan: the checks of an action plan, one module a family, in the order in which they are asked."""

from collections.abc import Sequence

from wres.comparison import Moved, TargetProgress
from wres.findings import Finding
from wres.indicators import Figure
from wres.plans.plan import ActionPlan
from wres.plans.questions.abbreviations import abbreviation_findings
from wres.plans.questions.aims import aim_findings
from wres.plans.questions.carry_over import carry_over_findings
from wres.plans.questions.claims import claim_findings
from wres.plans.questions.clustered_targets import clustered_target_findings
from wres.plans.questions.codes import code_findings
from wres.plans.questions.common_statuses import common_status_findings
from wres.plans.questions.contradictions import contradiction_findings
from wres.plans.questions.coverage import coverage_findings
from wres.plans.questions.due import due_findings
from wres.plans.questions.duplicates import duplicate_findings
from wres.plans.questions.evidence import evidence_findings
from wres.plans.questions.footnotes import footnote_findings
from wres.plans.questions.joining import join_questions
from wres.plans.questions.leftovers import leftover_findings
from wres.plans.questions.links import link_findings
from wres.plans.questions.measures import measure_findings
from wres.plans.questions.numbering import numbering_findings
from wres.plans.questions.order import order_findings
from wres.plans.questions.other_dates import other_date_findings
from wres.plans.questions.overdue import overdue_findings
from wres.plans.questions.owners import owner_findings
from wres.plans.questions.pace import pace_findings
from wres.plans.questions.paper_fields import paper_field_findings
from wres.plans.questions.people import people_findings
from wres.plans.questions.printed import Arrow, printed_findings
from wres.plans.questions.quantities import quantity_findings
from wres.plans.questions.references import appendix_findings, reference_findings
from wres.plans.questions.spread import spread_findings
from wres.plans.questions.subjects import subject_findings
from wres.plans.questions.targets import target_findings
from wres.plans.questions.terms import term_findings
from wres.plans.questions.transcript import transcript_findings
from wres.plans.questions.unset_targets import unset_target_findings
from wres.plans.questions.update_words import update_word_findings
from wres.plans.questions.updates import update_findings

__all__ = ["check_plan"]


def check_plan(
    plan: ActionPlan,
    movement: Sequence[Moved] = (),
    targets: Sequence[TargetProgress] = (),
    earlier: ActionPlan | None = None,
    arrows: Sequence[Arrow] = (),
    history: Sequence[Figure] = (),
    near_one: float = 0.0,
) -> list[Finding]:
    """What can be asked about a plan: warnings and notes, never errors, each with where, what, why and what to do.

    movement: what moved since the year before (`comparison.movement`); targets: how far the targets are
    (`comparison.target_progress`); earlier: the plan of the year before; arrows: those printed beside figures; history:
    the figures of several years; near_one: how close to 1 a ratio reads as about equal. Without them,
    what needs them is not asked. A return without a plan has no findings. What an action lacks is one finding,
    and so is what is asked about one cell.
    """
    if not plan.commitments:
        return []
    questions = [
        *target_findings(plan), *clustered_target_findings(plan), *quantity_findings(plan), *pace_findings(plan, targets),
        *aim_findings(plan),
        *printed_findings(plan, movement, arrows, history), *code_findings(plan), *common_status_findings(plan),
        *order_findings(plan), *other_date_findings(plan),
        *due_findings(plan), *owner_findings(plan), *link_findings(plan), *coverage_findings(plan, movement, near_one),
        *subject_findings(plan, movement), *claim_findings(plan), *measure_findings(plan), *unset_target_findings(plan),
        *overdue_findings(plan), *update_findings(plan), *update_word_findings(plan), *evidence_findings(plan),
        *carry_over_findings(plan, earlier), *contradiction_findings(plan), *spread_findings(plan), *duplicate_findings(plan),
        *numbering_findings(plan), *reference_findings(plan), *footnote_findings(plan), *appendix_findings(plan),
        *paper_field_findings(plan), *leftover_findings(plan), *people_findings(plan), *term_findings(plan), *abbreviation_findings(plan),
        *transcript_findings(plan),
    ]  # fmt: skip
    return join_questions(plan, questions)
