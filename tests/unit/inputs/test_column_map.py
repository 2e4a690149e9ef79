"""Exports read through a column map, and the map proposed from their headings."""

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wres.checks import check_return
from wres.errors import InputError, ParameterError, WresError
from wres.findings import has_errors
from wres.forms.written_map import add_map, map_text
from wres.inputs import read_return
from wres.inputs.proposed_map import propose_map
from wres.parameters import Workspace

CODE, YEAR = "AAA", 2025
ESR = """\
Employee Number,Ethnic Origin,Staff Group,Pay Band,Assignment Category,Primary,Last Name
1001,A White - British,Nursing and Midwifery Registered,Band 5,Permanent,Y,x
1002,H,Estates and Ancillary,Band 2,Fixed Term Temp,Y,x
1003,,Medical and Dental,Consultant,Permanent,Y,x
1003,,Medical and Dental,Consultant,Bank,N,x
"""
MAP = """\
name: A made-up trust
column_map:
  staff:
    file: esr_*.csv
    columns: {person_id: Employee Number, ethnic_code: Ethnic Origin, staff_group: Staff Group, band: Pay Band,
      contract: Assignment Category, primary: Primary}
    values:
      ethnic_code: {A White - British: A}
      staff_group: {Nursing and Midwifery Registered: clinical, Estates and Ancillary: non_clinical, Medical and Dental: medical}
      band: {Band 5: 5, Band 2: 2, Consultant: consultant}
      contract: {Permanent: permanent, Fixed Term Temp: fixed_term, Bank: bank}
      primary: {Y: yes, N: no}
"""
OURS = [
    ("1001", "A", "clinical", "5", "permanent", "yes"),
    ("1002", "H", "non_clinical", "2", "fixed_term", "yes"),
    ("1003", "", "medical", "consultant", "permanent", "yes"),
    ("1003", "", "medical", "consultant", "bank", "no"),
]


@pytest.fixture
def read(tmp_path, answered):
    """Save files and the organisation file, and read the return."""
    answered(tmp_path)

    def reading(files, organisation=MAP):
        folder = tmp_path / "data" / CODE / str(YEAR)
        folder.mkdir(parents=True, exist_ok=True)
        (tmp_path / "params/organisations").mkdir(parents=True, exist_ok=True)
        (tmp_path / f"params/organisations/{CODE}.yaml").write_text(organisation)
        for name, text in files.items():
            (folder / name).write_text(text)
        return read_return(Workspace.at(tmp_path), CODE, YEAR)

    return reading


def rows(table):
    return list(table.fillna("").itertuples(index=False, name=None))


def told(found):
    return [(one.severity, one.check, one.where) for one in found.findings]


def test_an_export_is_read_in_our_words(read, tmp_path):
    found = read({"esr_march.csv": ESR})
    assert rows(found.tables["staff"]) == OURS
    assert found.tables["staff"].index.tolist() == [2, 3, 4, 5]
    assert told(found) == []
    assert found.sources["staff"].label == "esr_march.csv"
    checked = check_return(found, Workspace.at(tmp_path))
    assert not has_errors(checked.findings)


def test_codes_that_are_not_in_the_map_are_listed_with_their_counts(read):
    found = read(
        {"esr.csv": ESR.replace("Band 5", "Spot Salary").replace("Consultant", "Locum"), "esr_.csv": ""}, MAP.replace("esr_*", "esr")
    )
    (problem,) = [one for one in found.findings if one.severity == "error"]
    assert (problem.check, problem.where) == ("value not in the map", "esr.csv, band")
    assert "Locum (2 rows); Spot Salary (1 row)" in problem.what
    assert "staff" not in found.tables


def test_our_own_codes_need_no_entry(read):
    found = read({"esr_x.csv": ESR.replace("Band 5", "5")})
    assert rows(found.tables["staff"])[0][3] == "5"


