"""Shares of each group in each pay band."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import isnan

from wres.charts import Chart, Glance
from wres.html import TableColumn, html_table
from wres.indicators.figures import Figure
from wres.parameters import Indicator
from wres.report.context import Context
from wres.report.goal_words import goals_sentence
from wres.report.kinds.glance_parts import benchmark_of, groups_text, marks_of
from wres.report.kinds.ladder import ladder
from wres.report.kinds.over_years import chart_over_years
from wres.report.kinds.presenter import Presenter
from wres.report.kinds.tables import count_cell, legend, percent, value
from wres.report.labels import band_label, staff_group_label, unknown_label
from wres.report.results import Results, row_of
from wres.report.statement import Statement, details, statements
from wres.report.unknown_words import unknown_share_sentence
from wres.report.words import Words
from wres.text import count, why_not_shown
from wres.text.numbers import LESS

FEW_LINES = 4  # a longer table is folded away


class RepresentationPresenter(Presenter):
    """The comparison group's share by band, against its share of the whole workforce."""

    def sentence(self, context: Context, results: Results, code: str) -> str:
        """The share of the workforce, and of the senior bands where it is known."""
        return representation_sentence(results.of(code), context.words, context.group, context.standard.indicators[code])

    def chart(self, context: Context, results: Results, code: str, finding: str) -> Chart | None:
        """The share in each band; where bands are not known, the overall share over the years."""
        axis = f"{context.words.comparison} share of the workforce, %"
        return ladder(context, results, code, finding) or chart_over_years(context, results, code, "share", [context.group], finding, axis)

    def reading(self, context: Context, results: Results, code: str) -> list[Statement]:
        """What equality in senior bands would take, and what the staff whose group is not known could change."""
        goals = statements(("Senior bands", goals_sentence(results.goals, context.words, context.standard)))
        sentence = unknown_share_sentence(row_of(results.unknown_shares, code), context.words, context.standard)
        return [*goals, *details(unknown_label(context.standard), sentence)]

    def glance(self, context: Context, results: Results, code: str) -> Glance:
        """The group's share of the senior bands, the first of its aggregates, against that of the whole workforce.

        The benchmark is of the share that is shown, and says which: of all staff, or of the senior bands where those alone are shown.
        """
        row, whole = super().glance(context, results, code), self.headline(context, results, code)
        band, bands = next(iter(context.standard.indicators[code].aggregates.items()), ("", None))
        of_cell = {figure.cell: figure for figure in results.of(code, whole.measure)}
        senior = of_cell.get((whole.measure, whole.group, whole.staff_group, band))
        groups = (context.reference, context.group)
        shares = {group: of_cell.get((whole.measure, group, whole.staff_group, whole.band)) for group in groups}
        label = bands.label if bands else ""
        hidden = senior is not None and senior.status == "suppressed"
        marks = marks_of({"comparison": senior, "whole": whole}, context, {"comparison": label, "whole": "all staff"})
        compared, part = (whole, "all staff") if whole.status == "ok" else (senior, label)
        benchmark = benchmark_of(context, results, compared) if compared else None
        return replace(
            row,
            benchmark=replace(benchmark, text=f"{part} {benchmark.text}") if benchmark else None,
            subtitle="; ".join(filter(None, (groups_text(shares, context), f"{label}: hidden" if hidden else ""))),
            marks=marks,
            look="shown" if marks else row.look,
            absent="" if marks else row.absent,
            years=[replace(point, role="whole") for point in row.years],
        )

    def table(self, context: Context, results: Results, code: str) -> str:
        """A line for each band with the number and the share of each group; a long table is folded away."""
        figures = results.of(code, "share")
        if all(figure.status == "missing" for figure in results.of(code)):
            return ""
        cells: dict[tuple[str, str], dict[str, Figure]] = {}
        for figure in figures:
            cells.setdefault((figure.staff_group, figure.band), {})[figure.group] = figure
        cells = {place: cell for place, cell in cells.items() if any(figure.reason != "zero denominator" for figure in cell.values())}
        columns = [
            TableColumn("Staff", [staff_group_label(context.standard, staff_group) for staff_group, _ in cells], "names"),
            TableColumn("Band", [band_label(context.standard, band) for _, band in cells], "names"),
        ]
        for group, label in context.words.groups.items():
            counts = TableColumn(label, [_count(cell, group) for cell in cells.values()], "numbers")
            shares = [value(cell[group]) if group in cell else "" for cell in cells.values()]
            columns += [*([counts] if any(map(_has_counts, cells.values())) else []), TableColumn(f"{label} %", shares, "numbers")]
        indicator = context.standard.indicators[code]
        caption = f"Staff by pay band and {context.standard.characteristic}, {context.period(indicator)}"
        table = html_table(caption, columns, [*indicator.footnotes, *legend(columns)])
        return table if len(cells) <= FEW_LINES else f"<details><summary>Staff in each band, as a table</summary>{table}</details>"


def representation_sentence(figures: Iterable[Figure], words: Words, group: str, indicator: Indicator) -> str:
    """The group's share of the workforce, and of the senior bands, the first of its aggregates, where it is known."""
    shares = {figure.band: figure for figure in reversed(list(figures)) if figure.cell[:3] == ("share", group, "all")}
    first = next(iter(indicator.aggregates), "")
    overall, senior = shares.get("all"), shares.get(first)
    of_senior = "" if senior is None or senior.status != "ok" else f"{percent(senior)} of staff in {indicator.aggregates[first].label}."
    staff = f"{words.group(group)} staff are"
    if overall is not None and overall.status == "ok":
        share = percent(overall)
        if share.startswith(LESS) and not isnan(overall.numerator):
            share += f" ({count(overall.numerator)} of {count(overall.denominator)})"
        return f"{staff} {share} of the workforce" + (f", and {of_senior}" if of_senior else ".")
    if of_senior:
        return f"{staff} {of_senior}"
    return why_not_shown(overall.status, overall.reason) if overall is not None else why_not_shown("missing", "no data")


def _has_counts(cell: Mapping[str, Figure]) -> bool:
    return any(not isnan(figure.denominator) or figure.hides_counts for figure in cell.values())


def _count(cell: Mapping[str, Figure], group: str) -> str:
    figure = cell.get(group)
    if figure is None or not _has_counts(cell):
        return ""
    return count_cell(figure.numerator, "suppressed" if figure.hides_counts else figure.status, figure.reason)
