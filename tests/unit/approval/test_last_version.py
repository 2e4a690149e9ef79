"""The version approved last, and when an approval cannot be confirmed."""

import datetime as dt
import shutil

import pytest

from wres.approval.last_version import LastApproved, version_approved_last
from wres.approval.record import ApprovedRecord, write_record
from wres.parameters import Workspace
from wres.parameters.approved_places import TABLES
from wres.parameters.hashes import hash_file
from wres.parameters.organisation import Approval

BOARD = Approval(by="Board of directors", date=dt.date(2025, 11, 26))


@pytest.fixture
def last(tmp_path):
    """The version approved last of a workspace that has some, as its organisation's file states an approval with a number or none."""

    def of(versions, stated):
        for version in versions:
            folder = tmp_path / f"approved/2025/ABC/{version}"
            folder.mkdir(parents=True)
            for name in TABLES:
                (folder / name).write_text("")
            write_record(ApprovedRecord(folder, version, BOARD, {}, (), {name: hash_file(folder / name) for name in TABLES}))
        return version_approved_last(Workspace(tmp_path), 2025, "ABC", BOARD.model_copy(update={"version": stated}))

    return of


@pytest.mark.parametrize(("versions", "stated", "version"), [([1], None, 1), ([1], 1, 1), ([1, 2], 2, 2), ([1, 2], 1, 2)])
def test_it_is_the_last_that_is_there(last, versions, stated, version):
    approved = last(versions, stated)
    assert (approved.record.version, approved.faults) == (version, ())


@pytest.mark.parametrize(("versions", "stated"), [([], 1), ([1], 2)])
def test_a_version_that_the_file_names_and_that_is_not_there_is_missed(last, versions, stated):
    approved = last(versions, stated)
    assert approved.record is None
    missed = f"Version {stated} was approved by Board of directors on 26 November 2025, but approved/2025/ABC/{stated} is missing."
    assert approved.faults == (missed,)


def test_an_approval_that_names_no_version_misses_none(last):
    assert last([], None) == LastApproved()


@pytest.fixture
def chain(tmp_path):
    """Three versions, each made after the one before; gives the folder and the version approved last."""
    place = tmp_path / "approved/2025/ABC"
    seal = ""
    for version in (1, 2, 3):
        seal = write_version(place / str(version), version, seal)
    return place, lambda: version_approved_last(Workspace(tmp_path), 2025, "ABC", BOARD)


def write_version(folder, version, earlier, by=BOARD.by):
    folder.mkdir(parents=True)
    for name in TABLES:
        (folder / name).write_text("")
    files = {name: hash_file(folder / name) for name in TABLES}
    return write_record(ApprovedRecord(folder, version, BOARD.model_copy(update={"by": by}), {}, (), files, earlier)).seal


def test_a_version_before_it_that_was_replaced_by_another_whole_one_is_noticed(chain):
    place, last = chain
    assert last().record.version == 3
    shutil.rmtree(place / "2")
    write_version(place / "2", 2, "", by="Somebody else")
    assert last().record is None
    assert last().faults == ("The version before approved/2025/ABC/3 is gone, or is not the one that was there.",)


def test_a_version_before_it_that_is_gone_is_noticed_until_it_is_put_back(chain):
    place, last = chain
    (place / "2").rename(place / "away")
    assert "The version before approved/2025/ABC/3 is gone" in last().faults[0]
    (place / "away").rename(place / "2")
    assert last().faults == ()


def test_a_changed_table_of_the_version_before_it_does_not_matter(chain):
    place, last = chain
    (place / "2/indicators.csv").write_text("changed")
    assert last().record.version == 3


def test_every_file_that_is_damaged_is_named_with_the_steps_to_take(chain):
    place, last = chain
    (place / "3/indicators.csv").write_text("changed")
    assert last().steps.startswith("Put it back from a backup, or build the report anew with make report, and then approve it again")
    (place / "3/rows.json").unlink()
    named = ("approved/2025/ABC/3/indicators.csv was changed after the approval.", "approved/2025/ABC/3/rows.json is gone.")
    assert last().faults == named
    assert last().steps.startswith("Put them back from a backup")