def test_a_heading_that_is_not_there_is_named(read):
    found = read({"esr_x.csv": ESR.replace("Pay Band", "Grade")})
    assert told(found) == [("error", "mapped heading missing", "esr_x.csv, band")]
    assert "no heading Pay Band" in found.findings[0].what


def test_titles_above_the_headings_are_passed_over_and_rows_keep_their_numbers(read):
    plain, titled = read({"esr_x.csv": ESR}), read({"esr_x.csv": "Staff in post,,,,,,\n" + ESR})
    assert told(titled) == told(plain)
    assert titled.tables["staff"].to_numpy().tolist() == plain.tables["staff"].to_numpy().tolist()
    assert list(titled.tables["staff"].index) == [row + 1 for row in plain.tables["staff"].index]


def test_a_file_that_is_not_there_is_a_note_unless_counts_are_given(read):
    other = {"training.csv": "ethnicity,accessed\nwhite,3\n"}
    assert told(read(other)) == [("note", "mapped file not found", "params/organisations/AAA.yaml, column_map.staff")]
    assert told(read({"workforce.csv": "staff_group,band,ethnicity,headcount\nclinical,5,white,3\n"})) == []


def test_two_exports_for_one_table_are_an_error(read):
    assert told(read({"esr_1.csv": ESR, "esr_2.csv": ESR})) == [("error", "table given twice", "esr_1.csv")]


def test_one_value_for_all_rows_and_a_code_for_blanks(read):
    text = MAP.replace(", primary: Primary}", '}\n    always: {primary: "yes"}').replace(
        "{A White - British: A}", '{A White - British: A, "": Z}'
    )
    found = read({"esr_x.csv": ESR}, text)
    assert {row[5] for row in rows(found.tables["staff"])} == {"yes"}
    assert [row[1] for row in rows(found.tables["staff"])] == ["A", "H", "Z", "Z"]


def test_one_heading_can_give_two_columns(read):
    organisation = """\
name: A made-up trust
column_map:
  applications:
    file: trac.csv
    columns: {application_id: Reference, ethnic_code: Ethnicity, shortlisted: Status, appointed: Status}
    values:
      shortlisted: {Hired: "yes", Interviewed: "yes", Applied: "no"}
      appointed: {Hired: "yes", Interviewed: "no", Applied: "no"}
"""
    found = read({"trac.csv": "Reference,Ethnicity,Status\n1,A,Hired\n2,H,Interviewed\n3,Z,Applied\n"}, organisation)
    assert rows(found.tables["applications"]) == [("1", "A", "yes", "yes"), ("2", "H", "yes", "no"), ("3", "Z", "no", "no")]


