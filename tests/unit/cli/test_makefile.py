"""The front door: what `make` says and does without an environment."""

import os
import re
import shutil
import subprocess

import pytest

TARGETS = {
    "reports",
    "report",
    "check",
    "new",
    "benchmarks",
    "demo",
    "diff",
    "verify",
    "test",
    "lint",
    "bench",
    "faults",
    "lab",
    "clean",
    "help",
}


@pytest.fixture
def make(checkout, tmp_path):
    """Run make in a copy of the front door alone."""
    if not shutil.which("make"):
        pytest.skip("make is not installed")
    for name in ("Makefile", "requirements.lock"):
        shutil.copy(checkout / name, tmp_path / name)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}  # as if this were not under make
    return lambda *arguments: subprocess.run(["make", *arguments], cwd=tmp_path, env=clean, capture_output=True, text=True, check=False)


def test_make_alone_prints_every_target_with_its_comment(make):
    done = make()
    assert done.returncode == 0
    explained = dict(re.findall(r"^  ([a-z]+) {2,}(.+)$", done.stdout, re.MULTILINE))
    assert set(explained) >= TARGETS


def test_an_old_python_is_named_with_what_to_do(make, tmp_path):
    old = tmp_path / "python3.6"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.6.9"\nexit 1\n')
    old.chmod(0o755)
    done = make("reports", f"PYTHON={old}")
    assert done.returncode != 0
    assert "Python 3.11 or newer is needed" in done.stderr
    assert "Python 3.6.9" in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_no_python_at_all_is_said(make):
    done = make("reports", "PYTHON=no-such-python")
    assert done.returncode != 0
    assert "there is no no-such-python" in done.stderr


def test_variables_become_options(make, tmp_path):
    said = make("-n", "reports", "ORG=RRU", "YEAR=2019", "FORCE=1", "DRY=1", "KEEP_GOING=0", "JOBS=2", "WORKSPACE=a place").stdout
    command = said.strip().splitlines()[-1]
    for option in ('--org "RRU"', '--year "2019"', "--force", "--dry-run", "--no-keep-going", '--jobs "2"', '--workspace "a place"'):
        assert option in command
    assert "--force" not in make("-n", "report", "FORCE=0").stdout.strip().splitlines()[-1]
