import contextlib
import shutil

import pytest

from wres.running.storage.folders import put_in_place, recover

PLACES = ("public/2025/RT5", "review/2025/RT5")


def folder_with(path, text):
    path.mkdir(parents=True)
    (path / "index.html").write_text(text)
    return path


@pytest.fixture
def old(tmp_path):
    """Pages and a review that stand; gives what stands there later."""
    for place in PLACES:
        folder_with(tmp_path / place, "old")
    (tmp_path / PLACES[0] / "only-in-old.csv").write_text("x")
    for name in ("internal", "check", "failed"):
        folder_with(tmp_path / PLACES[1] / name, name)
    return lambda: {path.relative_to(tmp_path).as_posix(): path.read_text() for path in sorted(tmp_path.rglob("*")) if path.is_file()}


def new(tmp_path):
    return {tmp_path / place: folder_with(tmp_path / ".building" / place.replace("/", "-"), "new") for place in PLACES}


NEW = {f"{place}/index.html": "new" for place in PLACES} | {f"review/2025/RT5/{name}/index.html": name for name in ("check", "internal")}


def test_pages_and_review_take_the_place_of_the_old_ones_whole(tmp_path, old):
    put_in_place(new(tmp_path), tmp_path, "2025-RT5")
    assert old() == NEW, "the internal edition and the list of the last check stay; the failure is over"


@pytest.mark.parametrize("renamed", range(1, 7))
def test_a_run_killed_after_any_step_leaves_both_old_or_both_new(tmp_path, old, monkeypatch, renamed):
    before, folders = old(), new(tmp_path)
    done, rename = [], type(tmp_path).rename

    def killed(path, target):
        if len(done) == renamed:
            raise KeyboardInterrupt  # what no `except OSError` hears, as a killed process would hear nothing
        done.append(path)
        return rename(path, target)

    monkeypatch.setattr(type(tmp_path), "rename", killed)
    with contextlib.suppress(KeyboardInterrupt):
        put_in_place(folders, tmp_path, "2025-RT5")
    monkeypatch.undo()
    recover(tmp_path)
    assert old() == (before if renamed < 4 else NEW)


@pytest.mark.parametrize("renamed", [1, 2])
def test_a_recovery_that_is_killed_is_done_again(tmp_path, old, monkeypatch, renamed):
    before = old()
    (tmp_path / ".aside/2025-RT5").mkdir(parents=True)
    for place in PLACES:
        (tmp_path / place).rename(tmp_path / ".aside/2025-RT5" / place.replace("/", "+"))
    folder_with(tmp_path / PLACES[1], "new")
    done, rename = [], type(tmp_path).rename

    def killed(path, target):
        if len(done) == renamed:
            raise KeyboardInterrupt
        done.append(path)
        return rename(path, target)

    monkeypatch.setattr(type(tmp_path), "rename", killed)
    with pytest.raises(KeyboardInterrupt):
        recover(tmp_path)
    monkeypatch.undo()
    recover(tmp_path)
    assert old() == before


def test_a_place_that_cannot_be_taken_keeps_the_old_folders(tmp_path, old):
    before, folders = old(), new(tmp_path)
    shutil.rmtree(folders[tmp_path / PLACES[1]])
    with pytest.raises(FileNotFoundError):
        put_in_place(folders, tmp_path, "2025-RT5")
    recover(tmp_path)
    assert old() == before
