"""The workbook to fill in: what it offers, and that a filled one reads like the CSV files of the same figures."""

import shutil
import subprocess

import openpyxl
import pandas as pd
import pytest

from wres.checks import check_return
from wres.findings import errors_of, has_errors
from wres.forms.new_return import new_return
from wres.inputs import read_return
from wres.parameters import Workspace
from wres.report import open_report
from wres.report.figures_table import figures_table
from wres.running import Options, build_products

CODE, YEAR = "EXA", 2025


@pytest.fixture
def space(tmp_path, checkout, answered):
    """The made-up example with its return of 2024, and the one of 2025 still to be made."""
    (tmp_path / "params/organisations").mkdir(parents=True)
    shutil.copy(checkout / f"params/organisations/{CODE}.yaml", tmp_path / "params/organisations")
    shutil.copytree(checkout / f"data/{CODE}/{YEAR - 1}", tmp_path / f"data/{CODE}/{YEAR - 1}")
    return Workspace.at(answered(tmp_path))


@pytest.fixture
def book_path(space):
    return new_return(space, CODE, YEAR).files[-1]


WORDS = {
    "staff_group": {"non_clinical": "Non-clinical", "clinical": "Clinical", "medical": "Medical and dental"},
    "band": {
        "under_1": "Under band 1", "vsm": "Very senior manager", "consultant": "Consultant", "trainee": "Trainee grade",
        "career_grade": "Non-consultant career grade", "other": "Other medical",
    },
    "route": {"domestic": "Domestic", "international": "International"},
    "indicator": {"5": "Indicator 5", "6": "Indicator 6", "7": "Indicator 7", "8": "Indicator 8"},
    "voting": {"yes": "Voting", "no": "Non-voting"},
    "executive": {"yes": "Executive", "no": "Non-executive"},
}  # fmt: skip
DOWN = {
    "workforce": ["staff_group", "band"],
    "recruitment": ["staff_group", "band", "route"],
    "disciplinary": [],
    "training": [],
    "survey": ["indicator"],
    "board": ["voting", "executive"],
}
GROUPS = {"white": "White", "bme": "BME", "unknown": "Not known"}


def in_words(column, code):
    return WORDS[column].get(code, f"Band {code}")


def top_of(sheet):
    """The row that names the groups."""
    return next(row[0].row for row in sheet.iter_rows(max_row=20) if "White" in [cell.value for cell in row])


def column_of(sheet, group, block):
    """The column of a group below the heading that spans it; block counts the figures from 0."""
    return [cell.column for cell in sheet[top_of(sheet)] if cell.value == group][block]


def fill(path, tables):
    """Type figures where a person would: in the row and under the group that a sheet names."""
    book = openpyxl.load_workbook(path)
    for name, table in tables.items():
        sheet = book[name]
        if name == "actions":
            at = {cell.value: cell.column for cell in sheet[1] if cell.value}
            for row in sheet.iter_rows(min_row=2, max_col=len(at)):
                for cell in row:
                    cell.value = None
            for number, row in enumerate(table.to_dict("records"), start=2):
                for column, value in row.items():
                    sheet.cell(number, at[column], value)
            continue
        type_figures(sheet, table, DOWN[name])
    book.save(path)


def type_figures(sheet, table, down):
    top = top_of(sheet)
    figures = [column for column in table if column not in (*down, "ethnicity")]
    if sheet.title == "recruitment":  # the only sheet whose rows may be changed
        for number, keys in enumerate(table[down].drop_duplicates().itertuples(index=False), start=top + 1):
            for place, (column, code) in enumerate(zip(down, keys, strict=True), start=1):
                sheet.cell(number, place, in_words(column, code))
    rows = {tuple(sheet.cell(row, place + 1).value for place in range(len(down))): row for row in range(sheet.max_row, top, -1)}
    for record in table.to_dict("records"):
        row = rows[tuple(in_words(column, record[column]) for column in down)]
        for block, figure in enumerate(figures):
            sheet.cell(row, column_of(sheet, GROUPS[record["ethnicity"]], block)).value = record[figure]


def example(checkout):
    figures = ("headcount", "shortlisted", "appointed", "entered", "accessed", "percent", "responses", "members")
    read = {path.stem: pd.read_csv(path, dtype=str) for path in (checkout / f"data/{CODE}/{YEAR}").glob("*.csv")}
    return {name: table.apply(lambda column: pd.to_numeric(column) if column.name in figures else column) for name, table in read.items()}


