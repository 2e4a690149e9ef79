"""Where sections begin, and where the contents list leads."""

import nbformat.v4 as v4
import pytest

from wres.rendering.sections import mark_sections, prose, section_id


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("2. Appointed from shortlisting", "indicator-2"),
        ("Years and benchmarks together", "years-and-benchmarks-together"),
        ("What the actions serve: 2024/25", "what-the-actions-serve-2024-25"),
        ("Équité", "équité"),
        ("???", "section"),
    ],
)
def test_ids_come_from_the_title(title, expected):
    assert section_id(title) == expected


def test_two_sections_of_one_title_have_two_ids():
    notebook = v4.new_notebook(cells=[v4.new_markdown_cell("## Targets\n\nOne."), v4.new_markdown_cell("## Targets\n\nTwo.")])
    assert [section.id for section in mark_sections(notebook, keep_empty=False)] == ["targets", "targets-2"]


def test_an_empty_section_output_counts_as_nothing():
    empty = v4.new_code_cell("report.paper()", outputs=[v4.new_output("execute_result", {"text/html": " ", "text/plain": "Section"})])
    notebook = v4.new_notebook(cells=[v4.new_markdown_cell("## Committee paper"), empty])
    assert mark_sections(notebook, keep_empty=False) == []
    assert notebook.cells == []


def test_the_heading_leaves_the_cell_and_its_text_stays():
    notebook = v4.new_notebook(cells=[v4.new_markdown_cell("## Summary ##\n\nA sentence.\n\n### Deeper")])
    mark_sections(notebook, keep_empty=True)
    assert notebook.cells[0].metadata["section"] == {"id": "summary", "title": "Summary", "first": True}
    assert notebook.cells[0].source.strip() == "A sentence.\n\n### Deeper"


def test_raw_html_in_prose_is_text():
    assert prose("a <script>x</script> *b*") == "<p>a &lt;script&gt;x&lt;/script&gt; <em>b</em></p>\n"
