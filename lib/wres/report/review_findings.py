"""What the reviewer is asked: about the plan, and about everything, with what the analyst has accepted."""

from collections.abc import Sequence
from dataclasses import replace

from wres.checks import accept, unused_acceptances
from wres.findings import Finding, by_severity
from wres.plans import check_plan
from wres.report.likely_names import without_names_quoted
from wres.report.stages import ComparedYears


def plan_findings(compared: ComparedYears) -> tuple[Finding, ...]:
    """What can be asked about the plan as the organisation's file gives it, to know whether it is ready."""
    disclosed, results = compared.disclosed, compared.results
    organisation = disclosed.as_given
    plan = replace(disclosed.plan, about=organisation.plan_of(disclosed.context.year), organisation=organisation)
    asked = check_plan(plan, results.moved, results.targets, disclosed.earlier_plan, disclosed.arrows, results.history)
    return by_severity(asked)


def all_findings(compared: ComparedYears, about_the_plan: Sequence[Finding]) -> tuple[Finding, ...]:
    """Everything found: inputs, figures, benchmarks and plan; names are cut down to initials in the public edition."""
    disclosed = compared.disclosed
    context, organisation, checks = disclosed.context, disclosed.as_given, disclosed.workspace.checks
    findings = by_severity([*disclosed.findings, *compared.findings, *about_the_plan])
    # acceptances of checks that these name are spoken of where the return is checked
    unused = unused_acceptances(findings, organisation, context.code, context.year, checks, lambda name: name not in checks.checks)
    accepted = accept(by_severity([*findings, *unused]), organisation, context.year)
    return accepted if context.internal else without_names_quoted(accepted, organisation)
