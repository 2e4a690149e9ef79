"""Tables of a web page."""

import pytest

from wres.inputs.files.web_tables import web_tables


def test_merged_cells_keep_the_others_in_their_columns(tmp_path):
    page = "<table><tr><th>a<th>b<th>c</tr><tr><td rowspan=2>1<td colspan=2>2</tr><tr><td>x<br>y<td>z</tr></table><table></table>"
    (tmp_path / "page.xls").write_text(page)
    rows, merged = web_tables(tmp_path / "page.xls")["table 1"]
    assert rows == [["a", "b", "c"], ["1", "2", ""], ["", "x\ny", "z"]]
    assert merged == [((1, 0), (2, 0)), ((1, 1), (1, 2))]


def test_a_page_without_a_table_is_refused(tmp_path):
    (tmp_path / "page.xls").write_text("<html><p>Sign in to see this report</html>")
    with pytest.raises(ValueError, match="without a table"):
        web_tables(tmp_path / "page.xls")
