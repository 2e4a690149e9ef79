"""How an indicator is to be read, as its section says it and the spreadsheet repeats it: the finding, what it settles, what changed."""

from collections.abc import Iterator

from wres.comparison import Moved
from wres.indicators.figures import Figure
from wres.parameters import period
from wres.parameters.measures import measure_of
from wres.report.context import Context
from wres.report.kinds import presenter_of
from wres.report.movement_words import movement_sentences
from wres.report.results import Results
from wres.report.statement import Statement, statements


def readings(context: Context, results: Results, code: str) -> list[Statement]:
    """What is said between the finding of an indicator and its tables, with the change since the year before last."""
    presenter = presenter_of(context, code)
    moved = "" if presenter.reads_change(context, results, code) else _movement(context, results, code)
    return [*presenter.reading(context, results, code), *statements((f"Change since {period(context.year - 1)}", moved))]


def supplements(context: Context, results: Results) -> list[str]:
    """The indicators that supplement another and have a figure, shown or hidden."""
    codes = [code for code in context.standard.indicators if code not in context.standard.main_indicators]
    return [code for code in codes if any(figure.status != "missing" for figure in results.of(code))]


def all_statements(context: Context, results: Results) -> Iterator[tuple[str, Statement]]:
    """Everything that is said of the figures of each indicator, with its code, in the order of the page."""
    for code in context.standard.main_indicators:
        presenter = presenter_of(context, code)
        yield code, Statement("Result", presenter.sentence(context, results, code))
        yield from ((code, statement) for statement in readings(context, results, code))
        yield from ((code, statement) for statement in presenter.reading_of_parts(context, results, code))
    for code in supplements(context, results):
        yield code, Statement("Result", presenter_of(context, code).sentence(context, results, code))


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
