"""The two renderings of one notebook."""

import copy
import re
from html.parser import HTMLParser
from time import perf_counter

import nbformat.v4 as v4
import pytest

from wres.parameters.page_look import OwnLook
from wres.rendering.notebook import draw_sections, seen_from_review
from wres.rendering.pages import page, render
from wres.report import section

TO_PAGES = "../../../public/2025/EXA/"


class Outline(HTMLParser):
    """Elements in order, with unclosed ones reported."""

    VOID = {"meta", "link", "br", "img", "hr", "input"}

    def __init__(self, html: str):
        super().__init__()
        self.tags, self.open, self.faults, self.attributes = [], [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *one) for one in attrs]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append((tag, self.getpos()))


@pytest.fixture(autouse=True)
def simple_drawing(monkeypatch):
    monkeypatch.setattr(section, "svg", lambda chart: f"<svg role='img'><title>{chart.title}</title></svg>")


@pytest.fixture
def public(executed):
    return page(draw_sections(executed), "Example & Trust", "public")


@pytest.fixture
def review(executed):
    return page(seen_from_review(draw_sections(executed), TO_PAGES), "Example & Trust", "public", to_pages=TO_PAGES)


@pytest.mark.parametrize("which", ["public", "review"])
def test_elements_are_nested_and_closed(which, request):
    outline = Outline(request.getfixturevalue(which))
    assert outline.faults == []
    assert outline.open == []


@pytest.mark.parametrize("which", ["public", "review"])
def test_a_page_has_one_h1_one_main_and_a_skip_link_to_it(which, request):
    html = request.getfixturevalue(which)
    outline = Outline(html)
    assert outline.tags.count("h1") == 1
    assert outline.tags.count("main") == 1
    assert '<a class="skip" href="#content">' in html
    assert '<main id="content" lang="en"' in html
    assert "<title>" in html
    assert "Example &amp; Trust</title>" in html


@pytest.mark.parametrize("which", ["public", "review"])
def test_the_contents_list_leads_to_every_section(which, request):
    html = request.getfixturevalue(which)
    listed = re.findall(r'<li><a href="#([^"]+)">', html)
    sections = re.findall(r'<h2 id="([^"]+)" tabindex', html)
    assert listed == sections * (2 if which == "review" else 1), "folded on narrow screens, where a review has more sections than fit"
    assert listed[:2] == ["summary", "indicator-2"]


@pytest.mark.parametrize("which", ["public", "review"])
def test_nothing_is_loaded_and_nothing_runs(which, request):
    html = request.getfixturevalue(which)
    assert "default-src 'none'" in html
    assert {"script", "link", "iframe", "object"}.isdisjoint(Outline(html).tags)
    loading = [value for _, name, value in Outline(html).attributes if name in ("src", "srcset", "data")]
    assert all(value.startswith("data:") for value in loading)
    assert "@import" not in html
    assert "url(" not in html


FOR_REVIEW = (
    "report.summary()",
    "Checks of the return",
    "Data Docs",
    "UserWarning",
    "2 &lt; 3",
    "saved &amp; &lt;done&gt;",
)


@pytest.mark.parametrize("hidden", [*FOR_REVIEW, "Committee paper", "organisation =", "saved"])
def test_the_public_page_has_no_code_no_review_cells_and_no_noise(public, hidden):
    assert hidden not in public
    assert "Ratio 1.70" in public


@pytest.mark.parametrize(
    "shown", [*FOR_REVIEW, "organisation = &#34;EXA&#34;", 'href="../../../public/2025/EXA/indicators.csv"', 'href="checks/index.html"']
)
def test_the_review_page_has_all_of_it_escaped(review, shown):
    assert shown in review


def test_prose_keeps_raw_html_as_text(public):
    assert "<p>A sentence with &lt;b&gt;raw&lt;/b&gt; &amp; <em>stress</em>.</p>" in public


def test_internal_is_said_once_on_every_page(executed):
    said = '<p class="banner banner-internal">Already said</p>'
    for to_pages in ("", TO_PAGES):
        html = page(draw_sections(executed), "Title", "internal", to_pages=to_pages)
        assert html.count('class="banner banner-internal"') == 1
        assert "<title>Internal: " in html
    executed.cells[2].outputs[0].data["application/vnd.wres.section+json"]["parts"].insert(0, {"html": said})
    assert page(draw_sections(executed), "Title", "internal").count('class="banner banner-internal"') == 1
    assert 'banner-internal"' not in page(draw_sections(executed), "Title", "public").replace(said, "")


