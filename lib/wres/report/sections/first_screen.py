"""What a reader sees without scrolling, and the same as a table: what matters most, beside the indicators in one picture."""

from wres.report.context import Context
from wres.report.infographic import glances, infographic
from wres.report.results import Results
from wres.report.section import Section
from wres.report.sections.heading import heading, state
from wres.report.sections.summary import summary
from wres.report.summary_words import summary_of


def first_screen(context: Context, results: Results) -> Section:
    """The title, what must be said first, what matters most, the infographic, and the facts."""
    matters = summary_of(context, results)
    return heading(context, results.figures, matters.statements, infographic(context, results, matters, state(context)))


def at_a_glance(context: Context, results: Results) -> Section:
    """The indicators as a table, after the analyst's own summary."""
    return summary(context, results, glances(context, results, summary_of(context, results)))
