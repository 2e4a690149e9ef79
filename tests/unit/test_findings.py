import pytest

from wres.findings import Finding, Location, RowAcross, by_severity, errors_of, has_errors
from wres.text.files import read_findings, write_findings

FINDINGS = [
    Finding(severity, check, Location("a.csv"), "", "", "")
    for severity, check in (("note", "1"), ("error", "2"), ("warning", "3"), ("error", "4"))
]  # fmt: skip


def test_findings_come_by_severity_each_in_the_order_found():
    assert [finding.check for finding in by_severity(FINDINGS)] == ["2", "4", "3", "1"]


def test_errors_are_told_from_the_rest():
    assert [finding.check for finding in errors_of(FINDINGS)] == ["2", "4"]
    assert has_errors(FINDINGS)
    assert not has_errors(FINDINGS[::2])


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Location("workforce"), "workforce"),
        (Location("workforce.csv", column="band"), "workforce.csv, band"),
        (Location("return.xlsx, sheet training", 5), "return.xlsx, sheet training, row 5"),
        (Location("return.xlsx, sheet training", 5, "accessed"), "return.xlsx, sheet training, row 5, accessed"),
        (Location("return.xlsx, sheet board", RowAcross(3, "BME"), "headcount"), "return.xlsx, sheet board, row 3, column BME, headcount"),
        (Location("actions.csv", 2, "leads", "1 of Part A"), "actions.csv, row 2, leads (action 1 of Part A)"),
    ],
)
def test_a_location_in_words(place, words):
    assert str(place) == words
    assert Finding("note", "c", place, "", "", "").where == words


@pytest.mark.parametrize(
    ("place", "holds"),
    [
        ("return.xlsx", True),
        ("return.xlsx, sheet actions", True),
        ("return.xlsx, sheet actions, row 2", True),
        ("return.xlsx, sheet actions, row 2, leads", True),
        ("return.xlsx, sheet actions, row 2, leads (action 1)", True),
        ("return.xlsx, sheet action", False),
        ("return.xlsx, sheet actions, row 20", False),
        ("return.xlsx, sheet actions, row 2, lead", False),
        ("return.xlsx, sheet actions, row 2, leads (action 10)", False),
    ],
)
def test_a_file_holds_its_sheets_and_a_row_its_cells(place, holds):
    assert Location("return.xlsx, sheet actions", 2, "leads", "1").is_within(place) is holds


def test_another_severity_is_refused():
    with pytest.raises(ValueError, match="error, warning, note"):
        Finding("fatal", "", Location(""), "", "", "")


def test_the_file_has_a_row_for_each_and_no_formula(tmp_path):
    what = 'A "quoted" cell, and\nanother line'
    write_findings([Finding("note", "c", Location("a.csv"), what, "=1+1", "fix", "3", "hidden", "seen")], tmp_path / "new" / "findings.csv")
    assert (tmp_path / "new" / "findings.csv").read_bytes().decode() == (
        "severity,check,where,what,why,how_to_fix,accepted\n"
        'note,c,a.csv,"A ""quoted"" cell, and\nanother line",\'=1+1,fix,seen\n'
    )  # fmt: skip


def test_findings_are_read_as_they_were_written(tmp_path):
    findings = (
        Finding("error", "c", Location("a.csv, row 2"), 'A "quoted" cell, and\nanother line', "=1+1", "'-2 stays"),
        Finding("warning", "d", Location("b.csv"), "", "'tis", "fix", accepted="@ board meeting"),
    )
    write_findings(findings, tmp_path / "findings.csv")
    assert read_findings(tmp_path / "findings.csv") == findings


@pytest.mark.parametrize("text", ["severity,check\nfatal,a\n", "a page of something else\nand more\n", "\0\n\0\n", "\xff\n\xff\n"])
def test_a_file_without_findings_is_refused(tmp_path, text):
    (tmp_path / "findings.csv").write_bytes(text.encode("latin-1"))
    with pytest.raises(ValueError, match=r"severity|NUL|codec"):
        read_findings(tmp_path / "findings.csv")
