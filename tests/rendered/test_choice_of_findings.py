"""The findings of a review are chosen among without script."""

import nbformat.v4 as v4
import pytest

from wres.findings import Finding, Location
from wres.rendering.pages import render
from wres.report.sections.checks import checks
from wres.report.sections.findings_tables import findings_table, findings_to_answer

SHOWN = "() => [...document.querySelectorAll('table.findings tbody tr')].filter(row => row.checkVisibility()).map(row => row.innerText.match(/What (\\S+)\\./)[1])"
CAPTIONS = "() => [...document.querySelectorAll('table.findings caption')].filter(one => one.checkVisibility()).map(one => one.innerText)"


def finding(name, severity, accepted=""):
    return Finding(severity, "a check", Location("board.csv"), f"What {name}.", "Why.", "Do.", accepted=accepted)


@pytest.fixture(scope="module")
def review(browser, tmp_path_factory):
    """A review with findings of each kind, two tables of one kind each and one of both; without script."""
    return_findings = [finding("warning-1", "warning"), finding("warning-2", "warning", "Right."), finding("note-1", "note")]
    plan_findings = [finding("warning-3", "warning"), finding("note-2", "note")]
    shown = [
        findings_to_answer([*return_findings, *plan_findings]).html(),
        checks(return_findings, "public").html(),
        findings_table(plan_findings, "Plan", True),
    ]
    cells = [v4.new_code_cell("report.heading()"), v4.new_markdown_cell("## Findings", metadata={"tags": ["review", "#findings"]})]
    for html in shown:
        output = v4.new_output("execute_result", {"text/html": html, "text/plain": "Section"})
        cells.append(v4.new_code_cell("shown", metadata={"tags": ["review"]}, outputs=[output]))
    folder = tmp_path_factory.mktemp("review")
    render(v4.new_notebook(cells=cells), folder, "Title", "public", "../", built="2025-06-30T09:05Z")
    context = browser.new_context(java_script_enabled=True)  # the page has none: its policy forbids it, and the test needs to look
    page = context.new_page()
    page.goto((folder / "review" / "index.html").as_uri())
    yield page
    context.close()


ALL = ["warning-1", "warning-2", "note-1", "warning-3", "note-2"]


@pytest.mark.parametrize(
    ("chosen", "rows", "captions"),
    [
        (["All (5)"], ALL, 3),
        (["Warnings (3)"], ["warning-1", "warning-2", "warning-3"], 2),
        (["Notes (2)"], ["note-1", "note-2"], 2),
        (["All (5)", "Open (4)"], ["warning-1", "note-1", "warning-3", "note-2"], 3),
        (["All (5)", "Accepted (1)"], ["warning-2"], 1),
        (["Warnings (3)", "Open (4)"], ["warning-1", "warning-3"], 2),
    ],
)
def test_what_is_chosen_is_shown_and_nothing_else(review, chosen, rows, captions):
    review.reload()
    for label in chosen:
        review.get_by_label(label, exact=True).check()
    assert review.evaluate(SHOWN) == rows
    assert len(review.evaluate(CAPTIONS)) == captions


NOTHING = "() => [...document.querySelectorAll('.none-fits')].filter(one => one.checkVisibility()).map(one => one.innerText)"


@pytest.mark.parametrize(
    ("chosen", "sentences"),
    [
        ([], []),
        (["Notes (2)"], []),
        (["Notes (2)", "Accepted (1)"], ["No note is accepted."]),
        (["Notes (2)", "Open (4)"], []),
        (["Warnings (3)", "Accepted (1)"], []),
    ],
)
def test_where_nothing_fits_what_is_chosen_that_is_said(review, chosen, sentences):
    review.reload()
    for label in chosen:
        review.get_by_label(label, exact=True).check()
    assert review.evaluate(NOTHING) == sentences
