"""The infographic of every bundled return: small, with its words first, its figures written as the tables write them."""

import re
from html import unescape

import pytest

from wres.charts import Picture
from wres.charts.drawing import svg
from wres.rendering.infographic_file import infographic_svg
from wres.report import open_report
from wres.report.report import Report

RETURNS = [("EXA", 2023), ("EXA", 2024), ("EXA", 2025), *(("RRU", year) for year in range(2016, 2021)), ("RT5", 2024), ("LLR", 2021)]
NUMBER = re.compile(r"[+−]?\d+(?:[.,/]\d+)*%?")
LABELS, BENCHMARKS = ("percent_labels", "ratio_labels"), ("percent_benchmarks", "ratio_benchmarks")
CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>")


@pytest.fixture(scope="module", params=RETURNS, ids=lambda code_and_year: f"{code_and_year[0]} {code_and_year[1]}")
def report(request) -> Report:
    return open_report(*request.param)


def picture_of(report: Report) -> Picture:
    return next(part for part in report.heading().parts if isinstance(part, Picture))


def numbers(text: str) -> set[str]:
    return set(NUMBER.findall(text))


def rows_of_picture(report: Report, *drawn: str) -> dict[str, str]:
    """The words of each row of the picture, after its title, in the order of the rows, by the number in it; drawn: names of data."""
    data = picture_of(report).chart.data
    texts = [row for name in ("texts", *drawn) for row in data[name]]
    rows = {}
    for band in data["rows"]:
        within = " ".join(str(row["text"]) for row in texts if band["y"] <= row["y"] < band["y2"])
        rows[within.split(" ", 1)[0]] = within
    return rows


def rows_of_table(report: Report) -> dict[str, str]:
    table = re.search(r'<table class="glance">.*?</table>', report.summary().html(), re.DOTALL)[0]
    rows = {}
    for row in re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)[1:]:
        cells = [unescape(re.sub(r"<[^>]*>", "", cell)) for cell in CELL.findall(row)]
        rows[cells[0].split(" ", 1)[0]] = " ".join(cells)
    return rows


def test_each_row_of_the_picture_has_the_numbers_of_the_row_of_the_table(report):
    drawn, written = rows_of_picture(report, *LABELS, *BENCHMARKS), rows_of_table(report)
    assert list(drawn) == list(written)
    assert {code: numbers(text) for code, text in drawn.items()} == {code: numbers(text) for code, text in written.items()}


def test_what_is_handed_to_the_drawing_is_drawn(report):
    chart = picture_of(report).chart
    drawn = unescape(svg(chart))
    assert chart.data["texts"]
    assert chart.data["key"]
    assert any(chart.data[name] for name in LABELS)
    for name in ("texts", "percent_labels", "ratio_labels", "percent_benchmarks", "ratio_benchmarks", "key"):
        assert [row["text"] for row in chart.data[name] if f">{row['text']}</text>" not in drawn] == []


def test_each_figure_is_written_as_in_the_section_of_its_indicator(report):
    """Benchmarks apart, which have a table of their own."""
    words, figures = rows_of_picture(report), rows_of_picture(report, *LABELS)
    assert any(numbers(row.removeprefix(words[code])) for code, row in figures.items())
    for code, row in figures.items():
        shown = report.indicator(code).html()
        assert numbers(row.removeprefix(words[code])) - numbers(shown) == set()


def test_the_file_begins_with_title_and_description_and_is_at_most_150_kb(report):
    drawing = infographic_svg(report.heading().html())
    assert re.match(r"<svg [^>]*><title [^>]*>[^<]+</title><desc [^>]*>1 [^<]+</desc>", drawing)
    assert len(drawing.encode()) <= 150_000
