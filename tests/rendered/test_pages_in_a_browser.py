"""What a reader meets: each page opened in Chromium from the disk."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

COMPONENTS = ["components/index.html", "components/review/index.html"]
REPORTS = [
    "public/2019/RRU/index.html",
    "review/2019/RRU/index.html",
    "public/2025/EXA/index.html",
    "review/2025/EXA/index.html",
    "public/2024/RT5/index.html",
    "public/2025/overview/index.html",
    "public/index.html",
    "review/index.html",
]
PAGES = COMPONENTS + REPORTS
BEYOND_THE_EDGE = """() => [...document.querySelectorAll('body *')]
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.table, .drawing'))
  .map(one => one.outerHTML.slice(0, 150))"""
WITHOUT_NAME = """() => [...document.querySelectorAll('img, svg')].filter(one =>
    one.closest('[aria-hidden=true]') === null
    && !(one.getAttribute('alt') || one.getAttribute('aria-label') || one.querySelector(':scope > title')?.textContent.trim()))
  .map(one => one.outerHTML.slice(0, 150))"""
DANGLING = """() => [...document.querySelectorAll('a[href^="#"], [aria-labelledby], [aria-describedby]')]
  .flatMap(one => one.getAttribute('href') ? [one.getAttribute('href').slice(1)]
    : (one.getAttribute('aria-labelledby') + ' ' + (one.getAttribute('aria-describedby') || '')).trim().split(/\\s+/))
  .filter(id => id !== 'null' && !document.getElementById(decodeURIComponent(id)))"""
IDS = "[...document.querySelectorAll('[id]')].map(one => one.id)"


@pytest.fixture(scope="module")
def open_page(browser, located):
    """Opens a page; gives the page and every address it asked for."""
    contexts = []

    def opened(name: str, width: int = 1280, **how):
        context = browser.new_context(viewport={"width": width, "height": 900}, **how)
        contexts.append(context)
        page, asked = context.new_page(), []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(located(name).as_uri(), wait_until="load")
        return page, asked

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="module", params=PAGES)
def name(request):
    """A page; of the module's scope, so that all tests of one page follow one another and open it once."""
    return request.param


@pytest.fixture(scope="module")
def opened(open_page, name):
    """The page as it is, and every address it asked for: to be looked at and not touched."""
    page, asked = open_page(name)
    yield page, asked
    page.context.close()


@pytest.fixture
def page(opened):
    """The page at the width of a desk."""
    return at_width(opened[0], 1280)


def at_width(page, width: int):
    """The page laid out anew in another width: it is made of HTML and CSS alone, so that it is as if opened in it."""
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("innerWidth") == width
    return page


def test_a_page_asks_the_network_for_nothing(opened, name):
    _, asked = opened
    pictures = asked[1:]
    assert all(address.startswith("file://") for address in asked), asked
    assert all(name == "public/index.html" and address.endswith("/infographic.svg") for address in pictures), pictures


def test_only_lists_of_organisations_have_a_script(page, name):
    """The list of reports is filtered with it and the overview's table sorted; both say all without."""
    assert page.locator("script").count() == (name in ("public/index.html", "public/2025/overview/index.html"))


def test_a_table_of_the_overview_is_sorted_and_put_back(page, name):
    if name != "public/2025/overview/index.html":
        pytest.skip("no such table")
    head, rows = page.locator("table.overview thead th").first, page.locator("table.overview tbody tr th")
    stated = rows.all_inner_texts()
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert (head.get_attribute("aria-sort"), rows.all_inner_texts()) == ("ascending", sorted(stated))
    page.keyboard.press("Enter")
    assert (head.get_attribute("aria-sort"), rows.all_inner_texts()) == ("descending", sorted(stated, reverse=True))
    page.keyboard.press("Enter")
    assert (head.get_attribute("aria-sort"), rows.all_inner_texts()) == (None, stated)


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_reaches_beyond_the_edge(opened, width):
    page = at_width(opened[0], width)
    assert page.evaluate(BEYOND_THE_EDGE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_one_h1_and_headings_in_order(page):
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(one => Number(one.tagName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels


def test_every_picture_has_a_name_and_every_table_a_caption_and_scoped_headers(page):
    assert page.evaluate(WITHOUT_NAME) == []
    assert page.locator("table:not(:has(> caption))").count() == 0
    assert page.locator("th:not([scope])").count() == 0
    assert page.locator("figure:not(:has(figcaption))").count() == 0
    assert page.locator("svg[role=img]").count() == page.locator("figure > .drawing > svg[role=img]").count()
    assert page.locator("figure:has(> .drawing ~ .drawing)").count() == 0
    stops = "[...document.querySelectorAll('figure')].map(figure => figure.querySelectorAll('[tabindex], a, button, summary').length)"
    assert set(page.evaluate(stops)) <= {1}


def test_references_inside_the_page_lead_somewhere_and_ids_are_unique(page):
    assert page.evaluate(DANGLING) == []
    ids = page.evaluate(IDS)
    assert len(ids) == len(set(ids)), [one for one in ids if ids.count(one) > 1]


def test_links_to_files_lead_to_files(page, located, name):
    if name.startswith("components/"):
        pytest.skip("the page of components stands alone")
    links = page.evaluate("[...document.querySelectorAll('a[href]')].map(one => one.getAttribute('href').split('#')[0])")
    local = {link for link in links if link and ":" not in link}
    assert [link for link in local if not (located(name).parent / link).exists()] == []


@pytest.mark.parametrize("which", ["components/review/index.html", "public/2019/RRU/index.html"])
def test_it_works_without_javascript(open_page, which):
    page, _ = open_page(which, java_script_enabled=False)
    link = page.locator(".contents a").nth(1)
    link.click()
    expect(page).to_have_url(re.compile(re.escape(link.get_attribute("href")) + "$"))
    folded = page.locator("section details").first
    folded.locator("summary").click()
    assert folded.get_attribute("open") is not None


@pytest.mark.parametrize(("width", "shown", "not_shown"), [(390, ".contents-folded", ".contents"), (1280, ".contents", ".contents-folded")])
def test_the_contents_of_a_review_are_folded_where_they_would_stand_before_the_findings(open_page, width, shown, not_shown):
    page, _ = open_page("components/review/index.html", width)
    assert page.locator(shown).is_visible()
    assert not page.locator(not_shown).is_visible()
    assert page.locator(".contents-folded a").first.is_visible() is False


def test_a_plan_becomes_cards_on_a_phone(open_page):
    page, _ = open_page("components/index.html", 320)
    label = "getComputedStyle(document.querySelector('table.plan td'), '::before').content"
    assert page.evaluate(label) == '"Action"'
    assert page.evaluate("getComputedStyle(document.querySelector('table.plan tr:last-child')).display") == "block"


@pytest.mark.parametrize("which", ["components/index.html", "public/2019/RRU/index.html"])
def test_on_paper_there_is_no_navigation_and_no_scrolling(open_page, which):
    page, _ = open_page(which, 1000)
    page.emulate_media(media="print")
    assert not page.locator(".contents").is_visible()
    assert page.evaluate("[...document.querySelectorAll('.table')].every(one => getComputedStyle(one).overflowX === 'visible')")
