"""Where tables, years and figures must agree with each other: plain comparisons of what each table holds by itself."""

from wres.checks.consistency.absent_parts import absent_part_checks
from wres.checks.consistency.absent_prints import absent_print_checks
from wres.checks.consistency.absent_tables import absent_table_checks
from wres.checks.consistency.counts import count_checks
from wres.checks.consistency.figures import figure_checks
from wres.checks.consistency.percentages import percentage_checks
from wres.checks.consistency.processes import process_checks
from wres.checks.consistency.range_check import RangeCheck
from wres.checks.consistency.restatements import restatement_checks
from wres.checks.consistency.return_context import ReturnContext
from wres.checks.consistency.staff import staff_checks

__all__ = ["RangeCheck", "ReturnContext", "range_checks"]


def range_checks(context: ReturnContext) -> list[RangeCheck]:
    """Every number of a return that should lie within bounds."""
    families = (
        absent_table_checks, absent_part_checks, absent_print_checks,
        staff_checks, figure_checks, percentage_checks, count_checks, process_checks, restatement_checks,
    )  # fmt: skip
    return [check for family in families for check in family(context)]
