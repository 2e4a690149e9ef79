"""The plans of all organisations together: how far their actions are, what these lack, and what they are linked to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from wres.overview.data import OverviewData
from wres.overview.organisations import PublishedReport
from wres.overview.year_before import worsened_indicators
from wres.plans import ActionPlan
from wres.plans.counts import PlanCounts, counts_of
from wres.plans.coverage import framework_coverage, indicator_coverage

Item = tuple[str, str]  # a framework by its file, and an item of it


@dataclass(frozen=True)
class PlansTogether:
    """The plans of those who have one, each with its organisation."""

    plans: tuple[tuple[PublishedReport, ActionPlan], ...]
    reports: tuple[PublishedReport, ...]
    indicators: tuple[str, ...]
    worsened: Mapping[str, tuple[PublishedReport, ...]]

    @cached_property
    def counts(self) -> dict[str, PlanCounts]:
        """The counts of each plan, by code."""
        return {report.code: counts_of(plan) for report, plan in self.plans}

    @cached_property
    def linked(self) -> dict[str, dict[str, int]]:
        """By indicator, how many actions are linked to it in each plan that has some, by code; a link to all of them counts."""
        linked: dict[str, dict[str, int]] = {code: {} for code in self.indicators}
        for report, plan in self.plans:
            for code, rows in indicator_coverage(plan).by_column.items():
                if rows and code in linked:
                    linked[code][report.code] = len(rows)
        return linked

    @cached_property
    def items(self) -> dict[Item, dict[str, int]]:
        """By item of a framework, how many actions are linked to it in each plan that names it, by code."""
        items: dict[Item, dict[str, int]] = {}
        for report, plan in self.plans:
            for framework, coverage in framework_coverage(plan).items():
                for item, rows in coverage.by_column.items():
                    if rows:
                        items.setdefault((framework, item), {})[report.code] = len(rows)
        return items

    @cached_property
    def whole_frameworks(self) -> dict[str, dict[str, int]]:
        """By framework, how many actions name it as a whole, without an item, in each plan that has such, by code."""
        whole: dict[str, dict[str, int]] = {}
        for report, plan in self.plans:
            for row in plan.commitments:
                for name in dict.fromkeys(link.framework for link in row.frameworks if link.cites and not link.item):
                    actions = whole.setdefault(name, {})
                    actions[report.code] = actions.get(report.code, 0) + 1
        return whole

    def without_action(self, code: str) -> list[PublishedReport]:
        """Those for whom an indicator worsened, with a plan in which no action is linked to it."""
        linked = self.linked[code]
        return [report for report in self.worsened.get(code, ()) if report.plan_file.says_links and report.code not in linked]

    def without_plan(self, code: str) -> list[PublishedReport]:
        """Those for whom an indicator worsened, who published no plan."""
        return [report for report in self.worsened.get(code, ()) if report.plan_file.is_not_published]

    def action_not_known(self, code: str) -> list[PublishedReport]:
        """Those for whom an indicator worsened, whose plan was not received, cannot be read or has no links."""
        of_plan = (report for report in self.worsened.get(code, ()) if not report.plan_file.says_links)
        return [report for report in of_plan if not report.plan_file.is_not_published]


def plans_together(data: OverviewData) -> PlansTogether:
    """The plans of an overview."""
    worsened: dict[str, list[PublishedReport]] = {}
    for report in data.reports:
        for code in worsened_indicators(report.changes):
            worsened.setdefault(code, []).append(report)
    return PlansTogether(
        tuple((report, report.plan) for report in data.reports if report.plan),
        data.reports, tuple(data.standard.main_indicators),
        {code: tuple(worsened[code]) for code in data.standard.main_indicators if code in worsened},
    )  # fmt: skip
