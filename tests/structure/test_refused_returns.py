"""Nobody's return is committed but those that the repository bundles."""

import shutil
import subprocess
import sys

import pytest


@pytest.fixture
def refuse(checkout):
    def run(*files):
        command = [sys.executable, str(checkout / ".ci" / "refuse_returns.py"), *files]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    return run


@pytest.mark.parametrize(
    "file",
    [
        "data/RT5/2025/workforce.csv",
        "data/RXX/2024/return.xlsx",
        "data/rru/2019/staff.csv",
        "params/organisations/RXX.yaml",
        "data/RXX/x.csv",
    ],
)
def test_a_return_that_is_not_bundled_is_refused_with_what_to_do(refuse, file):
    status, output = refuse("README.md", file)
    assert (status, output.splitlines()) == (1, [f"{file}: a return that is not bundled must not be committed. "
                                                 "Keep it in a workspace of its own: WORKSPACE=../mine"])  # fmt: skip


def test_what_the_repository_holds_is_not_refused(refuse, checkout):
    if not shutil.which("git") or not (checkout / ".git").exists():
        pytest.skip("this is no git checkout")
    listed = subprocess.run(["git", "ls-files"], cwd=checkout, capture_output=True, text=True, check=True)
    files = listed.stdout.splitlines()
    assert "data/RRU/2019/published.csv" in files
    assert refuse(*files) == (0, "")
