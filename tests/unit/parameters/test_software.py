"""The commit that a report was made with."""

import shutil
import subprocess

import pytest

from wres.parameters.software import commit_of


@pytest.fixture
def git(tmp_path):
    if not shutil.which("git"):
        pytest.skip("git is not installed")

    def run(*words):
        who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        return subprocess.run(["git", "-C", str(tmp_path), *who, *words], capture_output=True, text=True, check=True).stdout.strip()

    run("init")
    (tmp_path / "file").write_text("1")
    run("add", "file")
    run("commit", "-m", "first")
    return run


def test_the_commit_says_whether_its_files_were_changed(git, tmp_path):
    head = git("rev-parse", "HEAD")
    git("tag", "v1")
    assert commit_of(tmp_path) == head
    (tmp_path / "file").write_text("2")
    assert commit_of(tmp_path) == f"{head}-dirty"


def test_without_git_there_is_none(tmp_path):
    (tmp_path / "folder").mkdir()
    assert commit_of(tmp_path / "folder") == ""
