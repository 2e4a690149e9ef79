"""The sections of a report about its action plan and its committee paper, named as the notebook calls them."""

from dataclasses import dataclass

from wres.plans import ActionPlan
from wres.report.section import Section
from wres.report.sections.paper import decision, paper
from wres.report.sections.plan import plan
from wres.report.sections.plan_coverage import plan_coverage
from wres.report.sections.plan_dates import plan_dates
from wres.report.sections.plan_glance import plan_glance
from wres.report.sections.plan_rounds import plan_rounds
from wres.report.stages import ComparedYears


@dataclass(frozen=True)
class PlanSections:
    """What was compared, of which these sections show the plan and the paper."""

    compared: ComparedYears

    @property
    def action_plan(self) -> ActionPlan:
        """The plan; in the public edition likely names of people are held back."""
        return self.compared.disclosed.plan

    def decision(self) -> Section:
        """The decision that the committee paper asks for."""
        return decision(self.action_plan.paper)

    def plan_glance(self) -> Section:
        """How far the actions are, which are overdue, and which indicators no action is linked to."""
        return plan_glance(self.action_plan)

    def plan(self) -> Section:
        """The action plan in its own columns and words."""
        return plan(self.action_plan, self.compared.disclosed.earlier_plan)

    def plan_rounds(self) -> Section:
        """What moved in the plan, round by round of updates."""
        return plan_rounds(self.compared.disclosed.rounds, self.action_plan)

    def plan_dates(self) -> Section:
        """What is due when."""
        return plan_dates(self.action_plan)

    def plan_coverage(self) -> Section:
        """Which indicators and framework items actions are linked to, and to which none is."""
        return plan_coverage(self.action_plan)

    def paper(self) -> Section:
        """The committee paper's own fields, as they were filled in."""
        return paper(self.action_plan.paper)
