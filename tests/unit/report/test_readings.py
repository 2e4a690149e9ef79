"""What is said of each indicator stands on the page and in the spreadsheet in the same words."""

import openpyxl
import pytest
from lxml import html

from wres.report import open_report
from wres.report.readings import all_statements

REPORTS = [("EXA", 2025, "public"), ("EXA", 2025, "internal"), ("RRU", 2019, "public")]


def page(report):
    """What is read on the page of each indicator, and where those that supplement it stand, paragraph by paragraph."""
    sections = {code: report.indicator(code) for code in report.context.standard.main_indicators}
    supplements = set(report.context.standard.indicators) - set(sections)
    sections |= dict.fromkeys(supplements, report.progression())
    trees = {code: html.fromstring(f"<div>{section.html()}</div>") for code, section in sections.items()}
    return {code: {p.text_content() for p in tree.xpath(".//p[not(@class='asks' or @class='period')] | .//figcaption")}
            for code, tree in trees.items()}  # fmt: skip


@pytest.fixture(scope="module", params=REPORTS, ids=lambda which: f"{which[0]} {which[2]}")
def opened(request, tmp_path_factory):
    """A report, and the rows of its sheet."""
    code, year, edition = request.param
    report = open_report(code, year, edition=edition)
    folder = tmp_path_factory.mktemp("tables")
    report.save(folder)
    book = openpyxl.load_workbook(next(folder.glob("tables*.xlsx")))
    heads, *rows = (row for row in book["Results in words"].iter_rows(min_row=4, values_only=True))
    assert heads == ("indicator", "title", "about", "statement")
    return report, book, rows


def test_every_sentence_of_the_sheet_stands_on_the_page_of_its_indicator(opened):
    report, _, rows = opened
    shown = page(report)
    assert [(code, text) for code, _, _, text in rows if text not in shown[code]] == []


def test_every_reading_of_the_page_is_in_the_sheet(opened):
    """Paragraphs without a class are readings, those of the analyst apart, which stand in a part of their own."""
    report, _, rows = opened
    stated = {text for _, _, _, text in rows}
    for code in report.context.standard.main_indicators:
        tree = html.fromstring(f"<div>{report.indicator(code).html()}</div>")
        assert {p.text_content() for p in tree.xpath("./p[not(@class)]")} <= stated
        assert {p.text_content() for p in tree.xpath("./p[@class='lead'] | .//figcaption")} <= stated


def test_the_sheet_follows_the_indicators_and_begins_each_with_its_result(opened):
    report, book, rows = opened
    names = book.sheetnames
    assert names[-2:] == ["Results in words", "Action plan"]
    assert "Results in words" in [cell.value for cell in book["Contents"]["A"]]
    firsts = {}
    for code, title, about, _ in rows:
        firsts.setdefault(code, (title, about))
    indicators = report.context.standard.indicators
    assert list(firsts)[:9] == list(report.context.standard.main_indicators)
    assert firsts == {code: (indicators[code].title, "Result") for code in firsts}


def test_what_each_statement_is_about():
    """EXA 2025: as the statistician's review asks, from the finding to the seats."""
    report = open_report("EXA", 2025)
    stated = {}
    for code, row in all_statements(report.context, report.results):
        stated.setdefault(code, []).append(row.about)
    change = "Change since 2023/24"
    assert stated["1"] == ["Result", "Ethnicity not known", change]
    assert stated["3"] == ["Result", "Range and chance", "Difference in people", "Years together", change]
    assert {"Result", "Parts compared", "Range and chance", "Difference in people", "Ethnicity not known", change, "Many tests"} == set(
        stated["2"]
    )
    assert {"Result", "Gap and chance", "Responses", change} <= set(stated["5"])
    assert {"Result", "Seats"} <= set(stated["9"])
    assert stated["rdr"] == ["Result"]
