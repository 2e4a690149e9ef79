"""Several tables in one document: which are the plan, and what is said when two become one."""

from wres.inputs.plans.import_result import NUMBERS_AGAIN
from wres.inputs.plans.tables import BEFORE, BESIDE, CONTINUED, OTHER_HEADINGS, OTHER_SHEET, OTHER_TABLE, OUTSIDE

HEAD = ["No", "Action", "Lead", "By when"]
FIRST = [HEAD, ["1", "Train", "HR", "May 2026"]]


def test_a_table_with_other_headings_is_told(word_plan, column, asked):
    other = [["Ref", "Task", "SRO", "Deadline", "RAG"], ["A1", "Brief", "CEO", "June 2026", "Red"]]
    found = word_plan(FIRST, "Second plan", other)
    assert column(found, "action") == ["Train", "Brief"]
    assert asked(found) == [(OUTSIDE, ""), (OTHER_HEADINGS, "")]


def test_a_table_of_another_kind_is_no_part_of_the_plan(word_plan, column, asked):
    key = [["Colour", "Meaning"], ["Red", "Off track"], ["Green", "On track"]]
    risks = [["Risk", "Mitigation", "Owner", "Date"], ["Nobody has time", "Plan ahead", "CPO", "May 2026"]]
    found = word_plan(key, FIRST, key, risks)
    assert column(found, "action") == ["Train"]
    assert [why for why, _ in asked(found)] == [BEFORE, OTHER_TABLE]
    told = "\n".join(entry["text"] for entry in found.review)
    assert all(" | ".join(row) in told for row in [*key, *risks])


def test_a_table_that_goes_on_without_headings_is_read_and_asked_about(word_plan, column, asked):
    found = word_plan(FIRST, "", [["2", "Review", "CPO", "June 2026"], ["3", "Mentor", "CNO", ""]])
    assert column(found, "leads") == ["HR", "CPO", "CNO"]
    assert asked(found) == [(CONTINUED, "2, 3")]
    assert column(found, "confidence") == ["sure", "likely", "likely"]


def test_numbers_that_begin_again_in_a_second_table_are_asked_about(word_plan, column, asked):
    found = word_plan(FIRST, "", [HEAD, ["1", "Train again", "OD", "May 2027"]])
    assert column(found, "action") == ["Train", "Train again"]
    assert asked(found) == [(NUMBERS_AGAIN, "1, 2")]


def test_numbers_may_begin_again_under_another_theme(word_plan, column):
    found = word_plan("Theme 1: recruitment", FIRST, "Theme 2: respect", [HEAD, ["1", "Triage", "ER", "May 2026"]])
    assert column(found, "section") == ["Theme 1: recruitment", "Theme 2: respect"]
    assert found.review == []


def test_a_second_sheet_is_told_even_with_the_same_headings(sheet_plan, column, asked):
    found = sheet_plan({"2026": FIRST, "2025": [HEAD, ["7", "Old action", "HR", "May 2025"]], "Lists": [["Red", "Green"], ["a", "b"]]})
    assert column(found, "action") == ["Train", "Old action"]
    assert asked(found) == [(OTHER_TABLE, ""), (OTHER_SHEET, "2")]
    assert column(found, "confidence") == ["sure", "likely"]


def test_a_plan_of_each_year_on_a_sheet_of_its_own_is_never_sure(sheet_plan, column, asked):
    found = sheet_plan({"2024": FIRST, "2025": FIRST})
    assert asked(found) == [(OTHER_SHEET, "2"), (NUMBERS_AGAIN, "1, 2")]
    assert column(found, "confidence") == ["likely", "likely"]


def test_a_key_beside_the_table_is_one_entry_and_no_note(sheet_plan, column, asked):
    rows = [
        [*HEAD, None, "Key", None],
        ["1", "Train", "HR", "May 2026", None, "Red", "late"],
        ["2", "Brief", "HR", "May 2026", None, "Green", "well"],
    ]
    found = sheet_plan({"Plan": [*rows, [*[None] * 5, "Blue", "done"]]})
    assert column(found, "notes") == ["", ""]
    assert [(entry["why"], entry["text"]) for entry in found.review] == [(BESIDE, "Key\nRed | late\nGreen | well\nBlue | done")]
    assert column(found, "confidence") == ["sure", "sure"]


def test_cells_beside_the_table_are_kept(sheet_plan, column):
    found = sheet_plan({"Plan": [[*HEAD, None], ["1", "Train", "HR", "May 2026", "ask finance"]]})
    assert column(found, "notes") == ["without a heading: ask finance"]


def test_short_rows_of_a_file_are_whole(csv_plan, column):
    found = csv_plan(HEAD, ["1", "Train"], ["2", "Review", "CPO"])
    assert (column(found, "action"), column(found, "leads")) == (["Train", "Review"], ["", "CPO"])
    assert found.review == []
