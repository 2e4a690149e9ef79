"""The indicators as one table, with what each shows and what changed, for the committee paper."""

from wres.indicators.figures import Figure
from wres.parameters import period
from wres.parameters.measures import measure_of
from wres.report.context import Context
from wres.report.figure_text import figure_cell
from wres.report.kinds import presenter_of
from wres.report.kinds.board_words import part_words
from wres.report.movement_marks import movement_marks
from wres.report.paper.content import PaperTable
from wres.report.results import Results
from wres.text import short_reason

BEFORE = (
    "{before}: {group} staff, relative likelihood or difference"  # the figure that stands for each indicator, whose change is next to it
)


def results_table(context: Context, results: Results) -> PaperTable:
    """A row for each indicator: both groups' figures, the figure between them, the same of the year before, and what may be said of it."""
    words = context.words
    codes = list(context.standard.main_indicators)
    before = [BEFORE.format(before=period(context.year - 1), group=words.comparison), "Change"] if context.has_year_before else []
    heads = (words.word.capitalize(), words.reference, words.comparison, "Relative likelihood, gap or difference", *before)
    rows = tuple(_row(context, results, code) for code in codes)
    caption = f"The {words.word}s, {period(context.year)}"
    widths = (0.23, 0.11, 0.11, 0.18, 0.14, 0.23) if before else (0.4, 0.2, 0.2, 0.2)
    return PaperTable(caption=caption, heads=heads, rows=rows, widths=widths)


def _row(context: Context, results: Results, code: str) -> tuple[str, ...]:
    headline = _headline(context, results, code)
    groups = measure_of(headline.measure).parts or headline.measure
    none = short_reason("no data") if headline.band in context.standard.indicators[code].aggregates else ""
    of_groups = [figure_cell(_of(results, code, groups, group, headline.band)) or none for group in (context.reference, context.group)]
    between = headline if measure_of(headline.measure).parts else _built_on(results, code, headline)
    name = _name(context, code, headline)
    if not context.has_year_before:
        return name, *of_groups, figure_cell(between)
    earlier = results.in_all_years(headline).get(context.year - 1)
    return name, *of_groups, figure_cell(between), figure_cell(earlier), movement_marks(results.moved_of(headline), context.words)


def _headline(context: Context, results: Results, code: str) -> Figure:
    """The figure that stands for an indicator; where there is none, that of the first bands shown together that have one."""
    headline = presenter_of(context, code).headline(context, results, code)
    if headline.status != "missing":
        return headline
    of_band = {figure.band: figure for figure in results.of(code, headline.measure) if figure.cell[:3] == headline.cell[:3]}
    together = (of_band.get(band) for band in context.standard.indicators[code].aggregates)
    return next((figure for figure in together if figure is not None and figure.status == "ok"), headline)


def _name(context: Context, code: str, headline: Figure) -> str:
    """The indicator, and of which bands or part of the board its figures are where nothing is given of the whole."""
    indicator = context.standard.indicators[code]
    if headline.band in indicator.aggregates:
        return f"{code}. {indicator.short} ({indicator.aggregates[headline.band].label})"
    of_part = headline.band in list(indicator.parts)[1:]
    return f"{code}. {indicator.short}" + (f" ({part_words(indicator, headline.band).removeprefix('the ')})" if of_part else "")


def _of(results: Results, code: str, measure: str, group: str, band: str) -> Figure | None:
    """A group's figure, of the same part of the organisation as the one that stands for the indicator."""
    cell = (measure, group, "all", band)
    return next((figure for figure in results.of(code, measure) if figure.cell == cell), None)


def _built_on(results: Results, code: str, headline: Figure) -> Figure | None:
    """The difference or ratio that is built on percentages of which one stands for the indicator."""
    return next(
        (
            figure
            for figure in results.of(code)
            if measure_of(figure.measure).parts == headline.measure
            and (figure.staff_group, figure.band) == (headline.staff_group, headline.band)
        ),
        None,
    )
