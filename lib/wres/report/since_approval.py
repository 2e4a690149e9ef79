"""The approved version that a report is compared with, and what has changed since."""

from dataclasses import replace

from wres.approval.changes import APPROVAL_PLACE, Changes, compare_sides
from wres.approval.last_version import LastApproved, version_approved_last
from wres.approval.made_from import input_changes
from wres.approval.published_side import PublishedSide, read_side
from wres.approval.relevant_inputs import YearsRead
from wres.findings import Finding
from wres.parameters.hashes import Hashes
from wres.parameters.reads import REPORT_NOTEBOOK, read_for_return
from wres.parameters.software import software
from wres.plans.written import COLUMNS
from wres.report.published_words import published_words
from wres.report.saving import published_actions
from wres.report.stages import ComparedYears
from wres.text.files import cell_text

UNUSABLE, NOT_KEPT = "approved version cannot be used", "approved version not kept"


def last_approved(compared: ComparedYears) -> LastApproved:
    """The version approved last; the internal edition is compared with none, because what is approved is the public one."""
    context = compared.disclosed.context
    if context.internal:
        return LastApproved()
    stated = context.organisation.approval.get(context.year)
    return version_approved_last(compared.disclosed.workspace, context.year, context.code, stated)


def approval_findings(compared: ComparedYears, approved: LastApproved) -> tuple[Finding, ...]:
    """That the approved version cannot be used, so that nobody knows what has changed; or that none was kept of an approval."""
    checks, context = compared.disclosed.workspace.checks, compared.disclosed.context
    if approved.faults:
        return (checks.finding(UNUSABLE, approved.place, fault=" ".join(approved.faults), steps=approved.steps),)
    if approved.record or context.internal or context.year not in context.organisation.approval:
        return ()
    return (checks.finding(NOT_KEPT, f"{APPROVAL_PLACE}, {context.year}"),)


def changes_since(compared: ComparedYears, approved: LastApproved, findings: tuple[Finding, ...], hashes: Hashes) -> Changes | None:
    """What has changed since the version approved last; None where there is none that can be used. hashes: of what was read already."""
    if approved.record is None:
        return None
    disclosed, record = compared.disclosed, approved.record
    workspace, context = disclosed.workspace, disclosed.context
    reads = list(read_for_return(workspace, context.code, context.year, REPORT_NOTEBOOK))
    inputs = input_changes(record, workspace, reads, hashes.of(reads), software())
    years = YearsRead(context.year, context.rules.window_years)
    about = context.organisation.plan_of(context.year)
    return compare_sides(read_side(record.folder), _side(compared, findings), inputs, context.standard, years, about)


def _side(compared: ComparedYears, findings: tuple[Finding, ...]) -> PublishedSide:
    """This report as its files will hold it."""
    rows = published_actions(compared.disclosed.plan)
    written = tuple(replace(row, **{name: cell_text(row[name]) for name in COLUMNS}) for row in rows)
    texts = tuple(replace(finding, what=cell_text(finding.what)) for finding in findings)
    return PublishedSide(compared.results.figures, written, texts, published_words(compared.disclosed.context, compared.results.figures))
