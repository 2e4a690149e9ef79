"""The pages that list every product."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from wres.rendering.index import render_indexes
from wres.rendering.listings import IndexEntry


def entry(year=2019, code="RRU", **other):
    place = f"{year}/{code}"
    standing = {"page": f"{place}/index.html", "to_page": f"../public/{place}/index.html", "review": f"{place}/index.html"}
    about = {"name": "London & Co", "code": code, "year": year, "period": f"{year - 1}/{year % 100:02d}", "state": "built, draft"}
    return IndexEntry(**about | standing | other)


@pytest.fixture
def shown(tmp_path):
    """Gives the page for the public and the one for review."""

    def show(*entries):
        render_indexes(entries, tmp_path, "Workforce Race Equality Standard")
        return [(tmp_path / part / "index.html").read_text(encoding="utf-8") for part in ("public", "review")]

    return show


def test_every_report_is_linked_newest_year_first(shown):
    public, review = shown(entry(), entry(2020))
    for link in ("2019/RRU/index.html", "2020/RRU/index.html"):
        assert f'href="{link}"' in public
        assert f'href="{link}"' in review
        assert f'href="../public/{link}"' in review
    assert "2 reports of 1 organisation" in public
    assert public.index("1 report for 2019/20") < public.index("1 report for 2018/19")


def test_a_report_is_listed_with_its_infographic_or_its_code_in_the_place_of_one(shown):
    public, _ = shown(entry(infographic="2019/RRU/infographic.svg"), entry(2020))
    picture = '<img src="2019/RRU/infographic.svg" alt="Infographic: London &amp; Co, 2018/19" loading="lazy">'
    assert f'<a class="picture" href="2019/RRU/infographic.svg">{picture}</a>' in public
    assert '<span class="picture" aria-hidden="true">RRU</span>' in public


def test_reports_are_filtered_by_what_differs_between_them(shown):
    public, review = shown(entry(type="Acute", region="London"), entry(2020, type="Ambulance", region="London"))
    assert re.findall(r'<option value="">All</option>(.*?)</select>', public) == [
        "<option>2019/20</option><option>2018/19</option>",
        "<option>Acute</option><option>Ambulance</option>",
    ]
    assert "<form" not in review


def test_the_one_script_of_the_list_is_the_one_that_its_policy_allows(shown):
    public, review = shown(entry())
    (script,) = re.findall(r"<script>(.*?)</script>", public, re.DOTALL)
    allowed = b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{allowed}'" in public
    assert "<script" not in review


def test_the_list_of_a_year_of_250_organisations_is_small(shown):
    long = {"type": "Mental health and learning disability and community trusts", "region": "North East and Yorkshire"}
    entries = [entry(2025, f"X{number:03d}", name="A made-up organisation " * 4, system="A system", infographic="x.svg", **long)
               for number in range(250)]  # fmt: skip
    assert len(shown(*entries)[0].encode()) < 500_000


def test_the_public_page_holds_nothing_for_review(shown):
    public, _ = shown(
        entry(warnings=7, accepted=1, failed="2019/RRU/failed/findings.csv", problem="a.csv: x.", internal="2019/RRU/internal/")
    )
    for word in ("review", "warning", "finding", "failed", "internal", "draft", "a.csv"):
        assert word not in public.partition("<body>")[2].lower()


def test_what_does_not_stand_for_the_public_is_listed_for_review_alone(shown):
    public, review = shown(entry(page="", to_page="", review="", internal="2019/RRU/internal/index.html", state="built, draft"))
    assert "London" not in public
    assert 'href="2019/RRU/internal/index.html"' in review


def test_names_are_escaped(shown):
    assert all("London &amp; Co" in page for page in shown(entry()))
    assert all("<b>x</b>" not in page for page in shown(entry(name="<b>x</b>")))


def test_made_up_organisations_are_marked_in_words(shown):
    assert all(">Made up</span>" in page for page in shown(entry(made_up=True)))
    assert not any(">Made up</span>" in page for page in shown(entry()))


def test_the_state_of_every_product_is_said(shown):
    _, review = shown(entry(state="built, approved by the board", warnings=7), entry(code="RT5", warnings=None))
    assert '<td data-label="State">built, approved by the board</td>' in review
    assert '<td class="number" data-label="Warnings open">7</td>' in review
    assert '<td class="number" data-label="Warnings open">not known</td>' in review


@pytest.mark.parametrize("approval", ["Draft", "Approved 30 June 2025", "Approval cannot be confirmed"])
def test_the_public_is_told_whether_a_report_is_a_draft(shown, approval):
    assert f'<p><span class="tag">{approval}</span></p>' in shown(entry(approval=approval))[0]
    assert 'class="tag"' not in shown(entry(approval=""))[0]


def test_one_that_was_corrected_says_that_in_place_of_approved(shown):
    public, _ = shown(entry(corrected="1 figure is not as approved on 1 May 2025."))
    assert '<span class="tag tag-corrected">Corrected since publication</span> 1 figure is not as approved on 1 May 2025.' in public


def test_failures_are_listed_with_what_stopped_them(shown):
    failed = entry(
        page="", to_page="", review="", state="failed", failed="2019/RRU/failed/findings.csv", problem="recruitment.csv, row 4: 100 > 50"
    )
    public, review = shown(failed)
    assert 'href="2019/RRU/failed/findings.csv"' in review
    assert "recruitment.csv, row 4: 100 &gt; 50" in review
    assert "0 reports of 0 organisations" in public


def test_an_overview_is_listed_before_the_reports_of_its_year_and_is_none(shown):
    overview = entry(code="", across=True, name="Overview", page="2019/overview/index.html", to_page="../public/2019/overview/index.html")
    public, review = shown(entry(), overview)
    for page in (public, review):
        assert page.index("overview/index.html") < page.index("RRU/index.html")
        assert "1 report of 1 organisation" in page


def test_beside_an_overview_of_files_that_others_sent_no_reports_are_counted(shown):
    overview = entry(code="", across=True, name="Overview", page="2019/overview/index.html", to_page="../public/2019/overview/index.html")
    for page in shown(overview):
        assert "0 reports" not in page
        assert "<dt>Years</dt>" in page


def test_an_empty_workspace_says_what_to_do(shown):
    assert all("<code>make reports</code>" in page for page in shown())


def test_accepted_warnings_are_counted_apart(shown):
    assert "3 (1 more accepted)" in shown(entry(warnings=3, accepted=1))[1]
    assert "accepted" not in shown(entry(warnings=3, accepted=0))[1]
