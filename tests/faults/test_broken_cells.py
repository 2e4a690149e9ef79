"""One cell, column or row broken: the fault is named, with its place, and nothing else is said."""

import pytest

STAFF = "person_id ethnic_code staff_group band contract primary"
PUBLISHED = "indicator measure group value unit missing"


def _cell(table, row, column, value):
    return lambda pack: pack.cell(table, row, column, value)


def _without(table, column):
    return lambda pack: pack.tables.update({table: pack.tables[table].drop(columns=column)})


def _with_staff(*rows):
    """Records of staff instead of counts, and no table that is compared with them, for a reason."""

    def change(pack):
        reasons = [("3", "likelihood"), ("4", "likelihood"), ("9", "board_share")]
        pack.rows("published", PUBLISHED, *((code, measure, "bme", "", "", "no data") for code, measure in reasons))
        pack.drop("workforce", "disciplinary", "training", "board")
        people = [(f"p{number}", "A", "clinical", "5", "permanent", "yes") for number in range(100)]
        pack.rows("staff", STAFF, *people, *rows)

    return change


def _total(pack):
    pack.add("training", "total", 450)


def _repeated_row(pack):
    pack.add("recruitment", "white", 10, 2)


def _twice_printed(pack):
    pack.rows("published", "indicator measure group staff_group band value unit",
              ("1", "share", "bme", "all", "all", 15, "percent"), ("1", "share", "bme", "", "all", 16, "percent"))  # fmt: skip


def _printed_without_value(pack):
    pack.rows("published", "indicator measure group value unit missing", ("2", "relative_likelihood", "white/bme", "", "ratio", ""))


def _printed_in_words(pack):
    pack.rows("published", "indicator measure group value unit", ("2", "relative_likelihood", "white/bme", "twice", "ratio"))


def _application(pack):
    pack.drop("recruitment")
    pack.rows("applications", "application_id ethnic_code shortlisted appointed",
              ("1", "A", "yes", "yes"), ("2", "H", "yes", "no"), ("1", "H", "yes", "no"))  # fmt: skip


def _year_in_words(pack):
    pack.rows("disciplinary", "ethnicity entered year", ("white", 12, "2024/25"), ("bme", 7, 2025), ("unknown", 0, 2025))


def _optional_band(pack):
    pack.rows("recruitment", "ethnicity shortlisted appointed staff_group band",
              ("white", 100, 20, "clinical", "5"), ("bme", 50, 8, "clinical", "consultant"))  # fmt: skip


