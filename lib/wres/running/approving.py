"""Approving a report: who, when and where go into the organisation's file, and what was approved is kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from wres.approval.changes import APPROVAL_PLACE
from wres.approval.keeping import keep_pages, keep_version, take_back
from wres.approval.last_version import version_approved_last
from wres.approval.record import ApprovedRecord, has_pages
from wres.errors import WresError, os_sentence
from wres.findings import Finding, errors_of
from wres.forms.approval_written import write_approval
from wres.parameters import Workspace, command
from wres.parameters.approved_places import APPROVED, CHANGES, approved_of, finished_versions_in, versions_in
from wres.parameters.organisation import Approval
from wres.plans import HELD_BACK
from wres.plans.publishing import NAMES_CHECK
from wres.report.likely_names import NameGate
from wres.report.since_approval import UNUSABLE
from wres.running.build import build_products
from wres.running.change_rows import published_changes
from wres.running.one_product import Options
from wres.running.outcomes import BUILT
from wres.running.put_back import list_again, put_file_back, report_set_aside, undone_on_failure
from wres.running.standing_report import StandingReport, current_report
from wres.running.storage.workspace_lock import workspace_lock
from wres.running.storage.writable import refuse_read_only

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class ApprovedVersion:
    """A version that was approved just now, or, when `is_new` is not so, before. warnings: those that were open."""

    record: ApprovedRecord
    warnings: tuple[Finding, ...]
    is_new: bool = True


def approve(workspace: Workspace, code: str, year: int, approval: Approval, say: Say, *, date_given: bool = False) -> ApprovedVersion:
    """Approve the report that stands, write that into the organisation's file, build the report anew and keep it as the next version.

    approval: by whom, when, and where it is minuted. say: told whom it waits for. date_given: whether its day was asked for; if not, the
    same approval on another day is the same.
    Raises WresError, with everything as it was, when the report is not current, has errors, may name a person as who approves, was
    approved by somebody else meanwhile, or cannot be written.
    """
    place = approved_of(workspace, year, code)
    before = finished_versions_in(place)
    _question_names(workspace, code, year, approval)
    try:
        with workspace_lock(workspace.root / APPROVED, say):
            workspace = Workspace(workspace.root)  # what was read before may be of an approval that was only begun
            if finished_versions_in(place) != before:
                raise WresError(_meanwhile(workspace, year, code))
            return _approve_what_stands(current_report(workspace, code, year), approval, say, date_given)
    except OSError as fault:
        raise WresError(f"{os_sentence(fault)} Nothing was approved.") from fault


def _approve_what_stands(standing: StandingReport, approval: Approval, say: Say, date_given: bool) -> ApprovedVersion:
    """The new version, or the last one where it is the same approval of the same report. Raises WresError and OSError."""
    product, workspace = standing.product, standing.product.workspace
    code, year = product.name, product.year
    if errors := errors_of(standing.findings):
        listed = "\n".join(f"  {error.where}: {error.what}" for error in errors)
        raise WresError(f"The report of {code} {year} has open errors and cannot be approved:\n{listed}")
    warnings = tuple(finding for finding in standing.findings if finding.severity == "warning" and not finding.accepted)
    stated = workspace.organisation(code).approval.get(year)
    last = version_approved_last(workspace, year, code, stated).record
    if last and _same(last.approval, approval, date_given) and has_pages(last.folder, standing.pages):
        return ApprovedVersion(last, warnings, is_new=False)
    if stated and _same(stated, approval, date_given) and (last is None or last.approval != stated):
        approval = stated  # written by hand, and not kept yet
    numbers = [*versions_in(approved_of(workspace, year, code)), stated.version or 0 if stated else 0, 0]  # a lost one may be put back
    approval = approval.model_copy(update={"version": max(numbers) + 1})
    still_so = tuple(warning for warning in warnings if warning.check != UNUSABLE)  # the new version needs none before it
    return ApprovedVersion(_approve(standing, approval, say), still_so)


def _approve(standing: StandingReport, approval: Approval, say: Say) -> ApprovedRecord:
    """All of it, or nothing: whatever goes wrong, the file, the versions and the pages are as they were. Raises WresError and OSError."""
    product, workspace = standing.product, standing.product.workspace
    file = workspace.organisation_file(product.name).resolve()
    stated = workspace.organisation(product.name).approval.get(product.year)
    version = approved_of(workspace, product.year, product.name) / str(approval.version)
    replaced = (standing.pages, standing.review)
    refuse_read_only([workspace.reports, *replaced, *(place.parent for place in replaced), file.parent, version.parent])
    with report_set_aside(standing, say) as put_pages_back, undone_on_failure(say) as undo:
        before = file.read_bytes()
        if stated != approval:
            written = write_approval(workspace, product.name, product.year, approval)
            undo.add(file.name, partial(put_file_back, file, product.year, approval, stated, before, written))
        undo.add(version.name, partial(take_back, version))
        reads = tuple(replace(product, workspace=Workspace(workspace.root)).inputs())
        record = keep_version(workspace, product.year, product.name, approval, standing.pages, standing.review, reads)
        undo.add_first("The list of reports", partial(list_again, Workspace(workspace.root)))
        undo.add("The report", put_pages_back)
        _build_anew(standing, say)
        keep_pages(version, standing.pages)
    return record


def _build_anew(standing: StandingReport, say: Say) -> None:
    """So that the report says that it is approved. Raises WresError when it cannot be built, or is not the one that was approved."""
    product = standing.product
    say("Building the report anew, so that it says that it is approved ...")
    options = Options(formats=product.formats)
    outcomes = build_products(Workspace(product.workspace.root), product.name, product.year, options=options, jobs=1, say=say)
    if any(outcome.status != BUILT for outcome in outcomes):
        problem = next((outcome.problem for outcome in outcomes if outcome.problem), "it was not built")
        raise WresError(f"The report could not be built anew, so nothing was approved: {problem}")
    differing = published_changes(standing.review)
    if differing is None:
        raise WresError(f"{CHANGES} of the report built anew cannot be read, so nothing was approved. Build the report again.")
    if differing:
        raise WresError(
            "An input was changed while the report was being approved, so nothing was approved. Look at the report again first."
        )


def _question_names(workspace: Workspace, code: str, year: int, approval: Approval) -> None:
    gate = NameGate(workspace.organisation(code), year)
    for name, text in (("BY", approval.by), ("REF", approval.reference or "")):
        key = "by" if name == "BY" else "reference"
        place = f"{APPROVAL_PLACE}, {year}, {key}"
        if gate.public_text(place, text) == HELD_BACK:
            raise WresError(
                f"{name}={text}: this may be the name of a person, and published reports name roles. Write the role or meeting, such as "
                f'"Board of directors". If it is no name, say so under `accepted` in {workspace.organisation_file(code)}: check '
                f'"{NAMES_CHECK}", where "{place}", with the reason.'
            )


def _same(first: Approval, second: Approval, with_date: bool) -> bool:
    same_words = (first.by, first.reference or "") == (second.by, second.reference or "")
    return same_words and (first.date == second.date or not with_date)


def _meanwhile(workspace: Workspace, year: int, code: str) -> str:
    last = version_approved_last(workspace, year, code, None).record
    by = f" (version {last.version}, by {last.approval.by})" if last else ""
    again = command("approve", workspace, org=code, year=year, by="role", ref="meeting")
    return f"Somebody else approved this report meanwhile{by}, so nothing was written. Look at it. To approve it again, run\n  {again}"
