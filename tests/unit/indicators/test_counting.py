"""Records to counts."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.errors import InputError
from wres.indicators.code_groups import groups_of_codes
from wres.indicators.counting import count_records
from wres.indicators.representation import representation
from wres.parameters import Workspace
from wres.report.figures_table import figures_table

STANDARD = Workspace.at().standard
CODES = pd.DataFrame(
    {"code": ["A", "C", "CX", "H", "M", "Z", "NULL"], "group": ["white", "white", "white", "bme", "bme", "unknown", "unknown"]}
)
STAFF = ["person_id", "ethnic_code", "staff_group", "band", "contract", "primary"]


def staff(*rows) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=STAFF)


def headcount(table: pd.DataFrame) -> dict:
    counted, _ = count_records("staff", table, CODES, STANDARD)
    return {tuple(row[:3]): row[3] for row in counted.itertuples(index=False)}


def test_one_person_one_headcount_where_the_primary_assignment_is():
    table = staff(
        ("p1", "H", "clinical", "5", "permanent", "no"),
        ("p1", "H", "clinical", "7", "permanent", "yes"),
        ("p2", "A", "non_clinical", "3", "fixed_term", "yes"),
    )
    assert headcount(table) == {("clinical", "7", "bme"): 1, ("non_clinical", "3", "white"): 1}


def test_bank_assignments_do_not_count_and_do_not_hide_a_person():
    table = staff(
        ("p1", "A", "clinical", "5", "bank", "yes"),
        ("p2", "M", "clinical", "5", "bank", "yes"),
        ("p2", "M", "clinical", "6", "permanent", "no"),
    )
    assert headcount(table) == {("clinical", "6", "bme"): 1}


def test_a_person_without_a_primary_assignment_counts_once_with_a_note():
    table = staff(("p1", "A", "clinical", "5", "permanent", "no"), ("p1", "A", "clinical", "6", "permanent", "no"))
    counted, findings = count_records("staff", table, CODES, STANDARD)
    assert counted["headcount"].sum() == 1
    assert counted.loc[0, "band"] == "5"
    assert [f.severity for f in findings] == ["note", "note"]
    assert "1." in findings[0].what


def test_two_primary_assignments_count_once_with_a_warning():
    table = staff(("p1", "A", "medical", "consultant", "permanent", "yes"), ("p1", "A", "non_clinical", "vsm", "permanent", "yes"))
    counted, findings = count_records("staff", table, CODES, STANDARD)
    assert counted[["staff_group", "band", "headcount"]].to_numpy().tolist() == [["medical", "consultant", 1]]
    assert [f.severity for f in findings] == ["warning", "note"]


def test_codes_are_read_without_regard_to_case_and_blanks_are_unknown():
    codes = pd.Series(["A", "cx", " H ", "", None, "null", "M"])
    assert list(groups_of_codes(codes, CODES, STANDARD, "staff")) == ["white", "white", "bme", "unknown", "unknown", "unknown", "bme"]


def test_a_code_that_is_not_listed_is_an_error_that_says_how_often():
    table = staff(*[(f"p{i}", code, "clinical", "5", "permanent", "yes") for i, code in enumerate(["A", "Q", "Q", "I"])])
    with pytest.raises(InputError, match=r"Q \(2 rows\).*I \(1 row\)"):
        count_records("staff", table, CODES, STANDARD)


def test_applications_are_counted_by_the_columns_they_have():
    table = pd.DataFrame(
        [
            ("1", "A", "yes", "yes", "domestic"), ("2", "A", "yes", "no", "domestic"), ("3", "H", "yes", "yes", "international"),
            ("4", "H", "no", "no", "domestic"), ("5", "", "yes", "no", "domestic"), ("6", "A", "no", "yes", "domestic"),
        ],
        columns=["application_id", "ethnic_code", "shortlisted", "appointed", "route"],
    )  # fmt: skip
    counted, findings = count_records("applications", table, CODES, STANDARD)
    rows = {tuple(row) for row in counted[["ethnicity", "route", "shortlisted", "appointed"]].itertuples(index=False)}
    assert rows == {("white", "domestic", 2, 1), ("bme", "international", 1, 1), ("unknown", "domestic", 1, 0)}
    assert counted["appointed"].dtype == "int64"
    assert "without being shortlisted: 1" in findings[0].what


cells = st.sampled_from([("clinical", "5"), ("clinical", "8a"), ("non_clinical", "2"), ("medical", "consultant")])
people = st.lists(
    st.tuples(st.sampled_from(["A", "C", "H", "M", "Z", ""]), cells, st.integers(0, 2), st.booleans()), min_size=1, max_size=30
)


@given(people)
def test_records_give_the_same_measures_as_their_counts(drawn):
    group = dict(zip(CODES["code"], CODES["group"], strict=True)) | {"": "unknown"}
    records, direct = [], []
    for number, (code, cell, extra, bank) in enumerate(drawn):
        records.append((f"p{number}", code, *cell, "permanent", "yes"))
        records += [(f"p{number}", code, "clinical", "6", "permanent", "no")] * extra
        records += [(f"p{number}", code, "clinical", "3", "bank", "no")] * bank
        direct.append((*cell, group[code], 1))
    counted, findings = count_records("staff", staff(*records[::-1]), CODES, STANDARD)
    given_as_counts = pd.DataFrame(direct, columns=["staff_group", "band", "ethnicity", "headcount"])
    assert [f.check for f in findings] == ["who was counted"]
    assert figures_table(representation(counted, STANDARD.indicators["1"], STANDARD)).equals(
        figures_table(representation(given_as_counts, STANDARD.indicators["1"], STANDARD))
    )


def test_who_was_counted_is_said():
    rows = [
        ("p1", "A", "clinical", "5", "permanent", "yes"), ("p1", "A", "clinical", "6", "permanent", "no"),
        ("p2", "A", "clinical", "5", "other", "yes"), ("p3", "A", "clinical", "5", "bank", "yes"), ("p4", "A", "clinical", "5", "fixed_term", "yes"),
    ]  # fmt: skip
    table = staff(*rows)
    _, findings = count_records("staff", table, CODES, STANDARD)
    (said,) = [one for one in findings if one.check == "who was counted"]
    assert said.severity == "note"
    assert said.what.startswith("5 rows became 3 people. Left out: 1 bank row and 1 further post of people counted once. By contract:")
    for part in ("permanent 1", "other 1", "fixed term 1"):
        assert part in said.what
