"""Relative likelihoods of staff groups, bands and routes, with the counts behind them: also where a group had no events."""

from collections.abc import Mapping
from math import isnan, nan

from wres.html import TableColumn, html_table
from wres.indicators.figures import NOBODY_AT_RISK, Cell, Figure
from wres.parameters.measures import groups_of, measure_and_part, measure_of, of_part
from wres.report.context import Context
from wres.report.kinds.tables import legend, value
from wres.report.labels import band_label, staff_group_label
from wres.report.many_tests_words import many_tests_sentences
from wres.report.results import Results, row_of
from wres.text import count, interval, number
from wres.text.numbers import percentage

RATIO = "relative_likelihood"
MARKED = "Marked"
HIDDEN_COUNT = number(nan, "", "suppressed")


def likelihoods_of(ratio: Figure, results: Results) -> dict[str, Figure]:
    """The likelihoods that a ratio is built on, by group; those of groups without a figure are left out."""
    return _likelihoods(ratio, {figure.cell: figure for figure in results.of(ratio.indicator)})


def parts_table(context: Context, results: Results, code: str) -> str:
    """A line for each part in which somebody could have the event; nothing where no part is known."""
    indicator = context.standard.indicators[code]
    ratios = [figure for figure in results.of(code) if measure_and_part(figure.measure)[0] == RATIO and not _is_whole(figure)]
    by_cell = {figure.cell: figure for figure in results.of(code)}
    parts = {ratio: _likelihoods(ratio, by_cell) for ratio in ratios}
    ratios = [ratio for ratio in ratios if _is_shown(ratio, parts[ratio])]
    if not ratios:
        return ""
    routes = {route: words for split in indicator.splits.values() for route, words in split.items()}
    counts = {context.words.group(group): [_counts(parts[ratio].get(group)) for ratio in ratios] for group in indicator.ratio or ()}
    counts = {name: cells for name, cells in counts.items() if any(cells)}
    ends = context.rules.non_adverse.ends
    intervals = [interval(ratio.lower, ratio.upper, "ratio", ends) for ratio in ratios]
    columns = [
        TableColumn("Staff", [staff_group_label(context.standard, ratio.staff_group) for ratio in ratios], "names"),
        TableColumn("Band", [band_label(context.standard, ratio.band) for ratio in ratios], "names"),
        TableColumn("Who", [routes.get(measure_and_part(ratio.measure)[1], "everyone") for ratio in ratios], "names"),
        *(TableColumn(name, cells, "numbers") for name, cells in counts.items()),
        TableColumn("Relative likelihood", [value(ratio, ends) for ratio in ratios], "numbers"),
        TableColumn(f"{percentage(context.rules.confidence)} confidence interval", intervals, "numbers"),
    ]
    tests = row_of(results.many_tests, code)
    if tests is not None and tests.marked:
        columns.append(TableColumn(MARKED, ["yes" if ratio.key in tests.marked else "" for ratio in ratios]))
    notes = [f"{' and '.join(counts)}: {indicator.events} out of {indicator.people}"] if counts else []
    return html_table(
        "Relative likelihood by staff group, band and route",
        columns,
        [*many_tests_sentences(tests, context.rules), *notes, *legend(columns)],
        css_class="fitted",
    )


def _likelihoods(ratio: Figure, by_cell: Mapping[Cell, Figure]) -> dict[str, Figure]:
    measure, part = measure_and_part(ratio.measure)
    cells = {group: (of_part(measure_of(measure).parts, part), group, *ratio.cell[2:]) for group in groups_of(ratio.group)}
    return {group: by_cell[cell] for group, cell in cells.items() if cell in by_cell}


def _is_whole(ratio: Figure) -> bool:
    return ratio.cell[2:] == ("all", "all") and ratio.measure == RATIO


def _is_shown(ratio: Figure, parts: dict[str, Figure]) -> bool:
    """Whether there is anything to say: a value, a hidden one, or somebody to whom it could happen."""
    return ratio.status != "missing" or any(part.denominator > 0 for part in parts.values())


def _counts(part: Figure | None) -> str:
    """How many of how many had the event, or a share published rounded; what is hidden is marked, and what is not known blank."""
    if part is not None and part.is_rounded:
        return value(part)
    if part is not None and part.hides_counts:
        return HIDDEN_COUNT
    if part is not None and part.numerator == 0 and isnan(part.denominator):
        return f"0 of {HIDDEN_COUNT}"
    if part is None or isnan(part.denominator):
        return "0 of 0" if part is not None and part.reason == NOBODY_AT_RISK else ""
    return f"{count(part.numerator)} of {count(part.denominator)}"
