"""Tables laid out like the national return, with the groups across: read as the tidy tables they stand for."""

import openpyxl
import pytest

from wres.checks import check_return
from wres.findings import RowAcross, errors_of, has_errors
from wres.inputs import read_return
from wres.parameters import Workspace

CODE, YEAR = "AAA", 2025


@pytest.fixture
def space(tmp_path, answered):
    space = Workspace.at(answered(tmp_path))
    path = space.organisation_file(CODE)
    path.parent.mkdir(parents=True)
    path.write_text("name: A made-up trust\n", encoding="utf-8")
    return space


def read(space, name, *rows):
    """A return whose workbook has one sheet with these rows."""
    book = openpyxl.Workbook()
    book.active.title = name
    for row in rows:
        book.active.append(list(row))
    folder = space.return_folder(CODE, YEAR)
    folder.mkdir(parents=True, exist_ok=True)
    book.save(folder / "return.xlsx")
    return read_return(space, CODE, YEAR)


def tidy(found, name, *columns):
    return [tuple(row) for row in found.tables[name][list(columns)].astype(object).itertuples(index=False)]


def checks_of(found):
    return [one.check for one in found.findings]


HEADINGS = ("Staff group", "Pay band or grade", "White", "BME", "Unknown", "Total")


def test_bands_down_and_groups_across_become_a_row_for_each(space):
    found = read(space, "workforce", HEADINGS, ("Clinical", "Band 8a", 7, 2, 0, 9), ("Medical and dental", "Consultant", 5, 6, 1, 12))
    assert tidy(found, "workforce", "staff_group", "band", "ethnicity", "headcount") == [
        ("clinical", "8a", "white", "7"), ("clinical", "8a", "bme", "2"), ("clinical", "8a", "unknown", "0"),
        ("medical", "consultant", "white", "5"), ("medical", "consultant", "bme", "6"), ("medical", "consultant", "unknown", "1"),
    ]  # fmt: skip
    assert checks_of(found) == []


@pytest.mark.parametrize(
    "headings",
    [
        pytest.param(("staff_group", "band", "white", "bme", "unknown"), id="our codes"),
        pytest.param(("STAFF GROUP", "Band ", "WHITE", " BAME", "Ethnicity unknown/null"), id="capitals, blanks, other words for a group"),
        pytest.param(("Pay band or grade", "Staff group", "Unknown", "BME", "White"), id="another order"),
    ],
)
def test_headings_are_known_by_their_words_in_any_order(space, headings):
    values = {"staff": "Non-clinical", "pay": "Band 2", "band": "Band 2", "white": 4, "unknown": 1, "ethnicity": 1, "bme": 3, "bame": 3}
    found = read(
        space, "workforce", ("A title of our own",), headings, [values[name.lower().replace("_", " ").split()[0]] for name in headings]
    )
    assert sorted(tidy(found, "workforce", "band", "ethnicity", "headcount")) == [
        ("2", "bme", "3"),
        ("2", "unknown", "1"),
        ("2", "white", "4"),
    ]


def test_a_staff_group_named_once_holds_for_the_rows_below_it(space):
    rows = [
        ("Non-clinical", "Band 2", 4, 3, 1),
        (None, "Band 3", 5, 2, 0),
        ("Total non-clinical", None, 9, 5, 1),
        ("Clinical", "Band 3", 1, 1, 1),
    ]
    found = read(space, "workforce", HEADINGS, *rows)
    assert [row[:2] for row in tidy(found, "workforce", "staff_group", "band")[::3]] == [
        ("non_clinical", "2"),
        ("non_clinical", "3"),
        ("clinical", "3"),
    ]


def test_a_blank_row_is_not_given_and_a_partly_blank_one_is_an_error_with_its_place(space):
    found = read(space, "workforce", HEADINGS, ("Clinical", "Band 2", None, None, None), ("Clinical", "Band 3", 3, None, 0))
    assert {row[0] for row in tidy(found, "workforce", "band")} == {"3"}
    errors = errors_of(check_return(found, space).findings)
    assert [error.where for error in errors] == ["return.xlsx, sheet workforce, row 3, column BME, headcount"]
    assert [error.check for error in errors] == ["blank cell"]


@pytest.mark.parametrize(
    "typed", [pytest.param("-", id="a dash"), pytest.param("<5", id="a hidden number"), pytest.param("12.5", id="a fraction")]
)
def test_a_cell_that_is_no_count_is_named_by_row_and_group(space, typed):
    found = read(space, "training", ("White", "BME", "Unknown"), (30, typed, 1))
    errors = errors_of(check_return(found, space).findings)
    assert [error.where for error in errors] == ["return.xlsx, sheet training, row 2, column BME, accessed"]


def test_more_appointed_than_shortlisted_is_named_by_row_and_group(space):
    rows = [
        (None, None, None, "Shortlisted", None, None, "Appointed"),
        ("Staff group", "Pay band or grade", "Route", "White", "BME", "Unknown", "White", "BME", "Unknown"),
        ("All posts", None, None, 50, 20, 0, 10, 25, 0),
    ]
    found = read(space, "recruitment", *rows)
    assert tidy(found, "recruitment", "ethnicity", "shortlisted", "appointed") == [
        ("white", "50", "10"),
        ("bme", "20", "25"),
        ("unknown", "0", "0"),
    ]
    errors = errors_of(check_return(found, space).findings)
    assert [error.where for error in errors] == ["return.xlsx, sheet recruitment, row 3, column BME, appointed"]


