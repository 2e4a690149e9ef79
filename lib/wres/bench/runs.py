"""The runs that are compared: the ordinary way, ours, nothing changed, one input changed, twice as many, many records."""

import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from wres.bench.measuring import Measured, measure
from wres.bench.profile import where_time_goes
from wres.demo import write_country
from wres.parameters.workspace import CHECKOUT

NOTEBOOK = CHECKOUT / "notebooks" / "report.ipynb"
YEAR = "2025"
REGION = 60  # organisations from which growth to `many` is told
PROFILED = 24  # reports of the profile
Say = Callable[[str], None]
Found = dict[str, Measured | int | dict[str, float]]


def bench(many: int, ordinary: int, say: Say) -> Found:
    """Every measurement by name. many: made-up organisations for the long run; ordinary: reports made the ordinary way.

    Each runs in a fresh workspace in the system's temporary folder, which is removed.
    """
    found: Found = {"organisations": many, "ordinary reports": ordinary, "processes": _cores()}
    with tempfile.TemporaryDirectory(prefix="wres-bench-") as folder:
        root = Path(folder)
        say(f"The ordinary way: papermill, then nbconvert twice, {ordinary} reports, {_cores()} at once.")
        found["ordinary"] = _ordinary(root / "ordinary", ordinary)
        say("One report from cold, ours.")
        found["one from cold"] = _ours(_country(root / "one", 1))
        found["one ordinary"] = _ordinary(root / "single", 1)
        for count in sorted({min(REGION, many), many // 2, many}):
            say(f"Ours: {count} reports, inputs never seen before.")
            found[f"ours {count}"] = _ours(_country(root / f"ours-{count}", count))
        last = root / f"ours-{many}"
        say("Again, nothing changed; then with one input changed.")
        found["unchanged"] = _ours(last)
        training = sorted((last / "data").iterdir())[0] / YEAR / "training.csv"
        rows = training.read_text(encoding="utf-8").splitlines()
        name, trained = rows[1].rsplit(",", 1)
        training.write_text("\n".join([rows[0], f"{name},{int(trained) - 1}", *rows[2:]]) + "\n", encoding="utf-8")
        found["one changed"] = _ours(last)
        found["built again"] = _built(last)
        say("Where the time of a report goes.")
        found["profile"] = where_time_goes(_country(root / "profile", PROFILED), int(YEAR))
        say("1.5 million staff records of 250 organisations, read and counted.")
        found["staff records"] = _records(root / "records")
    return found


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _environment(**more: str) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(CHECKOUT / "lib"), **more}


def _country(root: Path, count: int) -> Path:
    write_country(root, count)
    return root


def _ours(root: Path) -> Measured:
    return measure([[sys.executable, "-m", "wres", "reports", "--workspace", str(root)]], 1, _environment())


def _built(root: Path) -> int:
    """How many reports the last run built."""
    record = json.loads((root / "reports" / "review" / "run.json").read_text(encoding="utf-8"))
    return sum(one["status"] == "built" for one in record["products"])


def _ordinary(root: Path, count: int) -> Measured:
    """One shell command a report: papermill, the public page without code, the reviewer's page with it."""
    codes = write_country(root, count)
    out = root / "out"
    commands = []
    for code in codes:
        place = out / code
        place.mkdir(parents=True)
        python, done = sys.executable, place / "report.ipynb"
        given = f'-p organisation {code} -p year {YEAR} -p workspace "{root}" -p output "{place}" --no-progress-bar'
        papermill = f'"{python}" -m papermill "{NOTEBOOK}" "{done}" {given}'
        convert = f'"{python}" -m nbconvert --to html "{done}" --output-dir "{place}" --output'
        commands.append(["/bin/sh", "-c", f"{papermill} && {convert} index.html --no-input && {convert} review.html"])
    measured = measure(commands, _cores(), _environment(JUPYTER_PREFER_ENV_PATH="1"))
    made = list(out.glob("*/index.html"))
    if len(made) != count:
        raise RuntimeError(f"the ordinary way made {len(made)} of {count} reports")
    shutil.rmtree(out)
    return measured


RECORDS = """
import sys, time
from wres.parameters import Workspace
from wres.inputs import read_code_list, read_return
from wres.checks import check_return
from wres.indicators import calculate
space = Workspace.at(sys.argv[1])
codes, people = read_code_list(space), 0
for code, year in space.returns()[int(sys.argv[2])::int(sys.argv[3])]:
    returned = read_return(space, code, year)
    checked = check_return(returned, space)
    calculate(checked.tables, space.standard, space.year(year), code, year, codes, {})
    people += len(returned.tables["staff"])
assert people >= int(sys.argv[4]), people
"""


def _records(root: Path, organisations: int = 250, staff: int = 6000) -> Measured:
    """Made-up staff lists, all of one pattern, so that making them takes no time worth speaking of."""
    bands, codes = ("2", "3", "4", "5", "6", "7", "8a", "8b", "9", "vsm"), ("A", "B", "C3", "D", "H", "J", "N", "Z", "S", "")
    (root / "params" / "organisations").mkdir(parents=True)
    for number in range(organisations):
        code = f"ZB{number:03d}"
        folder = root / "data" / code / YEAR
        folder.mkdir(parents=True)
        (root / "params" / "organisations" / f"{code}.yaml").write_text(f"name: Made-up {code}\nmade_up: true\n", encoding="utf-8")
        lines = [f"{person},{codes[(person * 7 + number) % 10]},clinical,{bands[person * 3 % 10]},permanent,yes" for person in range(staff)]
        text = "\n".join(["person_id,ethnic_code,staff_group,band,contract,primary", *lines])
        (folder / "staff.csv").write_text(text, encoding="utf-8")
    time.sleep(0.1)
    cores = _cores()
    least = organisations // cores * staff
    parts = [[sys.executable, "-c", RECORDS, str(root), str(part), str(cores), str(least)] for part in range(cores)]
    return measure(parts, cores, _environment())
