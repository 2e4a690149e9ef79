"""Approving is all or nothing: who approves is a role, the report is the one that was read, and two people do not approve at once."""

import datetime as dt
import errno
import json
import shutil
import tempfile
from pathlib import Path

import pytest

from wres.approval.damage import RecordError
from wres.approval.keeping import keep_pages
from wres.approval.record import page_faults, read_record
from wres.errors import WresError
from wres.findings import Finding, Location
from wres.parameters import Workspace
from wres.parameters.approved_places import CHANGE_COLUMNS
from wres.parameters.organisation import Approval
from wres.report.since_approval import UNUSABLE
from wres.running import approving, put_back
from wres.running.outcomes import BUILT, FAILED, Outcome
from wres.running.products import product_named
from wres.running.standing_report import StandingReport, current_report
from wres.text.files import write_findings

BOARD = Approval(by="Board of directors", date=dt.date(2025, 11, 26), reference="Item 7")
INDICATORS = (
    "organisation,year,indicator,measure,group,staff_group,band,value,unit,numerator,denominator,lower,upper,status,reason,source\n"
)
FIGURE = "BBB,2025,4,likelihood,white,all,all,10.0,percent,1,10,,,ok,,counts\n"


@pytest.fixture
def standing(workspace_folder, monkeypatch):
    """BBB 2025 with pages and a review as a run leaves them; building it anew writes another page."""
    workspace = Workspace.at(workspace_folder)
    product = product_named(workspace, 2025, "BBB", "public")
    pages, review = product.folders.pages, product.folders.review
    for folder in (pages, review):
        folder.mkdir(parents=True)
    (pages / "index.html").write_text("a draft")
    (pages / "indicators.csv").write_text(INDICATORS + FIGURE)
    (pages / "actions.csv").write_text("action_no,action\n1,Train managers\n")
    (review / "words.csv").write_text("part,place,indicator,text\n")
    (review / "changes.csv").write_text(",".join(CHANGE_COLUMNS) + "\n")
    write_findings([Finding("warning", "no lead", Location("actions.csv, row 2"), "Nobody leads this.", "", "")], review / "findings.csv")
    built = []

    def build(space, code, year, **_):
        built.append((code, year))
        (pages / "index.html").write_text(f"approved by {space.organisation(code).approval[year].by}")
        return [Outcome(code, year, "public", BUILT, pages)]

    monkeypatch.setattr(approving, "build_products", build)
    monkeypatch.setattr(approving, "list_again", lambda _: built.append("the list of reports"))
    monkeypatch.setattr(approving, "current_report", lambda *_: StandingReport(product, ()))
    return StandingReport(product, ())


def approve(standing, approval=BOARD):
    return approving.approve(Workspace(standing.product.workspace.root), "BBB", 2025, approval, lambda _: None)


def test_what_is_kept_says_that_it_is_approved(standing, workspace_folder):
    approved = approve(standing)
    folder = workspace_folder / "approved/2025/BBB/1"
    assert (approved.record.version, approved.record.approval, approved.is_new) == (1, BOARD.model_copy(update={"version": 1}), True)
    assert (folder / "pages/index.html").read_text() == "approved by Board of directors"
    assert page_faults(folder) == []
    names = {read.name for read in approved.record.reads}
    assert {"data/BBB/2025/training.csv", "params/organisations/BBB.yaml", "lib/wres", "requirements.lock"} <= names
    assert "wres" in approved.record.software
    assert "by: Board of directors" in (workspace_folder / "params/organisations/BBB.yaml").read_text()


def test_approving_again_keeps_the_earlier_version_and_ties_the_next_to_it(standing, workspace_folder):
    first = approve(standing).record
    before = {path: path.read_bytes() for path in first.folder.rglob("*") if path.is_file()}
    second = approve(standing, BOARD.model_copy(update={"reference": "Item 9"})).record
    assert (second.version, second.earlier) == (2, first.seal)
    assert {path: path.read_bytes() for path in before} == before


def test_a_version_that_is_gone_keeps_its_number(standing, workspace_folder):
    approve(standing)
    approve(standing, BOARD.model_copy(update={"reference": "Item 9"}))
    shutil.rmtree(workspace_folder / "approved")
    assert approve(standing).record.version == 3, "it may be put back from a backup"
    assert "version: 3" in (workspace_folder / "params/organisations/BBB.yaml").read_text()


def test_approving_the_same_again_writes_nothing(standing, workspace_folder):
    approve(standing)
    again = approve(standing, BOARD.model_copy(update={"date": dt.date(2025, 12, 1)}))
    assert (again.is_new, again.record.version, again.record.approval) == (False, 1, BOARD.model_copy(update={"version": 1}))
    assert [path.name for path in (workspace_folder / "approved/2025/BBB").iterdir()] == ["1"]


