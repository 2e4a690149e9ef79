"""The workbook to fill in: what it offers, and that a filled one reads like the CSV files of the same figures."""

import shutil

import openpyxl
import pandas as pd
import pytest

from wres.checks import check_return
from wres.inputs import read_return
from wres.parameters import Workspace
from wres.report import open_report
from wres.running import Manner, build_reports
from wres.running.new_return import new_return

CODE, YEAR = "EXA", 2025


@pytest.fixture
def space(tmp_path, checkout):
    """The made-up example with its return of 2024, and the one of 2025 still to be made."""
    (tmp_path / "params/organisations").mkdir(parents=True)
    shutil.copy(checkout / f"params/organisations/{CODE}.yaml", tmp_path / "params/organisations")
    shutil.copytree(checkout / f"data/{CODE}/{YEAR - 1}", tmp_path / f"data/{CODE}/{YEAR - 1}")
    return Workspace.at(tmp_path)


@pytest.fixture
def book_path(space):
    return new_return(space, CODE, YEAR).files[-1]


def fill(path, tables):
    """Type figures into the rows whose keys are there; write whole rows where keys may be changed."""
    book = openpyxl.load_workbook(path)
    for name, table in tables.items():
        sheet = book[name]
        at = {cell.value: cell.column for cell in sheet[1] if cell.value and not cell.value.startswith("last year")}
        if name in ("actions", "recruitment"):
            for row in sheet.iter_rows(min_row=2, max_col=len(at)):
                for cell in row:
                    cell.value = None
            for number, row in enumerate(table.to_dict("records"), start=2):
                for column, value in row.items():
                    sheet.cell(number, at[column], value)
            continue
        keys = [column for column in ("staff_group", "band", "indicator", "ethnicity", "voting", "executive") if column in table]
        figures = table.set_index(keys)
        for number in range(2, sheet.max_row + 1):
            key = tuple(sheet.cell(number, at[column]).value for column in keys)
            if None in key:
                continue
            for column in figures:
                given = figures[column].get(key if len(keys) > 1 else key[0])
                sheet.cell(number, at[column], 0 if given is None else given)
    book.save(path)


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
    assert checked.findings.query("severity == 'error'").empty
    given = check_return(read_return(Workspace.at(checkout), CODE, YEAR), Workspace.at(checkout)).tables
    assert set(checked.tables) == set(given)
    for name, table in given.items():
        columns = list(table.columns)
        pd.testing.assert_frame_equal(in_order(checked.tables[name], columns), in_order(table, columns))
        assert set(checked.tables[name].columns) <= {*columns, *space.standard.tables[name].columns}


def test_a_filled_workbook_becomes_the_report_of_the_same_figures(space, book_path, checkout):
    fill(book_path, {name: table.astype(object).where(table.notna(), None) for name, table in example(checkout).items()})
    (outcome,) = build_reports(space, CODE, YEAR, manner=Manner(edition="internal"))
    assert (outcome.status, outcome.problem) == ("built", "")
    folder = space.reports / str(YEAR) / f"{CODE}-internal"
    assert "Example Healthcare NHS Trust" in (folder / "index.html").read_text(encoding="utf-8")
    key = ["indicator", "measure", "group", "staff_group", "band"]
    filled = pd.read_csv(folder / "indicators-internal.csv", dtype=dict.fromkeys(key, str)).set_index(key)
    given = open_report(CODE, YEAR, edition="internal").measures.set_index(key)
    given = given[given["reason"] != "zero denominator"]  # the workbook also has a row for bands of nobody
    assert len(given) > 150
    for column in ("value", "numerator", "denominator", "lower", "upper"):
        pd.testing.assert_series_equal(filled.loc[given.index, column], given[column], check_dtype=False)


def test_last_year_changed_after_the_workbook_was_made_is_told(space, book_path, checkout):
    fill(book_path, {"training": example(checkout)["training"]})
    assert "last year restated" not in set(checked_after(space)["check"])
    path = space.return_folder(CODE, YEAR - 1) / "training.csv"
    before = pd.read_csv(path)
    before.loc[0, "accessed"] += 30
    before.to_csv(path, index=False)
    (told,) = checked_after(space).query("check == 'last year restated'")["what"]
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
    assert list(found.tables["training"].columns) == ["ethnicity", "accessed"]
    assert {one["check"] for one in found.findings} == {"sheet not filled in"}