def in_order(table, columns):
    """Rows by their keys; rows of nobody may be written or left out."""
    counts = [name for name in ("headcount", "members") if name in columns]
    kept = table[table[counts].sum(axis=1) > 0] if counts else table
    return kept[columns].sort_values(columns).reset_index(drop=True)


def test_a_filled_workbook_reads_like_the_csv_files(space, book_path, checkout):
    tables = example(checkout)
    fill(book_path, {name: table.astype(object).where(table.notna(), None) for name, table in tables.items()})
    checked = check_return(read_return(space, CODE, YEAR), space)
    assert not has_errors(checked.findings)
    given = check_return(read_return(Workspace.at(checkout), CODE, YEAR), Workspace.at(checkout)).tables
    assert set(checked.tables) == set(given)
    for name, table in given.items():
        columns = list(table.columns)
        pd.testing.assert_frame_equal(in_order(checked.tables[name], columns), in_order(table, columns))
        assert set(checked.tables[name].columns) <= {*columns, *space.standard.tables[name].columns}


def test_a_filled_workbook_becomes_the_report_of_the_same_figures(space, book_path, checkout, validated):
    fill(book_path, {name: table.astype(object).where(table.notna(), None) for name, table in example(checkout).items()})
    validated(space.root)
    (outcome,) = build_products(space, CODE, YEAR, options=Options(edition="internal"))
    assert (outcome.status, outcome.problem) == ("built", "")
    folder = space.reports / "review" / str(YEAR) / CODE / "internal"
    assert "Example Healthcare NHS Trust" in (folder / "index.html").read_text(encoding="utf-8")
    key = ["indicator", "measure", "group", "staff_group", "band"]
    filled = pd.read_csv(folder / "indicators-internal.csv", dtype=dict.fromkeys(key, str)).set_index(key)
    given = figures_table(open_report(CODE, YEAR, edition="internal").results.figures).set_index(key)
    given = given[given["reason"] != "zero denominator"]  # the workbook also has a row for bands of nobody
    assert len(given) > 150
    for column in ("value", "numerator", "denominator", "lower", "upper"):
        pd.testing.assert_series_equal(filled.loc[given.index, column], given[column], check_dtype=False)


def test_last_year_changed_after_the_workbook_was_made_is_told(space, book_path, checkout):
    fill(book_path, {"training": example(checkout)["training"]})
    assert "last year restated" not in {finding.check for finding in checked_after(space)}
    path = space.return_folder(CODE, YEAR - 1) / "training.csv"
    before = pd.read_csv(path)
    before.loc[0, "accessed"] += 30
    before.to_csv(path, index=False)
    (told,) = [finding.what for finding in checked_after(space) if finding.check == "last year restated"]
    assert f"{before['accessed'].sum() - 30:,} for 2023/24 here, and {before['accessed'].sum():,} in the return" in told


def checked_after(space):
    """The findings of this year's return, with last year's as it stands now; no note explains anything."""
    path = space.organisation_file(CODE)
    path.write_text("name: Made up\nmade_up: true\n", encoding="utf-8")
    fresh = Workspace.at(space.root)
    earlier = check_return(read_return(fresh, CODE, YEAR - 1), fresh).tables
    return check_return(read_return(fresh, CODE, YEAR), fresh, {YEAR - 1: earlier}).findings


def test_last_years_columns_and_the_page_of_advice_are_passed_over_in_silence(space, book_path, checkout):
    fill(book_path, {"training": example(checkout)["training"]})
    found = read_return(space, CODE, YEAR)
    assert set(found.tables["training"].columns) == {"ethnicity", "accessed"}
    assert {one.check for one in found.findings} == {"sheet not filled in"}


def test_a_workbook_without_figures_gives_the_plan_alone(space, book_path):
    found = read_return(space, CODE, YEAR)
    assert set(found.tables) == {"actions"}
    unfilled = {one.where for one in found.findings if one.check == "sheet not filled in"}
    assert unfilled == {f"return.xlsx, sheet {name}" for name in (*DOWN, "published")}
    assert {one.severity for one in found.findings if one.check == "sheet not filled in"} == {"note"}
    assert [one.check for one in found.findings if one.severity == "error"] == ["nothing to report on"]


def test_a_workbook_left_blank_gives_way_to_csv_files_beside_it(space, book_path, checkout):
    for path in (checkout / f"data/{CODE}/{YEAR}").glob("*.csv"):
        shutil.copy(path, book_path.parent)
    found = read_return(space, CODE, YEAR)
    assert not [one for one in found.findings if one.severity == "error"]
    assert {found.sources[table].file.suffix for table in found.tables} == {".csv"}
    assert set(found.tables) == {*DOWN, "actions"}


