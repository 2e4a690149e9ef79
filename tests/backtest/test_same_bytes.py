"""The same inputs give the same bytes: whoever builds, wherever, whenever; and no path of the machine is in what is kept."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CODE, YEAR = "EXA", 2025  # counts, hidden figures, a commentary and a plan
MACHINES = [
    {"TZ": "Pacific/Auckland", "LC_ALL": "C", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "7"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8", "PYTHONHASHSEED": "1234"},
]


@pytest.fixture
def wres(checkout, tmp_path):
    """Run a command as another user of another machine would; gives what it printed."""
    home = tmp_path / "another home"
    home.mkdir()

    def run(machine, *arguments):
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "XDG_", "JUPYTER", "IPYTHON"))}
        environment |= machine | {"PYTHONPATH": str(checkout / "lib"), "HOME": str(home), "USER": "another", "LOGNAME": "another"}
        command = [sys.executable, "-m", "wres", *arguments]
        done = subprocess.run(
            command, env=environment, cwd=home, umask=0o077, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
        return done.stdout

    return run


def content(folder: Path):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_another_user_in_another_folder_time_zone_and_locale_gets_the_same_bytes(bundled, wres, checkout, tmp_path):
    workspace = tmp_path / "Zürich {2025} returns"
    for part in ("data", "params/organisations"):
        shutil.copytree(checkout / part, workspace / part)
    wres(MACHINES[0], "report", "--org", CODE, "--year", str(YEAR), "--workspace", str(workspace))
    place = f"reports/public/{YEAR}/{CODE}"
    here, there = content(bundled / place), content(workspace / place)
    assert {"index.html", "indicators.csv", "actions.csv", "tables.xlsx", "infographic.svg"} <= here.keys()
    assert here.keys() == there.keys()
    assert [name for name, written in here.items() if written != there[name]] == []
    places = [str(place).encode() for place in (workspace, tmp_path, checkout, Path(sys.executable).parent)]
    assert {name for name, written in content(workspace / "reports").items() if any(place in written for place in places)} == set()


def test_no_path_of_the_machine_is_in_anything_that_is_kept(bundled, checkout):
    places = [str(place).encode() for place in (bundled, bundled.resolve(), checkout, Path.home()) if len(str(place)) > 1]
    kept = content(bundled / "reports")
    assert len(kept) > 100
    assert {name for name, written in kept.items() if any(place + b"/" in written for place in places)} == set()


@pytest.mark.slow
@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: machine["TZ"])
def test_every_bundled_report_and_overview_is_verified_in_other_time_zones_and_locales(bundled, wres, machine):
    printed = wres(machine, "verify", "--workspace", str(bundled)).splitlines()
    standing = len(list((bundled / "reports/public").glob("[0-9]*/*/index.html")))
    assert printed[-1] == f"{standing} of {standing} identical."
    assert sum(": identical, every byte of " in line for line in printed) == standing >= 20


@pytest.mark.slow
def test_every_bundled_report_is_verified_by_the_other_engine_one_at_a_time(bundled, wres):
    printed = wres(MACHINES[1], "verify", "--workspace", str(bundled), "--engine", "stock", "--jobs", "1").splitlines()
    assert [line for line in printed if "identical" not in line and not line.startswith("Rebuilding")] == []


def test_an_input_that_is_gone_is_named_by_the_command(bundled, checkout, tmp_path):

    shutil.copytree(bundled / "data", tmp_path / "data")
    shutil.copytree(bundled / "params", tmp_path / "params")
    for place in (f"public/{YEAR}/{CODE}", f"review/{YEAR}/{CODE}"):
        shutil.copytree(bundled / "reports" / place, tmp_path / "reports" / place)
    (tmp_path / f"data/{CODE}/{YEAR}/training.csv").unlink()
    command = [sys.executable, "-m", "wres", "verify", "--workspace", str(tmp_path), "--org", CODE, "--year", "2024/25"]
    done = subprocess.run(command, env=os.environ | {"PYTHONPATH": str(checkout / "lib")}, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == ""
    assert done.stdout.splitlines()[1:] == ["2025 EXA: not verified.", f"  data/{CODE}/{YEAR}/training.csv is no longer there."]
