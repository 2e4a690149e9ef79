"""The page of all reports."""

import pandas as pd
import pytest

from wres.rendering import render_index


def row(**other):
    standing = {"organisation": "RRU", "name": "London & Co", "year": 2019, "period": "2018/19", "edition": "public"}
    return standing | {"page": "2019/RRU/index.html", "review": "2019/RRU/review/index.html", "failed": "", "made_up": False} | other


@pytest.fixture
def shown(tmp_path):
    def show(*rows) -> str:
        render_index(pd.DataFrame(list(rows)), tmp_path)
        return (tmp_path / "index.html").read_text(encoding="utf-8")

    return show


def test_every_report_is_linked_with_its_review_copy(shown):
    html = shown(row(), row(year=2020, period="2019/20", page="2020/RRU/index.html", review="2020/RRU/review/index.html"))
    for link in ("2019/RRU/index.html", "2019/RRU/review/index.html", "2020/RRU/index.html", "2020/RRU/review/index.html"):
        assert f'href="{link}"' in html
    assert "2 reports of 1 organisation" in html
    assert html.index("1 report for 2019/20") < html.index("1 report for 2018/19")


def test_names_are_escaped(shown):
    assert "London &amp; Co" in shown(row())
    assert "<b>x</b>" not in shown(row(name="<b>x</b>"))


def test_editions_and_made_up_organisations_are_marked_in_words(shown):
    html = shown(row(edition="internal", made_up=True))
    assert ">Internal</span>" in html
    assert ">Made up</span>" in html
    assert ">Made up</span>" not in shown(row())


def test_warnings_are_counted_where_they_are_known(shown):
    assert "Warnings</th>" not in shown(row())
    html = shown(row(warnings=7), row(organisation="RT5", warnings=None))
    assert '<td class="numeric">7</td>' in html
    assert '<td class="numeric">not known</td>' in html


def test_failures_are_listed_with_what_stopped_them(shown):
    html = shown(row(page="", review="", failed="2019/RRU.failed", problem="recruitment.csv, row 4: 100 > 50"))
    assert 'href="2019/RRU.failed/findings.csv"' in html
    assert "recruitment.csv, row 4: 100 &gt; 50" in html
    assert "0 reports of 0 organisations" in html


def test_an_empty_workspace_says_what_to_do(tmp_path):
    render_index(pd.DataFrame([]), tmp_path)
    assert "<code>make reports</code>" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_accepted_warnings_are_counted_apart(shown):
    html = shown(row(warnings=3, accepted=1))
    assert "3 (1 more accepted)" in html
    assert "accepted" not in shown(row(warnings=3, accepted=0))