def test_another_day_that_was_asked_for_is_another_approval(standing):
    approve(standing)
    other = BOARD.model_copy(update={"date": dt.date(2025, 12, 1)})
    space = Workspace(standing.product.workspace.root)
    again = approving.approve(space, "BBB", 2025, other, lambda _: None, date_given=True)
    assert (again.is_new, again.record.version, again.record.approval.date) == (True, 2, other.date)


@pytest.mark.parametrize(
    "approval", [BOARD.model_copy(update={"by": "Jane Smith"}), BOARD.model_copy(update={"reference": "E-mail of Jane Smith"})]
)
def test_the_name_of_a_person_is_questioned_and_nothing_is_written(standing, workspace_folder, approval):
    with pytest.raises(WresError, match="may be the name of a person"):
        approve(standing, approval)
    assert not (workspace_folder / "approved").exists()
    assert "approval" not in (workspace_folder / "params/organisations/BBB.yaml").read_text()


def test_a_name_that_the_organisation_accepts_is_none(standing, workspace_folder):
    file = workspace_folder / "params/organisations/BBB.yaml"
    accepted = 'accepted:\n  - {check: likely name of a person, where: "organisation file, approval", reason: a ward, by: Analyst, date: 2025-01-01}\n'
    file.write_text(file.read_text() + accepted)
    assert approve(standing, BOARD.model_copy(update={"by": "Jane Smith"})).is_new


SECOND = BOARD.model_copy(update={"reference": "Item 9"})
ADDED = "\n# looked at by the analyst\nnotes: {2025: Counted again in May}\n"


def say_approved(pages):
    (pages / "index.html").write_text("approved by Board of directors (Item 9)")


def fail_to_build(standing, monkeypatch):
    def build(*_, **__):
        (standing.review / "failed").mkdir()
        return [Outcome("BBB", 2025, "public", FAILED, None, problem="the disk is full")]

    monkeypatch.setattr(approving, "build_products", build)
    return WresError


def interrupt(standing, monkeypatch):
    def build(*_, **__):
        say_approved(standing.pages)
        raise KeyboardInterrupt

    monkeypatch.setattr(approving, "build_products", build)
    return KeyboardInterrupt


