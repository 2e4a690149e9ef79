"""Tables that a screen reader can read aloud."""

import pandas as pd

from wres.tables import html_table


def test_a_table_has_caption_scopes_and_escaped_text():
    html = html_table(
        pd.DataFrame({"Band": ["<b>8a</b>"], "Staff": ["12"]}), caption='Staff & "bands"', numeric=["Staff"], notes=["[c] hidden"]
    )
    assert "<caption>Staff &amp; &quot;bands&quot;</caption>" in html
    assert '<th scope="col">Band</th>' in html
    assert '<th scope="row" data-label="Band">&lt;b&gt;8a&lt;/b&gt;</th>' in html
    assert '<td class="number" data-label="Staff">12</td>' in html
    assert 'role="region" tabindex="0"' in html
    assert '<p class="note">[c] hidden</p>' in html


def test_a_blank_stays_blank():
    assert ">nan<" not in html_table(pd.DataFrame({"A": [float("nan")], "B": [None]}), caption="Blanks")
