"""The infographic of a page as a file: what it begins with, and its size."""

import re

import pytest

from wres.charts.drawing import MARGIN
from wres.rendering.infographic_file import infographic_svg
from wres.report import open_report


@pytest.fixture(scope="module")
def page() -> str:
    return open_report("EXA", 2025).heading().html()


@pytest.fixture(scope="module")
def drawing(page) -> str:
    return infographic_svg(page)


def test_it_begins_with_its_title_and_description_and_is_small(drawing):
    assert re.match(r"<svg [^>]*><title id=[^>]*>Made up[^<]+</title><desc id=[^>]*>1 Workforce: ", drawing)
    assert len(drawing.encode()) < 150_000
    assert drawing.count("<svg") == drawing.count("</svg>") == 1


def test_it_says_above_the_drawing_whose_figures_they_are_and_what_matters(drawing):
    for words in ("Example Healthcare NHS Trust", "25.6%", "1.33", "BME 48.8%", "White 59.9%"):
        assert f">{words}</text>" in drawing
    assert "Made up. Draft." in drawing.partition("</desc>")[2]
    box = [float(number) for number in re.search(r'viewBox="([^"]+)"', drawing)[1].split()]
    assert box[:2] == [-MARGIN, -MARGIN]


def test_a_report_without_figures_has_none():
    page = open_report("LCC", 2010).heading().html()
    assert infographic_svg(page) == ""
