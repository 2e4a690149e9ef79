"""The action plan: commitments as written, what was understood of them beside, shown in the plan's own words."""

from wres.actions.coverage import coverage_html
from wres.actions.plan import ActionPlan, public, read_plan
from wres.actions.showing import common_table_html, plan_table_html
from wres.actions.timeline import timeline

__all__ = ["ActionPlan", "common_table_html", "coverage_html", "plan_table_html", "public", "read_plan", "timeline"]
