"""The figures of a year beside their benchmarks, and where these come from."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from html import escape
from typing import cast

from wres.comparison import Benchmark
from wres.comparison.benchmarks import LEVELS, NATION
from wres.html import Html, RowGroup, TableColumn, html_table
from wres.parameters import period
from wres.parameters.standard import Level
from wres.report.benchmark_words import later_words
from wres.report.context import Context
from wres.report.kinds.tables import legend
from wres.report.results import OverallKey
from wres.report.words import period_of
from wres.text import number
from wres.text.lists import listing, quantity

MOST_COLUMNS = 4  # of benchmarks; more are rows


def benchmarks_html(context: Context, benchmarks: Sequence[Benchmark], named: Mapping[OverallKey, tuple[str, str]]) -> str:
    """Each figure with its benchmarks, a column each, or a row each where there are many, and their sources.

    named: of each figure of the whole its name and its value as shown.
    """
    if not benchmarks:
        years = quantity(context.rules.benchmark_years, "year")
        return f'<p class="note">There are no benchmarks for {period(context.year)}, or up to {years} before or after it.</p>'
    names = {(row.level, row.name): _level_name(context, row) for row in sorted(benchmarks, key=lambda row: LEVELS.index(row.level))}
    caption = f"Figures of {period(context.year)} and benchmarks"
    if len(names) > MOST_COLUMNS:
        return _rows(caption, context.year, benchmarks, named, names) + _sources(context, benchmarks)
    columns = _columns(context, benchmarks, named, names)
    return html_table(caption, columns, legend(columns), "benchmarks") + _sources(context, benchmarks)


def _columns(
    context: Context, benchmarks: Sequence[Benchmark], named: Mapping[OverallKey, tuple[str, str]], names: Mapping[tuple[str, str], str]
) -> list[TableColumn]:
    """A row a figure, a column a benchmark."""
    by_place = {(_key(row), (row.level, row.name)): row for row in benchmarks}
    return [
        TableColumn(context.words.word.capitalize(), [code for code, *_ in named], "names"),
        TableColumn("Measure", [name for name, _ in named.values()], "names"),
        TableColumn(period(context.year), [value for _, value in named.values()], "numbers"),
        *(
            TableColumn(words, [_benchmark(by_place.get((key, name)), context.year) for key in named], "numbers")
            for name, words in names.items()
        ),
    ]


def _rows(
    caption: str,
    year: int,
    benchmarks: Sequence[Benchmark],
    named: Mapping[OverallKey, tuple[str, str]],
    names: Mapping[tuple[str, str], str],
) -> str:
    """Under the name of each figure the figure itself and its benchmarks, a row each; figures without a benchmark are left out."""
    by_figure: dict[OverallKey, list[Benchmark]] = defaultdict(list)
    for row in benchmarks:
        by_figure[_key(row)].append(row)
    compared = [key for key in named if key in by_figure]
    whose, values, groups = [], [], []
    for key in compared:
        name, value = named[key]
        whose += ["This organisation", *(names[row.level, row.name] for row in by_figure[key])]
        values += [value, *(_benchmark(row, year) for row in by_figure[key])]
        groups.append(RowGroup(1 + len(by_figure[key]), [("part", Html(f"{key[0]} {escape(name)}"))]))
    columns = [TableColumn("Figure of", whose, "names"), TableColumn("Value", values, "numbers")]
    return html_table(caption, columns, legend(columns), groups=groups)


def _key(row: Benchmark) -> OverallKey:
    return row.indicator, row.measure, row.group, row.band


def _benchmark(row: Benchmark | None, year: int) -> str:
    if row is None:
        return ""
    parts = (period(row.benchmark_year), later_words(row.benchmark_year, year), "without this organisation" if row.is_rest else "")
    return f"{number(row.value, row.unit, printed=not row.is_rest)} ({', '.join(filter(None, parts))})"


def _level_name(context: Context, row: Benchmark) -> str:
    return row.name if row.level == NATION else f"{context.standard.level_label(cast(Level, row.level))}: {row.name}"


def _sources(context: Context, benchmarks: Sequence[Benchmark]) -> str:
    names: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    codes: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    sources: dict[str, set[str]] = defaultdict(set)
    for row in benchmarks:
        names[_when(context, row), row.source][row.name] = None
        codes[_when(context, row), row.source][row.indicator] = None
        sources[row.name].add(row.source)
    listed = "".join(
        f"<li>{escape(f'{listing(list(whose))}, {when}{_for_what(context, codes[when, source], whose, sources)}: {source}')}</li>"
        for (when, source), whose in names.items()
    )
    holding = listing(list(dict.fromkeys(row.name for row in benchmarks if row.holds_the_organisation)))
    note = f'<p class="note">The figures of {escape(holding)} include this organisation.</p>' if holding else ""
    return f"{note}<details><summary>Sources of the benchmarks</summary><ul>{listed}</ul></details>"


def _for_what(context: Context, codes: Collection[str], names: Iterable[str], sources: Mapping[str, Collection[str]]) -> str:
    """The indicators that a source is of, where one of its benchmarks has several sources."""
    if all(len(sources[name]) == 1 for name in names):
        return ""
    return f", {context.words.word}{'s' if len(codes) > 1 else ''} {listing(list(codes))}"


def _when(context: Context, row: Benchmark) -> str:
    """The year of a benchmark, and what it is by its indicator's own clock."""
    clock = context.standard.indicators[row.indicator].clock
    return f"{period(row.benchmark_year)} ({period_of(clock, row.benchmark_year, context.rules, context.standard)})"
