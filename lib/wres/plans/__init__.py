"""The action plan: commitments as written, what was understood of them beside, and what is to be asked."""

from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.publishing import HELD_BACK, name_accepted, public
from wres.plans.questions import check_plan
from wres.plans.reading import read_plan

__all__ = ["HELD_BACK", "ActionPlan", "Commitment", "check_plan", "name_accepted", "public", "read_plan"]
