"""The data of a funnel plot as a table."""

from math import inf, nan

from wres.indicators.figures import Figure
from wres.overview.averages import average_of_all, average_words
from wres.overview.cells import NONE, NOT_GIVEN, count_cell, figure_on_sheet, figure_text
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable, DualCell
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels, name_of, nation_words, place_words, value_words
from wres.overview.own_interval import interval_name
from wres.overview.unplaced import why_unplaced
from wres.parameters import period
from wres.text.lists import sentence_case
from wres.text.numbers import interval

PRECISION = {
    "ratio": "Precision: effective number of cases",
    "percent": "Number of answers",
    "points": "Precision: effective number of answers",
}
PRECISE = {
    "ratio": "Effective number of cases: the number of rare cases whose count would be as certain as this relative likelihood (1 divided "
    "by the variance of its logarithm).",
    "points": "Effective number of answers: the number of answers, half of them yes, that would be as certain as this gap (a quarter "
    "divided by its variance).",
}
LESS_THAN_HALF = " 0 is less than half a case: the figure says almost nothing."
POSSIBLE = {"percent": (0.0, 1.0), "points": (-1.0, 1.0)}  # what a share or a gap can be; limits of a few answers go further


def funnel_table(data: OverviewData, funnel: Funnel) -> DataTable:
    """Every organisation with its figure, its limits and where it lies; then those without a place."""
    points, unplaced = funnel.points, funnel.unplaced
    reports = [*(point.report for point in points), *(report for report, _ in unplaced)]
    figures = [*(point.estimate.figure for point in points), *(figure for _, figure in unplaced)]
    sizes = [*(point.estimate.size for point in points), *[nan] * len(unplaced)]
    errors = [point.estimate.error for point in points]
    inner, outer = levels(funnel)
    limits = {
        name: [_between(funnel, *ends) for ends in funnel.limits_at(errors, level)]
        for name, level in zip((inner, outer), funnel.levels, strict=True)
    }
    nation = [f"{nation_words(funnel)}."] if funnel.benchmark and not funnel.is_around_nation else []
    return DataTable(
        f"Funnel {funnel.label}",
        f"{funnel.code}. {name_of(data, funnel)}: organisations and limits, {period(data.year)}",
        [
            DataColumn("Organisation", [report.label for report in reports], "names"),
            DataColumn("Figure", [DualCell(figure_text(figure), figure_on_sheet(figure)) for figure in figures], "numbers"),
            DataColumn(interval_name(data.rules), [_interval(figure) for figure in figures]),
            DataColumn(PRECISION[funnel.unit], [count_cell(size) for size in sizes], "numbers"),
            *(DataColumn(f"{name} limits", [*words, *[NONE] * len(unplaced)]) for name, words in limits.items()),
            DataColumn("Where it lies", [*(place_words(funnel, point) for point in points), *(why_unplaced(*row) for row in unplaced)]),
        ],
        [f"{_middle(data, funnel)}.", *nation, *_precision(funnel)],
        "sortable figures",
    )  # fmt: skip


def _between(funnel: Funnel, low: float, high: float) -> str:
    """Limits in words, no further than a figure can be."""
    least, most = POSSIBLE.get(funnel.unit, (-inf, inf))
    return f"{value_words(funnel, max(low, least))} to {value_words(funnel, min(high, most))}"


def _precision(funnel: Funnel) -> list[str]:
    """What the precision of a ratio or a gap is, and what a 0 means where there is one; nothing of a number of answers."""
    nearly_none = LESS_THAN_HALF if any(row.size < 0.5 for row in funnel.estimates) else ""
    return [f"{PRECISE[funnel.unit]}{nearly_none}"] if funnel.unit in PRECISE else []


def _middle(data: OverviewData, funnel: Funnel) -> str:
    """The average of the organisations, with the middle of the limits where that differs, or the nation's figure they are around."""
    if funnel.is_around_nation:
        return nation_words(funnel)
    middle = value_words(funnel, funnel.middle)
    limits = "" if average_of_all(data, funnel) == middle else f"; middle of the limits: {middle}"
    return f"{sentence_case(average_words(data, funnel))}{limits}"


def _interval(figure: Figure | None) -> str:
    words = "" if figure is None or figure.status != "ok" else interval(figure.lower, figure.upper, figure.unit)
    return words or NOT_GIVEN
