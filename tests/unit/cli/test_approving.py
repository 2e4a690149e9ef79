"""What `approve` and `diff` say when they cannot do what was asked for."""

import datetime as dt

import pytest

from wres.approval.keeping import keep_pages
from wres.approval.record import ApprovedRecord, write_record
from wres.cli.approving import approval_day, first_day, run_approve, run_diff
from wres.errors import WresError
from wres.findings import Finding, Location
from wres.parameters import Workspace
from wres.parameters.approved_places import TABLES
from wres.parameters.hashes import hash_file
from wres.parameters.organisation import Approval
from wres.running.approving import ApprovedVersion

HEADINGS = "organisation,year,indicator,measure,group,staff_group,band,value,unit,numerator,denominator,lower,upper,status,reason,source\n"


@pytest.fixture
def workspace(tmp_path):
    """One return that was never built."""
    (tmp_path / "data/ABC/2025").mkdir(parents=True)
    (tmp_path / "data/ABC/2025/training.csv").write_text("ethnicity,accessed\nwhite,1\n")
    (tmp_path / "params/organisations").mkdir(parents=True)
    (tmp_path / "params/organisations/ABC.yaml").write_text("name: A trust\n")
    return Workspace(tmp_path)


def test_who_approves_must_be_said(workspace):
    with pytest.raises(WresError, match=r"Add BY: who approves, by role; and REF: where it is minuted(.|\n)*Board of directors"):
        run_approve(workspace, "ABC", 2025, "  ", "")


@pytest.mark.parametrize(
    ("by", "reference", "sentence"),
    [("", "item 7", "Add BY: who approves, by role. For"), ("The board", " ", "Add REF: where it is minuted. For")],
)
def test_only_what_is_missing_is_asked_for(workspace, by, reference, sentence):
    with pytest.raises(WresError, match=sentence):
        run_approve(workspace, "ABC", 2025, by, reference)


TODAY, SNAPSHOT = dt.date(2025, 11, 26), dt.date(2025, 3, 31)


@pytest.mark.parametrize(
    ("typed", "day"), [("", TODAY), (" 2025-11-26 ", TODAY), ("2025-09-04", dt.date(2025, 9, 4)), ("2025-03-31", SNAPSHOT)]
)
def test_an_approval_is_of_the_day_of_the_meeting_or_of_today(typed, day):
    assert approval_day(typed, TODAY, SNAPSHOT) == day


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("2025-11-27", "DATE=2025-11-27: this day is still to come"),
        ("2025-02-30", "DATE=2025-02-30: this is not a day"),
        ("4 September", "DATE=4 September: this is not a day"),
        ("20250904", "this is not a day"),
        ("04/09/2025", "this is not a day"),
        ("2025-03-30", "DATE=2025-03-30: this day lies before 31 March 2025, the day of the figures"),
        ("2019-01-01", "this day lies before 31 March 2025"),
    ],
)
def test_a_day_that_is_none_or_to_come_or_before_the_figures_is_refused(workspace, typed, sentence):
    with pytest.raises(WresError, match=sentence):
        approval_day(typed, TODAY, SNAPSHOT)


def test_a_refused_day_stops_the_command(workspace):
    with pytest.raises(WresError, match="DATE=9999-01-01: this day is still to come"):
        run_approve(workspace, "ABC", 2025, "The board", "item 7", "9999-01-01")
    with pytest.raises(WresError, match="DATE=2019-01-01: this day lies before 31 March 2025"):
        run_approve(workspace, "ABC", 2025, "The board", "item 7", "2019-01-01")


def test_staff_counted_before_the_snapshot_can_be_approved_from_that_day_on(workspace):
    assert first_day(workspace, "ABC", 2025) == SNAPSHOT
    workspace.organisation_file("ABC").write_text("name: A trust\ncounted_on: {2025: {date: 2025-03-01}}\n")
    assert first_day(Workspace(workspace.root), "ABC", 2025) == dt.date(2025, 3, 1)


def test_nothing_can_be_compared_before_an_approval(workspace):
    with pytest.raises(WresError, match=r"No version of the report of ABC 2025 has been approved yet(.|\n)*add AGAINST=folder"):
        run_diff(workspace, "ABC", 2025, None)


@pytest.mark.parametrize(
    ("version", "sentence"),
    [
        (
            "version: 2",
            r"Version 2 was approved by Board of directors on 26 November 2025, but approved/2025/ABC/2 is missing\. Put it back from a backup",
        ),
        ("", r"has the approval by Board of directors, 26 November 2025, of which no version is kept, so there is nothing"),
    ],
)
def test_a_version_that_is_missing_is_not_called_never_approved(workspace, version, sentence):
    stated = f"approval:\n  2025:\n    by: Board of directors\n    date: 2025-11-26\n    {version}\n"
    workspace.organisation_file("ABC").write_text(f"name: A trust\n{stated}")
    with pytest.raises(WresError, match=sentence) as raised:
        run_diff(Workspace(workspace.root), "ABC", 2025, None)
    assert "has been approved yet" not in str(raised.value)


