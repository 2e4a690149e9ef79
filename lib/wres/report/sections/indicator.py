"""One indicator: what was asked, what was found, a chart, the figures, what moved, the analyst's words."""

from html import escape

from wres.comparison import Moved
from wres.indicators.figures import Figure
from wres.parameters import period
from wres.parameters.measures import measure_of
from wres.report.context import Context
from wres.report.counted_period import counted_period
from wres.report.kinds import presenter_of
from wres.report.movement_words import movement_sentences
from wres.report.results import Results
from wres.report.section import Section
from wres.report.sections.commentary import commentary


def indicator(context: Context, results: Results, code: str) -> Section:
    """The section of one indicator; where there is no figure, it says why."""
    definition, presenter = context.standard.indicators[code], presenter_of(context, code)
    finding = presenter.sentence(context, results, code)
    chart = presenter.chart(context, results, code, finding)
    asks = f'<p class="asks">{escape(definition.asks.format(group=context.words.comparison))} </p>'
    asks += f'<p class="period">{escape(_sentence(counted_period(context, results, code)))}</p>'
    lead = f'<p class="lead">{escape(finding)}</p>' if chart is None else ""
    moved = "" if presenter.reads_change(context, results, code) else _movement(context, results, code)
    sentences = [*presenter.reading(context, results, code), moved]
    reading = [f"<p>{escape(sentence)}</p>" for sentence in sentences if sentence]
    tables = [presenter.table(context, results, code), *presenter.more_tables(context, results, code)]
    parts = [asks, chart, lead, *reading, commentary(context, results, code), *tables]
    return Section([part for part in parts if part])


def _movement(context: Context, results: Results, code: str) -> str:
    """What moved in the figure that stands for the indicator since the year before."""
    figure = presenter_of(context, code).headline(context, results, code)
    if (figure.status != "ok" and not figure.has_bound_alone) or not context.has_year_before:
        return ""
    before, after = period(context.year - 1), period(context.year)
    gap = next((moved for moved in map(results.moved_of, results.of(code)) if moved and _is_gap(moved, figure)), None)
    return movement_sentences(results.moved_of(figure), context.words, before, after, gap)


def _is_gap(moved: Moved, figure: Figure) -> bool:
    """Whether what moved is the gap between a survey's percentages, for which one of them stands."""
    return measure_of(figure.measure).surveyed and measure_of(moved.measure).parts == figure.measure


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