def test_a_sheet_of_a_workbook(read, tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Cover"
    sheet = book.create_sheet("Staff list")
    for line in ESR.splitlines():
        sheet.append([int(cell) if cell.isdigit() else cell or None for cell in line.split(",")])
    (tmp_path / f"data/{CODE}/{YEAR}").mkdir(parents=True)
    book.save(tmp_path / f"data/{CODE}/{YEAR}/esr_x.xlsx")
    organisation = MAP.replace("esr_*.csv", "esr_*.xlsx\n    sheet: Staff list")
    found = read({}, organisation)
    assert rows(found.tables["staff"]) == OURS
    missing = read({}, organisation.replace("Staff list", "Staff"))
    assert told(missing)[0] == ("error", "mapped sheet missing", "esr_x.xlsx")
    assert "Its sheets: Cover, Staff list" in missing.findings[0].what


LOG = """\
Case,Employee Number,Ethnic Origin,Outcome
1,1001,A,No action
2,1001,A,Warning
3,1002,h,Warning
4,,J,No action
5,,J,No action
6,1003,,Warning
"""
CASES = """\
name: A made-up trust
column_map:
  disciplinary:
    file: cases.csv
    columns: {ethnicity: Ethnic Origin}
    count: entered
    once: Employee Number
"""


def test_a_log_of_cases_counts_each_person_once(read):
    """1001 has two cases; the two cases without a person's number are two people."""
    found = read({"cases.csv": LOG}, CASES)
    assert told(found) == []
    assert rows(found.tables["disciplinary"]) == [("white", "1"), ("bme", "3"), ("unknown", "1")]
    assert found.tables["disciplinary"].index.tolist() == [2, 4, 7]
    by_case = read({"cases.csv": LOG}, CASES.replace("    once: Employee Number\n", ""))
    assert rows(by_case.tables["disciplinary"]) == [("white", "2"), ("bme", "3"), ("unknown", "1")]


def test_a_log_of_cases_becomes_an_indicator(read, tmp_path):
    read({"cases.csv": LOG}, CASES)
    (tmp_path / f"data/{CODE}/{YEAR}/workforce.csv").write_text(
        "staff_group,band,ethnicity,headcount\nclinical,5,white,100\nclinical,5,bme,50\nclinical,5,unknown,10\n"
    )
    space = Workspace.at(tmp_path)
    checked = check_return(read_return(space, CODE, YEAR), space)
    assert not has_errors(checked.findings)
    assert checked.tables["disciplinary"].set_index("ethnicity")["entered"].to_dict() == {"white": 1, "bme": 3, "unknown": 1}


def test_an_ethnic_code_of_a_log_that_is_not_listed_is_told(read):
    found = read({"cases.csv": LOG.replace("J,", "Q9,")}, CASES)
    assert told(found) == [("error", "value not in the map", "cases.csv, ethnicity")]
    assert "Q9 (2 rows)" in found.findings[0].what


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        pytest.param("count: entered", "count: cases", "cases cannot count rows. Accepted: entered", id="no column"),
        pytest.param("count: entered", "count: ethnicity", "ethnicity cannot count rows", id="no count"),
        pytest.param("    count: entered\n", "", "nothing is counted", id="once without count"),
    ],
)
def test_a_map_that_cannot_count_is_refused_by_name(read, before, after, said):
    with pytest.raises(ParameterError, match=said):
        read({"cases.csv": LOG}, CASES.replace(before, after))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        pytest.param("  staff:", "  personnel:", "there is no such table", id="table"),
        pytest.param("band: Pay Band", "grade: Pay Band", "grade is no column of staff", id="column"),
        pytest.param("Band 5: 5", "Band 5: five", "five is no code of ours", id="code"),
        pytest.param(
            "file:",
            "files:",
            "files is not a key here. Did you mean file[?] Accepted: always, columns, count, file, once, sheet, values",
            id="key",
        ),
    ],
)
def test_a_map_that_cannot_be_meant_is_refused_by_name(read, before, after, said):
    with pytest.raises(ParameterError, match=said):
        read({"esr_x.csv": ESR}, MAP.replace(before, after))


def test_a_changed_map_is_checked_anew(read, tmp_path):
    wrong = read({"esr_x.csv": ESR}, MAP.replace("{A White - British: A}", "{A White - British: Q9}"))
    space = Workspace.at(tmp_path)
    assert "code not listed" in {finding.check for finding in check_return(wrong, space).findings}
    assert not has_errors(check_return(read({"esr_x.csv": ESR}), space).findings)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(
    order=st.permutations(range(7)),
    spelling=st.sampled_from([str.upper, str.lower, lambda text: text.replace(" ", "_"), lambda text: f" {text} "]),
)
def test_order_and_spelling_of_headings_make_no_difference(read, order, spelling):
    cells = [line.split(",") for line in ESR.splitlines()]
    cells[0] = [spelling(cell) for cell in cells[0]]
    found = read({"esr_x.csv": "\n".join(",".join(line[place] for place in order) for line in cells)})
    assert [tuple(row) for row in rows(found.tables["staff"])] == OURS


@pytest.fixture
def export(tmp_path):
    path = tmp_path / "esr_march.csv"
    path.write_text(ESR.replace("1003,,Medical and Dental,Consultant,Bank", "1003,,Medical and Dental,Spot Salary,Bank"))
    return path


