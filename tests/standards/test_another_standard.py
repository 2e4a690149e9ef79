"""A made-up standard: its report and its return to fill in come from a workspace alone, and nothing in them is of another standard."""

import csv
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from lxml import html

from wres.checks import check_return
from wres.comparison.published_table import read_published
from wres.findings import Finding
from wres.inputs import read_return
from wres.parameters import Workspace
from wres.report.tokens import unknown_tokens

OF_ANOTHER = re.compile(
    r"\b(?:rac(?:e|es|ial|ism|ist)|ethnic\w*|bme|bame|whites?|black|wres|nationalit\w+|people of colou?r|nhs|england|trusts?|model employer)\b",
    re.IGNORECASE,
)
PROGRAM = re.compile(r"from wres\.report import|lib/wres(?:/\w+)*|^wres(?:, git commit)?$")  # the name of what made the page
SPOKEN = ("title", "alt", "aria-label", "aria-description", "content", "summary")  # attributes that people read or hear
SHEETS = ["Read me", "people", "capability", "poll", "trustees", "published", "actions"]


def test_the_workspace_speaks_of_its_own_standard(workspace: Path):
    standard = Workspace.at(workspace).standard
    assert (standard.short, list(standard.indicators)) == ("MWDM", ["1", "3", "4a", "10"])
    assert Workspace.at(workspace).organisation("MUP").group_label == "Disabled"


@pytest.mark.parametrize("status", ["redacted", "[c]", "fewer than 10"])
def test_a_sent_file_hides_rows_in_the_same_words_as_one_of_the_bundled_standard(workspace: Path, tmp_path: Path, status: str):
    """The words stood in the bundled standard alone: of another, such a row had a status that was not known."""
    path, space = tmp_path / "indicators.csv", Workspace.at(workspace)
    headings = "organisation,year,indicator,measure,group,staff_group,band,value,unit,numerator,denominator,status"
    path.write_text(f"{headings}\nMUP,2025,10,board_share,disabled,Total,All grades,12,percent,3,25,{status}\n")
    table = read_published(path, "indicators.csv", 2025, space.standard, space.year(2025), lambda *_: True)
    assert [figure.status for figure in table.figures] == ["suppressed"]
    assert table.findings[0].what.startswith("1 row says that it is hidden and has its numbers all the same: 10 board_share disabled.")


def test_the_page_says_nothing_of_another_standard(public: Path):
    assert list(_of_another(_texts_of_page(public / "index.html"))) == []


@pytest.mark.parametrize("page", ["index.html", "checks/index.html"])
def test_the_review_says_nothing_of_another_standard(review: Path, page: str):
    texts = [PROGRAM.sub("", " ".join(text.split())) for text in _texts_of_page(review / page)]
    assert len(texts) > 50
    assert list(_of_another(iter(texts))) == []


