"""What the list of reports says of a report that was corrected."""

import datetime as dt
import shutil

import pytest

from wres.approval.record import ApprovedRecord, write_record
from wres.parameters import Workspace
from wres.parameters.approved_places import TABLES
from wres.parameters.hashes import hash_file
from wres.parameters.organisation import Approval
from wres.running.change_rows import approval_in_words, correction_in_words, published_changes

HEADINGS = "kind,indicator,measure,group,staff_group,band,where,before,after,cause\n"
FIGURE = "figure,2,likelihood,bme,all,all,index.html#indicator-2,15.2,15.4,recruitment.csv\n"
OTHER = "figure,2,likelihood,white,all,all,index.html#indicator-2,15.2,15.4,recruitment.csv\n"
DATE, STATUS = (f"commitment,,{what},,,,action 6,a,b,actions.csv\n" for what in ("date", "status"))
WORDS = "words,2,indicator 2,,,,commentary.md,a,b,commentary.md\\n"
TARGET = 'words,,the targets,,,,"organisation file, targets, 1, value",18,20,EXA.yaml\\n'
FINDING = 'finding,,no lead,,,,"actions.csv, row 2",,Nobody leads.,actions.csv\n'


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("", ""),
        (FINDING, ""),
        (FIGURE, "1 figure is not as approved."),
        (FIGURE + OTHER + FINDING, "2 figures are not as approved."),
        (FIGURE + DATE + STATUS, "1 figure and 1 action are not as approved."),
        (WORDS, "The words of indicator 2 are not as approved."),
        (FIGURE + TARGET + TARGET, "1 figure and the words of the targets are not as approved."),
    ],
)
def test_figures_and_actions_are_counted_and_findings_are_not(tmp_path, rows, words):
    (tmp_path / "approved/2025/ABC/1").mkdir(parents=True)
    (tmp_path / "changes.csv").write_text(HEADINGS + rows)
    assert correction_in_words(Workspace(tmp_path), 2025, "ABC", tmp_path) == words


BOARD = Approval(by="Board of directors", date=dt.date(2025, 11, 26))


@pytest.fixture
def kept(tmp_path):
    """A folder with version 1 of ABC 2025, approved by the board, whose review has no change."""
    folder = tmp_path / "approved/2025/ABC/1"
    folder.mkdir(parents=True)
    write_record(ApprovedRecord(folder, 1, BOARD, {}, (), {name: write_table(folder / name) for name in TABLES}))
    (tmp_path / "changes.csv").write_text(HEADINGS)
    return tmp_path


def write_table(path):
    path.write_text("")
    return hash_file(path)


def approval_said(root, stated=BOARD):
    return approval_in_words(Workspace(root), 2025, "ABC", stated, root)


def test_an_approval_counts_while_nothing_published_differs(kept):
    assert approval_said(kept) == "approved by Board of directors"
    assert approval_said(kept, None) == "draft"
    (kept / "changes.csv").write_text(HEADINGS + FINDING)
    assert approval_said(kept) == "approved by Board of directors"
    (kept / "changes.csv").write_text(HEADINGS + FIGURE)
    assert approval_said(kept) == "earlier version approved by Board of directors on 26 November 2025; not as it stands"


@pytest.mark.parametrize("lost", ["approved/2025/ABC/1/indicators.csv", "approved/2025/ABC/1/record.json", "approved"])
def test_an_approval_of_which_the_version_is_lost_cannot_be_confirmed(kept, lost):
    gone = kept / lost
    shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
    stated = BOARD.model_copy(update={"version": 1})
    assert approval_said(kept, stated) == "approval by Board of directors on 26 November 2025 cannot be confirmed"


def test_an_approval_that_was_typed_and_never_kept_is_said_as_the_file_says_it(tmp_path):
    assert approval_said(tmp_path) == "approved by Board of directors"


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00kind", b"", b"kind,indicator\nfigure,2\n", b"<html>not found</html>"])
def test_whether_anything_differs_is_not_known_without_a_file_of_ours(kept, content):
    (kept / "changes.csv").unlink()
    if content is not None:
        (kept / "changes.csv").write_bytes(content)
    assert published_changes(kept) is None
    assert "whether it still is as approved is not known" in approval_said(kept)
    assert correction_in_words(Workspace(kept), 2025, "ABC", kept) == ""


def test_a_file_that_says_that_nothing_differs_is_known_to(kept):
    assert published_changes(kept) == {}
