"""Returns at the edge of what there is, all made up: as many years, benchmarks and commitments as may come, everything hidden, no plan."""

import contextlib
import csv
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from wres.demo.draws import Draws
from wres.demo.example import SEED, shape_of
from wres.demo.tables import return_tables, write_tables

YEAR, YEARS, BENCHMARKS, COMMITMENTS = 2025, 11, 40, 300
NAME = "Made-up Acute, Community, Mental Health and Learning Disability University Hospital NHS Foundation Trust of Exampleshire"
PLAN = """
plan:
  title: Made-up action plan of 300 commitments
  status_scheme:
    B: {label: Complete, symbol: "✔", colour: "#12436D", common: complete}
    G: {label: On track, symbol: "●", colour: "#00703C", common: in progress}
    A: {label: At risk, symbol: "▲", colour: "#F46A25", common: in progress}
    R: {label: Off track, symbol: "■", colour: "#801650", common: blocked}
"""
ORGANISATIONS = {
    "MOST": f"name: {NAME}\nmade_up: true\nregion: Made-up region\n",
    "LEAST": "name: Made-up Trust that shows nothing\nmade_up: true\ndisclosure: {threshold: 9999, survey_responses: 9999}\n",
    "PLAN": f"name: Made-up Trust with a long plan\nmade_up: true\n{PLAN}",
}
LEADS = ("Head of Recruitment", "Deputy Director of People and Organisational Development", "Chief Executive", "")
DUES = ("31 March 2026", "Quarterly", "Ongoing", "30 June 2024", "September 2025", "")


@pytest.fixture(scope="session")
def extremes(common: Path, tmp_path_factory: pytest.TempPathFactory, checkout: Path, validated: Callable[[Path], Path]) -> Path:
    """The folder `reports/public/2025` of these returns, built by `wres reports` once for all test processes; only to be read."""
    workspace, private = common / "extremes", tmp_path_factory.mktemp("extremes") / "extremes"
    if not workspace.exists():
        write_workspace(private, checkout)
        validated(private)
        with contextlib.suppress(OSError):  # another test process was first
            private.rename(workspace)
    command = [sys.executable, "-m", "wres", "reports", "--workspace", str(workspace), "--year", str(YEAR)]
    environment = os.environ | {"PYTHONPATH": str(checkout / "lib")}
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=900, check=False)
    assert ran.returncode == 0, f"{ran.stdout}\n{ran.stderr}"
    return workspace / "reports" / "public" / str(YEAR)


def write_workspace(root: Path, checkout: Path) -> None:
    """The returns, the organisations, the rule that shows so many years, and the benchmarks."""
    (root / "params/organisations").mkdir(parents=True)
    for code, about in ORGANISATIONS.items():
        (root / f"params/organisations/{code}.yaml").write_text(f"# Made up.\n{about}", encoding="utf-8")
    shutil.copytree(checkout / "params/years", root / "params/years")
    with (root / "params/years/2022.yaml").open("a", encoding="utf-8") as rules:
        rules.write(f"\ntrend_years: {YEARS}\n")
    for year in range(YEAR - YEARS + 1, YEAR + 1):
        write_tables(root / "data/MOST" / str(year), tables(year))
    write_tables(root / "data/LEAST" / str(YEAR), tables(YEAR))
    write_tables(root / "data/PLAN" / str(YEAR), tables(YEAR) | {"actions": [commitment(number) for number in range(COMMITMENTS)]})
    (root / "data/benchmarks").mkdir()
    with (root / "data/benchmarks/made_up.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["year", "indicator", "measure", "group", "level", "name", "value", "unit", "source", "file_hash"])
        for number in range(BENCHMARKS):
            name = f"Made-up nation {number + 1}"
            rows.writerow([YEAR, 2, "relative_likelihood", "white/bme", "nation", name, 0.7 + number / 20, "ratio", "Made up", ""])
            for indicator in range(5, 9):
                for place, group in enumerate(("white", "bme")):
                    value = 10 + number + 5 * place
                    rows.writerow([YEAR, indicator, "percentage", group, "nation", name, value, "percent", "Made up", ""])


def tables(year: int) -> dict:
    """The tables of the bundled made-up organisation; those of years before it have the shape of its first."""
    return return_tables(shape_of(max(year, 2020)), Draws(SEED, year))


def commitment(number: int) -> dict[str, str]:
    """A commitment of the long plan, some without lead, date or status."""
    objective, action = divmod(number, 6)
    return {
        "objective_no": str(objective + 1),
        "objective": f"Objective {objective + 1}: BME staff are recruited, trained, promoted and heard like all others",
        "action_no": f"{objective + 1}.{action + 1}",
        "action": f"Train the chairs of panel {number + 1} in inclusive recruitment and report on what changed for applicants",
        "leads": LEADS[number % len(LEADS)],
        "due_text": DUES[number % len(DUES)],
        "status": "BGAR "[number % 5].strip(),
        "progress": "Two of three sessions have been held; the third waits for a room" if number % 3 else "",
        "outcome": "Appointed as often as others",
        "indicators": str(number % 9 + 1),
        "notes": "Made up",
    }
