"""The copy of a remote workspace, against fsspec's file system in memory."""

import os
import time
import uuid

import fsspec
import pytest

from wres.errors import WresError
from wres.running.storage.mirror import Mirror

DATA = "data/RRU/2025/training.csv"
PAGE, MARK = "reports/public/2025/RRU/index.html", "reports/review/2025/RRU/provenance.json"


@pytest.fixture
def place():
    """A folder of its own in memory."""
    name = f"/{uuid.uuid4().hex}"
    files = fsspec.filesystem("memory")
    yield name
    files.rm(name, recursive=True)


@pytest.fixture
def files(place):
    """The file system in memory, with one return in the place."""
    made = fsspec.filesystem("memory")
    made.pipe_file(f"{place}/{DATA}", b"one")
    return made


@pytest.fixture
def mirror(files, place, tmp_path):
    """Gives the copy as a new run finds it."""
    return lambda: Mirror.of(files, place, tmp_path / "copy")


@pytest.fixture
def alike(mirror, tmp_path):
    """A copy that was pulled once; gives its folder."""
    (tmp_path / "copy").mkdir()
    mirror().pull()
    return tmp_path / "copy"


def write(root, path, text):
    """Write a file here, later than all before."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)
    later = time.time_ns() + write.count * 1_000_000
    write.count += 1
    os.utime(root / path, ns=(later, later))


write.count = 1


def there(files, place):
    """What stands there, by path."""
    return {path.removeprefix(f"{place}/"): files.cat_file(path).decode() for path in files.find(place)}


def test_inputs_arrive(alike):
    assert (alike / DATA).read_text() == "one"


def test_nothing_is_copied_twice(alike, mirror, files, monkeypatch):
    copied = []
    monkeypatch.setattr(files, "get", lambda *paths: copied.append(("here", paths)))
    monkeypatch.setattr(files, "put", lambda *paths: copied.append(("there", paths)))
    again = mirror()
    again.pull()
    again.push()
    assert copied == []


def test_what_changed_there_arrives_and_what_went_there_goes(alike, mirror, files, place):
    files.pipe_file(f"{place}/{DATA}", b"another")
    files.pipe_file(f"{place}/params/organisations/RRU.yaml", b"name: Made-up")
    mirror().pull()
    assert (alike / DATA).read_text() == "another"
    files.rm_file(f"{place}/params/organisations/RRU.yaml")
    mirror().pull()
    assert not (alike / "params/organisations/RRU.yaml").exists()


def test_a_report_is_handed_over_whole_with_its_provenance_last(alike, mirror, files, place, monkeypatch):
    for path in (PAGE, "reports/public/2025/RRU/indicators.csv", "reports/review/2025/RRU/index.html", MARK):
        write(alike, path, path)
    order = []
    put = files.put
    monkeypatch.setattr(files, "put", lambda here, there: order.extend(there) or put(here, there))
    mirror().push(only_products=True)
    assert order[0].endswith("indicators.csv")
    assert order[-1].endswith(MARK)
    assert there(files, place)[PAGE] == PAGE


def test_a_report_without_its_provenance_waits(alike, mirror, files, place):
    write(alike, PAGE, "half")
    mirror().push(only_products=True)
    assert PAGE not in there(files, place)


def test_a_report_built_anew_is_without_provenance_while_it_is_handed_over(alike, mirror, files, place, monkeypatch):
    for path in (PAGE, MARK):
        write(alike, path, "old")
    mirror().push()
    for path in (PAGE, MARK):
        write(alike, path, "new")

    def broken(here, there):
        raise OSError("the network is gone")

    monkeypatch.setattr(files, "put", broken)
    with pytest.raises(OSError, match="network is gone"):
        mirror().push()
    assert MARK not in there(files, place)
    monkeypatch.undo()
    after = mirror()
    after.pull()
    after.push()
    assert {there(files, place)[path] for path in (PAGE, MARK)} == {"new"}


def test_what_was_removed_here_is_removed_there(alike, mirror, files, place):
    write(alike, "reports/review/2025/RRU/failed/findings.csv", "error")
    mirror().push()
    (alike / "reports/review/2025/RRU/failed/findings.csv").unlink()
    mirror().push()
    assert set(there(files, place)) == {DATA}


def test_files_of_one_machine_stay_here(alike, mirror, files, place):
    for path in ("reports/.building/x/report/index.html", "reports/.lock", "reports/.aside/2025-RRU/index.html"):
        write(alike, path, "private")
    mirror().push()
    assert set(there(files, place)) == {DATA}


def test_an_input_changed_on_both_sides_is_said_and_left(alike, mirror, files, place):
    write(alike, DATA, "mine")
    files.pipe_file(f"{place}/{DATA}", b"theirs, longer")
    with pytest.raises(WresError, match=r"training\.csv was changed in .* and in its copy"):
        mirror().pull()
    assert (alike / DATA).read_text() == "mine"
    assert there(files, place)[DATA] == "theirs, longer"


def test_an_input_changed_there_during_the_run_is_not_written_over(alike, mirror, files, place):
    write(alike, DATA, "mine")
    files.pipe_file(f"{place}/{DATA}", b"theirs, longer")
    with pytest.raises(WresError, match="What this run wrote is kept in"):
        mirror().push()
    assert there(files, place)[DATA] == "theirs, longer"


def test_a_report_built_on_both_sides_is_the_remote_one_whole(alike, mirror, files, place):
    for path in (PAGE, "reports/public/2025/RRU/only_mine.csv", MARK):
        write(alike, path, "mine")
    for path in (PAGE, MARK):
        files.pipe_file(f"{place}/{path}", b"theirs")
    mirror().pull()
    assert (alike / PAGE).read_text() == "theirs"
    assert not (alike / "reports/public/2025/RRU/only_mine.csv").exists()


def test_a_pull_that_was_killed_is_done_again(alike, mirror, files, place, monkeypatch):
    files.pipe_file(f"{place}/{DATA}", b"another")
    get = files.get

    def killed(remote, local):
        get(remote, local)
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "get", killed)
    with pytest.raises(KeyboardInterrupt):
        mirror().pull()
    monkeypatch.undo()
    again = mirror()
    again.pull()
    again.push()
    assert (alike / DATA).read_text() == "another"
