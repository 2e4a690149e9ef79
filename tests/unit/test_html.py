"""Tables that a screen reader can read aloud, and a drawing with its caption."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.html import Html, RowGroup, TableColumn, figure_html, html_table

BANDS = TableColumn("Band", ["7", "8a", "9"], "names")


def test_a_table_has_caption_scopes_and_escaped_text():
    columns = [TableColumn("Band", ["<b>8a</b>"], "names"), TableColumn("Staff", ["12"], "numbers")]
    html = html_table('Staff & "bands"', columns, notes=["[c] hidden"])
    assert "<caption>Staff &amp; &quot;bands&quot;</caption>" in html
    assert '<th scope="col">Band</th>' in html
    assert '<th scope="row" data-label="Band">&lt;b&gt;8a&lt;/b&gt;</th>' in html
    assert '<td class="number" data-label="Staff">12</td>' in html
    assert 'role="region" tabindex="0"' in html
    assert '<p class="note">[c] hidden</p>' in html


def test_a_blank_stays_blank_and_heads_no_row():
    html = html_table("Blanks", [TableColumn("A", [float("nan")], "names"), TableColumn("B", [None])])
    assert '<tr><td data-label="A"></td><td data-label="B"></td></tr>' in html


def test_finished_html_is_taken_as_it_is():
    assert '<td data-label="Mark"><b>x</b></td>' in html_table("Marks", [TableColumn("Mark", [Html("<b>x</b>")])])


@given(st.lists(st.tuples(st.text("<a&1", max_size=3), st.text("<a&1", max_size=3)), max_size=4))
def test_each_row_has_a_cell_in_every_column(rows):
    columns = [TableColumn("Band", [row[0] for row in rows], "names"), TableColumn("Staff", [row[1] for row in rows])]
    html = html_table("Staff", columns)
    assert html.count("<tr>") == 1 + len(rows)
    assert html.count("data-label") == 2 * len(rows)


def test_columns_may_share_a_heading():
    html = html_table("Two", [TableColumn("Comments", ["a"]), TableColumn("Comments", ["b"])])
    assert html.count('<th scope="col">Comments</th>') == 2


def test_columns_of_unequal_length_make_no_table():
    with pytest.raises(ValueError, match="shorter"):
        html_table("Staff", [BANDS, TableColumn("Staff", [1])])


def test_each_group_of_rows_stands_under_its_headings():
    groups = [RowGroup(1), RowGroup(2, [("section", Html("Senior")), ("part", Html("All"))])]
    html = html_table("Staff", [BANDS, TableColumn("Staff", [1, 2, 3], "numbers")], groups=groups)
    assert html.count("<tbody>") == 2
    headings = '<tr class="section"><th scope="rowgroup" colspan="2">Senior</th></tr><tr class="part"><th scope="rowgroup" colspan="2">All</th></tr>'
    assert f'</tr></tbody><tbody>{headings}<tr><th scope="row" data-label="Band">8a</th>' in html


def test_a_cell_over_several_rows_heads_them_all():
    html = html_table("Plan", [TableColumn("Aim", ["A", "", "B"], spans=[2, 0, 1]), TableColumn("Lead", ["x", "y", "z"])])
    first = '<tr><th scope="row" data-label="Aim" rowspan="2">A</th><td data-label="Lead">x</td></tr>'
    assert f'{first}<tr class="goes-on"><td data-label="Lead">y</td></tr><tr><td data-label="Aim">B</td>' in html


def test_a_wide_table_shares_out_its_width_and_makes_room_for_words():
    columns = [TableColumn("No.", ["1"]), TableColumn("Status", ["in\N{NO-BREAK SPACE}progress"]), TableColumn("Action", ["word " * 100])]
    html = html_table("Plan", columns, wide=True)
    number, status, action = (float(width) for width in re.findall(r'<col style="width:([\d.]+)%">', html))
    assert number + status + action == pytest.approx(100, abs=0.2)
    assert number < status < action
    assert status > 100 * 11 / 120
    assert html.startswith('<div class="table wide"')


def test_a_foot_stands_beneath_all_rows():
    html = html_table("Staff", [TableColumn("Band", ["7"], "names", "All"), TableColumn("Staff", [4], "numbers", 4)])
    assert '<tfoot><tr><th scope="row" data-label="Band">All</th><td class="number" data-label="Staff">4</td></tr></tfoot>' in html
    assert "<tfoot>" not in html_table("Staff", [BANDS])


def test_a_figure_has_a_caption_and_one_place_to_stop_at():
    html = figure_html("chart-2", 'Higher & "worse"', "1.7 <then> 1.8", "<svg></svg>")
    assert html.startswith('<figure id="chart-2">')
    assert html.count("tabindex") == 1
    assert 'role="group" tabindex="0" aria-label="Chart: Higher &amp; &quot;worse&quot;"' in html
    assert "<figcaption>1.7 &lt;then&gt; 1.8</figcaption>" in html


def test_a_long_text_has_a_line_of_its_own_on_a_phone_but_not_in_cards():
    column = TableColumn("Note", ["short", "a text of more letters than stand beside another on a phone, which is 390 pixels wide"])
    assert html_table("Notes", [column]).count('<td class="long" data-label="Note">a text') == 1
    assert html_table("Notes", [column]).count('class="long"') == 1
    assert 'class="long"' not in html_table("Notes", [column], css_class="plan")
