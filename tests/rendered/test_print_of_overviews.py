"""What Chromium prints of an overview's parts: headings on every page, and charts with their captions."""

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

import wres.rendering

TEMPLATES = Path(wres.rendering.__file__).parent / "templates/wres"


def printed(browser, content, *styles):
    """The text of each page of A4 that is printed of some content."""
    rules = "".join((TEMPLATES / f"css/{name}.css").read_text(encoding="utf-8") for name in styles)
    page = browser.new_page()
    page.set_content(f"<!DOCTYPE html><style>{rules}</style>{content}")
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    page.close()
    return [" ".join(sheet.extract_text().split()) for sheet in sheets]


def test_headings_of_a_table_that_can_be_sorted_stand_on_every_page(browser):
    """Browsers leave buttons out of repeated headings."""
    rows = "".join(f"<tr><td>Made-up {number}</td><td>{number}</td></tr>" for number in range(150))
    table = f"<table class='sortable'><thead><tr><th>Organisation</th><th>Overdue</th></tr></thead><tbody>{rows}</tbody></table>"
    script = f"<script>{(TEMPLATES / 'sort.js').read_text(encoding='utf-8')}</script>"
    texts = printed(browser, f"<div>{table}</div>{script}", "tables", "print", "sort")
    assert len(texts) > 2
    assert all("Organisation Overdue Made-up" in text for text in texts)


def test_a_folded_chart_is_printed_with_its_caption_and_a_long_folded_table_is_not(browser):
    chart = (
        "<details class='fold'><summary>By system</summary><figure><figcaption>Caption</figcaption>"
        "<div class='drawing'><svg width='90' height='500'><text y='20'>Drawn</text></svg></div></figure></details>"
    )
    table = "<details class='fold on-screen'><summary>Figures</summary><table><tr><td>Left out</td></tr></table></details>"
    texts = printed(browser, f"<div style='height: 600px'>Before</div>{chart}{table}", "figures", "print")
    assert ["Caption" in text for text in texts] == ["Drawn" in text for text in texts] == [False, True]
    assert not any("Left out" in text or "By system" in text for text in texts)


@pytest.mark.parametrize("before", [240, 480, 780])
def test_a_heading_stands_on_one_sheet_with_the_folded_chart_beneath_it_after_a_folded_table_with_a_note(browser, before):
    rows = "".join(f"<tr><td>Row {number}</td></tr>" for number in range(40))
    table = f"<details class='fold'><div class='table'><table><thead><tr><th>Group</th></tr></thead><tbody>{rows}</tbody></table></div><p class='note'>Note</p></details>"
    chart = (
        "<details class='fold'><summary>By type</summary><p>How to read it</p><figure><figcaption>Caption</figcaption>"
        "<div class='drawing'><svg width='90' height='300'><text y='20'>Drawn</text></svg></div></figure></details>"
    )
    texts = printed(browser, f"<div style='height: {before}px'>Before</div>{table}<h3>Heading</h3>{chart}", "figures", "tables", "print")
    (sheet,) = (text for text in texts if "Drawn" in text)
    assert all(words in sheet for words in ("Heading", "How to read it", "Caption"))


def test_charts_of_types_and_regions_are_printed_side_by_side_and_those_of_systems_are_not(browser):
    """The systems' charts were a sheet for each indicator, and its table says the same."""

    def figure(name):
        drawing = f"<div class='drawing'><svg width='90' height='300'><text y='20'>Drawn {name}</text></svg></div>"
        return f"<figure id='{name}-2'><figcaption>Caption of {name}</figcaption>{drawing}</figure>"

    both = f"<div class='drawings'>{figure('type')}{figure('region')}</div>"
    systems = f"<details class='fold on-screen'><summary>By system</summary>{figure('system')}</details>"
    content = f"<h3>Heading</h3><details class='fold'><summary>By type</summary><p>How to read it</p>{both}{systems}<p>Table</p></details>"
    (sheet,) = printed(browser, f"<div style='height: 200px'>Before</div>{content}", "type", "page", "figures", "print")
    assert all(words in sheet for words in ("Caption of type", "Drawn type", "Caption of region", "Drawn region", "Table"))
    assert "system" not in sheet


def test_the_table_of_the_years_is_on_one_sheet(browser):
    """Its last three rows stood on a sheet of their own."""
    rows = "".join(f"<tr><td>Row {number}</td></tr>" for number in range(18))
    table = f"<table><caption>Median</caption><thead><tr><th>Year</th></tr></thead><tbody>{rows}</tbody></table>"
    fold = f"<details class='fold'><summary>As a table</summary><div class='table'>{table}</div></details>"
    content = (
        f"<section><div class='drawings'><figure id='spread-9'>Drawn</figure></div><div style='height: 500px'>Before</div>{fold}</section>"
    )
    assert [text.count("Row") for text in printed(browser, content, "figures", "tables", "print")] == [0, 18]


@pytest.mark.parametrize("mark", ["worse by-2", "worse by-1", "better by-2", "better by-1"])
def test_the_marks_of_figures_outside_limits_are_dark_on_paper(browser, mark):
    """Browsers print no backgrounds: what was furthest outside stood in white on white."""
    rules = "".join((TEMPLATES / f"css/{name}.css").read_text(encoding="utf-8") for name in ("type", "tables", "print", "sort"))
    page = browser.new_page()
    page.set_content(f"<!DOCTYPE html><style>{rules}</style><span class='beyond {mark}'>gap +17.8</span>")
    page.emulate_media(media="print")
    colour = page.locator(".beyond").evaluate("mark => getComputedStyle(mark).color")
    weight = page.locator(".beyond").evaluate("mark => getComputedStyle(mark).fontWeight")
    page.close()
    assert max(map(int, re.findall(r"\d+", colour))) < 90, "at least 7 to 1 on white"
    assert weight == ("700" if "worse" in mark else "400")
