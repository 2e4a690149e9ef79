"""The reviewer's walk: approve, change one cell, see exactly what that did, approve again, verify, tamper, verify."""

import csv
import os
import re
import shutil
import subprocess
import sys

import pytest
from lxml import html

PLACE = ("--org", "EXA", "--year", "2025")
ROW, CELL, CORRECTED = "non_clinical,2,bme,domestic,104,", "13", "18"  # row 6 of recruitment.csv as a spreadsheet counts
CAUSE = "recruitment.csv of 2024/25, row 6 (appointed)"


@pytest.fixture
def workspace(tmp_path, checkout, bundled_answers):
    """EXA's returns and its file alone."""
    root = tmp_path / "returns"
    shutil.copytree(checkout / "data/EXA", root / "data/EXA")
    (root / "params/organisations").mkdir(parents=True)
    shutil.copy(checkout / "params/organisations/EXA.yaml", root / "params/organisations/EXA.yaml")
    return bundled_answers(root)


@pytest.fixture
def wres(workspace, checkout):
    """Run a command about EXA 2025; gives its exit code and what it printed."""

    def run(name, *arguments):
        command = [sys.executable, "-m", "wres", name, *PLACE, "--workspace", str(workspace), *arguments]
        done = subprocess.run(command, env=os.environ | {"PYTHONPATH": str(checkout / "lib")}, capture_output=True, text=True, check=False)
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout + done.stderr

    return run


