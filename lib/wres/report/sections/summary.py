"""All indicators at a glance: a tile for each, after the analyst's own summary."""

from html import escape

from wres.comparison import Verdict
from wres.report.context import Context
from wres.report.figure_text import figure_text
from wres.report.hidden_words import hidden_sentences
from wres.report.kinds import presenter_of
from wres.report.movement_marks import OF_CHANGE, movement_class, people_words
from wres.report.results import Results
from wres.report.section import Section
from wres.report.sections.commentary import commentary
from wres.text import short_reason


def summary(context: Context, results: Results) -> Section:
    """A tile for each indicator, the analyst's summary, and how many figures are hidden."""
    tiles = "".join(_tile(context, results, code) for code in context.standard.main_indicators)
    hidden = [f"<p>{escape(sentence)}</p>" for sentence in hidden_sentences(context, results.figures)]
    return Section([commentary(context, results, "summary"), f'<ul class="summary-tiles">{tiles}</ul>', *hidden])


def _tile(context: Context, results: Results, code: str) -> str:
    presenter = presenter_of(context, code)
    figure = presenter.headline(context, results, code)
    missing = figure.status == "missing" and not figure.has_bound_alone
    text = short_reason(figure.reason).capitalize() if missing else figure_text(figure, context.rules.non_adverse.ends, word=False)
    note = "for this year" if missing else presenter.note(context, results, code) + ("; rounded" if figure.is_rounded else "")
    title = escape(context.standard.indicators[code].short)
    return (
        f'<li class="tile"><a href="#indicator-{code}"><span class="tile-number">{code}</span> <span class="tile-title">{title}</span></a>'
        f'<p class="tile-value{" tile-missing" if missing else ""}">{escape(text)}</p>'
        f'<p class="tile-note">{escape(note)}</p>{_movement(context, results, code)}</li>'
    )


def _movement(context: Context, results: Results, code: str) -> str:
    """The verdict on the change since the year before, or the number of people."""
    figure = presenter_of(context, code).headline(context, results, code)
    moved = results.moved_of(figure)
    if moved is None or (figure.status != "ok" and not figure.has_bound_alone):
        return ""
    mark = people_words(moved, context.words) or OF_CHANGE.get(moved.verdict, "")
    if moved.verdict is Verdict.NOT_COMPARABLE and not context.has_year_before:
        mark = "○ no year before"
    return f'<p class="tile-movement movement {movement_class(moved)}">{escape(mark)}</p>' if mark else ""
