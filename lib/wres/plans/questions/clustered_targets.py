"""Targets for a single band, where the organisation shows bands in clusters."""

from collections.abc import Iterator

from wres.parameters.clustered_standard import shown_within
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, place_of_target
from wres.plans.questions.targets import stated_in

NOT_MEASURED = Check(
    "target for a band not shown", "warning", "The report has no figure for it, so nobody can see whether it is reached.",
    "Set the target for bands that are shown together, and name these in the organisation file, or show single bands.",
)  # fmt: skip


def clustered_target_findings(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """A question for each target of a band that is shown only together with others."""
    for number, target in enumerate(plan.organisation.targets, start=1):
        if within := shown_within(plan.standard, target.band):
            where = place_of_target(target.measure, number)
            yield NOT_MEASURED.about(where, f'The target "{target.measure}"{stated_in(target)} cannot be measured: {within}.')
