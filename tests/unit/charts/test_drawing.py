"""Charts as inline SVG: named, described, without ids that could clash, the same bytes every time."""

import re

import altair as alt
import pandas as pd
import pytest
from altair.utils import schemapi

from wres.charts import board_against_workforce, percentages_over_years, ratio_over_years, representation_by_band
from wres.charts.drawing import figure_html, svg

WORDS = {"title": "A finding & more", "description": "By year: 1.7 <then> 1.8", "caption": "A finding & more"}


def ratio_chart(name="chart-2"):
    rows = pd.DataFrame(
        {"period": ["2016/17", "2017/18"], "value": [1.7, float("nan")], "lower": [1.2, float("nan")], "upper": [2.4, float("nan")], "shown": ["1.7", "no data"]}
    )  # fmt: skip
    return ratio_over_years(rows, 0.8, 1.25, name, axis="White relative to BME", range_words="0.80 to 1.25", **WORDS)


def percentage_chart():
    rows = pd.DataFrame({"period": ["2018/19"] * 2, "group": ["White", "BME"], "value": [58.0, 42.0], "shown": ["White 58%", "BME 42%"]})
    return percentages_over_years(rows, ["White", "BME"], "chart-5", axis="% of staff", **WORDS)


def band_chart():
    rows = pd.DataFrame(
        {"staff_group": ["Clinical"], "group_place": [1], "band": ["Band 5"], "place": [5], "value": [36.2], "start": [36.2], "overall": [25.6], "shown": ["36.2%"]}
    )  # fmt: skip
    return representation_by_band(rows, 25.6, "chart-1", axis="%", reference="25.6%", **WORDS)


def board_chart():
    rows = pd.DataFrame({"label": ["Board", "Workforce"], "value": [7.0, 15.0], "shown": ["7%", "15%"], "kind": ["board", "workforce"]})
    return board_against_workforce(rows, "chart-9", axis="%", **WORDS)


@pytest.mark.parametrize("make", [ratio_chart, percentage_chart, band_chart, board_chart])
def test_every_chart_is_one_named_and_described_image(make):
    figure = make()
    drawn = svg(figure)
    assert drawn.startswith('<svg xmlns="http://www.w3.org/2000/svg" role="img"')
    assert f'<title id="{figure.name}-title">A finding &amp; more</title>' in drawn
    assert f'<desc id="{figure.name}-description">By year: 1.7 &lt;then&gt; 1.8</desc>' in drawn
    assert len(re.findall(r"\brole=", drawn)) == 1
    assert drawn == svg(make())


def test_the_labels_of_the_data_are_in_the_drawing():
    drawn = svg(percentage_chart())
    for words in ("White", "BME", "58%", "42%"):
        assert f">{words}</text>" in drawn
    assert "no data" in svg(ratio_chart())


def test_two_charts_on_a_page_share_no_id():
    ids = [set(re.findall(r'\bid="([^"]+)"', svg(ratio_chart(name)))) for name in ("chart-2", "chart-3")]
    assert ids[0]
    assert not ids[0] & ids[1]


def test_a_figure_has_its_caption():
    figure = board_chart()
    assert "<figcaption>A finding &amp; more</figcaption>" in figure_html(figure, svg(figure))


@pytest.mark.parametrize("make", [ratio_chart, percentage_chart, band_chart, board_chart])
def test_every_specification_keeps_to_the_schema(make):
    """Parts are not checked while a chart is made, so they are here, against the schema that Altair carries."""
    with schemapi.debug_mode(True):
        alt.Chart.from_dict(make().specification)
