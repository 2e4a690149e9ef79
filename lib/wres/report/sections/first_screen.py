"""What a reader sees without scrolling, and the same as a table: what matters most, beside the indicators in one picture."""

from wres.plans import ActionPlan
from wres.report.context import Context
from wres.report.correction_words import Correction
from wres.report.infographic import glances, infographic
from wres.report.results import Results
from wres.report.section import Section
from wres.report.sections.heading import heading, state
from wres.report.sections.plan_glance import plan_statement
from wres.report.sections.summary import summary
from wres.report.summary_words import summary_of


def first_screen(context: Context, results: Results, plan: ActionPlan, correction: Correction | None = None) -> Section:
    """The title, what must be said first, what matters most, how far the plan is, and the infographic.

    correction: where the report is not as it was approved.
    """
    matters = summary_of(context, results)
    first = (*matters.statements, *plan_statement(plan))
    return heading(context, first, infographic(context, results, matters, state(context, correction)), correction)


def at_a_glance(context: Context, results: Results, correction: Correction | None = None) -> Section:
    """The indicators as a table, after the analyst's own summary."""
    return summary(context, results, glances(context, results, summary_of(context, results)), correction)
