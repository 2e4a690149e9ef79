"""Rounds kept beside a return are read in order; what is no round is said and left out."""

import datetime as dt

import pytest

from wres.inputs.rounds import read_rounds, round_file

COLUMNS = ["action_no", "action", "status"]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "rounds").mkdir()
    return tmp_path


@pytest.fixture
def read(folder, workspace):
    def run():
        findings = []
        return read_rounds(folder, COLUMNS, workspace.checks, findings), [
            (finding.check, finding.where, finding.what) for finding in findings
        ]

    return run


@pytest.fixture
def workspace():
    from wres.parameters import Workspace

    return Workspace.at()


def test_rounds_are_read_by_their_days_after_the_start(folder, read):
    for name, status in (("2025-09-30", "B"), ("start", "R"), ("2025-06-30", "A")):
        (folder / f"rounds/{name}.csv").write_text(f"action_no,action,status\n1,Train,{status}\n", encoding="utf-8")
    rounds, findings = read()
    assert [(table.day, table.rows["status"].tolist()) for table in rounds] == [
        (None, ["R"]), (dt.date(2025, 6, 30), ["A"]), (dt.date(2025, 9, 30), ["B"]),
    ]  # fmt: skip
    assert findings == []
    assert [round_file(folder, table.day).name for table in rounds] == ["start.csv", "2025-06-30.csv", "2025-09-30.csv"]


def test_a_file_saved_by_a_spreadsheet_is_read_too(folder, read):
    text = "Action No;Action;Mine\n1;Zürich; extra\n;;\n2;\n"
    (folder / "rounds/2025-06-30.csv").write_bytes(text.encode("cp1252"))
    (table,), findings = read()
    assert table.rows["action"].tolist() == ["Zürich"]
    assert table.rows["status"].tolist() == [""]
    assert findings == []


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("2025-13-01.csv", "action\nx\n", "its name is no day, such as 2025-06-30.csv, and not start.csv"),
        ("June.csv", "action\nx\n", "its name is no day"),
        ("2025-06-30.xlsx", "", "only CSV files named after a day"),
        ("2025-06-30.csv", "", "it has no column action"),
        ("2025-06-30.csv", 'number,text\n1,"a\n', "unexpected end of data"),
    ],
)
def test_what_is_no_round_is_a_finding_and_the_others_are_read(folder, read, name, content, reason):
    (folder / "rounds/2025-03-31.csv").write_text("action\nTrain\n")
    (folder / "rounds" / name).write_text(content)
    (folder / "rounds/.2025-09-30.csv.new").write_text("half")
    (table,), ((check, where, what),) = read()
    assert table.day == dt.date(2025, 3, 31)
    assert (check, where) == ("round not read", f"rounds/{name}")
    assert reason in what


def test_without_a_round_there_is_nothing_to_compare(folder, read, tmp_path, workspace):
    (folder / "rounds/start.csv").write_text("action\nTrain\n")
    assert read() == ((), [])
    assert read_rounds(tmp_path / "elsewhere", COLUMNS, workspace.checks, []) == ()
