"""All indicators at a glance as a table, which says what the infographic shows, after the analyst's own summary."""

from collections.abc import Mapping
from html import escape

from wres.charts import Glance
from wres.html import Html, TableColumn, html_table
from wres.parameters import period
from wres.report.context import Context
from wres.report.correction_words import Correction
from wres.report.hidden_words import hidden_sentences
from wres.report.more_shown_words import more_shown_to_readers
from wres.report.results import Results
from wres.report.section import Section
from wres.report.sections.commentary import commentary
from wres.report.sections.facts import facts_html
from wres.report.summary_words import has_no_figures, no_figures


def summary(context: Context, results: Results, rows: Mapping[str, Glance], correction: Correction | None = None) -> Section:
    """A line for each indicator, the analyst's summary, how many figures are hidden, and the facts.

    rows: by code what is said; correction: where the report does not count as approved.
    """
    word = context.words.word
    columns = [
        TableColumn(word.capitalize(), [_link(code, row) for code, row in rows.items()], "names"),
        TableColumn("Figures", [_figures(row, context.words.comparison) for row in rows.values()]),
        TableColumn("Gap or difference, points", [_points(row.link) for row in rows.values()], "numbers"),
        TableColumn(f"Change since {period(context.year - 1)}", [row.change for row in rows.values()]),
        TableColumn("Benchmark", [_benchmark(row) for row in rows.values()]),
    ]
    columns = [column for column in columns if any(column.cells)]
    sentences = hidden_sentences(context, results.figures) + more_shown_to_readers(context, results.figures, results.history)
    hidden = [f"<p>{escape(sentence)}</p>" for sentence in sentences]
    nothing = f"<p>{escape(no_figures(context))}</p>" if has_no_figures(context, results) else ""
    table = nothing or html_table(f"The {word}s at a glance, {period(context.year)}", columns, css_class="glance")
    return Section([commentary(context, results, "summary"), table, *hidden, facts_html(context, results.figures, correction)])


def _link(code: str, row: Glance) -> Html:
    return Html(f'<a href="#indicator-{code}">{escape(row.title)}</a>')


def _points(link: str) -> str:
    """A gap or difference without its name and unit, which the heading says."""
    return link.removeprefix("gap ").removesuffix(" points")


def _figures(row: Glance, group: str) -> str:
    """The marks in words, with what they are of, or why there is none. group: whose shares marks with a name are."""
    if not row.marks and row.absent:
        return row.absent
    shares = ", ".join(f"{mark.name} {mark.text}" for mark in row.marks if mark.name)
    marks = [f"{mark.group} {mark.text}".strip() for mark in row.marks if not mark.name]
    twice = {f"{group} {mark.text}" for mark in row.marks}
    both_groups = "" if any(mark.group for mark in row.marks) else ", ".join(part for part in row.subtitle.split(", ") if part not in twice)
    return "; ".join(filter(None, (f"{group}: {shares}" if shares else "", *marks, both_groups, row.absent)))


def _benchmark(row: Glance) -> str:
    return f"{row.benchmark.name}: {row.benchmark.text}" if row.benchmark else ""
