"""Charts as a reader sees them: whole at each width, with text of 10 pixels at least, one beside its words, whole on paper, with forced colours."""

import pytest
from looks import BEYOND, CHARTS, COLLIDING, OUTSIDE, PARTS, SHADED, SIZES

PAGES = ["public/2025/EXA/index.html", "public/2019/RRU/index.html", "public/2020/RRU/index.html", "public/2021/LLR/index.html"]
INFOGRAPHIC = "#infographic"
STRIPS = """() => [...document.querySelectorAll('#infographic .strip.row')].map(strip => {
  const cut = strip.querySelector('svg'), use = cut.querySelector('use'), at = cut.getBoundingClientRect(), drawn = use.getBoundingClientRect()
  return {words: strip.innerText.trim(), scale: at.width / cut.viewBox.baseVal.width, left: at.left, right: at.right, height: at.height,
    drawn: drawn.top < at.top && drawn.bottom >= at.bottom - 1 && drawn.width > at.width}
})"""
SMALLEST = "Math.min(...[...document.querySelectorAll('#infographic text')].map(text => parseFloat(getComputedStyle(text).fontSize)))"


@pytest.fixture(scope="module", params=PAGES)
def page(request, browser, located):
    """A report, opened once for all tests of it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.goto(located(request.param).as_uri(), wait_until="load")
    yield opened
    context.close()


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_no_part_of_a_chart_is_hidden_and_its_text_is_10_pixels_high(page, width):
    """Fonts of the test's machine are wider than Arial, for which the charts are drawn: they must fit all the same."""
    page.set_viewport_size({"width": width, "height": 900})
    parts = page.evaluate(PARTS)
    assert parts
    assert [part for part in parts if min(part[1:]) < -3] == []
    assert page.evaluate(BEYOND) == 0
    assert [size for size in page.evaluate(SIZES) if size[1] < 10] == []
    assert page.evaluate(COLLIDING) == []
    assert page.evaluate(SHADED) == []  # no words run into the range of a ratio


@pytest.mark.parametrize("width", [1280, 820, 560])
def test_the_infographic_is_whole_and_no_text_lies_on_another_or_is_under_10_pixels(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    parts = page.evaluate(PARTS.replace(CHARTS, INFOGRAPHIC))
    assert len(parts) > 50
    assert [part for part in parts if min(part[1], part[2], part[4]) < -3] == []  # what is above is in the file alone
    assert [size for size in page.evaluate(SIZES.replace(CHARTS, INFOGRAPHIC)) if size[1] < 10] == []
    assert page.evaluate(COLLIDING.replace(CHARTS, INFOGRAPHIC)) == []


@pytest.mark.parametrize("width", [390, 320])
def test_on_a_phone_the_infographic_is_a_strip_of_its_drawing_for_each_indicator(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    strips = page.evaluate(STRIPS)
    assert len(strips) == 9
    assert all(strip["words"] and strip["drawn"] and strip["height"] > 20 for strip in strips)
    assert min(strip["scale"] for strip in strips) * page.evaluate(SMALLEST) >= 10
    assert min(strip["left"] for strip in strips) >= 0
    assert max(strip["right"] for strip in strips) <= width
    assert page.evaluate(OUTSIDE.replace(".opening *", "#infographic .strips *")) == []
    assert page.locator("#infographic").get_by_role("img").count() == 1  # said once, whatever is drawn


def test_beside_a_chart_on_a_wide_screen_stands_what_is_said_of_it(page):
    page.set_viewport_size({"width": 1280, "height": 900})
    places = page.evaluate(
        f"""[...document.querySelectorAll('{CHARTS}')].filter(figure => figure.querySelector('.words > :first-child')).map(figure => {{
        const first = document.createRange(); first.selectNodeContents(figure.querySelector('.words > :first-child'))
        return first.getClientRects()[0].left - figure.querySelector('svg').getBoundingClientRect().right }})"""
    )
    assert places
    assert min(places) > 0


def test_a_timeline_alone_has_its_key_beside_it_on_a_wide_screen(page):
    page.set_viewport_size({"width": 1280, "height": 900})
    places = page.evaluate(
        """[...document.querySelectorAll('figure[id^=plan-]:only-of-type')].map(figure =>
        (figure.querySelector('.statuses') ?? figure.querySelector('.key')).getBoundingClientRect().left
        - figure.querySelector('svg').getBoundingClientRect().right)"""
    )
    assert bool(places) == (page.locator("figure[id^=plan-dates]").count() == 1)
    assert min(places, default=1) > 0


def test_on_a4_a_chart_is_whole_and_lower_than_a_page(page):
    page.set_viewport_size({"width": 673, "height": 986})  # what the margins leave of A4, at 96 pixels an inch
    page.emulate_media(media="print")
    heights = page.evaluate(f"[...document.querySelectorAll('{CHARTS} .drawing')].map(one => one.getBoundingClientRect().height)")
    breaks = page.evaluate(f"[...document.querySelectorAll('{CHARTS} .drawing')].map(one => getComputedStyle(one).breakInside)")
    parts = page.evaluate(PARTS)
    page.emulate_media(media="screen")
    assert max(heights) < 986
    assert set(breaks) == {"avoid"}
    assert [part for part in parts if min(part[1:]) < -3] == []


def test_with_forced_colours_a_chart_keeps_its_own_on_white(page):
    page.emulate_media(forced_colors="active")
    grounds = page.evaluate(f"[...document.querySelectorAll('{CHARTS} .drawing')].map(one => getComputedStyle(one).backgroundColor)")
    page.emulate_media(forced_colors="none")
    assert set(grounds) == {"rgb(255, 255, 255)"}