def fill_the_disk(_, monkeypatch):
    """The report says already that it is approved, and its pages cannot be kept."""

    def keep(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(approving, "keep_pages", keep)
    return WresError


def change_an_input(standing, monkeypatch):
    """The report built anew has another figure than the one that was approved."""

    def build(*_, **__):
        say_approved(standing.pages)
        changed = "figure,4,likelihood,white,all,all,index.html#indicator-4,10.0,11.0,training.csv\n"
        (standing.review / "changes.csv").write_text(",".join(CHANGE_COLUMNS) + "\n" + changed)
        return [Outcome("BBB", 2025, "public", BUILT, standing.pages)]

    monkeypatch.setattr(approving, "build_products", build)
    return WresError


def lose_the_changes(standing, monkeypatch):
    """What was looked at cannot be compared with what was built anew."""

    def build(*_, **__):
        say_approved(standing.pages)
        (standing.review / "changes.csv").unlink()
        return [Outcome("BBB", 2025, "public", BUILT, standing.pages)]

    monkeypatch.setattr(approving, "build_products", build)
    return WresError


FAULTS = (fail_to_build, interrupt, fill_the_disk, change_an_input, lose_the_changes)


@pytest.mark.parametrize("go_wrong", FAULTS)
def test_approving_that_fails_leaves_all_as_it_was(standing, workspace_folder, monkeypatch, go_wrong):
    approve(standing)
    watched = [workspace_folder / name for name in ("params/organisations", "approved", "reports/public", "reports/review")]
    before = bytes_in(watched)
    fault = go_wrong(standing, monkeypatch)
    with pytest.raises(fault):
        approve(standing, SECOND)
    assert (standing.pages / "index.html").read_text() == "approved by Board of directors"
    assert bytes_in(watched) == before
    assert [path.name for path in (workspace_folder / "reports").iterdir() if "approving" in path.name] == []


def bytes_in(folders):
    return {path: path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file() and path.name != ".lock"}


@pytest.mark.parametrize("has_earlier", [False, True])
@pytest.mark.parametrize("go_wrong", [fill_the_disk, change_an_input])
def test_what_somebody_wrote_meanwhile_into_the_organisations_file_stays(standing, workspace_folder, monkeypatch, go_wrong, has_earlier):
    if has_earlier:
        approve(standing)
    file = workspace_folder / "params/organisations/BBB.yaml"
    before = file.read_text()
    go_wrong(standing, monkeypatch)
    build = approving.build_products

    def edit_and_build(*arguments, **options):
        file.write_text(file.read_text() + ADDED)
        return build(*arguments, **options)

    monkeypatch.setattr(approving, "build_products", edit_and_build)
    with pytest.raises(WresError):
        approve(standing, SECOND)
    assert file.read_text() == before + ADDED


def test_an_edit_from_which_the_approval_cannot_be_taken_stays_and_is_told(standing, workspace_folder, monkeypatch):
    file = workspace_folder / "params/organisations/BBB.yaml"
    fill_the_disk(standing, monkeypatch)
    in_braces = "{name: Made-up BBB, approval: {2025: {by: Board of directors, date: 2025-11-26, reference: Item 7, version: 1}}}\n"

    def edit(*_, **__):
        file.write_text(in_braces)
        return [Outcome("BBB", 2025, "public", BUILT, standing.pages)]

    monkeypatch.setattr(approving, "build_products", edit)
    lines = []
    with pytest.raises(WresError, match="Nothing was approved"):
        approving.approve(Workspace(workspace_folder), "BBB", 2025, BOARD, lines.append)
    assert file.read_text() == in_braces
    assert any("It may still say that 2025 was approved by Board of directors" in line for line in lines)
    assert not (workspace_folder / "approved/2025/BBB/1").exists()


def watched(workspace_folder):
    return bytes_in([workspace_folder / name for name in ("params/organisations", "approved", "reports/public", "reports/review")])


LOCKED = (
    "reports/public/2025",
    "reports/public/2025/BBB",
    "reports/review/2025/BBB",
    "params/organisations",
    "approved/2025/BBB",
    "approved",
)


@pytest.mark.parametrize("locked", LOCKED)
def test_a_folder_that_may_not_be_written_is_named_before_anything_is_changed(standing, workspace_folder, monkeypatch, locked):
    approve(standing)
    before, folder, real = watched(workspace_folder), str(workspace_folder.resolve() / locked), tempfile.mkstemp

    def refuse(*arguments, **options):
        if locked == "approved" or str(Path(options["dir"]).resolve()) == folder:
            raise OSError(errno.EACCES, "Permission denied", f"{folder}/.new-a1")
        return real(*arguments, **options)

    monkeypatch.setattr(*((approving, "workspace_lock") if locked == "approved" else (tempfile, "mkstemp")), refuse)
    with pytest.raises(WresError, match=rf"{locked}[^:]*: you may not read or write this. Ask for the right to.* Nothing was approved\.$"):
        approving.approve(Workspace(workspace_folder), "BBB", 2025, SECOND, pytest.fail)
    assert watched(workspace_folder) == before


def test_a_report_that_was_not_replaced_is_not_said_to_be_lost(standing, monkeypatch):
    """A folder was locked meanwhile: the build fails, and the report is as it was."""
    monkeypatch.setattr(approving, "build_products", lambda *_, **__: [Outcome("BBB", 2025, "public", FAILED, None, problem="locked")])
    monkeypatch.setattr(put_back, "put_in_place", lambda new, *_: pytest.fail(str(new)))
    lines = []
    with pytest.raises(WresError, match="could not be built anew, so nothing was approved: locked"):
        approving.approve(Workspace(standing.product.workspace.root), "BBB", 2025, BOARD, lines.append)
    assert [line for line in lines if "put back" in line] == []


def test_a_report_that_cannot_be_put_back_is_kept_where_it_is_told(standing, workspace_folder, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EACCES, "Permission denied", str(standing.pages))

    change_an_input(standing, monkeypatch)
    monkeypatch.setattr(put_back, "put_in_place", refuse)
    lines = []
    with pytest.raises(WresError, match="nothing was approved"):
        approving.approve(Workspace(workspace_folder), "BBB", 2025, BOARD, lines.append)
    (told,) = [line for line in lines if "could not be put back" in line]
    kept = workspace_folder / "reports/.new-approving-2025-BBB"
    assert f"As it was, it lies in {kept}; or build it anew with make report." in told
    assert (kept / "pages/index.html").read_text() == "a draft"


def test_open_errors_forbid_it_and_are_listed(standing, workspace_folder, monkeypatch):
    error = Finding("error", "blank cell", Location("training.csv, row 2"), "accessed is blank.", "", "")
    monkeypatch.setattr(approving, "current_report", lambda *_: StandingReport(standing.product, (error,)))
    with pytest.raises(WresError, match=r"open errors.*\n  training.csv, row 2: accessed is blank\."):
        approve(standing)
    assert not (workspace_folder / "approved/2025/BBB/1").exists()


@pytest.fixture
def second_person(standing, monkeypatch):
    """Somebody who begins to approve while another is at it and has put the version there but not its pages; gives how many were refused."""
    refused, real = [], approving.build_products

    def build(*arguments, **options):
        monkeypatch.setattr(approving, "build_products", real)
        monkeypatch.setattr(approving, "workspace_lock", lambda *_: Waiting())
        with pytest.raises(WresError, match=r"Somebody else approved this report meanwhile \(version 1, by Board of directors\)"):
            approve(standing, BOARD.model_copy(update={"by": "People committee"}))
        refused.append(True)
        return real(*arguments, **options)

    class Waiting:
        """The first finishes while the second waits."""

        def __enter__(self):
            version = standing.product.workspace.root / "approved/2025/BBB/1"
            assert version.is_dir()
            assert not (version / "pages").exists()
            keep_pages(version, standing.pages)

        def __exit__(self, *_):
            shutil.rmtree(standing.product.workspace.root / "approved/2025/BBB/1/pages")
            (standing.product.workspace.root / "approved/2025/BBB/1/pages.json").unlink()
            return False

    monkeypatch.setattr(approving, "build_products", build)
    return refused


def test_who_waited_while_somebody_else_approved_is_told_and_writes_nothing(standing, second_person, workspace_folder):
    assert approve(standing).record.approval.by == "Board of directors"
    assert second_person == [True]
    assert [path.name for path in (workspace_folder / "approved/2025/BBB").iterdir()] == ["1"]
    assert "People committee" not in (workspace_folder / "params/organisations/BBB.yaml").read_text()


def test_who_waited_for_an_approval_that_failed_can_approve(standing, workspace_folder, monkeypatch):
    begun = workspace_folder / "approved/2025/BBB/1"
    begun.mkdir(parents=True)
    real = approving.workspace_lock

    def lock(*arguments):
        begun.rmdir()
        return real(*arguments)

    monkeypatch.setattr(approving, "workspace_lock", lock)
    assert approve(standing).record.version == 1


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda folder: (folder / "indicators.csv").write_text(INDICATORS), "1/indicators.csv was changed after the approval"),
        (lambda folder: (folder / "rows.json").unlink(), "1/rows.json is gone"),
        (lambda folder: (folder / "record.json").unlink(), "1/record.json is gone"),
        (lambda folder: (folder / "record.json").write_text("{"), "1/record.json cannot be read"),
    ],
)
def test_a_version_that_was_changed_by_hand_is_noticed_and_the_next_does_not_need_it(standing, workspace_folder, change, sentence):
    folder = approve(standing).record.folder
    change(folder)
    with pytest.raises(RecordError, match=sentence):
        read_record(folder)
    second = approve(standing, BOARD.model_copy(update={"reference": "Item 9"})).record
    assert second.version == 2
    assert "could not be used" in second.earlier


