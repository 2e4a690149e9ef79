"""The notebook and the spreadsheet of a public report hold no hidden number: not unrounded, and not as shown where its figure would stand."""

import json
import re
from math import isnan

import nbformat
import openpyxl
import pytest
from lxml import html

from wres.report import open_report
from wres.text import number

CODE, YEAR = "EXA", 2025  # a return of which a third of the figures is hidden


@pytest.fixture(scope="module")
def internal():
    return open_report(CODE, YEAR, edition="internal")


@pytest.fixture(scope="module")
def public():
    return open_report(CODE, YEAR)


@pytest.fixture(scope="module")
def executed(bundled):
    return (bundled / "reports" / "review" / str(YEAR) / CODE / "report.ipynb").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def hidden(public, internal):
    """The figures of all years that the public edition hides, with their numbers."""
    true = {(figure.year, figure.key): figure for figure in internal.results.history}
    return [true[figure.year, figure.key] for figure in public.results.history if figure.status == "suppressed"]


@pytest.fixture(scope="module")
def tables(bundled):
    """The rows of each sheet of the spreadsheet."""
    book = openpyxl.load_workbook(bundled / "reports" / "public" / str(YEAR) / CODE / "tables.xlsx")
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def sections(executed):
    """What the notebook shows, as HTML, by the code that shows it."""
    cells = nbformat.reads(executed, as_version=4).cells
    return {
        cell.source: "".join(out.get("data", {}).get("text/html", "") for out in cell.outputs) for cell in cells if cell.cell_type == "code"
    }


def table_cells(page):
    """The text of each cell by the caption of its table, the headings of its row and that of its column."""
    cells = {}
    for table in html.fromstring(f"<div>{page}</div>").iter("table"):
        caption = "".join(table.xpath("caption//text()"))
        for row in table.xpath("tbody/tr"):
            heads = tuple(head.text_content() for head in row.iter("th"))
            cells |= {(caption, heads, cell.get("data-label")): cell.text_content() for cell in row.iter("td")}
    return cells


def unrounded(hidden):
    """Hidden numbers of more than four decimals, which are no other's by chance."""
    numbers = {getattr(figure, name) for figure in hidden for name in ("value", "lower", "upper")}
    long = {repr(value) for value in numbers if not isnan(value) and round(value, 4) != value}
    assert len(long) > 100
    return long


def as_shown(figure):
    """A figure and its bounds in the decimals in which a page shows them."""
    texts = {number(getattr(figure, name), figure.unit, printed=figure.is_from_print) for name in ("value", "lower", "upper")}
    return {text.removesuffix("%").removesuffix(" points") for text in texts if re.search(r"\.\d*[1-9]", text)}


def is_rounded(text, exact):
    """Whether a text says that it is rounded, and is what the exact one rounds to."""
    shown = re.fullmatch(r"([\d.]+)%? \((rounded|to nearest 5)\)", text)
    if shown is None:
        return False
    step = 5 if shown[2] == "to nearest 5" else 10.0 ** -len(shown[1].partition(".")[2])
    events, _, people = exact.partition(" of ")
    value = 100 * int(events) / int(people) if people else float(exact.removesuffix("%"))
    return abs(float(shown[1]) - value) <= step / 2


def test_no_hidden_number_stands_unrounded_anywhere_in_the_notebook(executed, hidden):
    assert [text for text in unrounded(hidden) if text in executed] == []


def test_no_hidden_number_stands_unrounded_anywhere_in_the_spreadsheet(tables, public, hidden):
    """But for a number that is also that of a figure which is shown: 1 of 9 is as much as 2 of 18."""
    shown = {repr(getattr(figure, name)) for figure in public.results.figures for name in ("value", "lower", "upper")}
    cells = " ".join(str(cell) for rows in tables.values() for row in rows for cell in row)
    assert [text for text in unrounded(hidden) - shown if text in cells] == []


def test_where_a_hidden_figure_would_stand_is_a_mark_and_every_other_cell_is_as_inside(executed, internal):
    shown = {code: table_cells(page) for code, page in sections(executed).items() if code.startswith("report.indicator(")}
    marks = 0
    for code, cells in shown.items():
        inside = table_cells(internal.indicator(re.search(r'"(\w+)"', code)[1]).html())
        for place, text in cells.items():
            marks += text == "[c]"
            if place[2] == "Marked":  # among the bands shown, which are fewer than inside: a mark is on no hidden one
                assert not text or cells[(*place[:2], "Relative likelihood")] != "[c]", place
                continue
            blank = text in ("", "[c]") and place[2].endswith(("interval", "Interval", "Number", "Out of"))
            of_hidden = text == "0 of [c]" and inside[place].startswith("0 of ")
            assert text in ("[c]", inside.get(place)) or of_hidden or blank or is_rounded(text, inside[place]), place
    assert marks > 50


def test_no_sentence_chart_or_cell_of_an_indicator_says_what_is_hidden_of_it(executed, tables, public, hidden):
    """A text that is also that of a figure which is shown, or of a benchmark, tells nothing."""
    pages = sections(executed)
    stated = tables["Results in words"]
    for code, indicator in public.context.standard.main_indicators.items():
        in_words = [row[-1] for row in stated if row[0] == f"{code}. {indicator.title}"]
        assert in_words
        said_anyway = {
            text for figure in public.results.history if figure.indicator == code and figure.status == "ok" for text in as_shown(figure)
        }
        said_anyway |= {number(row.value, row.unit).removesuffix("%") for row in public.results.benchmarks}
        secret = {text for figure in hidden if figure.indicator == code for text in as_shown(figure)} - said_anyway
        page = " ".join(html.fromstring(f"<div>{pages[f'report.indicator({json.dumps(code)})']}</div>").itertext())
        words = set(re.findall(r"\d+\.\d+", " ".join([page, *in_words])))
        assert not words & secret, code


def test_the_summaries_of_the_pipeline_are_counts_of_tables_checks_and_measures(executed):
    """Their numbers are whole ones below ten thousand, and no figure of the return is among them."""
    stages = {code: page for code, page in sections(executed).items() if re.search(r"= (read|check|calculate|disclose|compare)\(", code)}
    assert len(stages) == 5
    for page in stages.values():
        assert not re.search(r"\d\.\d+|\d%", re.sub(r"Great Expectations [\d.]+", "", html.fromstring(f"<div>{page}</div>").text_content()))
