"""The cells and tables that kinds of indicators share."""

from collections.abc import Collection, Iterable
from math import nan

from wres.html import TableColumn, html_table
from wres.indicators.figures import ROUNDED, ROUNDED_TO_5, Figure
from wres.parameters import Indicator
from wres.report.context import Context
from wres.report.counted_period import counted_period
from wres.report.figure_text import MARKS, marked_text
from wres.report.labels import MEASURE_LABELS
from wres.report.results import Results
from wres.text import count, interval, number
from wres.text.numbers import percentage

SHORTHAND = {"[c]": "[c] hidden to protect people", "[x]": "[x] not available", "[z]": "[z] not applicable"}
WHY_ROUNDED = "to protect people, because the exact figure would reveal a small number"
OF_MARKS = {MARKS[ROUNDED]: f"given with fewer decimals {WHY_ROUNDED}", MARKS[ROUNDED_TO_5]: f"given to the nearest 5 {WHY_ROUNDED}"}


def overall_table(context: Context, results: Results, code: str) -> str:
    """The figures for the whole organisation and for the parts of a board; nothing when none is known."""
    definition = context.standard.indicators[code]
    bands = ("all", *definition.parts)
    figures = [figure for figure in results.of(code) if figure.staff_group == "all" and figure.band in bands]
    figures = [figure for figure in figures if figure.measure in MEASURE_LABELS]  # not those of one route
    filled_bands = {figure.band for figure in figures if figure.status != "missing"}
    figures = [figure for figure in figures if figure.band in filled_bands]
    if not figures:
        return ""
    ends = context.rules.non_adverse.ends
    intervals = [interval(figure.lower, figure.upper, figure.unit, ends if figure.unit == "ratio" else ()) for figure in figures]
    behind = [
        TableColumn(f"{percentage(context.rules.confidence)} confidence interval", intervals, "numbers"),
        TableColumn(definition.counted_as[0], [count(figure.numerator) for figure in figures], "numbers"),
        TableColumn(definition.counted_as[1], [count(figure.denominator) for figure in figures], "numbers"),
    ]
    columns = [
        TableColumn("Measure", [_measure(context, definition, figure) for figure in figures], "names"),
        TableColumn("Value", [value(figure, ends) for figure in figures], "numbers"),
        *(column for column in behind if any(column.cells)),
    ]
    return html_table(f"{definition.title}, {counted_period(context, results, code)}", columns, [*definition.footnotes, *legend(columns)])


def value(figure: Figure, bounds: Collection[float] = ()) -> str:
    """A figure as a cell shows it; see `marked_text`."""
    return marked_text(figure, bounds)


def percent(figure: Figure) -> str:
    """A known share in percent, as a sentence says it."""
    return number(figure.value, "percent", printed=figure.is_from_print, decimals=figure.decimals)


def count_cell(amount: float, status: str, reason: str) -> str:
    """A count as a cell shows it, or the shorthand of one that is not shown."""
    return count(amount) if status == "ok" else number(nan, "", status, reason)


def legend(columns: Iterable[TableColumn]) -> list[str]:
    """What the shorthand and the marks in the cells of a table mean: one line, or none."""
    cells = {str(cell) for column in columns for cell in column.cells}
    meanings = [meaning for mark, meaning in SHORTHAND.items() if mark in cells]
    meanings += [f"{mark} {meaning}" for mark, meaning in OF_MARKS.items() if any(mark in cell for cell in cells)]
    return ["; ".join(meanings)] if meanings else []


def _measure(context: Context, definition: Indicator, figure: Figure) -> str:
    part = f"{definition.parts[figure.band].label}: " if figure.band in definition.parts else ""
    label = MEASURE_LABELS[figure.measure].in_table or definition.likelihood
    return part + label.format(group=context.words.group(figure.group), title=definition.title)
