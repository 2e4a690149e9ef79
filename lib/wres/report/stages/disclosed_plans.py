"""The plans that an edition may show: of a year, and as they stood after each round of updates."""

import datetime as dt

import pandas as pd

from wres.plans import ActionPlan, public, read_plan
from wres.plans.rounds import PlanRound
from wres.report.context import Context
from wres.report.stages.calculating import CalculatedYears


def disclosed_plan(calculated: CalculatedYears, context: Context, year: int) -> ActionPlan:
    """The plan of a year; in the public edition fields that may name a person are held back."""
    return _plan(calculated, context, year, calculated.checked.returns[year].tables.get("actions", pd.DataFrame()))


def disclosed_rounds(calculated: CalculatedYears, context: Context) -> tuple[PlanRound, ...]:
    """The plan of the report's year before the first round of updates and after each; overdue is what was so on the day of a round."""
    tables = calculated.checked.returned.returns[context.year].rounds
    return tuple(PlanRound(table.day, _plan(calculated, context, context.year, table.rows, table.day)) for table in tables)


def _plan(calculated: CalculatedYears, context: Context, year: int, rows: pd.DataFrame, as_of: dt.date | None = None) -> ActionPlan:
    returned = calculated.checked.returned
    label = returned.returns[year].sources["actions"].label if "actions" in returned.returns[year].sources else "actions"
    plan = read_plan(
        rows, context.organisation.plan_of(year), context.organisation, context.standard, returned.workspace.frameworks, year,
        returned.workspace.year(year), as_of, label,
    )  # fmt: skip
    return plan if context.internal else public(plan)
