"""Whether what is shown fits: tables on a desk's screen, the plan on a phone's, pages on paper, and what heads the cells of a plan."""

from collections.abc import Iterator

import pytest
from looks import BROKEN_WORDS, CUT_OFF, OUTSIDE, UNFOLDED
from lxml import html
from printed_pages import Printed

REPORTS = ["2025/EXA", "2019/RRU", "2021/LLR", "2022/WIRRAL", "2024/RT5", "2010/LCC", "2024/overview"]
WITHOUT_INFOGRAPHIC = ["2022/WIRRAL", "2010/LCC", "2024/overview"]  # they have no figures of a return


@pytest.fixture(scope="module", params=REPORTS)
def opened(request, browser, reports) -> Iterator:
    """A public page, opened once for all that look at it."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((reports / "public" / request.param / "index.html").as_uri())
    page.evaluate(UNFOLDED)
    yield page
    page.close()


def test_no_table_is_cut_off_on_a_desk_and_every_indicator_is_seen_without_scrolling(opened):
    opened.set_viewport_size({"width": 1280, "height": 900})
    assert opened.evaluate(CUT_OFF) == []
    bottoms = opened.evaluate("[...document.querySelectorAll('#infographic')].map(each => each.getBoundingClientRect().bottom)")
    assert len(bottoms) == (not any(f"/{name}/" in opened.url for name in WITHOUT_INFOGRAPHIC))
    assert max(bottoms, default=0) <= 900


@pytest.mark.parametrize("width", [1280, 1024, 768])
def test_no_word_or_figure_of_a_table_of_organisations_is_broken_on_a_desk_or_a_tablet(browser, reports, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((reports / "public/2024/overview/index.html").as_uri())
    page.evaluate(UNFOLDED)
    assert page.evaluate(BROKEN_WORDS, ".overview :is(thead th, td)") == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


@pytest.mark.parametrize("width", [390, 320])
def test_nothing_is_outside_a_phone_and_no_table_scrolls(opened, width):
    opened.set_viewport_size({"width": width, "height": 800})
    assert opened.evaluate(OUTSIDE) == []
    assert opened.evaluate(CUT_OFF) == []


def test_on_paper_no_page_is_nearly_empty_no_heading_apart_and_no_chart_cut(opened):
    printed = Printed(opened.pdf(prefer_css_page_size=True, tagged=True))
    assert printed.nearly_empty() == []
    assert (printed.apart(), printed.led_apart(), printed.rows_apart()) == ([], [], [])
    assert printed.cut() == []


def test_what_heads_a_commitment_covers_its_rows(reports):
    """Each commitment of London Ambulance is headed by the number of its objective, and by the objective where that has several."""
    page = html.parse(reports / "public/2019/RRU/index.html").getroot()
    table = page.xpath("//table[contains(@class, 'plan')][1]")[0]
    headings = [cell.text_content() for cell in table.xpath("./thead//th")]
    rows = [row for row in grid(table) if len(row) == len(headings)]
    assert len(rows) == 29
    for row in rows:
        number, objective = row[0], row[headings.index("Objective")]
        assert (number.tag, number.get("scope")) == ("th", "row")
        assert number.get("rowspan") == objective.get("rowspan")
        assert objective.get("scope") == ("row" if objective.get("rowspan") else None)
    assert len({row[0] for row in rows}) < len(rows) - 5
    assert len({number.text_content() for number in {row[0] for row in rows}}) == len({row[0] for row in rows})


def grid(table):
    """The cell at each place of the rows of a table, as the rules of HTML lay cells that cover several rows."""
    for body in table.xpath("./tbody"):
        covering: dict[int, tuple[object, int]] = {}
        for row in body.xpath("./tr[not(th[@scope='rowgroup'])]"):
            cells, places, own = {}, 0, iter(row)
            width = len(row) + sum(left > 0 for _, left in covering.values())
            while places < width:
                cell, left = covering.get(places, (None, 0))
                if not left:
                    cell = next(own)
                    left = int(cell.get("rowspan", 1))
                cells[places] = cell
                covering[places] = (cell, left - 1)
                places += 1
            yield [cells[place] for place in sorted(cells)]