@pytest.mark.parametrize("pattern", ["{figure} {group}", "{group}: {figure}", "{group} - {figure}"])
def test_figure_and_group_may_share_one_heading(space, pattern):
    headings = [
        pattern.format(figure=figure, group=group) for figure in ("Shortlisted", "appointed") for group in ("White", "BME", "Unknown")
    ]
    found = read(space, "recruitment", headings, (50, 20, 0, 10, 5, 0))
    assert tidy(found, "recruitment", "ethnicity", "shortlisted", "appointed") == [
        ("white", "50", "10"),
        ("bme", "20", "5"),
        ("unknown", "0", "0"),
    ]


def test_groups_of_two_figures_without_their_names_are_an_error(space):
    found = read(space, "recruitment", ("White", "BME", "White", "BME"), (50, 20, 10, 5))
    assert "figure not named" in checks_of(found)
    assert {one.severity for one in found.findings if one.check == "figure not named"} == {"error"}


def test_all_posts_beside_its_parts_is_asked(space):
    headings = ("Staff group", *(f"{figure} {group}" for figure in ("Shortlisted", "Appointed") for group in ("White", "BME", "Unknown")))
    found = read(space, "recruitment", headings, ("All posts", 9, 9, 9, 1, 1, 1), ("Clinical", 5, 5, 5, 1, 1, 1))
    assert [(one.check, one.where) for one in found.findings] == [("whole beside its parts", "return.xlsx, sheet recruitment, row 2")]


@pytest.mark.parametrize("label", ["Total clinical", "Total", "Grand total", "Sub-total", "All staff"])
def test_a_row_of_totals_is_no_data(space, label):
    found = read(space, "workforce", HEADINGS, ("Clinical", "Band 2", 4, 3, 1, 8), (label, None, 4, 3, 1, 8))
    assert len(found.tables["workforce"]) == 3
    assert "total does not agree" not in checks_of(found)


def test_a_total_that_passed_over_a_number_typed_as_text_is_not_called_typed_over(space):
    found = read(space, "workforce", HEADINGS, ("Clinical", "Band 2", "1,204", 30, 3, 33))
    assert "total does not agree" not in checks_of(found)


def test_a_total_of_a_row_that_disagrees_is_a_warning(space):
    found = read(space, "workforce", HEADINGS, ("Clinical", "Band 2", 4, 3, 1, 80))
    assert [(one.severity, one.where) for one in found.findings] == [("warning", "return.xlsx, sheet workforce, row 2, column Total")]
    assert "80" in found.findings[0].what
    assert "8" in found.findings[0].what


@pytest.mark.parametrize(("group", "band"), [("Clinical", "Band 8a to 8d"), ("Clinical", None), ("Nurses", "Band 5")])
def test_a_row_that_is_not_known_is_an_error_told_once(space, group, band):
    found = read(space, "workforce", HEADINGS, ("Clinical", "Band 2", 4, 3, 1), (group, band, 1, 1, 1))
    (told,) = found.findings
    assert (told.check, told.severity) == ("row not known", "error")
    assert told.where.startswith("return.xlsx, sheet workforce, row 3, ")


def test_a_row_given_twice_is_an_error(space):
    found = read(space, "workforce", HEADINGS, ("Clinical", "Band 2", 4, 3, 1), ("Clinical", "Band 2", 1, 1, 1))
    errors = errors_of(check_return(found, space).findings)
    assert {error.check for error in errors} == {"duplicate row"}
    assert errors[0].where == "return.xlsx, sheet workforce, row 3, column White"


def test_a_group_without_a_column_is_asked(space):
    found = read(space, "training", ("White", "BME"), (30, 12))
    assert checks_of(found) == ["group without column"]


def test_last_years_figures_beside_are_no_data_and_are_kept_for_comparison(space):
    rows = [
        ("People who took training", None, None, None, None, "Last year: people who took training"),
        ("White", "BME", "Unknown", "Total", None, "White", "BME", "Unknown", "Total"),
        (30, 12, 1, 43, None, 25, 10, 2, 37),
    ]
    found = read(space, "training", *rows)
    assert tidy(found, "training", "ethnicity", "accessed") == [("white", "30"), ("bme", "12"), ("unknown", "1")]
    assert found.last_year["training"] == {"accessed": 37}


def test_the_tidy_layout_is_read_as_before(space):
    found = read(space, "training", ("ethnicity", "accessed"), ("white", 30), ("bme", 12), ("unknown", 0))
    assert tidy(found, "training", "ethnicity", "accessed") == [("white", "30"), ("bme", "12"), ("unknown", "0")]
    assert list(found.tables["training"].index) == [2, 3, 4]


def test_a_wide_table_as_csv_is_read_too(space):
    folder = space.return_folder(CODE, YEAR)
    folder.mkdir(parents=True)
    (folder / "workforce.csv").write_text("Staff group,Band,White,BME,Unknown\nClinical,Band 2,4,3,1\n", encoding="utf-8")
    found = read_return(space, CODE, YEAR)
    assert tidy(found, "workforce", "staff_group", "band", "headcount") == [
        ("clinical", "2", "4"),
        ("clinical", "2", "3"),
        ("clinical", "2", "1"),
    ]
    assert found.tables["workforce"].index[1] == RowAcross(2, "BME")


def test_survey_percentages_and_responses_stand_side_by_side(space):
    rows = [
        (None, None, "Percentage (%)", None, "Responses", None),
        ("Indicator", "Question", "White", "BME", "White", "BME"),
        ("Indicator 5", "Asked in words", 26.1, 32.4, 900, 300),
        ("6", "Asked in words", 21.4, 26.5, None, None),
    ]
    found = read(space, "survey", *rows)
    assert tidy(found, "survey", "indicator", "ethnicity", "percent") == [
        ("5", "white", "26.1"), ("5", "bme", "32.4"), ("6", "white", "21.4"), ("6", "bme", "26.5"),
    ]  # fmt: skip
    assert not has_errors(check_return(found, space).findings)
