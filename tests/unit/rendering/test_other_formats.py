"""Formats besides the page: each alone, none to the loss of the others."""

import nbformat
import pytest

from wres.errors import WresError
from wres.rendering import other_formats
from wres.rendering.not_made import NotMade
from wres.rendering.pages import render


@pytest.fixture
def maker(monkeypatch):
    """Put a maker in the place of a format's own."""
    return lambda name, make: monkeypatch.setitem(other_formats.MAKERS, name, make)


def raises(fault):
    def make(_):
        raise fault

    return make


def test_a_format_lies_beside_the_page_which_links_to_it(executed, tmp_path, maker):
    maker("pdf", lambda rendered: rendered.page.encode())
    assert render(executed, tmp_path, "A trust", "public", formats=["pdf"]) == ()
    assert '<a href="report.pdf">This report as a PDF</a>' in (tmp_path / "index.html").read_text()
    assert "report.pdf" not in (tmp_path / "report.pdf").read_text()  # printed, it would lead nowhere


def test_of_the_internal_edition_the_name_says_so(executed, tmp_path, maker):
    maker("pdf", lambda rendered: b"x")
    render(executed, tmp_path, "A trust", "internal", formats=["pdf"])
    assert (tmp_path / "report-internal.pdf").is_file()
    assert 'href="report-internal.pdf"' in (tmp_path / "index.html").read_text()


def test_what_fails_is_a_sentence_and_loses_no_other(executed, tmp_path, maker):
    maker("pdf", raises(WresError("Pango is missing.")))
    maker("docx", lambda rendered: b"paper")
    (lacking,) = render(executed, tmp_path, "A trust", "public", formats=["pdf", "docx"])
    assert (lacking.sentence, lacking.traceback) == ("report.pdf was not made. Pango is missing.", ())
    assert (tmp_path / "paper.docx").read_bytes() == b"paper"
    text = (tmp_path / "index.html").read_text()
    assert "paper.docx" in text
    assert "report.pdf" not in text


def test_a_fault_of_the_workbook_keeps_its_traceback(executed, tmp_path, maker):
    maker("pdf", raises(KeyError("x")))
    (lacking,) = render(executed, tmp_path, "A trust", "public", formats=["pdf"])
    assert lacking.sentence == "report.pdf was not made. KeyError: 'x'"
    assert any("KeyError" in line for line in lacking.traceback)


def test_what_the_system_refuses_is_said_as_everywhere():
    assert NotMade.because_of("pdf", OSError(28, "No space left on device", "report.pdf")).why == (
        "report.pdf: the disk is full. Make room, and run this again."
    )


def test_a_return_without_figures_has_no_slide_and_says_so(tmp_path):
    nothing = other_formats.FinishedPage(nbformat.v4.new_notebook(), "<html></html>", tmp_path)
    (lacking,) = other_formats.write_other_formats(nothing, tmp_path, ["png"], "public")
    assert lacking.sentence == "infographic.png was not made. This return has no figures to draw."
    assert list(tmp_path.iterdir()) == []
