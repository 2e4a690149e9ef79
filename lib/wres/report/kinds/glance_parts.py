"""What the kinds of indicators share in an infographic: marks, small lines, a benchmark, the change, and why there is no figure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from wres.charts import GlanceBenchmark, GlanceMark, GlanceYear
from wres.charts.glance import Change, Look, Role
from wres.comparison import Moved, Verdict
from wres.comparison.benchmarks import LEVELS
from wres.indicators.figures import Figure
from wres.parameters import period
from wres.report.context import Context
from wres.report.figure_text import figure_text, marked_text
from wres.report.movement_marks import ARROWS, mark_with_way, movement_class, people_words
from wres.report.results import Results
from wres.text import number, short_reason
from wres.text.lists import sentence_case

HIDDEN = "Hidden to protect people"
SHORT = 8  # letters of a group that stand beside its figure


def marks_of(figures: Mapping[Role, Figure | None], context: Context, names: Mapping[Role, str] = {}) -> list[GlanceMark]:
    """The figures that are shown, each with the number of tables; of groups the name comes first."""
    return [mark_of(figure, role, context, names.get(role, "")) for role, figure in figures.items() if figure and figure.status == "ok"]


def mark_of(figure: Figure, role: Role, context: Context, name: str = "") -> GlanceMark:
    """A figure as a mark; a rounded one as wide as its rounding."""
    text = marked_text(figure, context.rules.non_adverse.ends, word=False)
    return GlanceMark(role, figure.value, text, name, half=figure.rounding)


def with_groups(marks: Sequence[GlanceMark], context: Context) -> list[GlanceMark]:
    """Marks of two groups with the group before the figure, where its name is short; the key has it in any case."""
    names: dict[Role, str] = {"reference": context.words.reference, "comparison": context.words.comparison}
    return [replace(mark, group=names[mark.role]) for mark in marks] if max(map(len, names.values())) <= SHORT else list(marks)


def years_of_line(context: Context, results: Results, figure: Figure, role: Role) -> list[GlanceYear]:
    """The figure in each year of the trend that has it; a new series begins after a year without it and at a break."""
    by_year = {year: row for year, row in results.in_all_years(figure).items() if row.status == "ok"}
    begins = {gap.year for gap in context.breaks if gap.indicator == figure.indicator} | set(context.mergers)
    points: list[GlanceYear] = []
    for year in (year for year in context.years if year in by_year):
        series = points[-1].series if points else 0
        new = bool(points) and (points[-1].year != year - 1 or year in begins)
        points.append(GlanceYear(role, year, by_year[year].value, series + new))
    return points


def benchmark_of(context: Context, results: Results, figure: Figure) -> GlanceBenchmark | None:
    """The figure of the widest of the others, of the same group, with its year and whether that is later than the report."""
    rows = [row for row in results.benchmarks if (row.indicator, row.measure, row.group, row.band) == (*figure.key[:3], figure.band)]
    row = min(rows, key=lambda row: LEVELS.index(row.level), default=None)
    if row is None:
        return None
    text = number(row.value, row.unit, printed=not row.is_rest)
    later = ", later" if row.benchmark_year > context.year else ""
    return GlanceBenchmark(row.name, row.value, f"{text} in {period(row.benchmark_year)}{later}")


def change_of(context: Context, results: Results, figure: Figure) -> tuple[str, Change]:
    """What changed since the year before, as a symbol and a word or in people, and its class."""
    moved = results.moved_of(figure)
    if moved is None or (figure.status != "ok" and not figure.has_bound_alone):
        return "", "none"
    if moved.verdict is Verdict.NOT_COMPARABLE and not context.has_year_before:
        return "○ no year before", "none"
    return people_words(moved, context.words, in_short=True) or _direction(moved), cast(Change, movement_class(moved))


def _direction(moved: Moved) -> str:
    """The mark of a verdict with the way in which the figure went; where numbers of people are not known, that alone."""
    return ARROWS.get(moved.direction, "") if moved.verdict is Verdict.PEOPLE else mark_with_way(moved)


def absence_of(figure: Figure | None) -> tuple[Look, str]:
    """How a figure that is not there looks, and why in a few words."""
    if figure is None:
        return "missing", "No data"
    if figure.status == "ok" or figure.has_bound_alone:
        return "shown", ""
    return ("hidden", HIDDEN) if figure.status == "suppressed" else ("missing", sentence_case(short_reason(figure.reason)))


def groups_text(figures: Mapping[str, Figure | None], context: Context) -> str:
    """Both groups' figures in a line; of those that are shown."""
    published = [figure for figure in figures.values() if figure is not None and figure.status == "ok"]
    return ", ".join(f"{context.words.group(figure.group)} {figure_text(figure, word=False)}" for figure in published)