def test_a_percentage_typed_with_its_sign_is_read_in_full(space, filled):
    book = openpyxl.load_workbook(filled)
    sheet = book["survey"]
    cell = sheet.cell(top_of(sheet) + 1, column_of(sheet, "White", 0))
    cell.value, cell.number_format = 0.2615, "0%"  # what a spreadsheet keeps of 26.15%
    book.save(filled)
    survey = read_return(space, CODE, YEAR).tables["survey"].set_index(["indicator", "ethnicity"])["percent"]
    assert survey["5", "white"] == "26.15"


def test_a_figure_left_out_among_others_is_an_error(space, book_path):
    book = openpyxl.load_workbook(book_path)
    sheet = book["training"]
    row = top_of(sheet) + 1
    sheet.cell(row, column_of(sheet, "White", 0)).value = 12
    book.save(book_path)
    findings = errors_of(check_return(read_return(space, CODE, YEAR), space).findings)
    assert [finding.check for finding in findings] == ["blank cell", "blank cell"]
    assert [finding.where for finding in findings] == [
        f"return.xlsx, sheet training, row {row}, column {group}, accessed" for group in ("BME", "Not known")
    ]


def test_workforce_has_a_row_for_every_band_of_each_staff_group(book_path):
    sheet = openpyxl.load_workbook(book_path)["workforce"]
    rows = [row[:2] for row in sheet.iter_rows(min_row=top_of(sheet) + 1, values_only=True) if row[1]]
    assert len(rows) == len(set(rows)) == 14 + 14 + 4  # bands under 1 to very senior manager twice, and four medical grades
    assert ("Clinical", "Band 8a") in rows
    assert ("Medical and dental", "Band 5") not in rows


def test_what_is_not_to_be_filled_is_locked_and_cells_to_fill_can_be_seen(book_path):
    book = openpyxl.load_workbook(book_path)
    for sheet in book.worksheets[1:]:
        assert sheet.protection.sheet, sheet.title
        assert sheet.protection.password is None
        assert sheet.freeze_panes
    workforce = book["workforce"]
    cells = workforce[top_of(workforce) + 1]
    assert [cell.protection.locked for cell in cells[:6]] == [True, True, False, False, False, True]
    colours = {cell.fill.fgColor.rgb for cell in cells[2:5]}
    assert len(colours) == 1
    assert colours.isdisjoint({"00000000", "FFFFFFFF", cells[0].fill.fgColor.rgb})
    assert all(cell.border.left.style for cell in cells[2:5])
    assert not any(cell.protection.locked for cell in book["actions"][2][:22])
    recruitment = book["recruitment"]
    assert not any(cell.protection.locked for cell in recruitment[top_of(recruitment) + 1][:6])


