"""One holder of a remote workspace at a time, against fsspec's file system in memory."""

import threading
import time
import uuid

import fsspec
import pytest

from wres.running.storage.lease import NAME, lease


@pytest.fixture
def files():
    """fsspec's file system in memory."""
    return fsspec.filesystem("memory")


@pytest.fixture
def place(files):
    """A folder of its own."""
    name = f"/{uuid.uuid4().hex}"
    files.makedirs(name)
    yield name
    files.rm(name, recursive=True)


def test_it_goes_when_the_holder_ends(files, place):
    with lease(files, place, pytest.fail):
        assert files.exists(f"{place}/{NAME}")
    assert not files.exists(f"{place}/{NAME}")


def test_it_goes_when_the_holder_fails(files, place):
    with pytest.raises(ValueError, match="wrong"), lease(files, place, pytest.fail):
        raise ValueError("wrong")
    assert not files.exists(f"{place}/{NAME}")


def test_the_second_waits_and_says_for_whom(files, place):
    order, said = [], []
    held = threading.Event()

    def first():
        with lease(files, place, said.append):
            held.set()
            time.sleep(0.5)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    held.wait()
    with lease(files, place, said.append, left_behind=60):
        order.append("second")
    thread.join()
    assert order == ["first", "second"]
    assert len(said) == 1
    assert "Another run is at work" in said[0]


def test_one_left_behind_by_a_killed_run_is_taken_over(files, place):
    files.pipe_file(f"{place}/{NAME}", b'{"token": "of a run that was killed", "machine": "gone"}')
    said = []
    with lease(files, place, said.append, left_behind=0.4):
        assert "of a run that was killed" not in files.cat_file(f"{place}/{NAME}").decode()
    assert "gone" in said[0]
