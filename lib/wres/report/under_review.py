"""What a reviewer is shown of a report: its state, what was found, what changed since its approval, what is hidden, where it comes from."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from wres.approval.changes import Changes
from wres.approval.last_version import LastApproved
from wres.findings import Finding
from wres.parameters.hashes import Hashes
from wres.parameters.reads import REPORT_NOTEBOOK
from wres.report.context import Context
from wres.report.correction_words import Correction, not_as_approved
from wres.report.finding_links import FindingLinks, links_of_report
from wres.report.plan_sections import PlanSections
from wres.report.plan_update import day_of_standing_round
from wres.report.results import Results
from wres.report.review_findings import ReviewFindings, plan_findings, review_findings
from wres.report.section import Section
from wres.report.sections.changes import changes_section
from wres.report.sections.checks import checks
from wres.report.sections.findings_tables import findings_to_answer
from wres.report.sections.hiding import hiding
from wres.report.sections.plan_rounds import last_round_sentence
from wres.report.sections.provenance import provenance_of_return
from wres.report.sections.readiness import readiness
from wres.report.sections.state import state
from wres.report.since_approval import approval_findings, changes_since, last_approved


@dataclass(frozen=True)
class ReportUnderReview(PlanSections):
    """What was compared, and the sections that are for the reviewer alone."""

    @property
    def context(self) -> Context:
        """Who reports, when, by which rules, in which words."""
        return self.compared.disclosed.context

    @property
    def results(self) -> Results:
        """Every figure and what it was compared with."""
        return self.compared.results

    @cached_property
    def plan_findings(self) -> tuple[Finding, ...]:
        """What can be asked about the plan."""
        return plan_findings(self.compared)

    @cached_property
    def reviewed(self) -> ReviewFindings:
        """Everything found, with what the analyst has accepted, what is about the plan apart."""
        return review_findings(self.compared, self.plan_findings, approval_findings(self.compared, self.approved))

    @cached_property
    def approved(self) -> LastApproved:
        """The version of this report that was approved last."""
        return last_approved(self.compared)

    @cached_property
    def since_approval(self) -> Changes | None:
        """What differs from it; None where nothing was approved, or it cannot be used."""
        return changes_since(self.compared, self.approved, self.findings, self._hashes)

    @cached_property
    def not_as_approved(self) -> Correction | None:
        """Why it does not count as approved although somebody has approved it; None where it does."""
        disclosed = self.compared.disclosed
        return not_as_approved(self.context, self.approved, self.since_approval, day_of_standing_round(disclosed.rounds, disclosed.plan))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found, errors first."""
        return self.reviewed.all

    @cached_property
    def _hashes(self) -> Hashes:
        """Of what the report reads: what changed since the approval and where the report comes from are told by the same."""
        return Hashes()

    @cached_property
    def _links(self) -> FindingLinks:
        disclosed = self.compared.disclosed
        return links_of_report(self.context, disclosed.workspace, disclosed.sources.get(self.context.year, ()), self.action_plan)

    def state(self) -> Section:
        """Draft or approved, made from what, what is open, and the block to sign in, for the reviewer."""
        disclosed = self.compared.disclosed
        news = last_round_sentence(disclosed.rounds, self.action_plan)
        return state(self.context, self.results.figures, disclosed.sources, self.findings, self.not_as_approved, news)

    def findings_to_answer(self) -> Section:
        """How many findings are open, and a choice of which to show, for the reviewer."""
        return findings_to_answer(self.findings)

    def readiness(self) -> Section:
        """Findings on the action plan: what it does not say, or says twice, for the reviewer."""
        return readiness(self.action_plan, self.reviewed.plan, self._links)

    def checks(self) -> Section:
        """Every finding but those about the plan, for the reviewer."""
        return checks(self.reviewed.but_the_plan, self.context.edition, self._links)

    def hiding(self) -> Section:
        """What is hidden or rounded, and which small numbers that protects, for the reviewer."""
        return hiding(self.context, self.results.figures, self.compared.disclosed.protections, self.results.history)

    def changes(self) -> Section:
        """What has changed since the report was approved, and which input did it, for the reviewer."""
        return changes_section(self.context, self.approved, self.since_approval)

    def provenance(self, notebook: str | Path = REPORT_NOTEBOOK) -> Section:
        """Where the report came from, for the reviewer; notebook: the one that asks, where it is not the workbook's own."""
        disclosed = self.compared.disclosed
        return provenance_of_return(
            disclosed.workspace, self.context.code, self.context.year, disclosed.sources, Path(notebook), self._hashes
        )