def test_the_findings_say_nothing_of_another_standard(review: Path):
    lines = (review / "findings.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) > 1
    assert list(_of_another(iter(lines))) == []


def test_findings_on_codes_and_groups_speak_of_its_own(workspace: Path):
    folder = workspace / "data" / "DOUBTS" / "2025"
    folder.mkdir(parents=True)
    (workspace / "params" / "organisations" / "DOUBTS.yaml").write_text("name: Made-up doubts\nmade_up: true\n", encoding="utf-8")
    rows = [*(f"a{n},D,office,g1,regular,yes" for n in range(5)), *(f"x{n},X,office,g1,regular,yes" for n in range(5))]

    def findings(*more: str) -> dict[str, Finding]:
        head = "number,disability_code,section,grade,terms,first_post"
        (folder / "register.csv").write_text("\n".join([head, *rows, *more]) + "\n", encoding="utf-8")
        space = Workspace.at(workspace)
        return {finding.check: finding for finding in check_return(read_return(space, "DOUBTS", 2025), space).findings}

    unlisted = findings("q,Q,office,g1,regular,yes")["code not listed"]
    unknown = findings()["unknown group high"]
    assert unlisted.what == "Disability codes that are not listed: Q (1 row)."
    assert "if the disability is not known" in unlisted.how_to_fix
    assert unknown.what == "The disability of 50.0% of the staff is not known, above 20%."
    assert unknown.how_to_fix == "Check that the extract has the disability codes of all staff; ask staff to record their disability."


def test_tokens_are_shown_by_its_own_indicators(workspace: Path):
    (finding,) = unknown_tokens({"summary": "{{nonsense}}"}, [], Workspace.at(workspace).standard)
    assert finding.how_to_fix.endswith("the group: {{3.relative_likelihood}} or {{4a.percentage.disabled}}.")


def test_the_page_has_a_place_for_each_indicator_and_links_to_it(public: Path):
    page = html.parse(public / "index.html").getroot()
    ids, links = {node.get("id") for node in page.iter() if node.get("id")}, {node.get("href") for node in page.iter("a")}
    for code in ("1", "3", "4a", "10"):
        assert f"indicator-{code}" in ids
        assert f"#indicator-{code}" in links


def test_the_page_says_what_the_standard_says(public: Path):
    text = " ".join(_texts_of_page(public / "index.html"))
    for words in ("Made-up Workplace Disability Measures report 2024/25: Made-up Bicycle Works", "Entering the capability process",
                  "grades 3 and 4", "Trustees who may vote", "In the poll 30.4% of disabled staff felt pressure"):  # fmt: skip
        assert words in " ".join(text.split())


@pytest.mark.parametrize("name", ["indicators.csv", "actions.csv"])
def test_the_files_for_machines_say_nothing_of_another_standard(public: Path, name: str):
    assert list(_of_another(line for line in (public / name).read_text(encoding="utf-8").splitlines())) == []


def test_the_tables_say_nothing_of_another_standard_and_have_a_sheet_for_each_indicator(public: Path):
    book = openpyxl.load_workbook(public / "tables.xlsx")
    assert list(_of_another(_texts_of_workbook(public / "tables.xlsx"))) == []
    for code in ("1", "3", "4a", "10"):
        assert any(code.casefold() in name.casefold() for name in book.sheetnames), book.sheetnames


@pytest.mark.parametrize(
    ("cell", "value"),
    [  # by hand from tests/standards/workspace/data/MUP/2025
        pytest.param(("1", "share", "disabled", "all", "all"), 100 * 131 / 925, id="everyone"),
        pytest.param(("1", "share", "disabled", "all", "senior_grades"), 100 * 22 / 191, id="senior grades"),
        pytest.param(("3", "relative_likelihood", "disabled/non_disabled", "all", "all"), (25 / 131) / (63 / 701), id="two years of cases"),
        pytest.param(("4a", "gap", "disabled-non_disabled", "all", "all"), 30.4 - 22.4, id="gap"),
        pytest.param(("10", "board_share", "disabled", "all", "voters"), 100 * 1 / 10, id="part of the board"),
        pytest.param(("10", "difference", "disabled", "all", "total"), 100 * 2 / 14 - 100 * 131 / 925, id="board"),
    ],
)  # fmt: skip
def test_its_figures_are_calculated(public: Path, cell: tuple[str, ...], value: float):
    with (public / "indicators.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {tuple(row[name] for name in ("indicator", "measure", "group", "staff_group", "band")): row for row in csv.DictReader(file)}
    assert float(rows[cell]["value"]) == pytest.approx(value)


def test_links_of_the_plan_to_its_indicators_are_understood(public: Path):
    with (public / "actions.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["indicators"] for row in csv.DictReader(file)] == ["1; 10", "Indicator 4a", "3 and 4a"]
    page = html.parse(public / "index.html").getroot()
    assert _column(page, "Made-up plan, in standard columns", "Indicators") == ["1, 10", "4a", "3, 4a"]
    served = {code: _column(page, "MWDM indicators and the actions linked to them", code) for code in ("1", "3", "4a", "10")}
    named, commitments = "●linked by the action", {"1": "1", "3": "1", "4a": "2", "10": "1"}
    rows = {"1": (0,), "3": (2,), "4a": (1, 2), "10": (0,)}
    assert served == {code: [named if row in rows[code] else "" for row in range(3)] + [commitments[code]] for code in rows}


def test_a_return_to_fill_in_says_nothing_of_another_standard(workspace: Path, wres: Callable[..., str]):
    wres("new", "--org", "NEWORG", "--year", "2026")
    path = workspace / "data" / "NEWORG" / "2026" / "return.xlsx"
    assert openpyxl.load_workbook(path).sheetnames == SHEETS
    assert list(_of_another(_texts_of_workbook(path))) == []


def test_records_are_counted_by_its_own_columns(workspace: Path, wres: Callable[..., str]):
    folder = workspace / "data" / "RECORDS" / "2025"
    folder.mkdir(parents=True)
    (workspace / "params" / "organisations" / "RECORDS.yaml").write_text("name: Made-up records\nmade_up: true\n", encoding="utf-8")
    rows = [
        "a,D,office,g1,regular,yes",
        "a,D,office,g3,regular,no",
        "b,N,office,g1,casual,yes",
        *(f"c{n},N,office,g1,regular,yes" for n in range(9)),
    ]
    (folder / "register.csv").write_text(
        "\n".join(["number,disability_code,section,grade,terms,first_post", *rows]) + "\n", encoding="utf-8"
    )
    told = wres("check", "--org", "RECORDS", "--year", "2025")
    assert "1 casual row" in told


def _texts_of_page(path: Path) -> Iterator[str]:
    page = html.parse(path).getroot()
    for node in page.iter():
        if not isinstance(node.tag, str) or node.tag in ("style", "script"):
            continue
        yield from (text for text in (node.text, *(child.tail for child in node)) if text)
        yield from (value for name, value in node.attrib.items() if name in SPOKEN)


def _texts_of_workbook(path: Path) -> Iterator[str]:
    book = openpyxl.load_workbook(path)
    facts = book.properties
    yield from (str(text) for text in (facts.title, facts.subject, facts.creator, facts.description, facts.keywords) if text)
    for sheet in book.worksheets:
        yield sheet.title
        yield from (str(rule.formula1) for rule in sheet.data_validations.dataValidation)
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            yield from (str(text) for text in (cell.value, cell.comment and f"{cell.comment.author} {cell.comment.text}") if text)


def _of_another(texts: Iterator[str]) -> Iterator[str]:
    yield from (" ".join(text.split()) for text in texts if OF_ANOTHER.search(text))


def _column(page: html.HtmlElement, caption: str, heading: str) -> list[str]:
    """The cells of a column of the table with a caption, its foot included."""
    (table,) = [table for table in page.iter("table") if table.findtext("caption") == caption]
    return [cell.text_content() for cell in table.iter("td") if cell.get("data-label") == heading]
