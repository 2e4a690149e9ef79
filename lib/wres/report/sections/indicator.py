"""One indicator: what was asked, what was found, a chart, the figures, what moved, the analyst's words."""

from html import escape
from operator import attrgetter

from wres.report.context import Context
from wres.report.counted_period import counted_period
from wres.report.kinds import presenter_of
from wres.report.readings import IndicatorReading
from wres.report.results import Results
from wres.report.section import Section
from wres.report.sections.commentary import commentary
from wres.report.statement import Statement


def indicator(context: Context, results: Results, code: str, reading: IndicatorReading) -> Section:
    """The section of one indicator; where there is no figure, it says why. reading: what is said of it."""
    definition, presenter = context.standard.indicators[code], presenter_of(context, code)
    chart = presenter.chart(context, results, code, reading.finding)
    asks = f'<p class="asks">{escape(definition.asks.format(group=context.words.comparison))} </p>'
    asks += f'<p class="period">{escape(_sentence(counted_period(context, results, code)))}</p>'
    lead = f'<p class="lead">{escape(reading.finding)}</p>' if chart is None else ""
    sentences = [_paragraph(statement) for statement in sorted(reading.sentences, key=attrgetter("is_detail"))]
    tables = [presenter.table(context, results, code), *presenter.more_tables(context, results, code)]
    parts = [asks, chart, lead, *sentences, commentary(context, results, code), *tables]
    return Section([part for part in parts if part])


def _paragraph(statement: Statement) -> str:
    text = f"<p>{escape(statement.text)}</p>"
    return f"<details><summary>{escape(statement.about)}</summary>{text}</details>" if statement.is_detail else text


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