def test_a_map_is_proposed_from_headings_and_codes(export):
    proposed = propose_map(Workspace.at(), "staff", export)
    assert proposed.map.columns == {
        "person_id": "Employee Number", "ethnic_code": "Ethnic Origin", "staff_group": "Staff Group", "band": "Pay Band",
        "contract": "Assignment Category", "primary": "Primary",
    }  # fmt: skip
    assert proposed.map.values["ethnic_code"] == {"A White - British": "A"}
    assert proposed.map.values["band"] == {"Band 2": "2", "Band 5": "5", "Consultant": "consultant"}
    assert proposed.open_values == {"band": {"Spot Salary": 1}}
    assert proposed.unused == ("Last Name",)
    assert proposed.not_found == ()
    assert proposed.sample.iloc[0].tolist() == ["1001", "A", "clinical", "5", "permanent", "yes"]
    assert len(proposed.sample) == 3


def test_a_proposed_map_once_written_reads_the_export(export, read, tmp_path):
    read({export.name: export.read_text()}, "# mine, as it is\nname:   A made-up trust   # spaced\n")
    space = Workspace.at(tmp_path)
    proposed = propose_map(space, "staff", export)
    path = add_map(space, CODE, proposed)
    assert path.read_text().startswith("# mine, as it is\nname:   A made-up trust   # spaced\ncolumn_map:\n")
    found = read_return(space, CODE, YEAR)
    assert [one.check for one in found.findings] == ["value not in the map"]
    path.write_text(path.read_text().replace("Band 2: '2'", "Band 2: '2'\n        Spot Salary: other"))
    assert rows(read_return(space, CODE, YEAR).tables["staff"])[:3] == OURS[:3]
    before = path.read_bytes()
    with pytest.raises(WresError, match="column_map already"):
        add_map(space, CODE, proposed)
    assert path.read_bytes() == before


def test_a_log_of_cases_is_recognised(tmp_path, read):
    path = tmp_path / "cases.csv"
    path.write_text(LOG.replace("J,", "J Asian or Asian British - Pakistani,"))
    proposed = propose_map(Workspace.at(), "disciplinary", path)
    assert proposed.map.columns == {"ethnicity": "Ethnic Origin"}
    assert (proposed.map.count, proposed.map.once) == ("entered", "Employee Number")
    assert (proposed.not_found, proposed.unused) == ((), ("Case", "Outcome"))
    read({"cases.csv": path.read_text()}, "name: A made-up trust\n")
    space = Workspace.at(tmp_path)
    add_map(space, CODE, proposed)
    assert rows(read_return(space, CODE, YEAR).tables["disciplinary"])[0] == ("white", "1")


def test_a_file_the_block_cannot_stand_in_is_left_alone(export, read, tmp_path):
    read({}, "{name: A made-up trust}\n")
    space = Workspace.at(tmp_path)
    with pytest.raises(WresError, match="Nothing was written"):
        add_map(space, CODE, propose_map(space, "staff", export))
    assert space.organisation_file(CODE).read_text() == "{name: A made-up trust}\n"


def test_what_is_still_to_be_said_stands_in_comments(export, tmp_path):
    export.write_text(export.read_text().replace("Primary", "Main Post"))
    text = map_text(propose_map(Workspace.at(), "staff", export))
    assert "# primary is needed and was not found" in text
    assert "# band: say under values what these are: Spot Salary (1)" in text


@pytest.mark.parametrize(
    ("table", "content", "said"),
    [
        pytest.param("personnel", ESR, "there is no such table", id="table"),
        pytest.param("staff", "Fruit,Colour\napple,red\n", "none of its headings is known for staff: Fruit, Colour", id="headings"),
        pytest.param("staff", "", "It has no rows", id="empty"),
    ],
)
def test_nothing_is_proposed_when_nothing_fits(export, table, content, said):
    export.write_text(content)
    with pytest.raises(InputError, match=said):
        propose_map(Workspace.at(), table, export)
