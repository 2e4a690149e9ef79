"""A whole report as its PDF, read back: what a screen reader is told, and how it lies on paper."""

import pytest
from printed_pages import Printed, elements

from wres.rendering.printing import print_page

REPORTS = {"2025/EXA": "Example Healthcare NHS Trust", "2019/RRU": "London Ambulance Service NHS Trust"}


@pytest.fixture(scope="module", params=REPORTS)
def printed(request, reports):
    """The PDF of a public page, with the name of the organisation."""
    page = (reports / "public" / request.param / "index.html").read_text(encoding="utf-8")
    return Printed(print_page(page)), REPORTS[request.param]


def test_it_says_its_title_and_language_and_has_one_main_heading(printed):
    pdf, name = printed
    root = pdf.reader.trailer["/Root"]
    assert root["/Lang"] == "en"
    assert name in pdf.reader.metadata.title
    assert [element["/S"] for element in elements(pdf.reader)].count("/H1") == 1


def test_every_chart_has_words_in_its_place(printed):
    pdf, _ = printed
    charts = [element for element in elements(pdf.reader) if element["/S"] == "/Figure"]
    assert len(charts) > 8
    assert [chart for chart in charts if len(chart.get("/Alt", "")) < 40] == []


def test_no_heading_is_apart_no_chart_cut_and_no_page_nearly_empty(printed):
    pdf, _ = printed
    assert (pdf.apart(), pdf.cut(), pdf.nearly_empty()) == ([], [], [])


def test_the_first_sheet_is_copied_as_it_is_seen(printed):
    pdf, name = printed
    text = pdf.sheets[0].extract_text()
    assert "Furthest from equal" in text
    assert " ".join(text.split()).count(name) == 1  # the title of the drawing is above its view
    assert "s at a glance" not in text


def test_the_plan_lies_on_landscape_pages_with_its_headings_on_each(printed):
    pdf, _ = printed
    wide = [sheet.extract_text() for sheet in pdf.sheets if sheet.mediabox.width > sheet.mediabox.height]
    first = next(place for place, text in enumerate(wide) if "Key to status" in text or "Small text is added by the workbook" in text)
    assert len(wide) > 1
    heads = [text for text in wide[first:] if "By when" in text or "Timescale" in text]
    assert len(heads) > 1, "the plan goes on, and says again what its columns are"
