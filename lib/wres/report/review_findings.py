"""What the reviewer is asked: about the plan, and about everything, with what the analyst has accepted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wres.checks import accept, unused_acceptances
from wres.findings import Finding, by_severity
from wres.plans import check_plan
from wres.report.likely_names import without_names_quoted
from wres.report.paper.template import template_findings
from wres.report.stages import ComparedYears


@dataclass(frozen=True, slots=True)
class ReviewFindings:
    """inputs: about inputs, figures and benchmarks; plan: about the plan; unused: about acceptances that match nothing."""

    inputs: tuple[Finding, ...]
    plan: tuple[Finding, ...]
    unused: tuple[Finding, ...]

    @property
    def all(self) -> tuple[Finding, ...]:
        """Everything, errors first."""
        return by_severity([*self.inputs, *self.plan, *self.unused])

    @property
    def but_the_plan(self) -> tuple[Finding, ...]:
        """Everything that is not about the plan, errors first."""
        return by_severity([*self.inputs, *self.unused])


def plan_findings(compared: ComparedYears) -> tuple[Finding, ...]:
    """What can be asked about the plan as the organisation file gives it, to know whether it is ready."""
    disclosed, results = compared.disclosed, compared.results
    organisation = disclosed.as_given
    plan = replace(disclosed.plan, about=organisation.plan_of(disclosed.context.year), organisation=organisation)
    asked = check_plan(
        plan, results.moved, results.targets, disclosed.earlier_plan, disclosed.arrows, results.history, disclosed.context.rules.near_one
    )
    return by_severity(asked)


def review_findings(compared: ComparedYears, about_the_plan: Sequence[Finding], more: Sequence[Finding] = ()) -> ReviewFindings:
    """Everything found, with what the analyst has accepted; names are cut down to initials in the public edition.

    more: about what was approved.
    """
    disclosed = compared.disclosed
    context, organisation, checks = disclosed.context, disclosed.as_given, disclosed.workspace.checks
    inputs = (*disclosed.findings, *compared.findings, *template_findings(disclosed.workspace, context.code, context.year), *more)
    findings = by_severity([*inputs, *about_the_plan])
    # acceptances of checks that these name are spoken of where the return is checked
    unused = unused_acceptances(findings, organisation, context.code, context.year, checks, lambda name: name not in checks.checks)

    def accept_known(part: Sequence[Finding]) -> tuple[Finding, ...]:
        accepted = accept(part, organisation, context.year)
        return accepted if context.internal else without_names_quoted(accepted, organisation)

    return ReviewFindings(accept_known(inputs), accept_known(about_the_plan), accept_known(unused))