def test_a_notebook_without_its_own_h1_or_sections_is_still_a_page(executed):
    executed.cells = executed.cells[:2]
    outline = Outline(html := page(draw_sections(executed), "A title", "public"))
    assert outline.faults == []
    assert "<h1>A title</h1>" in html


@pytest.fixture
def reviewers_order(executed):
    """The notebook with a section on the state, as the report's notebook has it."""
    heading, state = v4.new_markdown_cell("## State", metadata={"tags": ["review", "#state"]}), copy.deepcopy(executed.cells[4])
    state.source, state.metadata["tags"] = "report.state()", ["review"]
    executed.cells += [heading, state]
    return executed


def test_a_review_opens_with_its_state_and_has_the_title_of_the_report_within_the_run(reviewers_order):
    notebook = seen_from_review(draw_sections(reviewers_order), TO_PAGES)
    html = page(notebook, "Example & Trust", "public", to_pages=TO_PAGES, built="2025-06-30T09:05Z")
    assert Outline(html).faults == []
    assert re.findall("<h1>(.*?)</h1>", html) == ["Review: Example &amp; Trust"]
    opening, run = html.index('<div class="opening" id="state">'), html.index('<h2 id="run"')
    assert (
        opening
        < html.index('<time datetime="2025-06-30T09:05Z">30 June 2025, 09:05 UTC</time>')
        < run
        < html.index("<h3>Example Trust</h3>")
    )
    assert "report.state()" not in html
    assert "report.summary()" in html


def test_when_it_was_built_is_said_in_the_review_alone(reviewers_order, tmp_path):
    render(reviewers_order, tmp_path, "Title", "public", TO_PAGES, built="2025-06-30T09:05Z")
    assert "<time" not in (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "09:05 UTC" in (tmp_path / "review" / "index.html").read_text(encoding="utf-8")
    assert "2025-06-30T09:05" not in (tmp_path / "review" / "report.ipynb").read_text(encoding="utf-8")


def test_the_language_is_the_pages(executed):
    assert '<html lang="en">' in page(draw_sections(executed), "Title", "public")


def test_a_report_is_three_files_and_a_second_run_gives_the_same_bytes(executed, tmp_path):
    for run in ("one", "two"):
        render(executed, tmp_path / run, "Title", "public", TO_PAGES)
    files = sorted(path.relative_to(tmp_path / "one").as_posix() for path in (tmp_path / "one").rglob("*") if path.is_file())
    assert files == ["index.html", "review/index.html", "review/report.ipynb"]
    for file in files:
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_without_a_way_to_the_pages_there_is_no_review(executed, tmp_path):
    render(executed, tmp_path, "Title", "internal")
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_a_fault_while_writing_leaves_the_earlier_page(executed, tmp_path, monkeypatch):
    (tmp_path / "index.html").write_text("earlier")
    monkeypatch.setattr("pathlib.Path.replace", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        render(executed, tmp_path, "Title", "public")
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]
    assert (tmp_path / "index.html").read_text() == "earlier"


def test_template_and_style_weigh_less_than_60_kilobytes(executed):
    executed.cells = executed.cells[:2]
    assert len(page(draw_sections(executed), "Title", "public").encode()) < 60_000


def test_a_page_costs_milliseconds_once_the_template_is_there(long_notebook):
    notebook = draw_sections(long_notebook())
    page(notebook, "Title", "public")
    began = perf_counter()
    for _ in range(10):
        page(notebook, "Title", "public")
    assert (perf_counter() - began) / 10 < 0.1  # measured: 0.008 s


def test_a_page_has_the_look_of_its_organisation(executed):
    look = OwnLook("#00594f", "data:image/png;base64,AAAA", "The <made-up> trust", (("Email", "mailto:a@example.org", "a@example.org"),))
    shown = page(executed, "A title", "public", look=look)
    header, footer = shown.partition("<header")[2].partition("</header>")[0], shown.partition("<footer")[2]
    assert ":root { --header: #00594f;" in shown
    assert '<img src="data:image/png;base64,AAAA" alt="The &lt;made-up&gt; trust">' in header
    assert '<a href="mailto:a@example.org">a@example.org</a>' in footer
    plain = page(executed, "A title", "public")
    assert "--header:" not in plain
    assert "Contact" not in plain.partition("<footer")[2]
