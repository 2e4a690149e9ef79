"""The front door: what `make` says and does without an environment."""

import os
import re
import shutil
import subprocess

import pytest

TARGETS = {
    "reports", "report", "overview", "verify", "check", "approve", "diff", "new", "benchmarks", "updates", "demo", "test", "lint", "bench",
    "faults", "lab", "clean", "help",
}  # fmt: skip


@pytest.fixture
def make(checkout, tmp_path):
    """Run make in a copy of the front door alone."""
    if not shutil.which("make"):
        pytest.skip("make is not installed")
    for name in ("Makefile", "requirements.lock"):
        shutil.copy(checkout / name, tmp_path / name)

    def run(*arguments):
        clean = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}  # as if this were not under make
        return subprocess.run(["make", *arguments], cwd=tmp_path, env=clean, capture_output=True, text=True, check=False)

    return run


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


@pytest.fixture
def arguments(make, tmp_path):
    """The words that reach Python when make is called so; a little script stands for it and lists them."""
    python = tmp_path / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\nprintf '%s\\0' \"$@\"\n")
    python.chmod(0o755)
    made = re.search(r"\.venv/\.made-\d+", make("--print-data-base", "help").stdout)
    (tmp_path / made[0]).touch()
    return lambda *given: make(*given).stdout.split("\0")[:-1]


def test_variables_become_options(arguments):
    words = arguments("reports", "ORG=RRU", "YEAR=2018/19", "FORCE=1", "DRY=1", "KEEP_GOING=0", "JOBS=2", "WORKSPACE=a place")
    assert words == ["-m", "wres", "reports", "--workspace", "a place", "--org", "RRU", "--year", "2018/19", "--force", "--jobs", "2",
                     "--dry-run", "--no-keep-going"]  # fmt: skip
    assert "--force" not in arguments("report", "FORCE=0")


def test_verify_takes_organisation_year_engine_and_processes(arguments):
    words = arguments("verify", "ORG=EXA", "YEAR=2025", "JOBS=1", "ENGINE=stock", "FORCE=1")
    assert words == ["-m", "wres", "verify", "--org", "EXA", "--year", "2025", "--jobs", "1", "--engine", "stock"]


def test_an_overview_can_be_of_a_system_a_region_and_a_type(arguments):
    words = arguments("overview", "YEAR=2025", "SYSTEM=NHS Kent and Medway", "REGION=$(shell touch hit)", "TYPE=Acute")
    assert words == ["-m", "wres", "overview", "--year", "2025", "--system", "NHS Kent and Medway", "--region", "$(shell touch hit)",
                     "--type", "Acute"]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["$(touch hit)", "$$(touch hit)", "$(shell touch hit)", "`touch hit`", "x; touch hit", "x\ntouch hit\n", "$HOME", "${HOME}", "it's",
     'a "b" c', "\\x", "#x", "a=b", "*", "~", "%", "$(CURDIR)"],
)  # fmt: skip
@pytest.mark.parametrize("variable", ["ORG", "WORKSPACE", "YEAR"])
def test_what_is_given_is_text_and_never_run(arguments, tmp_path, variable, text):
    assert arguments("report", f"{variable}={text}")[3:] == [f"--{variable.lower()}", text]
    assert not (tmp_path / "hit").exists()


def test_every_variable_that_becomes_an_option_is_taken_as_text(checkout):
    """Only what GIVEN names goes to the recipes as text; what a recipe asks for beside it, make would expand."""
    makefile = (checkout / "Makefile").read_text(encoding="utf-8")
    given = re.search(r"^GIVEN := (.+)$", makefile, re.MULTILINE)[1].split()
    options = set(re.findall(r"\$\(call (?:option|on),(\w+)", makefile))
    assert len(options) > 10
    assert options <= set(given)


def test_the_date_of_an_approval_is_text_as_well(arguments, tmp_path):
    assert arguments("approve", "DATE=$(shell touch hit)")[-2:] == ["--date", "$(shell touch hit)"]
    assert not (tmp_path / "hit").exists()


@pytest.mark.parametrize("variable", ["FORCE", "DRY", "KEEP_GOING", "JOBS"])
def test_a_switch_runs_nothing_either(arguments, tmp_path, variable):
    arguments("reports", f"{variable}=$(shell touch hit)")
    assert not (tmp_path / "hit").exists()


def test_a_variable_of_the_environment_is_text_as_well(arguments, tmp_path, monkeypatch):
    monkeypatch.setenv("ORG", "$(shell touch hit)")
    assert "$(shell touch hit)" in arguments("report")
    assert not (tmp_path / "hit").exists()


def test_jupyterlab_asks_the_network_for_nothing(arguments):
    words = arguments("lab")
    assert {"--LabApp.news_url=None", "--LabApp.extension_manager=readonly"} <= set(words)
    assert "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate" in words


def test_jupyterlab_knows_these_options():
    from jupyterlab.handlers.announcements import NeverCheckForUpdate
    from jupyterlab.labapp import LabApp

    assert {"news_url", "extension_manager", "check_for_updates_class"} <= set(LabApp.class_trait_names(config=True))
    assert LabApp.news_url.from_string("None") is None
    assert issubclass(NeverCheckForUpdate, LabApp.check_for_updates_class.klass)
