"""Whether what is shown fits: tables on a desk's screen, the plan on a phone's, pages on paper, and what heads the cells of a plan."""

import io
from collections.abc import Iterator

import pytest
from lxml import html
from pypdf import PdfReader

REPORTS = ["2025/EXA", "2019/RRU", "2021/LLR", "2022/WIRRAL", "2024/RT5", "2010/LCC", "2024/overview"]
LEAST_FILLED = 0.25  # of a page's height, from its top to its last line
CUT_OFF = """() => [...document.querySelectorAll('.table')].filter(table => table.scrollWidth > table.clientWidth + 1)
  .map(table => table.getAttribute('aria-label'))"""
OUTSIDE = """() => [...document.querySelectorAll('table.plan *')]
  .filter(cell => cell.getClientRects().length && !cell.closest('thead') && (cell.getBoundingClientRect().right > innerWidth + 1 || cell.getBoundingClientRect().left < -1))
  .map(cell => cell.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module", params=REPORTS)
def opened(request, browser, reports) -> Iterator:
    """A public page, opened once for all that look at it."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((reports / "public" / request.param / "index.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(folded => { folded.open = true })")
    yield page
    page.close()


def test_no_table_is_cut_off_on_a_desk(opened):
    opened.set_viewport_size({"width": 1280, "height": 900})
    assert opened.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("width", [390, 320])
def test_nothing_of_a_plan_is_outside_a_phone(opened, width):
    opened.set_viewport_size({"width": width, "height": 800})
    assert opened.evaluate(OUTSIDE) == []


def test_no_printed_page_is_nearly_empty(opened):
    """But before a change of orientation, and at the end."""
    pages = PdfReader(io.BytesIO(opened.pdf(prefer_css_page_size=True))).pages
    upright = [page.mediabox.height > page.mediabox.width for page in pages]
    judged = [place for place in range(len(pages) - 1) if upright[place] == upright[place + 1]]
    assert [place + 1 for place in judged if filled(pages[place]) < LEAST_FILLED] == []


def filled(page) -> float:
    """How far down a page its text reaches, in parts of the height between the margins."""
    heights = []

    def note(text, own, at, _font, _size):
        if text.strip():
            heights.append(own[5] + own[3] * at[5])

    page.extract_text(visitor_text=note)
    margin = 51  # points: 18 mm
    inside = [height for height in heights if margin <= height <= page.mediabox.height - margin / 2]
    return (page.mediabox.height - margin - min(inside, default=page.mediabox.height)) / (page.mediabox.height - 2 * margin)


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