def test_a_warning_that_the_new_version_settles_is_not_listed_with_it(standing, monkeypatch):
    lead = Finding("warning", "no lead", Location("actions.csv, row 2"), "Nobody leads this.", "", "")
    unusable = Finding("warning", UNUSABLE, Location("approved/2025/BBB/1"), "rows.json is gone.", "", "")
    monkeypatch.setattr(approving, "current_report", lambda *_: StandingReport(standing.product, (unusable, lead)))
    assert approve(standing).warnings == (lead,)


def test_the_same_approval_makes_a_version_anew_where_the_one_before_was_lost(standing):
    approve(standing)
    second = approve(standing, SECOND).record
    shutil.rmtree(second.folder.parent / "1")
    again = approve(standing, SECOND)
    assert (again.is_new, again.record.version, again.record.earlier) == (True, 3, second.seal)
    assert not approve(standing, SECOND).is_new


def test_who_approved_cannot_be_changed_by_hand_nor_a_later_record_be_misread(standing):
    folder = approve(standing).record.folder
    facts = json.loads((folder / "record.json").read_text())
    (folder / "record.json").write_text(json.dumps(facts | {"approval": facts["approval"] | {"by": "Somebody else"}}))
    with pytest.raises(RecordError, match="was changed after the approval"):
        read_record(folder)
    (folder / "record.json").write_text(json.dumps(facts | {"format": 99}))
    with pytest.raises(RecordError, match="later version of the workbook"):
        read_record(folder)


def test_pages_that_were_changed_or_never_arrived_are_named(standing):
    folder = approve(standing).record.folder
    (folder / "pages/index.html").write_text("something else")
    assert page_faults(folder) == ["approved/2025/BBB/1/pages/index.html was changed after the approval."]
    (folder / "pages.json").unlink()
    assert page_faults(folder) == ["approved/2025/BBB/1/pages.json is gone, or approving was interrupted."]


def test_what_was_not_built_or_is_not_current_is_not_approved(workspace_folder):
    with pytest.raises(WresError, match="There is no report of BBB 2025 yet"):
        current_report(Workspace.at(workspace_folder), "BBB", 2025)
    pages = workspace_folder / "reports/public/2025/BBB"
    pages.mkdir(parents=True)
    (pages / "index.html").write_text("a page")
    with pytest.raises(WresError, match="is not current"):
        current_report(Workspace.at(workspace_folder), "BBB", 2025)
