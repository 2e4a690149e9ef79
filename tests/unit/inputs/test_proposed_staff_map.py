"""A column map proposed for a staff export in the words of a staff record: pay scales, ethnic codes in words, titles above."""

import openpyxl
import pytest

from wres.checks import check_return
from wres.errors import InputError
from wres.findings import has_errors
from wres.forms.written_map import add_map, map_text
from wres.inputs import read_return
from wres.inputs.proposed_map import propose_map
from wres.parameters import Workspace

CODE, YEAR = "AAA", 2025
HEADINGS = ("Employee Number", "Ethnic Origin", "Staff Group", "Grade", "Assignment Category", "Primary")


@pytest.fixture
def space(tmp_path, answered):
    space = Workspace.at(answered(tmp_path))
    path = space.organisation_file(CODE)
    path.parent.mkdir(parents=True)
    path.write_text("name: A made-up trust\n", encoding="utf-8")
    space.return_folder(CODE, YEAR).mkdir(parents=True)
    return space


def export(space, *rows, titles=(), headings=HEADINGS):
    """A workbook with titles above its headings, as a report of another system begins."""
    book = openpyxl.Workbook()
    for row in [*titles, headings, *rows]:
        book.active.append(list(row))
    path = space.return_folder(CODE, YEAR) / "esr_staff.xlsx"
    book.save(path)
    return path


def staff(grade="Band 5", ethnic="A", group="Nursing and Midwifery Registered", contract="Permanent", primary="Y", person="1"):
    return (person, ethnic, group, grade, contract, primary)


@pytest.mark.parametrize(
    ("grade", "band"),
    [
        ("XN05", "5"), ("XR06", "6"), ("NHS|XR06|Review Body Band 6", "6"), ("NHS|XN03|Non Review Body Band 3", "3"),
        ("Review Body Band 8 - Range A", "8a"), ("NHS|XR08|Review Body Band 8a", "8a"), ("Non Review Body Band 8 - Range D", "8d"), ("Agenda for Change Band 2", "2"),
        ("Consultant", "consultant"), ("YC72", "consultant"), ("Specialty Doctor", "career_grade"), ("Foundation Doctor Year 1", "trainee"),
    ],
)  # fmt: skip
def test_grades_of_pay_scales_are_known(space, grade, band):
    proposed = propose_map(space, "staff", export(space, staff(grade)))
    assert proposed.map.values["band"] == {grade: band}
    assert "band" not in proposed.open_values


@pytest.mark.parametrize("heading", ["Pay Scale", "Payscale", "Grade Description", "Pay Scale Description"])
def test_the_column_of_grades_is_known_by_its_headings(space, heading):
    headings = [heading if name == "Grade" else name for name in HEADINGS]
    assert propose_map(space, "staff", export(space, staff(), headings=headings)).map.columns["band"] == heading


def test_a_grade_whose_parts_say_two_things_is_left_open(space):
    proposed = propose_map(space, "staff", export(space, staff("NHS|XR06|Review Body Band 7")))
    assert proposed.open_values["band"] == {"NHS|XR06|Review Body Band 7": 1}


def test_codes_that_no_list_confirms_are_named_to_be_checked(space):
    text = map_text(propose_map(space, "staff", export(space, staff("XN05"), staff("Band 6"))))
    assert "check these against your pay scales" in text
    assert "XN05 = 5" in text
    assert "Band 6 = 6" not in text


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("D Mixed - White & Black Caribbean", "D"), ("White - British", "A"), ("A White British", "A"), ("Z Not Stated", "Z"),
        ("Not stated", "Z"), ("Any other White background", "C"), ("asian or asian british - indian", "H"), ("Prefer not to say", "Z"),
        ("Black or Black British - African", "N"), ("Unspecified", "NULL"),
    ],
)  # fmt: skip
def test_ethnic_codes_in_words_are_known(space, words, code):
    proposed = propose_map(space, "staff", export(space, staff(ethnic=words)))
    assert proposed.map.values["ethnic_code"] == {words: code}


@pytest.mark.parametrize(
    ("contract", "ours"),
    [("Permanent", "permanent"), ("Fixed Term Temp", "fixed_term"), ("Bank", "bank"), ("Honorary", "other"), ("Locum", "other")],
)
def test_contracts_are_known(space, contract, ours):
    proposed = propose_map(space, "staff", export(space, staff(contract=contract)))
    assert proposed.map.values["contract"].get(contract, contract) == ours


def test_titles_above_the_headings_are_passed_over_when_proposed_and_when_read(space):
    titles = [("Staff in post",), ("Run on 1 April 2025",), ()]
    path = export(space, staff(person="1"), staff(person="2", grade="XR06", ethnic="D Mixed - White & Black Caribbean"), titles=titles)
    proposed = propose_map(space, "staff", path)
    assert proposed.not_found == ()
    add_map(space, CODE, proposed)
    found = read_return(Workspace.at(space.root), CODE, YEAR)
    assert list(found.tables["staff"].index) == [5, 6]
    assert found.tables["staff"]["band"].tolist() == ["5", "6"]
    assert found.tables["staff"]["ethnic_code"].tolist() == ["A", "D"]
    assert not has_errors(check_return(found, space).findings)


def test_every_unknown_code_is_told_at_once_with_its_count(space):
    rows = [staff("Grade of our own", "Martian", contract="Odd"), staff("Grade of our own"), staff("Another", "Venusian")]
    path = export(space, *rows)
    proposed = propose_map(space, "staff", path)
    assert proposed.open_values == {
        "ethnic_code": {"Martian": 1, "Venusian": 1}, "band": {"Grade of our own": 2, "Another": 1}, "contract": {"Odd": 1},
    }  # fmt: skip
    add_map(space, CODE, proposed)
    told = {one.where: one.what for one in read_return(Workspace.at(space.root), CODE, YEAR).findings if one.severity == "error"}
    assert set(told) == {f"esr_staff.xlsx, sheet Sheet, {column}" for column in ("ethnic_code", "band", "contract")}
    assert "Martian (1 row)" in told["esr_staff.xlsx, sheet Sheet, ethnic_code"]
    assert "Grade of our own (2 rows)" in told["esr_staff.xlsx, sheet Sheet, band"]


def saved_as_web_page(path):
    rows = [[str(cell) for cell in row] for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True)]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<html><body><table>{cells}</table></body></html>".encode()


def saved_as_tabs(path):
    rows = [[str(cell) for cell in row] for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True)]
    return "\r\n".join("\t".join(row) for row in rows).encode()


@pytest.mark.parametrize("content", [lambda path: path.read_bytes(), saved_as_web_page, saved_as_tabs], ids=["xlsx", "html", "tabs"])
def test_an_export_named_xls_is_read_as_what_it_is(space, content):
    workbook = export(space, staff("XN05"), staff("YC72", person="2"))
    named_xls = workbook.with_suffix(".xls")
    named_xls.write_bytes(content(workbook))
    proposed = propose_map(space, "staff", named_xls)
    assert proposed.map.columns["person_id"] == "Employee Number"
    assert proposed.map.values["band"] == {"XN05": "5", "YC72": "consultant"}


def test_an_export_of_a_kind_that_cannot_be_read_says_what_it_is(space):
    path = space.return_folder(CODE, YEAR) / "esr_staff.xls"
    path.write_bytes(b"%PDF-1.7 made up")
    with pytest.raises(InputError, match="PDF"):
        propose_map(space, "staff", path)