def test_a_workbook_without_figures_gives_the_plan_alone(space, book_path):
    found = read_return(space, CODE, YEAR)
    assert set(found.tables) == {"actions"}
    unfilled = {one["where"] for one in found.findings if one["check"] == "sheet not filled in"}
    assert unfilled == {
        f"return.xlsx, sheet {name}" for name in ("workforce", "recruitment", "disciplinary", "training", "survey", "board", "published")
    }
    assert {one["severity"] for one in found.findings} == {"note"}


def test_a_figure_left_out_among_others_is_an_error(space, book_path):
    book = openpyxl.load_workbook(book_path)
    book["training"]["B2"] = 12
    book.save(book_path)
    findings = check_return(read_return(space, CODE, YEAR), space).findings.query("severity == 'error'")
    assert findings["check"].tolist() == ["blank cell", "blank cell"]
    assert "training, row 3, accessed" in findings["where"].iloc[0]


def test_workforce_has_a_row_for_every_band_and_ethnicity_of_each_staff_group(book_path):
    rows = [row[:3] for row in openpyxl.load_workbook(book_path)["workforce"].iter_rows(min_row=2, values_only=True) if row[0]]
    assert len(rows) == len(set(rows)) == (14 + 14 + 4) * 3  # bands under 1 to very senior manager twice, and four medical grades
    assert ("clinical", "8a", "bme") in rows
    assert ("medical", "5", "white") not in rows


def test_headings_and_keys_are_protected_and_figures_are_not(book_path):
    book = openpyxl.load_workbook(book_path)
    for sheet in book.worksheets[1:]:
        assert sheet.protection.sheet, sheet.title
        assert sheet.protection.password is None
        assert sheet.freeze_panes == "A2"
        assert all(cell.protection.locked for cell in sheet[1])
    workforce = book["workforce"]
    assert [workforce.cell(2, column).protection.locked for column in range(1, 5)] == [True, True, True, False]
    assert not any(cell.protection.locked for cell in book["actions"][2][:22])
    assert not any(cell.protection.locked for cell in book["recruitment"][2][:6])


def test_cells_offer_what_is_accepted_and_refuse_the_rest(book_path):
    book = openpyxl.load_workbook(book_path)
    rules = {str(rule.sqref): rule for rule in book["survey"].data_validations.dataValidation}
    assert rules["B2:B501"].formula1 == '"white,bme"'
    assert (rules["C2:C501"].type, rules["C2:C501"].formula1, rules["C2:C501"].formula2) == ("decimal", "0", "100")
    assert (rules["D2:D501"].type, rules["D2:D501"].operator) == ("whole", "greaterThanOrEqual")
    lists = [rule.formula1 for sheet in book.worksheets for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert max(map(len, lists)) <= 257  # Excel refuses a workbook with more than 255 characters in a list


def test_bands_stay_text_and_counts_are_shown_with_separators(book_path):
    workforce = openpyxl.load_workbook(book_path)["workforce"]
    assert workforce["B5"].number_format == "@"
    assert isinstance(workforce["B5"].value, str)
    assert workforce["D5"].number_format == "#,##0"


def test_recruitment_begins_with_last_years_rows(book_path, checkout):
    before = pd.read_csv(checkout / f"data/{CODE}/{YEAR - 1}/recruitment.csv", dtype=str)
    sheet = openpyxl.load_workbook(book_path)["recruitment"]
    at = {cell.value: cell.column - 1 for cell in sheet[1] if cell.value}
    rows = [row for row in sheet.iter_rows(min_row=2, values_only=True) if row[0]]
    keys = ["staff_group", "band", "ethnicity", "route"]
    assert [tuple(row[at[key]] for key in keys) for row in rows] == list(before[keys].itertuples(index=False, name=None))
    assert [row[at["last year: shortlisted"]] for row in rows] == before["shortlisted"].astype(int).tolist()
    assert all(row[at["shortlisted"]] is None for row in rows)
