"""Published plans read into the table of actions, with a list of what a person has to look at."""

from wres.inputs.plans.import_result import REVIEW_COLUMNS, ImportResult
from wres.inputs.plans.importing import import_plan

__all__ = ["REVIEW_COLUMNS", "ImportResult", "import_plan"]
