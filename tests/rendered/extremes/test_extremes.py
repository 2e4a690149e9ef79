"""Returns at the edge of what there is, as a reader sees them: on a desk, on phones and on paper."""

import pytest
from looks import BEYOND, CHARTS, COLLIDING, CUT_OFF, OUTSIDE, PARTS, SIZES, UNFOLDED
from printed_pages import Printed

HEAVIEST = 500_000  # bytes of a page


@pytest.fixture(scope="module", params=["MOST", "LEAST", "PLAN"])
def opened(request, browser, extremes):
    """A public page, opened once for all that look at it."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(120_000)
    page.goto((extremes / request.param / "index.html").as_uri())
    page.evaluate(UNFOLDED)
    yield page
    page.close()


def test_they_are_as_extreme_as_they_are_meant_to_be(extremes):
    most, least, plan = ((extremes / code / "index.html").read_text(encoding="utf-8") for code in ("MOST", "LEAST", "PLAN"))
    title = most.partition("<h1>")[2].partition("</h1>")[0]
    assert len(title.partition(": ")[2]) == 120
    assert all(f"Made-up nation {number}<" in most for number in (1, 40))
    assert most.count("2014/15") > 5
    assert least.count("[c]") > 100
    assert "Train the chairs of panel 300 in" in plan


def test_no_page_is_heavy(extremes):
    sizes = {page.parent.name: page.stat().st_size for page in extremes.glob("*/index.html")}
    assert {code: size for code, size in sizes.items() if size > HEAVIEST} == {}


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_nothing_is_outside_the_screen_and_no_table_or_chart_is_cut(opened, width):
    opened.set_viewport_size({"width": width, "height": 900})
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.evaluate(OUTSIDE) == []
    assert opened.evaluate(CUT_OFF) == []
    assert opened.locator(f"{CHARTS} svg").count() > 3
    assert [part for part in opened.evaluate(PARTS) if min(part[1:]) < -3] == []
    assert [size for size in opened.evaluate(SIZES) if size[1] < 10] == []
    assert opened.evaluate(BEYOND) == 0
    assert opened.evaluate(COLLIDING) == []


def test_on_paper_no_page_is_nearly_empty_no_heading_apart_and_no_chart_cut(opened):
    printed = Printed(opened.pdf(prefer_css_page_size=True, tagged=True))
    assert printed.nearly_empty() == []
    assert printed.apart() == []
    assert printed.cut() == []
