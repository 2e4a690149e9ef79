"""What is said of each indicator stands on the page and in the spreadsheet in the same words."""

import openpyxl
import pytest
from lxml import html

from wres.report import open_report

REPORTS = [("EXA", 2025, "public"), ("EXA", 2025, "internal"), ("RRU", 2019, "public")]


def page(report):
    """What is read on the page of each indicator, and where those that supplement it stand, paragraph by paragraph."""
    sections = {code: report.indicator(code) for code in report.context.standard.main_indicators}
    supplements = set(report.context.standard.indicators) - set(sections)
    sections |= dict.fromkeys(supplements, report.progression())
    trees = {code: html.fromstring(f"<div>{section.html()}</div>") for code, section in sections.items()}
    return {code: {p.text_content() for p in tree.xpath(".//p[not(@class='asks' or @class='period')] | .//figcaption")}
            for code, tree in trees.items()}  # fmt: skip


def name_of(report, code):
    """An indicator as the sheet names it: its number and title; of those without a number, the title."""
    title = report.context.standard.indicators[code].title
    return f"{code}. {title}" if code in report.context.standard.main_indicators else title


@pytest.fixture(scope="module", params=REPORTS, ids=lambda which: f"{which[0]} {which[2]}")
def opened(request, tmp_path_factory):
    """A report, and the rows of its sheet."""
    code, year, edition = request.param
    report = open_report(code, year, edition=edition)
    folder = tmp_path_factory.mktemp("tables")
    report.save(folder)
    book = openpyxl.load_workbook(next(folder.glob("tables*.xlsx")))
    heads, *rows = (row for row in book["Results in words"].iter_rows(min_row=4, values_only=True))
    assert heads == ("indicator", "about", "statement")
    return report, book, rows


def test_every_sentence_of_the_sheet_stands_on_the_page_of_its_indicator(opened):
    report, _, rows = opened
    titles = {name_of(report, code): paragraphs for code, paragraphs in page(report).items()}
    assert [(title, text) for title, _, text in rows if text not in titles[title]] == []


def test_every_reading_of_the_page_is_in_the_sheet(opened):
    """Paragraphs without a class are readings; the analyst's own stand in a part of their own."""
    report, _, rows = opened
    stated = {text for _, _, text in rows}
    for code in report.context.standard.main_indicators:
        tree = html.fromstring(f"<div>{report.indicator(code).html()}</div>")
        assert {p.text_content() for p in tree.xpath("./p[not(@class)] | ./p[@class='lead'] | .//figcaption")} <= stated


def test_the_sheet_follows_the_indicators_and_begins_each_with_its_result(opened):
    report, book, rows = opened
    assert book.sheetnames[-2:] == ["Results in words", "Action plan"]
    assert "Results in words" in [cell.value for cell in book["Contents"]["A"]]
    firsts = {}
    for title, about, _ in rows:
        firsts.setdefault(title, about)
    assert list(firsts) == [name_of(report, code) for code in report.readings]
    assert set(firsts.values()) == {"Result"}


def test_what_each_statement_is_about():
    """EXA 2025: what the page says of it, from the result to the seats."""
    report = open_report("EXA", 2025)
    stated = {code: [row.about for row in reading.statements] for code, reading in report.readings.items()}
    change = "Change since 2023/24"
    assert stated["1"] == ["Result", "Senior bands", "Ethnicity not known", change]
    assert stated["3"] == ["Result", "Range and chance", "Difference in people", "Years together", "Ethnicity not known", change]
    ratio = {"Result", "Parts compared", "Range and chance", "Difference in people", "Ethnicity not known", change, "Many tests"}
    assert set(stated["2"]) == ratio
    assert {"Result", "Gap and chance", "Responses", change} <= set(stated["5"])
    assert {"Result", "Seats"} <= set(stated["9"])
    assert stated["rdr"] == ["Result"]
