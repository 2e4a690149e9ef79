"""Which input changed since a version: rows, keys, files, the workbook; and nothing where only the way of writing did."""

import datetime as dt
import shutil
from dataclasses import replace

import pytest

import wres
from wres.approval.changes import compare_sides
from wres.approval.input_changes import changed_names
from wres.approval.inputs_beside import inputs_beside
from wres.approval.keeping import keep_version
from wres.approval.made_from import changes_since_inputs, input_changes
from wres.approval.published_side import PublishedSide, read_side
from wres.indicators.figures import Figure
from wres.parameters import Workspace
from wres.parameters.hashes import Hashes
from wres.parameters.organisation import Approval
from wres.parameters.reads import REPORT_NOTEBOOK, read_for_return
from wres.parameters.software import software
from wres.plans.written import WrittenRow

BOARD = Approval(by="Board of directors", date=dt.date(2025, 11, 26), version=1)
HEADINGS = "organisation,year,indicator,measure,group,staff_group,band,value,unit,numerator,denominator,lower,upper,status,reason,source\n"
TRAINING = "ethnicity,accessed\nwhite,400\nbme,200\n"
BOARD_TABLE = "ethnicity,voting,executive,members\nwhite,yes,yes,6\nbme,yes,no,2\n"


@pytest.fixture
def root(tmp_path, checkout):
    """A workspace with two tables, a commentary, and rules of its own for the year."""
    folder = tmp_path / "data/ABC/2025"
    folder.mkdir(parents=True)
    (folder / "training.csv").write_text(TRAINING)
    (folder / "board.csv").write_text(BOARD_TABLE)
    (folder / "commentary.md").write_text("## summary\nWords.\n")
    (tmp_path / "params/organisations").mkdir(parents=True)
    (tmp_path / "params/organisations/ABC.yaml").write_text("name: A trust\ndisclosure: {threshold: 5}\n")
    shutil.copytree(checkout / "params/years", tmp_path / "params/years")
    return tmp_path


def reads(root):
    return list(read_for_return(Workspace(root), "ABC", 2025, REPORT_NOTEBOOK))


@pytest.fixture
def record(root):
    """What was approved of it: two figures and an action."""
    pages, review = root / "pages", root / "review"
    for folder in (pages, review):
        folder.mkdir()
    rows = "ABC,2025,4,likelihood,white,all,all,10.0,percent,40,400,,,ok,,counts\nABC,2025,9,board_share,bme,all,total,25.0,percent,2,8,,,ok,,counts\n"
    (pages / "indicators.csv").write_text(HEADINGS + rows)
    (pages / "actions.csv").write_text("action_no,action,due_text\n1,Train managers,March 2026\n")
    (review / "findings.csv").write_text("severity,check,where,what,why,how_to_fix,accepted\n")
    (review / "words.csv").write_text("part,place,indicator,text\n")
    return keep_version(Workspace(root), 2025, "ABC", BOARD, pages, review, reads(root))


def changed(root, record, used=None):
    now = reads(root)
    return input_changes(record, Workspace(root), now, Hashes().of(now), software() if used is None else used)


def test_nothing_changed_and_the_version_itself_is_none(root, record):
    assert any(read.name == "approved/2025/ABC/1/record.json" for read in reads(root)), "the report reads what it is compared with"
    assert changed(root, record).words == ()


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        ("data/ABC/2025/training.csv", TRAINING.replace("200", "201"), ("training.csv of 2024/25, row 3 (accessed)",)),
        ("data/ABC/2025/training.csv", "accessed,ethnicity\n200,bme\n400,white\n", ()),
        ("data/ABC/2025/commentary.md", "## summary\nOther words.\n", ("data/ABC/2025/commentary.md: changed",)),
        (
            "data/ABC/2025/disciplinary.csv", "ethnicity,entered\nwhite,3\nbme,2\n", ("disciplinary.csv of 2024/25: new",),
        ),
        (
            "params/organisations/ABC.yaml", "name: A trust\ndisclosure: {threshold: 10}\n",
            ("params/organisations/ABC.yaml, disclosure.threshold: 5 became 10",),
        ),
        ("params/organisations/ABC.yaml", "# a comment\ndisclosure:\n  threshold: 5\nname: A trust\n", ()),
        (
            "params/organisations/ABC.yaml",
            "name: A trust\ndisclosure: {threshold: 5}\napproval: {2025: {by: Board of directors, date: 2025-11-26}}\n", (),
        ),
    ],
    ids=["a cell", "another order", "words", "a new table", "a key", "another spelling", "the approval itself"],
)  # fmt: skip
def test_what_changed_is_named_by_row_key_or_file(root, record, file, text, words):
    (root / file).write_text(text)
    assert changed(root, record).words == words


def test_a_table_that_is_gone_is_named(root, record):
    (root / "data/ABC/2025/board.csv").unlink()
    assert changed(root, record).words == ("board.csv of 2024/25: no longer there",)


