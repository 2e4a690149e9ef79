"""The list of all reports in Chromium: searched and filtered with the keyboard, and whole without its script."""

import pytest
from playwright.sync_api import expect

from wres.rendering.index import render_indexes
from wres.rendering.listings import IndexEntry

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="6" height="4"><title>Made up</title></svg>'
MADE_UP = [
    ("AAA", "Ærø Ambulance", 2025, "Ambulance", "London"), ("BBB", "Bedford Acute", 2025, "Acute", "London"),
    ("BBB", "Bedford Acute", 2024, "Acute", "London"), ("CCC", "Café Community", 2024, "Community", "Midlands"),
]  # fmt: skip
SHOWN = "[...document.querySelectorAll('.reports > li')].filter(item => item.checkVisibility()).map(item => item.querySelector('p a').href)"
YEARS = "[...document.querySelectorAll('h2')].filter(item => item.checkVisibility()).map(item => item.textContent)"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A made-up list; its newest reports have an infographic."""
    folder = tmp_path_factory.mktemp("list")
    entries = []
    for code, name, year, of_type, region in MADE_UP:
        place, period = f"{year}/{code}", f"{year - 1}/{year % 100}"
        picture = f"{place}/infographic.svg" if year == 2025 else ""
        entries.append(IndexEntry(name, code, year, period, "built", f"{place}/index.html", picture, type=of_type, region=region))
        if picture:
            (folder / "public" / place).mkdir(parents=True)
            (folder / "public" / picture).write_text(DRAWING, encoding="utf-8")
    render_indexes(entries, folder, "Made-up Standard")
    return (folder / "public" / "index.html").as_uri()


@pytest.fixture
def opened(browser, address):
    contexts = []

    def in_a_browser(width: int = 1280, **how):
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, **how))
        page = contexts[-1].new_page()
        page.goto(address, wait_until="load")
        return page

    yield in_a_browser
    for context in contexts:
        context.close()


def codes(page) -> list[str]:
    return ["/".join(link.split("/")[-3:-1]) for link in page.evaluate(SHOWN)]


def test_without_script_it_is_a_plain_list_newest_year_first(opened):
    page = opened(java_script_enabled=False)
    assert page.locator("form").is_hidden()
    assert page.locator("h2").all_text_contents() == ["2024/25", "2023/24"]
    assert page.locator(".reports > li").count() == 4


def test_pictures_are_of_the_files_beside_the_reports(opened):
    pictures = opened().locator(".reports img")
    expect(pictures).to_have_count(2)
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("naturalWidth", 6)  # a picture is fetched when it comes near, so not yet at the page's load


def test_on_a_desk_a_picture_is_240_pixels_wide_and_shows_the_drawing_from_its_lower_left_corner(opened):
    page = opened(1280)
    expect(page.locator(".reports img").first).to_have_js_property("naturalWidth", 6)
    frame, image = (page.locator(f".reports {part}").first.bounding_box() for part in ("a.picture", "a.picture img"))
    assert frame["width"] == 240
    assert image["width"] > 300
    assert abs(image["x"] - frame["x"]) <= 1
    assert abs(image["y"] + image["height"] - frame["y"] - frame["height"]) <= 1


@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_searched_and_filtered_with_the_keyboard(opened, width):
    page = opened(width)
    page.locator(".skip").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("cafe")
    assert codes(page) == ["2024/CCC"]
    assert page.evaluate(YEARS) == ["2023/24"]
    assert page.locator("[role=status]").text_content() == "1 of 4 reports is shown."
    page.locator("#words").fill("")
    page.locator("#words").press("Tab")
    page.keyboard.type("2024")
    assert codes(page) == ["2025/BBB", "2025/AAA"]
    page.keyboard.press("Tab")
    page.keyboard.type("Acute")
    assert codes(page) == ["2025/BBB"]
    page.get_by_role("button", name="Clear").press("Enter")
    expect(page.locator("[role=status]")).to_have_text("")  # the page's own rules let nobody else evaluate text in it
    assert len(codes(page)) == 4
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_search_that_nothing_fits_says_so(opened):
    page = opened()
    page.locator("#words").fill("nowhere")
    assert codes(page) == []
    assert page.locator("[role=status]").text_content() == "No report fits. Clear the search, or choose fewer filters."


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_no_fault_with_filters_shown(opened, width):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page = opened(width, bypass_csp=True)
    page.locator("#words").fill("london")
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}
    violations = axe.Axe().run(page, options=options).response["violations"]
    assert [(violation["id"], violation["nodes"][0]["html"][:200]) for violation in violations] == []
