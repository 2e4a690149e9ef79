"""A drawing with its caption."""

from wres.html import figure_html


def test_a_figure_has_a_caption_and_one_place_to_stop_at():
    html = figure_html("chart-2", 'Higher & "worse"', "1.7 <then> 1.8", "<svg></svg>")
    assert html.startswith('<figure id="chart-2">')
    assert html.count("tabindex") == 1
    assert 'role="group" tabindex="0" aria-label="Chart: Higher &amp; &quot;worse&quot;"' in html
    assert "<figcaption>1.7 &lt;then&gt; 1.8</figcaption>" in html