def test_another_version_of_a_package_is_no_change_while_the_lock_is_the_same(root, record):
    assert changed(root, record, software() | {"pandas": "99.0"}).words == ()


def test_an_older_workbook_is_the_cause_where_no_input_changed(root, record):
    older = replace(
        record,
        reads=tuple(replace(read, sha256="other") if read.name == "lib/wres" else read for read in record.reads),
        software=dict(record.software) | {"wres": "0.0.1"},
    )
    (words,) = changed(root, older).words
    assert words == f"the workbook: version 0.0.1 became {wres.__version__}"
    (root / "params/organisations/ABC.yaml").write_text("name: A trust\ndisclosure: {threshold: 10}\n")
    changes = compare_sides(*sides(root, 11.0), changed(root, older), Workspace(root).standard)
    assert [row.cause for row in changes.figures] == [f"params/organisations/ABC.yaml, disclosure.threshold: 5 became 10; {words}"]


def sides(root, likelihood=10.0, board=25.0, due="March 2026"):
    """What was approved, and the same with other values."""
    before = read_side(root / "approved/2025/ABC/1")
    values = {"4": likelihood, "9": board}
    figures = tuple(
        Figure(**{name: getattr(row, name) for name in Figure.__dataclass_fields__} | {"value": values[row.indicator]})
        for row in before.figures
    )
    return before, PublishedSide(figures, (WrittenRow(action_no="1", action="Train managers", due_text=due),), ())


def test_each_difference_is_laid_to_what_it_is_counted_from(root, record):
    (root / "data/ABC/2025/training.csv").write_text(TRAINING.replace("200", "201"))
    (root / "data/ABC/2025/board.csv").write_text(BOARD_TABLE.replace("no,2", "no,3"))
    inputs = changed(root, record)
    changes = compare_sides(*sides(root, 11.0, 30.0, "June 2026"), inputs, Workspace(root).standard)
    assert {row.change.figure.indicator: row.cause for row in changes.figures} == {
        "4": "training.csv of 2024/25, row 3 (accessed)", "9": "board.csv of 2024/25, row 3 (members)",
    }  # fmt: skip
    (commitment,) = changes.commitments
    assert commitment.cause.startswith("training.csv of 2024/25"), "no action changed in a table: whatever else did is named"


def test_a_change_of_words_is_no_cause_of_a_figure_and_a_threshold_is(root, record):
    (root / "params/organisations/ABC.yaml").write_text("name: Another trust\ndisclosure: {threshold: 10}\n")
    changes = compare_sides(*sides(root, 11.0), changed(root, record), Workspace(root).standard)
    assert [row.cause for row in changes.figures] == ["params/organisations/ABC.yaml, disclosure.threshold: 5 became 10"]


def test_without_a_record_of_inputs_the_cause_is_not_known(root, record):
    changes = compare_sides(*sides(root, 11.0), None, Workspace(root).standard)
    assert [row.cause for row in changes.figures] == ["not known: nothing beside the other report says what it was made from"]


@pytest.fixture
def other(root, tmp_path_factory):
    """Another workspace with the same inputs, and what a review there recorded of them."""
    place = tmp_path_factory.mktemp("other") / "before"
    shutil.copytree(root, place)
    return place, Hashes().of(reads(place))


def changed_from(root, other):
    place, recorded = other
    now = reads(root)
    hashed = Hashes().of(now)
    beside = inputs_beside(place, "ABC", 2025, recorded, software(), changed_names(recorded, hashed))
    return changes_since_inputs(beside, Workspace(root), now, hashed, software()).words


def test_against_the_report_of_another_workspace_rows_and_keys_are_named_while_its_inputs_are_there(root, other):
    (root / "data/ABC/2025/training.csv").write_text(TRAINING.replace("200", "201"))
    (root / "data/ABC/2025/board.csv").unlink()
    (root / "params/organisations/ABC.yaml").write_text("name: A trust\ndisclosure: {threshold: 10}\n")
    assert changed_from(root, other) == (
        "training.csv of 2024/25, row 3 (accessed)",
        "board.csv of 2024/25: no longer there",
        "params/organisations/ABC.yaml, disclosure.threshold: 5 became 10",
    )


def test_where_its_inputs_are_others_or_gone_it_is_said_why_rows_are_not_known(root, other):
    (root / "data/ABC/2025/training.csv").write_text(TRAINING.replace("200", "201"))
    (root / "data/ABC/2025/board.csv").write_text(BOARD_TABLE.replace("no,2", "no,3"))
    (other[0] / "data/ABC/2025/training.csv").write_text(TRAINING.replace("200", "202"))
    (other[0] / "data/ABC/2025/board.csv").unlink()
    assert changed_from(root, other) == (
        "data/ABC/2025/board.csv: changed; rows and keys are not known, because the input of the other report is not beside it any more",
        "data/ABC/2025/training.csv: changed; rows and keys are not known, because the input of the other report has changed since that was built",
    )
    shutil.rmtree(other[0])
    assert all("is not beside it any more" in words for words in changed_from(root, other))