def test_what_is_damaged_is_a_list_and_what_to_do_is_said_once(workspace):
    version, pages = workspace.root / "approved/2025/ABC/1", workspace.root / "pages"
    for folder in (version, pages):
        folder.mkdir(parents=True)
    for file in (*(version / name for name in TABLES), pages / "index.html"):
        file.write_text("")
    board = Approval(by="Board of directors", date=dt.date(2025, 11, 26))
    write_record(ApprovedRecord(version, 1, board, {}, (), {name: hash_file(version / name) for name in TABLES}))
    keep_pages(version, pages)
    for name in ("indicators.csv", "pages/index.html"):
        (version / name).write_text("changed")
    with pytest.raises(WresError) as raised:
        run_diff(workspace, "ABC", 2025, None)
    lines = str(raised.value).splitlines()
    assert lines[1:-1] == [
        f"  approved/2025/ABC/1/{name} was changed after the approval." for name in ("indicators.csv", "pages/index.html")
    ]
    assert [line for line in lines if "from a backup" in line] == [lines[-1]]
    assert lines[-1].startswith("Put them back from a backup")


def test_a_record_of_a_later_workbook_has_its_own_step_whatever_became_of_the_pages(workspace):
    version = workspace.root / "approved/2025/ABC/1"
    version.mkdir(parents=True)
    (version / "record.json").write_text('{"format": 99}')
    with pytest.raises(WresError) as raised:
        run_diff(workspace, "ABC", 2025, None)
    assert str(raised.value).splitlines() == [
        "The approved version has 2 faults:",
        "  approved/2025/ABC/1/record.json was written by a later version of the workbook.",
        "  approved/2025/ABC/1/pages.json is gone, or approving was interrupted.",
        "Use that version, or a later one.",
    ]


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        (None, "there is no such folder"),
        ({}, "there is no indicators.csv here"),
        ({"indicators.csv": HEADINGS.replace("value", "valu") + "ABC,x,2\n"}, "cannot be read as the workbook wrote it"),
        ({"record.json": "{}", "indicators.csv": HEADINGS}, "record.json cannot be read"),
    ],
)
def test_a_folder_that_holds_no_report_is_said_to_hold_none(workspace, files, sentence):
    folder = workspace.root / "before"
    if files is not None:
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_text(text)
    with pytest.raises(WresError, match=sentence):
        run_diff(workspace, "ABC", 2025, str(folder))


def test_the_report_of_another_organisation_is_refused(workspace, monkeypatch):
    other, public = workspace.root / "other", workspace.root / "reports/public/2025/ABC"
    for folder, code in ((other, "XYZ"), (public, "ABC")):
        folder.mkdir(parents=True)
        (folder / "indicators.csv").write_text(HEADINGS + f"{code},2025,4,likelihood,white,all,all,10.0,percent,1,10,,,ok,,counts\n")
    monkeypatch.setattr("wres.cli.approving.run_products", lambda *_, **__: 0)
    with pytest.raises(WresError, match=r"AGAINST is the report of XYZ 2025; only one of ABC 2025 can be compared"):
        run_diff(workspace, "ABC", 2025, str(other))


def test_a_report_in_a_folder_is_the_other_one(workspace, monkeypatch, capsys):
    other, public = workspace.root / "other", workspace.root / "reports/public/2025/ABC"
    for folder, value in ((other, "10.0"), (public, "12.0")):
        folder.mkdir(parents=True)
        (folder / "indicators.csv").write_text(HEADINGS + f"ABC,2025,4,likelihood,white,all,all,{value},percent,,,,,ok,,counts\n")
    monkeypatch.setattr("wres.cli.approving.run_products", lambda *_, **__: 0)
    assert run_diff(workspace, "ABC", 2025, str(other)) == 0
    printed = capsys.readouterr().out
    assert "It is higher than in the other report." in printed
    assert "approved report" not in printed


@pytest.mark.parametrize(("is_new", "words"), [(True, "Approved with 1 open warning:"), (False, "It has 1 open warning:")])
def test_open_warnings_are_listed_and_nothing_is_called_approved_that_was_before(workspace, monkeypatch, capsys, is_new, words):
    approval = Approval(by="Board of directors", date=dt.date(2025, 11, 26))
    record = ApprovedRecord(workspace.root / "approved/2025/ABC/1", 1, approval, {}, (), {})
    warning = Finding("warning", "no lead", Location("actions.csv"), "Nobody leads.", "", "")
    monkeypatch.setattr("wres.cli.approving.approve", lambda *_, **__: ApprovedVersion(record, (warning,), is_new))
    assert run_approve(workspace, "ABC", 2025, "Board of directors", "minutes, item 7") == 0
    lines = capsys.readouterr().out.splitlines()
    assert words in lines
    assert ("Nothing was written." in lines[0], "Approved with" in "".join(lines)) == (not is_new, is_new)
