"""A page as PDF, opened and read back with pypdf, which knows nothing of how it was made."""

import io
import os
import subprocess
import sys

import pytest
from printed_pages import elements
from pypdf import PdfReader

from wres.errors import WresError
from wres.html import TableColumn, figure_html, html_table
from wres.rendering import printing
from wres.rendering.notebook import draw_sections
from wres.rendering.pages import page
from wres.rendering.printing import print_page

TABLE = html_table("Likelihoods", [TableColumn("Group", ["White", "BME"], "names"), TableColumn("Value", ["20.3%", "15.2%"], "numbers")])


@pytest.fixture(scope="module")
def a_page():
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 9 9"><title id="t">A finding.</title><desc id="d">Two bars.</desc></svg>'
    body = f"<h1>Report of a trust</h1><h2>Appointed</h2>{figure_html('one', 'A finding.', 'The sentence.', drawing)}{TABLE}<p>▲ better ✓ ☐</p>"
    return f'<!DOCTYPE html><html lang="en"><head><title>A trust &amp; its report</title></head><body><main>{body}</main></body></html>'


@pytest.fixture(scope="module")
def pdf(a_page):
    return PdfReader(io.BytesIO(print_page(a_page)))


def test_it_declares_pdf_ua_and_has_title_and_language(pdf):
    root = pdf.trailer["/Root"]
    assert pdf.metadata.title == "A trust & its report"
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b'pdfuaid:part="1"' in root["/Metadata"].get_data()


def test_headings_tables_and_their_heads_are_tagged(pdf):
    tags = [element["/S"] for element in elements(pdf)]
    assert {"/H1", "/H2", "/Table", "/Caption", "/TR", "/TH", "/TD", "/Figure"} <= set(tags)
    assert tags.count("/TH") == 4  # two columns and two rows
    assert all(cell["/A"]["/Headers"] for cell in elements(pdf) if cell["/S"] == "/TD")


def test_a_chart_has_its_finding_and_its_description_as_alternative_text(pdf):
    assert [element["/Alt"] for element in elements(pdf) if element["/S"] == "/Figure"] == ["A finding. Two bars."]


def test_the_sentence_of_a_chart_comes_before_it(a_page):
    printed = printing._as_printed(a_page)
    assert printed.index("The sentence.") < printed.index("<svg")


def test_what_a_drawing_holds_above_its_view_is_not_in_the_text(a_page):
    texts = "".join(f'<text transform="translate(4,{foot})">{words}</text>' for foot, words in ((25, "A title"), (172, "White staff")))
    cropped = a_page.replace('viewBox="0 0 9 9">', 'viewBox="0 155 780 688">').replace("</svg>", f"{texts}</svg>")
    sheet = PdfReader(io.BytesIO(print_page(cropped))).pages[0].extract_text()
    assert ("A title" in sheet, "White staff" in sheet) == (False, True)


def test_every_sign_comes_from_the_bundled_fonts(pdf):
    fonts = [font.get_object() for sheet in pdf.pages for font in sheet["/Resources"]["/Font"].values()]
    names = {font["/BaseFont"].partition("+")[2].partition("-")[0] for font in fonts}
    assert names == {"Arial", "Symbols"}  # as the bundled ones are called on the page
    assert all("/ToUnicode" in font for font in fonts)  # so that it can be read aloud, searched and copied


def test_the_same_page_gives_the_same_bytes_whatever_the_machine(a_page, tmp_path):
    script = "import sys; from wres.rendering.printing import print_page; sys.stdout.buffer.write(print_page(sys.stdin.read()))"
    elsewhere = os.environ | {
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C.UTF-8",
        "HOME": str(tmp_path),
        "PYTHONHASHSEED": "7",
        "PYTHONUTF8": "1",
    }
    again = subprocess.run(
        [sys.executable, "-c", script], input=a_page.encode(), capture_output=True, env=elsewhere, cwd=tmp_path, check=True
    )
    assert again.stdout == print_page(a_page)
    assert b"CreationDate" not in again.stdout


def test_nothing_is_loaded_that_a_text_names(tmp_path):
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><text y="20">SECRET</text></svg>')
    printed = print_page(f'<html lang="en"><head><title>x</title></head><body><img alt="x" src="{secret.as_uri()}"><p>y</p></body></html>')
    assert "SECRET" not in PdfReader(io.BytesIO(printed)).pages[0].extract_text()


def test_without_pango_a_sentence_says_what_to_install(monkeypatch, capfd):
    """As on a machine without it: the library is not found when WeasyPrint loads."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    cffi = pytest.importorskip("cffi")

    def missing(self, name, flags=0):
        raise OSError(f"cannot load library '{name}'")

    monkeypatch.setattr(cffi.FFI, "dlopen", missing)
    printing._weasyprint.cache_clear()
    with pytest.raises(WresError, match=r"apt install libpango-1.0-0 libpangoft2-1.0-0.*brew install pango.*pacman -S"):
        print_page("<html></html>")
    assert capfd.readouterr().out == ""


def test_a_whole_page_prints_with_its_charts(executed):
    reader = PdfReader(io.BytesIO(print_page(page(draw_sections(executed), "Example & Trust", "public"))))
    assert [element["/Alt"] for element in elements(reader) if element["/S"] == "/Figure"] == ["Title of two Description of two"]
    assert "Example Trust" in reader.pages[0].extract_text()


def test_every_component_of_the_pages_prints(checkout):
    """Grids and flexible boxes among them, at which WeasyPrint's layout may fail."""
    reader = PdfReader(io.BytesIO(print_page((checkout / "tests/rendered/every_component.html").read_text(encoding="utf-8"))))
    figures = [element for element in elements(reader) if element["/S"] == "/Figure"]
    assert figures
    assert all(figure.get("/Alt") for figure in figures)


def test_boxes_stand_one_beneath_another():
    html = "<head><style>.a { display: grid } .b{display:inline-flex} .c { display: table }</style></head>"
    assert "grid" not in printing._as_printed(html).partition("</style>")[0]
    assert "flex" not in printing._as_printed(html).partition("</style>")[0]
    assert ".c { display: table }" in printing._as_printed(html)


def test_a_plan_lies_on_landscape_pages_and_its_headings_repeat(checkout):
    style = (checkout / "lib/wres/rendering/templates/wres/css/print.css").read_text(encoding="utf-8")
    plan = html_table("Plan", [TableColumn("Number", list(range(90)), "names"), TableColumn("What to do", ["Train panels"] * 90)])
    html = f'<html lang="en"><head><title>x</title><style>{style}</style></head><body><h1>x</h1><section class="wide">{plan}</section></body></html>'
    first, *others = PdfReader(io.BytesIO(print_page(html))).pages
    assert first.mediabox.height > first.mediabox.width
    assert len(others) > 1
    assert all(sheet.mediabox.width > sheet.mediabox.height and "What to do" in sheet.extract_text() for sheet in others)
