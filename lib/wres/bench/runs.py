"""The runs that are compared: the ordinary way, ours, nothing changed, one input changed, half as many, many records."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from wres.bench.measuring import ResourceUse, measure
from wres.bench.profile import where_time_goes
from wres.bench.staff_records import write_staff_records
from wres.demo import write_country
from wres.parameters.checkout import CHECKOUT
from wres.parameters.reads import REPORT_NOTEBOOK
from wres.running.many_products import cores

YEAR = "2025"
REGION = 60  # organisations from which growth to `many` is told
PROFILED = 24  # reports of the profile
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Measurements:
    """What one run of `bench` measured.

    ordinary: `ordinary_reports` of them by papermill and nbconvert; ours: by how many organisations, their overview included; overview:
    that of all organisations alone; rebuilt: reports built again after one input changed; profile: seconds a report by part.
    """

    organisations: int
    ordinary_reports: int
    processes: int
    ordinary: ResourceUse
    one_ordinary: ResourceUse
    cold_report: ResourceUse
    cold_check: ResourceUse
    ours: dict[int, ResourceUse]
    overview: ResourceUse
    unchanged: ResourceUse
    one_changed: ResourceUse
    rebuilt: int
    staff_records: ResourceUse
    profile: dict[str, float]


def bench(organisations: int, ordinary_reports: int, say: Say) -> Measurements:
    """Measure everything, each in a fresh workspace in the system's temporary folder, which is removed.

    organisations: made-up ones of the long run. Raises CalledProcessError when a command that is measured fails.
    """
    with tempfile.TemporaryDirectory(prefix="wres-bench-") as folder:
        root = Path(folder)
        say(f"The ordinary way: papermill, then nbconvert twice, {ordinary_reports} reports, {cores()} at once.")
        ordinary = _ordinary(root / "ordinary", ordinary_reports)
        say("One report and one check from cold.")
        one_ordinary = _ordinary(root / "single", 1)
        cold_report = _wres("report", _country(root / "one", 1), "--org", "ZA001", "--year", YEAR)
        cold_check = _wres("check", _country(root / "checked", 1), "--org", "ZA001", "--year", YEAR)
        ours = {}
        for count in sorted({min(REGION, organisations), organisations // 2, organisations}):
            say(f"Ours: {count} reports and their overview, inputs never seen before.")
            ours[count] = _wres("reports", _country(root / f"ours-{count}", count))
        workspace = root / f"ours-{organisations}"
        say("The overview alone; again, nothing changed; then with one input changed.")
        shutil.rmtree(workspace / "reports" / "public" / YEAR / "overview")
        overview = _wres("overview", workspace, "--year", YEAR)
        unchanged = _wres("reports", workspace)
        _change_one_input(workspace)
        one_changed = _wres("reports", workspace)
        rebuilt = _rebuilt(workspace)
        say("Where the time of a report goes.")
        profile = where_time_goes(_country(root / "profile", PROFILED), int(YEAR))
        say("1.5 million staff records of 250 organisations, read and counted.")
        records = _staff_records(root / "records")
    return Measurements(
        organisations, ordinary_reports, cores(), ordinary, one_ordinary, cold_report, cold_check, ours, overview, unchanged, one_changed,
        rebuilt, records, profile,
    )  # fmt: skip


def _environment(**more: str) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(CHECKOUT / "lib"), **more}


def _country(root: Path, count: int) -> Path:
    write_country(root, count)
    return root


def _wres(command: str, workspace: Path, *options: str) -> ResourceUse:
    return measure([[sys.executable, "-m", "wres", command, "--workspace", str(workspace), *options]], 1, _environment())


def _change_one_input(workspace: Path) -> None:
    training = sorted((workspace / "data").iterdir())[0] / YEAR / "training.csv"
    rows = training.read_text(encoding="utf-8").splitlines()
    name, trained = rows[1].rsplit(",", 1)
    training.write_text("\n".join([rows[0], f"{name},{int(trained) - 1}", *rows[2:]]) + "\n", encoding="utf-8")


def _rebuilt(workspace: Path) -> int:
    """How many reports the last run built, the overview not counted."""
    record = json.loads((workspace / "reports" / "review" / "run.json").read_text(encoding="utf-8"))
    return sum(product["status"] == "built" and product["name"] != "overview" for product in record["products"])


def _ordinary(root: Path, count: int) -> ResourceUse:
    """One shell command a report: papermill, the public page without code, the reviewer's page with it."""
    codes = write_country(root, count)
    out = root / "out"
    commands = []
    for code in codes:
        place = out / code
        place.mkdir(parents=True)
        python, done = sys.executable, place / "report.ipynb"
        arguments = f'-p organisation {code} -p year {YEAR} -p workspace "{root}" -p output "{place}" --no-progress-bar'
        papermill = f'"{python}" -m papermill "{REPORT_NOTEBOOK}" "{done}" {arguments}'
        convert = f'"{python}" -m nbconvert --to html "{done}" --output-dir "{place}" --output'
        commands.append(["/bin/sh", "-c", f"{papermill} && {convert} index.html --no-input && {convert} review.html"])
    measured = measure(commands, cores(), _environment(JUPYTER_PREFER_ENV_PATH="1"))
    made = list(out.glob("*/index.html"))
    if len(made) != count:
        raise subprocess.CalledProcessError(0, "papermill and nbconvert", f"made {len(made)} of {count} reports")
    shutil.rmtree(out)
    return measured


def _staff_records(root: Path, organisations: int = 250, staff: int = 6000) -> ResourceUse:
    write_staff_records(root, int(YEAR), organisations, staff)
    at_once = cores()
    parts = [[sys.executable, "-m", "wres.bench.staff_records", str(root), str(part), str(at_once), str(staff)] for part in range(at_once)]
    return measure(parts, at_once, _environment())
