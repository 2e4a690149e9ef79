"""Rows are told apart by marks that say nothing of what they hold."""

import json

from wres.approval.row_changes import table_change
from wres.approval.row_marks import by_table, marked_tables, read_marks, write_marks
from wres.parameters import Workspace

HEADINGS = ["ethnicity", "shortlisted", "appointed"]
ROWS = [["white", "100", "20"], ["bme", "60", "9"], ["unknown", "5", "1"]]
STANDARD = Workspace.at().standard


def marks(returned, tmp_path, rows, headings=HEADINGS, table="recruitment", salt="salt"):
    (marked,) = marked_tables([returned(**{table: [headings, *rows]})], tmp_path, STANDARD, salt)
    return marked


def change(returned, tmp_path, before, after, **how):
    found = table_change(marks(returned, tmp_path, before, **how), marks(returned, tmp_path, after, **how))
    return found and found.words


def test_a_changed_cell_is_told_by_row_and_column(returned, tmp_path):
    after = [ROWS[0], ["bme", "60", "12"], ROWS[2]]
    assert change(returned, tmp_path, ROWS, after) == "recruitment.csv of 2024/25, row 3 (appointed)"


def test_the_order_of_rows_is_no_change(returned, tmp_path):
    assert change(returned, tmp_path, ROWS, ROWS[::-1]) is None


def test_new_and_removed_rows_are_told_by_their_numbers(returned, tmp_path):
    assert change(returned, tmp_path, ROWS[:2], ROWS) == "recruitment.csv of 2024/25, new row 4"
    assert change(returned, tmp_path, ROWS, ROWS[1:]) == "recruitment.csv of 2024/25, removed row 2 as it was numbered then"
    twice = change(returned, tmp_path, [*ROWS, ROWS[0]], ROWS)
    assert twice == "recruitment.csv of 2024/25, removed row 5 as it was numbered then", "one of two equal rows"


def test_the_order_of_columns_is_no_change_and_another_column_is(returned, tmp_path):
    before = marks(returned, tmp_path, ROWS)
    turned = marks(returned, tmp_path, [row[::-1] for row in ROWS], HEADINGS[::-1])
    assert table_change(before, turned) is None
    wider = marks(returned, tmp_path, [[*row, "domestic"] for row in ROWS], [*HEADINGS, "route"])
    assert table_change(before, wider).words == "recruitment.csv of 2024/25, new column route"
    assert table_change(wider, before).words == "recruitment.csv of 2024/25, removed column route"
    changed = marks(returned, tmp_path, [["domestic", *row] for row in (ROWS[0], ["bme", "60", "12"], ROWS[2])], ["route", *HEADINGS])
    assert table_change(before, changed).words == "recruitment.csv of 2024/25, row 3 (appointed); new column route"


def test_a_table_that_is_new_or_gone_is_said_to_be(returned, tmp_path):
    marked = marks(returned, tmp_path, ROWS)
    assert table_change(None, marked).words == "recruitment.csv of 2024/25: new"
    assert table_change(marked, None).words == "recruitment.csv of 2024/25: no longer there"


def test_records_of_people_have_one_mark_a_row_and_no_column_is_named(returned, tmp_path):
    headings = ["person_id", "ethnic_code", "staff_group", "band", "contract", "primary"]
    before = [["p1", "A", "clinical", "5", "permanent", "yes"], ["p2", "D", "clinical", "6", "permanent", "yes"]]
    after = [before[0], ["p2", "D", "clinical", "7", "permanent", "yes"]]
    how = {"headings": headings, "table": "staff"}
    assert {len(row.cells) for row in marks(returned, tmp_path, before, **how).rows} == {1}
    assert change(returned, tmp_path, before, after, **how) == "staff.csv of 2024/25, row 3"


def test_nothing_of_a_cell_is_in_what_is_kept_and_another_salt_gives_other_marks(returned, tmp_path):
    first, second = (marks(returned, tmp_path, [["white", "98765", "43210"]], salt=salt) for salt in ("one", "another"))
    write_marks(tmp_path / "rows.json", "one", [first])
    text = (tmp_path / "rows.json").read_text()
    assert not any(cell in text for cell in ("98765", "43210", "white"))
    assert not set(first.rows[0].cells) & set(second.rows[0].cells)


def test_what_is_kept_is_read_again(returned, tmp_path):
    marked = marks(returned, tmp_path, ROWS)
    write_marks(tmp_path / "rows.json", "salt", [marked])
    assert read_marks(tmp_path / "rows.json") == ("salt", by_table([marked]))
    assert json.loads((tmp_path / "rows.json").read_text())["tables"][0]["file"] == "data/ABC/2025/recruitment.csv"


def test_many_changed_rows_are_counted(returned, tmp_path):
    many = [["white", str(number), "1"] for number in range(10)]
    after = [["white", number, "2"] for _, number, _ in many]
    assert change(returned, tmp_path, many, after) == "recruitment.csv of 2024/25, rows 2, 3, 4, 5, 6, 7 and 4 more (appointed)"
