"""The action plan: commitments as written, what was understood of them beside, shown in the plan's own words, and questioned."""

from wres.plans.coverage import coverage_html, framework_coverage, indicator_coverage
from wres.plans.lineage import Lineage, lineage, main_changes, what_happened_html
from wres.plans.names import names_in
from wres.plans.plan import HELD_BACK, ActionPlan, name_accepted, public, read_plan
from wres.plans.questions import check_plan
from wres.plans.showing import common_table_html, plan_table_html
from wres.plans.statuses import is_complete
from wres.plans.timeline import timeline

__all__ = [
    "HELD_BACK", "ActionPlan", "Lineage", "check_plan", "common_table_html", "coverage_html", "framework_coverage", "indicator_coverage",
    "is_complete", "lineage", "main_changes", "name_accepted", "names_in", "plan_table_html", "public", "read_plan", "timeline",
    "what_happened_html",
]  # fmt: skip