def changes(workspace):
    with (workspace / "reports/review/2025/EXA/changes.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def pages(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def corrected(page):
    return page.xpath("//*[contains(@class, 'banner-corrected')]")


def state(public):
    return (public / "approval.csv").read_text(encoding="utf-8").splitlines()[1].split(",")[2]


def approved_banners(page):
    return page.xpath("//*[contains(@class, 'banner-approved')]")


def assert_unconfirmed(workspace):
    page = html.parse(workspace / "reports/public/2025/EXA/index.html").getroot()
    assert [banner.text_content().partition(":")[0] for banner in corrected(page)] == ["Approval cannot be confirmed"]
    assert approved_banners(page) == []
    (stated,) = page.xpath("//dt[text()='Approved']/following-sibling::dd[1]/text()")
    assert re.fullmatch(r"Approval by Board of directors on .* cannot be confirmed", stated)
    review = html.parse(workspace / "reports/review/2025/EXA/index.html").getroot()
    assert len(review.xpath("//*[contains(@class, 'sign-off')]//dl[contains(@class, 'lines')]//dd")) == 3
    assert "cannot be confirmed" in (workspace / "reports/review/index.html").read_text(encoding="utf-8")


def approve(wres, reference):
    code, printed = wres("approve", "--by", "Board of directors", "--ref", reference)
    assert code == 0, printed
    return printed


@pytest.mark.slow
def test_the_reviewers_walk(workspace, wres):
    public, approved = workspace / "reports/public/2025/EXA", workspace / "approved/2025/EXA"
    file = workspace / "params/organisations/EXA.yaml"

    code, printed = wres("diff")
    assert (code, "No version of the report of EXA 2025 has been approved yet" in printed) == (1, True)
    code, printed = wres("approve", "--by", "Board of directors", "--ref", "item 7")
    assert (code, "There is no report of EXA 2025 yet" in printed) == (1, True)
    assert wres("report")[0] == 0
    assert changes(workspace) == []

    before = file.read_text(encoding="utf-8")
    printed = approve(wres, "12 November 2025, item 7")
    assert "open warning" in printed, "what is still open is listed"
    assert file.read_text(encoding="utf-8").startswith(before), "comments and order stay"
    assert pages(approved / "1/pages") == pages(public)
    assert "Board of directors" in (public / "index.html").read_text(encoding="utf-8")
    assert "1 up to date" in wres("report")[1], "an approval is no change"
    assert changes(workspace) == []

    table = workspace / "data/EXA/2025/recruitment.csv"
    written = table.read_text(encoding="utf-8")
    table.write_text(written.replace(ROW + CELL, ROW + CORRECTED), encoding="utf-8")
    commentary = workspace / "data/EXA/2025/commentary.md"
    commentary.write_text(commentary.read_text(encoding="utf-8").replace("made up as well", "made up too"), encoding="utf-8")
    code, printed = wres("diff")
    assert code == 0
    assert "relative likelihood, White compared with BME: was 1.33, is 1.31" in printed
    rows = changes(workspace)
    assert {(row["kind"], row["indicator"], row["cause"]) for row in rows} == {
        ("figure", "2", CAUSE),
        ("words", "7", "data/EXA/2025/commentary.md: changed"),
    }
    # 393 of 2,581 were appointed and are 398, by hand: the White likelihood is 20.27%
    (appointed,) = [row for row in rows if (row["measure"], row["group"], row["staff_group"]) == ("likelihood", "bme", "all")]
    assert [float(appointed[side]) for side in ("before", "after")] == pytest.approx([100 * 393 / 2581, 100 * 398 / 2581])

    page = html.parse(public / "index.html").getroot()
    (banner,) = corrected(page)
    assert "was 1.33, is 1.31" in banner.text_content()
    assert "8 figures and the words of indicator 7 are not as in the report approved by Board of directors" in banner.text_content()
    assert state(public) == "corrected"
    (stated,) = page.xpath("//dt[text()='Approved']/following-sibling::dd[1]/text()")
    assert stated.startswith("Earlier version approved by Board of directors on ")
    assert "not as it stands" in (workspace / "reports/review/index.html").read_text(encoding="utf-8")
    assert "recruitment.csv" not in page.text_content(), "the public is not told of inputs"
    index = (workspace / "reports/public/index.html").read_text(encoding="utf-8")
    assert "Corrected since publication" in index
    assert "8 figures and the words of indicator 7 are not as approved on" in index
    review = html.parse(workspace / "reports/review/2025/EXA/index.html").getroot()
    section = review.xpath("//h2[@id='changes']/..")[0].text_content()
    assert CAUSE in section
    assert "closer to equal" in section

    approve(wres, "14 January 2026, item 3")
    assert sorted(path.name for path in approved.iterdir()) == ["1", "2"]
    assert pages(approved / "2/pages") == pages(public)
    assert state(public) == "approved"
    assert corrected(html.parse(public / "index.html").getroot()) == []
    assert 'class="tag tag-corrected"' not in (workspace / "reports/public/index.html").read_text(encoding="utf-8")
    assert "no figure, action, text or finding has changed" in wres("diff")[1]
    assert "8 figures and the words of indicator 7 changed" in wres("diff", "--against", str(approved / "1"))[1]

    code, printed = wres("verify")
    assert (code, bool(re.search(r"identical, every byte of \d+ files", printed))) == (0, True)
    index = public / "index.html"
    index.write_text(index.read_text(encoding="utf-8").replace("1.31 times", "1.13 times", 1), encoding="utf-8")
    code, printed = wres("verify")
    assert (code, "index.html differs" in printed) == (1, True)

    kept = approved / "2/indicators.csv"
    kept.write_text(kept.read_text(encoding="utf-8").replace("15.42", "15.24", 1), encoding="utf-8")
    code, printed = wres("diff")
    assert (code, "approved/2025/EXA/2/indicators.csv was changed after the approval" in printed) == (1, True)
    assert wres("report")[0] == 0, "a report can be made all the same"
    assert pages(approved / "1/pages"), "earlier versions are left alone"
    findings = (workspace / "reports/review/2025/EXA/findings.csv").read_text(encoding="utf-8")
    assert "approved version cannot be used" in findings
    assert_unconfirmed(workspace)
    shutil.rmtree(workspace / "approved")
    assert wres("report")[0] == 0
    findings = (workspace / "reports/review/2025/EXA/findings.csv").read_text(encoding="utf-8")
    assert "but approved/2025/EXA/2 is missing." in findings
    assert_unconfirmed(workspace)
    shutil.rmtree(workspace / "reports/review")
    file.write_text(file.read_text(encoding="utf-8").replace("    version: 2\n", ""), encoding="utf-8")
    assert wres("report")[0] == 0
    page = html.parse(public / "index.html").getroot()
    assert (len(approved_banners(page)), corrected(page)) == (1, []), "typed by hand, it is as the file says"
    assert "approved version not kept" in (workspace / "reports/review/2025/EXA/findings.csv").read_text(encoding="utf-8")
