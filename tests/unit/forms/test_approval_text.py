"""An approval goes into an organisation's file, and every other letter of it stays."""

import datetime as dt
from pathlib import Path

import pytest

from wres.errors import WresError
from wres.forms.approval_text import with_approval
from wres.forms.approval_written import write_approval
from wres.parameters import Organisation, Workspace
from wres.parameters.loading import model_of
from wres.parameters.organisation import Approval

BOARD = Approval(by="Board of directors", date=dt.date(2025, 11, 26), reference="Minutes: item 7, #3")
ALONE = Approval(by="Board of directors", date=dt.date(2025, 11, 26))
FILES = {
    "nothing but a name": "name: X\n",
    "no last line end": "name: X",
    "comments at the end": "name: X # who\n# the end",
    "other years in a block": "name: X\napproval:\n  2024:\n    by: Chair  # of the board\n    date: 2024-01-01\n\n# notes\nnotes:\n  2025: hi\n",
    "other years in braces": "name: X\napproval: {2024: {by: Chair, date: 2024-01-01}}  # kept\nmade_up: true\n",
    "empty braces": "name: X\napproval: {}\n",
    "nothing after it": "name: X\napproval:   # nothing yet\nmade_up: true\n",
    "this year in braces": "name: X\napproval:\n  2025: {by: A, date: 2024-01-01}\nmade_up: true\n",
    "this year as it is shown": "name: X\napproval:\n  2024/25:\n    by: >\n      A b\n    date: 2024-01-01\nmade_up: true\n",
    "line ends of Windows": 'name: X\r\napproval:\r\n    2025:\r\n        date: 2024-01-01 # d\r\n        by: "A"   # who\r\n# tail\r\nmade_up: true\r\n',
    "keys set in": "  name: X\n  notes:\n    2025: |\n      long\n      text\n\n",
    "marks of a document": "---\nname: X\nnotes:\n  2025: y\n...\n",
    "a date that is not given any more": "name: X\napproval:\n  2025:\n    by: A\n    date: 2024-01-01\n    reference: old  # of then\n",
}


@pytest.mark.parametrize("approval", [BOARD, ALONE], ids=["with a meeting", "without"])
@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_the_file_says_the_approval_and_all_else_as_before(text, approval):
    written = with_approval(text, 2025, approval)
    before, after = (model_of(Organisation, content, Path("ABC.yaml")) for content in (text, written))
    assert after == before.model_copy(update={"approval": before.approval | {2025: approval}})
    comments = [part for part in text.replace("\r", "").split("\n") if "#" in part]
    assert all(comment[comment.index("#") :] in written for comment in comments)
    assert ("\r\n" in text) == ("\r\n" in written)
    assert written.count("\n") - written.count("\r\n") == 0 or "\r" not in text


def test_what_is_not_the_approval_stays_letter_for_letter():
    text = FILES["other years in a block"]
    entry = "  2025:\n    by: Board of directors\n    date: 2025-11-26\n"
    assert with_approval(text, 2025, ALONE) == text.replace("2024-01-01\n", f"2024-01-01\n{entry}")


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "params" / "organisations").mkdir(parents=True)
    return Workspace(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "{name: X, made_up: true}\n",
        "name: X\nnotes: &same\n  2024: a\napproval: *same\n",
        "base: &b {by: A, date: 2024-01-01}\nname: X\n",
    ],
    ids=["all in braces", "an alias", "a key that is none"],
)
def test_a_file_that_cannot_take_it_is_left_alone_and_the_sentence_says_what_to_write(workspace, text):
    file = workspace.organisation_file("ABC")
    file.write_text(text)
    with pytest.raises(WresError, match=r"by hand, and approve|is not a key|alias|approval"):
        write_approval(workspace, "ABC", 2025, BOARD)
    assert file.read_text() == text
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encoding_stays(workspace, encoding):
    file = workspace.organisation_file("ABC")
    file.write_bytes("name: Ærø\n".encode(encoding))
    write_approval(workspace, "ABC", 2025, BOARD)
    assert file.read_bytes().startswith("name: Ærø\n".encode(encoding))
    assert workspace.organisation("ABC").approval == {2025: BOARD}


@pytest.mark.parametrize("before", [{}, {"version": 1}])
def test_the_number_of_the_version_is_written_as_a_number(before):
    first = with_approval("name: X\n", 2025, ALONE.model_copy(update=before))
    second = with_approval(first, 2025, ALONE.model_copy(update={"version": 2}))
    assert second == "name: X\napproval:\n  2025:\n    by: Board of directors\n    date: 2025-11-26\n    version: 2\n"
