"""How an indicator is to be read, as its section says it and the spreadsheet repeats it: the finding, what it settles, what changed."""

from dataclasses import dataclass

from wres.comparison import Moved
from wres.indicators.figures import Figure
from wres.parameters import period
from wres.parameters.measures import measure_of
from wres.report.context import Context
from wres.report.kinds import presenter_of
from wres.report.movement_words import movement_sentences
from wres.report.results import Results
from wres.report.rounded_words import rounded_sentence
from wres.report.statement import Statement, statements
from wres.text.reasons import NO_FIGURE


@dataclass(frozen=True, slots=True)
class IndicatorReading:
    """What is said of one indicator: the finding, how it is to be read and what changed, and what is said beneath the table of parts.

    change: the one of the sentences that says what changed since the year before; empty where nothing is said of it.
    """

    finding: str
    sentences: tuple[Statement, ...] = ()
    of_parts: tuple[Statement, ...] = ()
    change: str = ""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All of it, in the order of the page."""
        return (Statement("Result", self.finding), *self.sentences, *self.of_parts)


def reading_of(context: Context, results: Results, code: str) -> IndicatorReading:
    """What is said of one of the main indicators, with the change since the year before."""
    presenter = presenter_of(context, code)
    whole = [figure for figure in results.of(code) if figure.staff_group == "all" and figure.band in results.whole_bands]
    rounded = rounded_sentence(presenter.headline(context, results, code), whole)
    moved = "" if presenter.reads_change(context, results, code) else _movement(context, results, code)
    return IndicatorReading(
        _finding(context, results, code),
        (
            *statements(("Rounded figure", rounded)),
            *presenter.reading(context, results, code),
            *statements((f"Change since {period(context.year - 1)}", moved)),
        ),
        tuple(presenter.reading_of_parts(context, results, code)),
        moved,
    )


def readings_of_supplements(context: Context, results: Results) -> dict[str, IndicatorReading]:
    """The finding of each indicator that supplements another and has a figure, shown or hidden; by its code."""
    main, every = context.standard.main_indicators, context.standard.indicators
    codes = [code for code in every if code not in main and any(figure.status != "missing" for figure in results.of(code))]
    return {code: IndicatorReading(presenter_of(context, code).sentence(context, results, code)) for code in codes}


def readings(context: Context, results: Results) -> dict[str, IndicatorReading]:
    """What is said of each indicator, by its code; those that supplement another come last."""
    main = {code: reading_of(context, results, code) for code in context.standard.main_indicators}
    return main | readings_of_supplements(context, results)


def _finding(context: Context, results: Results, code: str) -> str:
    """The finding; where there is no figure and a chart shows other years, it names the year."""
    presenter = presenter_of(context, code)
    sentence = presenter.sentence(context, results, code)
    other_years = results.in_all_years(presenter.headline(context, results, code)).values()
    if sentence == NO_FIGURE and any(figure.status == "ok" for figure in other_years):
        return f"{NO_FIGURE.removesuffix('.')} for {period(context.year)}."
    return sentence


def _movement(context: Context, results: Results, code: str) -> str:
    """What moved in the figure that stands for the indicator since the year before."""
    figure = presenter_of(context, code).headline(context, results, code)
    if (figure.status != "ok" and not figure.has_bound_alone) or not context.has_year_before:
        return ""
    before, after = period(context.year - 1), period(context.year)
    gap = next((moved for moved in map(results.moved_of, results.of(code)) if moved and _is_gap(moved, figure)), None)
    return movement_sentences(results.moved_of(figure), context.words, before, after, gap, context.standard.indicators[code].title)


def _is_gap(moved: Moved, figure: Figure) -> bool:
    """Whether what moved is the gap between a survey's percentages, for which one of them stands."""
    return measure_of(figure.measure).surveyed and measure_of(moved.measure).parts == figure.measure
