"""The analyst's Markdown as it stands in a section: headings below the section's, nothing that a page of one file cannot show."""

import re

import pytest

from wres.report.prose import as_html


@pytest.mark.parametrize(
    ("written", "levels"),
    [
        ("# A\n\n#### B\n\n## C\n", [3, 4, 4]),
        ("### A\n\n### B\n", [3, 3]),
        ("##### A\n\n# B\n\n## C\n", [3, 3, 4]),
        ("A\n===\n\nB\n---\n", [3, 4]),
        ("# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F\n", [3, 4, 5, 6, 6, 6]),
    ],
)
def test_headings_follow_the_sections_without_a_gap(written, levels):
    assert [int(level) for level in re.findall(r"<h(\d)>", as_html(written))] == levels


@pytest.mark.parametrize("image", ["![](chart.png)", "![ ]()", "![](https://example.org/x.png)"])
def test_no_image_is_on_the_page(image):
    assert "<img" not in as_html(image)


def test_the_words_of_an_image_are_kept_as_text():
    assert as_html("![Chart <1>](chart.png)") == "<p>Chart &lt;1&gt;</p>\n"


@pytest.mark.parametrize("target", ["plan.pdf", "/plan", "//example.org", "../x", "file:///etc", "", "?x"])
def test_a_link_that_leads_nowhere_from_the_page_is_words(target):
    html = as_html(f"[our *plan*]({target}) and [the web](https://example.org)")
    assert html.count("<a ") == html.count("</a>") == 1
    assert "our <em>plan</em>" in html or "[our" in html


def test_a_link_without_words_is_no_link():
    assert "<a" not in as_html("[](https://example.org)")


def test_an_empty_table_heading_is_an_empty_cell():
    html = as_html("| | White |\n|---|---|\n| a | 1 |")
    assert "<td></td>" in html
    assert '<th scope="col">White</th>' in html


def test_html_is_text():
    assert "<script" not in as_html("<script>alert(1)</script> and <b>x</b>")
