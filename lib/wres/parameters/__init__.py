"""Definitions as data: standards, years, organisations, frameworks, and the workspace they lie in."""

from wres.parameters.arguments import check_code, check_year, period
from wres.parameters.check_words import Checks
from wres.parameters.column_map import ColumnSynonyms, TableMap
from wres.parameters.commands import command
from wres.parameters.disclosure import Disclosure
from wres.parameters.framework import Framework
from wres.parameters.indicator import Indicator
from wres.parameters.organisation import Organisation
from wres.parameters.organisation_plan import Plan, Status, Target
from wres.parameters.people_served import PeopleServed
from wres.parameters.plausibility import Plausibility
from wres.parameters.predecessors import check_predecessors
from wres.parameters.standard import Standard
from wres.parameters.table import YES, Table
from wres.parameters.workspace import Workspace
from wres.parameters.year import Break, Year

__all__ = [
    "YES", "Break", "Checks", "ColumnSynonyms", "Disclosure", "Framework", "Indicator", "Organisation", "PeopleServed", "Plan",
    "Plausibility", "Standard", "Status", "Table", "TableMap", "Target", "Workspace", "Year", "check_code", "check_predecessors",
    "check_year", "command", "period",
]  # fmt: skip