def test_cells_offer_what_is_accepted_and_refuse_the_rest(book_path):
    book = openpyxl.load_workbook(book_path)
    top = top_of(book["survey"])
    rules = {str(rule.sqref): rule for rule in book["survey"].data_validations.dataValidation}
    percent = rules[f"C{top + 1}:C{top + 4}"]
    assert (percent.type, percent.formula1, percent.formula2) == ("decimal", "0", "100")
    responses = rules[f"E{top + 1}:E{top + 4}"]
    assert (responses.type, responses.operator) == ("whole", "greaterThanOrEqual")
    lists = [rule.formula1 for sheet in book.worksheets for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert '"Domestic,International"' in lists
    assert max(map(len, lists)) <= 257  # Excel refuses a workbook with more than 255 characters in a list


def test_each_sheet_is_printed_on_one_page_with_its_headings(book_path):
    book = openpyxl.load_workbook(book_path)
    for name in DOWN:
        setup = book[name].page_setup
        assert (setup.orientation, setup.fitToWidth, setup.fitToHeight) == ("landscape", 1, 1)
        assert book[name].sheet_properties.pageSetUpPr.fitToPage
        assert book[name].print_title_rows == f"${top_of(book[name]) - 1}:${top_of(book[name])}"


def test_survey_rows_ask_in_words_with_the_number_of_the_question(book_path):
    sheet = openpyxl.load_workbook(book_path)["survey"]
    asked = [sheet.cell(top_of(sheet) + row, 2).value for row in range(1, 5)]
    assert "harassment, bullying or abuse from patients" in asked[0]
    assert [number in text for number, text in zip(("Q14a", "Q14b, Q14c", "Q15", "Q16b"), asked, strict=True)] == [True] * 4


def test_recruitment_begins_with_last_years_rows(book_path, checkout):
    before = pd.read_csv(checkout / f"data/{CODE}/{YEAR - 1}/recruitment.csv", dtype=str)
    sheet = openpyxl.load_workbook(book_path)["recruitment"]
    rows = list(sheet.iter_rows(min_row=top_of(sheet) + 1, values_only=True))
    keys = before[DOWN["recruitment"]].drop_duplicates()
    expected = [tuple(in_words(column, code) for column, code in key.items()) for key in keys.to_dict("records")]
    assert [row[:3] for row in rows[: len(expected)]] == expected
    white = before.query("ethnicity == 'white'")["shortlisted"].astype(int).tolist()
    shown = column_of(sheet, "White", 2) - 1  # after this year's two figures
    assert [row[shown] for row in rows[: len(expected)]] == white
    assert all(row[3] is None for row in rows[: len(expected)])


@pytest.fixture
def filled(space, book_path, checkout):
    fill(book_path, {name: table.astype(object).where(table.notna(), None) for name, table in example(checkout).items()})
    return book_path


@pytest.fixture
def saved_by_a_spreadsheet(filled, tmp_path):
    """The filled workbook opened and saved by LibreOffice, which works out its totals."""
    soffice = shutil.which("soffice")
    if not soffice:
        pytest.skip("LibreOffice is not installed")
    out = tmp_path / "saved"
    call = [
        soffice,
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(out),
        str(filled),
    ]
    subprocess.run(call, check=True, capture_output=True)
    shutil.copy(out / "return.xlsx", filled)
    return filled


def test_a_workbook_saved_by_a_spreadsheet_reads_like_the_csv_files(space, saved_by_a_spreadsheet, checkout):
    checked = check_return(read_return(space, CODE, YEAR), space)
    assert not has_errors(checked.findings)
    assert "total does not agree" not in {finding.check for finding in checked.findings}
    for name, table in check_return(read_return(Workspace.at(checkout), CODE, YEAR), Workspace.at(checkout)).tables.items():
        columns = list(table.columns)
        pd.testing.assert_frame_equal(in_order(checked.tables[name], columns), in_order(table, columns))


def test_totals_are_worked_out_and_are_no_data(saved_by_a_spreadsheet, checkout):
    sheet = openpyxl.load_workbook(saved_by_a_spreadsheet, data_only=True)["workforce"]
    totals = {row[0]: row[5] for row in sheet.iter_rows(min_row=top_of(sheet) + 1, values_only=True) if str(row[0]).startswith("Total")}
    counted = example(checkout)["workforce"].groupby("staff_group")["headcount"].sum()
    assert totals == {
        "Total non-clinical": counted["non_clinical"],
        "Total clinical": counted["clinical"],
        "Total medical and dental": counted["medical"],
        "Total staff in post": counted.sum(),
    }


@pytest.mark.parametrize(("label", "place"), [("Total clinical", "column White"), ("Total staff in post", "column BME")])
def test_a_total_typed_over_that_disagrees_is_a_warning(space, filled, label, place):
    book = openpyxl.load_workbook(filled)
    sheet = book["workforce"]
    row = next(cell.row for cell in sheet["A"] if cell.value == label)
    sheet.cell(row, column_of(sheet, place.removeprefix("column "), 0)).value = 17
    book.save(filled)
    (found,) = [one for one in read_return(space, CODE, YEAR).findings if one.check == "total does not agree"]
    assert (found.severity, found.where) == ("warning", f"return.xlsx, sheet workforce, row {row}, {place}")
    assert "17" in found.what


def test_a_group_is_headed_by_the_organisations_own_word_for_it(space):
    path = space.organisation_file(CODE)
    path.write_text("name: Made up\nmade_up: true\ngroup_label: ethnic minority colleagues\n", encoding="utf-8")
    fresh = Workspace.at(space.root)
    book_path = new_return(fresh, CODE, YEAR).files[-1]
    book = openpyxl.load_workbook(book_path)
    sheet = book["training"]
    row = top_of(sheet) + 1
    for group, number in (("White", 5), ("ethnic minority colleagues", 3), ("Not known", 0)):
        sheet.cell(row, column_of(sheet, group, 0)).value = number
    book.save(book_path)
    training = read_return(fresh, CODE, YEAR).tables["training"]
    assert training.set_index("ethnicity")["accessed"].to_dict() == {"white": "5", "bme": "3", "unknown": "0"}
