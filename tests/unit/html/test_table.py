"""Tables that a screen reader can read aloud."""

from hypothesis import given
from hypothesis import strategies as st

from wres.html import as_columns, html_table


def test_a_table_has_caption_scopes_and_escaped_text():
    html = html_table({"Band": ["<b>8a</b>"], "Staff": ["12"]}, caption='Staff & "bands"', numeric=["Staff"], notes=["[c] hidden"])
    assert "<caption>Staff &amp; &quot;bands&quot;</caption>" in html
    assert '<th scope="col">Band</th>' in html
    assert '<th scope="row" data-label="Band">&lt;b&gt;8a&lt;/b&gt;</th>' in html
    assert '<td class="number" data-label="Staff">12</td>' in html
    assert 'role="region" tabindex="0"' in html
    assert '<p class="note">[c] hidden</p>' in html


def test_a_blank_stays_blank():
    assert ">nan<" not in html_table({"A": [float("nan")], "B": [None]}, caption="Blanks")


@given(st.lists(st.dictionaries(st.sampled_from(["Band", "Staff", "BME"]), st.text("<a&1", max_size=3)), max_size=4))
def test_each_line_has_a_cell_in_every_column(lines):
    columns = as_columns(lines)
    assert all(len(texts) == len(lines) for texts in columns.values())
    assert html_table(columns, "Staff").count("<tr>") == 1 + (len(lines) if columns else 0)


def test_lines_become_columns_in_the_order_in_which_they_first_occur():
    assert as_columns([{"Band": "2"}, {"Band": "3", "BME": "7"}]) == {"Band": ["2", "3"], "BME": ["", "7"]}