FAULTS = {
    "count column missing": (_without("recruitment", "appointed"), "missing column", "recruitment.csv, appointed"),
    "key column missing": (_without("training", "ethnicity"), "missing column", "training.csv, ethnicity"),
    "percent column missing": (_without("survey", "percent"), "missing column", "survey.csv, percent"),
    "blank count": (_cell("recruitment", 3, "appointed", ""), "blank cell", "recruitment.csv, row 3, appointed"),
    "count of blanks only": (_cell("training", 2, "accessed", "   "), "blank cell", "training.csv, row 2, accessed"),
    "blank ethnicity": (_cell("board", 4, "ethnicity", ""), "blank cell", "board.csv, row 4, ethnicity"),
    "blank action": (_cell("actions", 3, "action", ""), "blank cell", "actions.csv, row 3, action"),
    "text in a count": (_cell("disciplinary", 2, "entered", "twelve"), "not a whole number", "disciplinary.csv, row 2, entered"),
    "whole-time equivalents": (_cell("workforce", 5, "headcount", "12.6"), "decimal number", "workforce.csv, row 5, headcount"),
    "negative count": (_cell("training", 4, "accessed", "-3"), "negative number", "training.csv, row 4, accessed"),
    "thousands separator": (_cell("recruitment", 2, "shortlisted", "1,234"), "thousands separator", "recruitment.csv, row 2, shortlisted"),
    "small number hidden as <5": (
        _cell("disciplinary", 3, "entered", "<5"),
        "small number hidden at source",
        "disciplinary.csv, row 3, entered",
    ),
    "small number hidden as a star": (_cell("board", 4, "members", "*"), "small number hidden at source", "board.csv, row 4, members"),
    "n/a in a count": (_cell("training", 4, "accessed", "n/a"), "marked as not available", "training.csv, row 4, accessed"),
    "dash in a count": (_cell("disciplinary", 4, "entered", "-"), "marked as not available", "disciplinary.csv, row 4, entered"),
    "dash in a survey result": (_cell("survey", 3, "percent", "-"), "marked as not available", "survey.csv, row 3, percent"),
    "date in a count": (_cell("recruitment", 3, "appointed", "08-Sep"), "date in place of a number", "recruitment.csv, row 3, appointed"),
    "formula in a CSV": (_cell("board", 2, "members", "=B2+B3"), "formula not calculated", "board.csv, row 2, members"),
    "exponent in a count": (_cell("workforce", 2, "headcount", "1E+03"), "not a whole number", "workforce.csv, row 2, headcount"),
    "count beyond all people": (
        _cell("training", 2, "accessed", "99999999999999999999"),
        "not a whole number",
        "training.csv, row 2, accessed",
    ),
    "digits of another script": (_cell("training", 2, "accessed", "３００"), "not a whole number", "training.csv, row 2, accessed"),
    "code in capitals": (_cell("training", 2, "ethnicity", "White"), "code not accepted", "training.csv, row 2, ethnicity"),
    "code of another scheme": (_cell("workforce", 3, "ethnicity", "BAME"), "code not accepted", "workforce.csv, row 3, ethnicity"),
    "band of another scheme": (_cell("workforce", 8, "band", "Band 2"), "code not accepted", "workforce.csv, row 8, band"),
    "yes as TRUE": (_cell("board", 2, "voting", "TRUE"), "code not accepted", "board.csv, row 2, voting"),
    "indicator that is not surveyed": (_cell("survey", 9, "indicator", "9"), "code not accepted", "survey.csv, row 9, indicator"),
    "row of totals": (_total, "total row", "training.csv, row 5, ethnicity"),
    "row given twice": (_repeated_row, "duplicate row", "recruitment.csv, row 5"),
    "printed figure given twice": (_twice_printed, "duplicate row", "published.csv, row 3"),
    "application given twice": (_application, "duplicate row", "applications.csv, row 4"),
    "appointed above shortlisted": (
        _cell("recruitment", 4, "appointed", "6"),
        "more than it is part of",
        "recruitment.csv, row 4, appointed",
    ),
    "percentage above 100": (_cell("survey", 5, "percent", "128.5"), "percentage outside 0 to 100", "survey.csv, row 5, percent"),
    "percentage below 0": (_cell("survey", 5, "percent", "-2"), "percentage outside 0 to 100", "survey.csv, row 5, percent"),
    "percent sign": (_cell("survey", 2, "percent", "58%"), "percent sign", "survey.csv, row 2, percent"),
    "decimal comma": (_cell("survey", 2, "percent", "25,4"), "not a number", "survey.csv, row 2, percent"),
    "responses in words": (_cell("survey", 2, "responses", "about 200"), "not a whole number", "survey.csv, row 2, responses"),
    "printed value blank without a reason": (_printed_without_value, "neither is given", "published.csv, row 2, value, missing"),
    "printed value in words": (_printed_in_words, "not a number", "published.csv, row 2, value"),
    "year as 2024/25": (_year_in_words, "not a year", "disciplinary.csv, row 2, year"),
    "medical grade among clinical staff": (
        _cell("workforce", 50, "band", "consultant"),
        "band not of the staff group",
        "workforce.csv, row 50, band",
    ),
    "medical grade in recruitment": (_optional_band, "band not of the staff group", "recruitment.csv, row 3, band"),
    "ethnic code not listed": (
        _with_staff(("q1", "QQ", "clinical", "5", "permanent", "yes"), ("q2", "QQ", "clinical", "6", "permanent", "yes")),
        "code not listed",
        "staff.csv, row 102, ethnic_code",
    ),
    "person without a number": (_with_staff(("", "A", "clinical", "5", "permanent", "yes")), "blank cell", "staff.csv, row 102, person_id"),
    "person with two primary assignments": (
        _with_staff(("p7", "A", "clinical", "6", "permanent", "yes")),
        "two primary assignments",
        "staff.csv, row 102, person_id",
    ),
    "contract not accepted": (
        _with_staff(("q1", "A", "clinical", "6", "zero hours", "yes")),
        "code not accepted",
        "staff.csv, row 102, contract",
    ),
}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda name: name.replace(" ", "-"))
def test_fault_gives_exactly_its_finding(pack, fault):
    change, check, where = FAULTS[fault]
    change(pack)
    checked = pack.check()
    found = checked.findings
    assert [(one.severity, one.check, one.where) for one in found] == [("error", check, where)]
    assert where.split(".")[0] not in checked.tables
    assert found[0].what
    assert found[0].how_to_fix


def test_a_cell_is_told_with_its_value_and_what_is_accepted(pack):
    pack.cell("recruitment", 4, "ethnicity", "unknwon")
    told = pack.check().findings[0]
    assert told.what == "ethnicity is unknwon, which is not accepted (did you mean unknown?)."
    assert told.why == "Accepted: white, bme, unknown."


def test_the_bound_is_told_with_both_figures(pack):
    pack.cell("recruitment", 3, "appointed", "100")
    told = pack.check().findings[0]
    assert told.what == "100 is more than the 50 shortlisted."
    assert told.why.startswith("Appointed counts the shortlisted people")


def test_unlisted_ethnic_codes_are_listed_with_how_often_they_occur(pack):
    people = [(f"q{number}", code, "clinical", "5", "permanent", "yes") for number, code in enumerate(["QQ", "77", "QQ", "A", "", "z"])]
    _with_staff(*people)(pack)
    findings = pack.check().findings
    assert [finding.what for finding in findings] == ["Ethnic codes that are not listed: QQ (2 rows), 77 (1 row)."]
    assert "A, B, C," in findings[0].why


def test_at_most_twenty_rows_are_listed_and_then_how_many_more(pack):
    pack.tables["workforce"]["headcount"] = "many"
    findings = pack.check().findings
    assert len(findings) == 21
    assert findings[19].where == "workforce.csv, row 21, headcount"
    assert findings[20].what == "76 more rows have the same finding (not a whole number)."


def test_a_misspelt_heading_is_suggested_for_the_missing_column(pack):
    pack.tables["training"] = pack.tables["training"].rename(columns={"accessed": "acessed"})
    findings = pack.check().findings
    assert [finding.check for finding in findings] == ["missing column", "unknown column"]
    assert findings[0].what == "The column accessed is missing (did you mean acessed?)."


def test_two_faults_in_two_tables_are_both_told(pack):
    pack.cell("recruitment", 2, "appointed", "?")
    pack.cell("survey", 2, "percent", "200")
    assert {finding.where for finding in pack.check().findings} == {"recruitment.csv, row 2, appointed", "survey.csv, row 2, percent"}
