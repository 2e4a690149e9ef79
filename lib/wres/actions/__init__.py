"""The action plan: commitments as written, shown in the plan's own words."""

from wres.actions.plan import ActionPlan, check_plan, public, read_plan
from wres.actions.showing import plan_table_html

__all__ = ["ActionPlan", "check_plan", "plan_table_html", "public", "read_plan"]
