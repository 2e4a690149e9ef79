"""Where a finding leads from the review page: to the action or indicator on the page, or to the file that it is about."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from wres.findings import Finding
from wres.inputs.source import Source
from wres.parameters import Workspace
from wres.parameters.report_places import FROM_REVIEW_TO_WORKSPACE
from wres.plans import ActionPlan
from wres.report.context import Context
from wres.report.sections.plan_table import action_id

FIRST_ROW = re.compile(r", rows? (\d+)")
PLAN_SECTION = "#action-plan-in-full"


@dataclass(frozen=True, slots=True)
class FindingLinks:
    """plan: how findings name the table of the plan, rows: those that the page shows. files: how a place begins, and the file's address.

    indicators: the codes of those that have a section on the page.
    """

    plan: str = ""
    rows: frozenset[int] = frozenset()
    files: Mapping[str, str] = field(default_factory=dict)
    indicators: frozenset[str] = frozenset()

    def of(self, finding: Finding) -> str:
        """The address of a finding's place; empty where there is nothing to open."""
        where = finding.where
        if self.plan and finding.place.is_within(self.plan):
            row = FIRST_ROW.search(where)
            return f"#{action_id(int(row[1]))}" if row and int(row[1]) in self.rows else PLAN_SECTION
        return next((address for name, address in self.files.items() if finding.place.is_within(name)), "")

    def indicator_of(self, finding: Finding) -> str:
        """The indicator that a finding speaks of, where the page has a section for it."""
        return finding.indicator if finding.indicator in self.indicators else ""


def links_of_report(context: Context, workspace: Workspace, sources: Iterable[Source], plan: ActionPlan) -> FindingLinks:
    """Where the findings of a report lead. sources: the tables of its own year."""
    folder = workspace.return_folder(context.code, context.year)
    files: dict[str, str] = {}
    for source in sources:
        if source.file.is_relative_to(workspace.root):
            address = _address(source.file.relative_to(workspace.root).parts)
            files |= {source.label: address, source.table: address}
    files["commentary.md"] = _address((*folder.relative_to(workspace.root).parts, "commentary.md"))
    file = workspace.organisation_file(context.code)
    files[f"params/organisations/{file.name}"] = _address(("params", "organisations", file.name))
    rows = frozenset(commitment.row for commitment in plan.commitments)
    return FindingLinks(plan.label if rows else "", rows, files, frozenset(context.standard.main_indicators))


def _address(parts: Sequence[str]) -> str:
    return "/".join([FROM_REVIEW_TO_WORKSPACE, *map(quote, parts)])
