"""Staff groups and bands of files of others: read as they are meant where that is clear, and said where it is not."""

import csv

import pytest

from wres.comparison.published_parts import notes_on_parts, strange_parts, with_part_codes
from wres.comparison.published_table import read_published
from wres.parameters import Workspace

STANDARD = Workspace.at().standard
COLUMNS = ("indicator", "measure", "group", "staff_group", "band", "value")


def read(indicator, staff_group, band):
    (row,), other_words = with_part_codes(COLUMNS, [[indicator, "share", "bme", staff_group, band, "15.2"]], STANDARD)
    return row[3], row[4], dict(other_words)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("non-clinical", "non_clinical"),
        ("Non Clinical", "non_clinical"),
        ("MEDICAL ", "medical"),
        ("", ""),
        ("ALL", "all"),
        ("surgery", "surgery"),
    ],
)
def test_a_staff_group_is_read_whatever_its_case_hyphens_and_blanks(written, code):
    assert read("1", written, "8a") == (code, "8a", {})


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Band 8a", "8a"),
        ("8A", "8a"),
        ("5.0", "5"),
        ("Lower - middle", "lower_middle"),
        ("8a-and-above", "8a_and_above"),
        ("under 1", "under_1"),
        ("8e", "8e"),
    ],
)
def test_so_is_a_band(written, code):
    assert read("1", "all", written) == ("all", code, {})


@pytest.mark.parametrize("written", ["Total", "All staff", "all_staff_groups", "ALL-STAFF"])
def test_words_for_everybody_are_all_staff_groups_with_a_note(written):
    staff_group, _, other_words = read("1", written, "all")
    assert (staff_group, list(other_words.values())) == ("all", [1])
    (note,) = notes_on_parts(other_words, "indicators.csv")
    assert (note.severity, note.where) == ("note", "indicators.csv, staff_group")
    assert note.what.endswith(" is read as all in 1 row.")


@pytest.mark.parametrize(
    ("indicator", "written", "code", "notes"),
    [
        ("1", "Total", "all", 1),
        ("2", "All bands", "all", 1),
        ("9", "All bands", "total", 1),
        ("9", "Total", "total", 0),
        ("9", "all", "all", 0),
    ],
)
def test_the_band_of_everybody_is_all_and_of_a_board_its_total(indicator, written, code, notes):
    _, band, other_words = read(indicator, "all", written)
    assert (band, len(other_words)) == (code, notes)


def test_codes_of_the_standard_are_not_strange():
    rows = [
        ["1", "share", "bme", staff_group, band, "1"]
        for staff_group in ("", "all", "medical")
        for band in ("", "all", "total", "vsm", "lower_upper", "1_to_4")
    ]
    assert strange_parts(COLUMNS, rows, STANDARD).rows == []
    assert strange_parts(COLUMNS[:3], [row[:3] for row in rows], STANDARD).rows == []


@pytest.mark.parametrize(("staff_group", "others"), [("Surgery", True), ("Surgery", False)])
def test_rows_of_others_are_said_with_what_is_accepted(tmp_path, staff_group, others):
    """Where there is nothing else the file counted as one that can be read, and the page said no data."""
    path = tmp_path / "indicators.csv"
    with path.open("w", newline="") as file:
        rows = [["1", "share", "bme", staff_group, "all", "15.2"], *([["1", "share", "bme", "all", "all", "15.2"]] if others else [])]
        csv.writer(file).writerows([COLUMNS, *rows])
    table = read_published(path, "x", 2025, STANDARD, Workspace.at().year(2025), lambda *part: part[1] == "all")
    words = "surgery (staff_group). Accepted: staff_group all, non_clinical, clinical, medical."
    what = f"1 row is of no staff group or band of the standard: {words}"
    assert any(
        finding.what == (what if others else f"None of its rows is of a staff group and a band of the standard: {words}")
        for finding in table.findings
    )
    assert len(table.figures) == others
