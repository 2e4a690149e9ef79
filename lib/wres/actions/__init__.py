"""The action plan: commitments as written, what was understood of them beside, shown in the plan's own words, and questioned."""

from wres.actions.checking import check_plan
from wres.actions.coverage import coverage_html, framework_coverage, indicator_coverage
from wres.actions.lineage import Lineage, lineage, main_changes, what_happened_html
from wres.actions.names import names_in
from wres.actions.plan import HELD_BACK, ActionPlan, public, read_plan
from wres.actions.showing import common_table_html, plan_table_html
from wres.actions.statuses import is_complete
from wres.actions.timeline import timeline

__all__ = [
    "HELD_BACK", "ActionPlan", "Lineage", "check_plan", "common_table_html", "coverage_html", "framework_coverage", "indicator_coverage",
    "is_complete", "lineage", "main_changes", "names_in", "plan_table_html", "public", "read_plan", "timeline", "what_happened_html",
]  # fmt: skip
