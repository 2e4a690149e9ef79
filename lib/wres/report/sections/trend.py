"""Figures by year and benchmarks: a row for each overall measure, and the rules by which its movement is judged."""

from collections.abc import Sequence
from html import escape

from wres.comparison import Moved
from wres.html import TableColumn, html_table
from wres.indicators.figures import Figure
from wres.parameters import period
from wres.parameters.measures import measure_of
from wres.report.context import Context
from wres.report.figure_text import figure_cell
from wres.report.kinds import presenter_of
from wres.report.kinds.tables import legend
from wres.report.labels import MEASURE_LABELS
from wres.report.movement_marks import meanings, movement_marks
from wres.report.results import OverallKey, Results
from wres.report.section import Section
from wres.report.sections.benchmarks import benchmarks_html
from wres.text.lists import runs, within_sentence

MOST_YEARS = 6  # in a table beside the list of contents; more need the page's width


def trend(context: Context, results: Results) -> Section:
    """A row for each overall measure: its years, what moved, and the benchmarks with their years and sources; nothing without any."""
    if not results.benchmarks and all(figure.status == "missing" and not figure.has_bound_alone for figure in results.history):
        return Section([])
    of_year = {(figure.year, *_key(figure)): figure for figure in results.history if figure.staff_group == "all"}
    keys = _keys_shown(context, results)
    moved = TableColumn(
        f"Change since {period(context.year - 1)}", [movement_marks(results.moved_by_key.get(key), context.words) for key in keys]
    )
    columns = [
        TableColumn(context.words.word.capitalize(), [code for code, *_ in keys], "names"),
        TableColumn("Measure", [_name(context, key) for key in keys], "names"),
        *(TableColumn(period(year), [figure_cell(of_year.get((year, *key))) for key in keys], "numbers") for year in context.years),
        *([moved] if len(context.years) > 1 else []),
    ]
    caption = f"All {context.words.word}s, " + " to ".join(dict.fromkeys([period(context.years[0]), period(context.years[-1])]))
    named = {key: (_name(context, key), figure_cell(of_year.get((context.year, *key)))) for key in keys}
    over_years = html_table(caption, columns, legend(columns), wide=len(context.years) > MOST_YEARS)
    return Section([over_years, _rules(context, results), benchmarks_html(context, results.benchmarks, named)])


def _keys_shown(context: Context, results: Results) -> list[OverallKey]:
    """The figures of the whole; of a board of which only a part is known, of that part."""
    boards = [code for code, indicator in context.standard.indicators.items() if indicator.parts and results.of(code)]
    bands = {code: {presenter_of(context, code).headline(context, results, code).band} for code in boards}
    figures = [figure for figure in results.figures if figure.staff_group == "all"]
    figures = [figure for figure in figures if figure.band in bands.get(figure.indicator, results.whole_bands)]
    return list(dict.fromkeys(_key(figure) for figure in figures if _is_shown(context, figure)))


def _is_shown(context: Context, figure: Figure) -> bool:
    """The unknown group is never followed over the years; nor is the share of the reference group, what is left of the others'."""
    left_out = [context.standard.unknown_group, *([context.reference] if measure_of(figure.measure).of_workforce else [])]
    return figure.measure in MEASURE_LABELS and bool(MEASURE_LABELS[figure.measure].in_trend) and figure.group not in left_out


def _key(figure: Figure) -> OverallKey:
    return figure.indicator, figure.measure, figure.group, figure.band


def _name(context: Context, key: OverallKey) -> str:
    code, measure, group, band = key
    indicator = context.standard.indicators[code]
    name = MEASURE_LABELS[measure].in_trend.format(short=indicator.short, group=context.words.group(group))
    return name if band in context.standard.whole_bands else f"{name}, {indicator.parts[band].label.lower()}"


def _rules(context: Context, results: Results) -> str:
    before, after = period(context.year - 1), period(context.year)
    if not context.has_year_before:
        return f'<p class="note">There is no return for {before}, so no change is shown.</p>'
    movements = [moved for moved in map(results.moved_by_key.get, _keys_shown(context, results)) if moved]
    rules = _rules_of(context, movements)
    explained = meanings({row.verdict for row in movements}, context.rules.movement)
    reasons = [f"Not comparable: {row.why}" for row in results.moved if row.series_broken]
    listed = "".join(f"<li>{escape(line)}</li>" for line in dict.fromkeys([*rules, *explained, *reasons]))
    return (
        f'<p class="note">The column of changes compares {before} with {after}. Arrows show whether the number rose or fell, '
        'before rounding. The words after them describe the change, not the figure. "Better" and "worse" are for the staff in '
        'that row. "Equal" is a relative likelihood of 1 or a gap of 0.</p>'
        f'<ul class="note">{listed}</ul>'
    )


def _rules_of(context: Context, movements: Sequence[Moved]) -> list[str]:
    """The rules of verdicts, each with the indicators that it is for."""
    codes: dict[str, list[str]] = {}
    for row in movements:
        if row.rule:
            codes.setdefault(row.rule, []).append(row.indicator)
    order, word = list(context.standard.indicators), context.words.word.capitalize()
    return [
        f"{word}{'s' if len(set(of_rule)) > 1 else ''} {runs(of_rule, order)}: {within_sentence(rule)}" for rule, of_rule in codes.items()
    ]
