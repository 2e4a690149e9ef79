"""Published plans read into the table of actions, with a list of what a person has to look at."""

from wres.inputs.plans.imported import REVIEW_COLUMNS, Imported
from wres.inputs.plans.importing import import_plan

__all__ = ["REVIEW_COLUMNS", "Imported", "import_plan"]
