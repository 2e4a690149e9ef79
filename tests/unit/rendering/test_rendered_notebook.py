"""The executed notebook with its charts drawn."""

import copy

import nbformat
import pytest

from wres.rendering.notebook import draw_sections, seen_from_review
from wres.report import section
from wres.report.section import MIME


@pytest.fixture(autouse=True)
def simple_drawing(monkeypatch):
    monkeypatch.setattr(section, "svg", lambda chart: f"<svg data-name='{chart.name}'></svg>")


def test_sections_become_html_in_reading_order(executed):
    [output] = draw_sections(executed).cells[6].outputs
    html = output.data["text/html"]
    assert MIME not in output.data
    assert html.startswith("<p>Ratio 1.70</p>\n<figure ")
    assert "<svg data-name='two'></svg>" in html
    assert "Caption of two" in html


def test_a_chart_on_a_phone_scrolls_under_its_own_name(executed):
    html = draw_sections(executed).cells[6].outputs[0].data["text/html"]
    assert '<div class="drawing" role="group" tabindex="0" aria-label="Chart: Title of two"><svg' in html
    assert html.count("tabindex") == 1


def test_the_notebook_given_stays_as_it_was(executed):
    before = copy.deepcopy(executed)
    draw_sections(executed)
    assert executed == before


def test_what_differs_from_run_to_run_goes(executed):
    again = copy.deepcopy(executed)
    again.metadata.papermill = {"duration": 99}
    for number, cell in enumerate(again.cells):
        cell["id"] = f"other-{number}"
        cell.metadata["execution"] = {"iopub.status.busy": "another time"}
    assert nbformat.writes(draw_sections(again)) == nbformat.writes(draw_sections(executed))


def test_the_drawn_notebook_is_valid(executed):
    notebook = draw_sections(executed)
    nbformat.validate(notebook)
    assert len({cell["id"] for cell in notebook.cells}) == len(notebook.cells)


@pytest.mark.parametrize(
    ("link", "seen"),
    [
        ("indicators.csv", "../../../public/2025/RT5/indicators.csv"),
        ("#indicator-2", "#indicator-2"),
        ("../RRU/index.html", "../../../public/2025/RT5/../RRU/index.html"),
        ("https://example.org/a", "https://example.org/a"),
        ("mailto:someone@example.org", "mailto:someone@example.org"),
        ("/reports", "/reports"),
    ],
)
def test_links_of_the_public_page_are_followed_from_the_review_folder(executed, link, seen):
    notebook = draw_sections(executed)
    notebook.cells[4].outputs[0].data["text/html"] = f'<a class="x" href="{link}">there</a>'
    assert (
        seen_from_review(notebook, "../../../public/2025/RT5/").cells[4].outputs[0].data["text/html"]
        == f'<a class="x" href="{seen}">there</a>'
    )


def test_links_of_review_cells_stay(executed):
    html = seen_from_review(draw_sections(executed), "../pages/").cells[10].outputs[0].data["text/html"]
    assert 'href="checks/index.html"' in html
