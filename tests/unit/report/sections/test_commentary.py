"""The analyst's own words, with their figures filled in."""

from wres.indicators.figures import Figure
from wres.report.results import Results
from wres.report.sections.commentary import commentary

FIGURES = (
    Figure(indicator="1", measure="share", group="bme", value=20.0, unit="percent", source="counts"),
    Figure(indicator="2", measure="relative_likelihood", group="white/bme", unit="ratio", status="suppressed", reason="small number"),
)


def words(context, text, heading="1"):
    return commentary(context(commentary={heading: text}), Results(FIGURES), "1")


def test_words_stand_under_their_heading_alone(context):
    assert words(context, "We *listened*.") == '<div class="commentary"><p>We <em>listened</em>.</p>\n</div>'
    assert words(context, "We listened.", heading="2") == ""
    assert words(context, " \n") == ""


def test_a_figure_is_filled_in_as_the_edition_shows_it(context):
    assert "It is 20.0%, and the ratio [c]." in words(context, "It is {{1.share.bme}}, and the ratio {{2.relative_likelihood}}.")


def test_a_figure_that_there_is_not_stays_as_written(context):
    assert "It is {{9.share}}." in words(context, "It is {{9.share}}.")


def test_html_in_the_words_is_shown_as_text(context):
    assert "&lt;b&gt;loud&lt;/b&gt;" in words(context, "<b>loud</b>")
