"""One indicator: what was asked, what was found, a chart with what is said of it, the analyst's words, its actions, the figures."""

from dataclasses import replace
from html import escape

from wres.plans import ActionPlan
from wres.plans.coverage import indicator_coverage
from wres.report.context import Context
from wres.report.counted_period import counted_period
from wres.report.kinds import presenter_of
from wres.report.readings import IndicatorReading
from wres.report.results import Results
from wres.report.section import Section
from wres.report.sections.commentary import commentary
from wres.report.sections.linked_actions import linked_actions
from wres.report.statement import Statement
from wres.report.summary_words import has_no_figures
from wres.text.lists import sentence_case


def indicator(context: Context, results: Results, code: str, reading: IndicatorReading, plan: ActionPlan | None = None) -> Section:
    """The section of one indicator; where there is no figure, it says why, and of a return without any, nothing.

    What the analyst wrote of it and actions that are linked to it keep its section. reading: what is said of it; plan: its actions may
    be linked.
    """
    definition, presenter = context.standard.indicators[code], presenter_of(context, code)
    asks = f'<p class="asks">{escape(definition.asks.format(group=context.words.comparison))} </p>'
    asks += f'<p class="period">{escape(_sentence(counted_period(context, results, code)))}</p>'
    sentences = [f"<p>{escape(statement.text)}</p>" for statement in reading.sentences if not statement.is_detail]
    own_words, links = commentary(context, results, code), linked_actions(plan, code) if plan else ""
    if has_no_figures(context, results) and not own_words and not (plan and indicator_coverage(plan).by_column[code]):
        return Section([])
    words = "".join([*sentences, own_words, links])
    folded = [_fold(statement) for statement in reading.sentences if statement.is_detail]
    chart = presenter.chart(context, results, code, reading.finding)
    finding = f'<p class="lead">{escape(reading.finding)}</p>{words}' if chart is None else replace(chart, words=words)
    tables = [presenter.table(context, results, code), *presenter.more_tables(context, results, code)]
    return Section([part for part in (asks, finding, *folded, *tables) if part])


def _fold(statement: Statement) -> str:
    return f"<details><summary>{escape(statement.about)}</summary><p>{escape(statement.text)}</p></details>"


def _sentence(text: str) -> str:
    return f"{sentence_case(text)}."
