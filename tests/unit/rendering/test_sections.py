"""Where sections begin, and where the contents list leads."""

import nbformat.v4 as v4
import pytest

from wres.rendering.sections import mark_sections, prose, section_id


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("2. Appointed from shortlisting", "indicator-2"),
        ("4a. Bullying by managers", "indicator-4a"),
        ("Figures by year and benchmarks", "figures-by-year-and-benchmarks"),
        ("Actions linked to each indicator: 2024/25", "actions-linked-to-each-indicator-2024-25"),
        ("Équité", "équité"),
        ("???", "section"),
    ],
)
def test_ids_come_from_the_title(title, expected):
    assert section_id(title) == expected


def test_two_sections_of_one_title_have_two_ids():
    notebook = v4.new_notebook(cells=[v4.new_markdown_cell("## Targets\n\nOne."), v4.new_markdown_cell("## Targets\n\nTwo.")])
    assert [section.id for section in mark_sections(notebook)] == ["targets", "targets-2"]


def test_an_empty_section_output_counts_as_nothing():
    empty = v4.new_code_cell("report.paper()", outputs=[v4.new_output("execute_result", {"text/html": " ", "text/plain": "Section"})])
    notebook = v4.new_notebook(cells=[v4.new_markdown_cell("## Committee paper"), empty])
    assert mark_sections(notebook) == []
    assert notebook.cells == []


def test_the_heading_leaves_the_cell_and_its_text_stays():
    notebook = v4.new_notebook(cells=[v4.new_markdown_cell("## Summary ##\n\nA sentence.\n\n### Deeper")])
    mark_sections(notebook)
    assert notebook.cells[0].metadata["section"] == {
        "id": "summary", "title": "Summary", "first": True, "contents": True, "wide": False, "widens": False,
    }  # fmt: skip
    assert notebook.cells[0].source.strip() == "A sentence.\n\n### Deeper"


def test_raw_html_in_prose_is_text():
    assert prose("a <script>x</script> *b*") == "<p>a &lt;script&gt;x&lt;/script&gt; <em>b</em></p>\n"


def test_a_tag_says_under_which_id_a_section_is_found():
    cell = v4.new_markdown_cell("## Checks of the return\n\nAll.", metadata={"tags": ["review", "#somewhere"]})
    assert [entry.id for entry in mark_sections(v4.new_notebook(cells=[cell]))] == ["somewhere"]


def shown(words):
    return v4.new_output("execute_result", {"text/html": f"<p>{words}</p>", "text/plain": "Section"})


def test_a_review_is_in_the_reviewers_order_and_then_in_that_of_the_run():
    """The state without its heading first, whatever the order in the notebook; what has no place of its own stays in the run."""
    cells = [
        v4.new_code_cell("checked = check(returned)", metadata={"tags": ["stage", "review"]}, outputs=[shown("7 tables")]),
        v4.new_code_cell("report.heading()", outputs=[shown("Title")]),
        v4.new_markdown_cell("## Summary\n\nOne."),
    ]
    for tag, title in (
        ("#provenance", "Made from"),
        ("#changes", "Changes"),
        ("#hidden", "Hidden"),
        ("#findings", "Found"),
        ("#state", "State"),
    ):
        cells.append(v4.new_markdown_cell(f"## {title}", metadata={"tags": ["review", tag]}))
        cells.append(v4.new_code_cell(f"report.{tag[1:]}()", metadata={"tags": ["review"]}, outputs=[shown(title)]))
    notebook = v4.new_notebook(cells=cells)
    assert [entry.id for entry in mark_sections(notebook)] == ["findings", "changes", "hidden", "provenance", "run", "summary"]
    code = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    assert code == [
        "report.state()", "report.findings()", "report.changes()", "report.hidden()", "report.provenance()",
        "checked = check(returned)", "report.heading()",
    ]  # fmt: skip
    assert [cell.metadata.get("without_code", False) for cell in notebook.cells if cell.cell_type == "code"] == [True] * 5 + [False] * 2
    assert "State" not in [cell.metadata["section"]["title"] for cell in notebook.cells if "section" in cell.metadata]


def test_without_anything_for_reviewers_the_order_is_the_notebooks():
    cells = [v4.new_code_cell("report.heading()"), v4.new_markdown_cell("## Summary\n\nOne."), v4.new_markdown_cell("## Trend\n\nTwo.")]
    assert [entry.id for entry in mark_sections(v4.new_notebook(cells=cells))] == ["summary", "trend"]


def test_the_contents_come_after_the_leading_sections_that_begin_the_page():
    tags = {"Decision": ["leading"], "At a glance": ["leading"], "Targets": [], "Not at the beginning": ["leading"]}
    notebook = v4.new_notebook(cells=[v4.new_markdown_cell(f"## {title}\n\nSays.", metadata={"tags": own}) for title, own in tags.items()])
    mark_sections(notebook)
    assert [cell.metadata["section"]["contents"] for cell in notebook.cells] == [False, False, True, False]


def test_the_page_widens_at_the_first_section_with_a_wide_table():
    cells = []
    for title, css_class in (("One", "table"), ("Two", "table wide"), ("Three", "table"), ("Four", "table wide")):
        output = v4.new_output("execute_result", {"text/html": f'<div class="{css_class}" role="region"></div>', "text/plain": "Section"})
        cells += [v4.new_markdown_cell(f"## {title}"), v4.new_code_cell("shown", outputs=[output])]
    notebook = v4.new_notebook(cells=cells)
    mark_sections(notebook)
    sections = [cell.metadata["section"] for cell in notebook.cells if "section" in cell.metadata]
    assert [section["wide"] for section in sections] == [False, True, False, True]
    assert [section["widens"] for section in sections] == [False, True, False, False]
