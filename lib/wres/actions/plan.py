"""A plan as it was written: its commitments and what surrounds them."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from wres.parameters import Framework, Organisation, Plan, Standard


@dataclass(frozen=True)
class ActionPlan:
    """The commitments, one row each in the columns of `actions`, text as written, and the plan they belong to."""

    as_written: pd.DataFrame
    plan: Plan


def read_plan(
    actions: pd.DataFrame, plan: Plan, organisation: Organisation, standard: Standard, frameworks: dict[str, Framework], year: int
) -> ActionPlan:
    """The plan of a return; without the table, a plan without commitments."""
    columns = list(standard.tables["actions"].columns)
    return ActionPlan(actions.reindex(columns=columns).fillna("").astype(str), plan)


def public(plan: ActionPlan) -> ActionPlan:
    """The plan as it may be published."""
    return plan


def check_plan(plan: ActionPlan, movement: pd.DataFrame) -> list[dict[str, Any]]:
    """What can be asked about the plan."""
    return []
