"""The page of all reports: what stands in `reports/`, and what failed last."""

import contextlib
import csv
import shutil
from pathlib import Path
from typing import Any

from wres.errors import ParameterError
from wres.parameters import Workspace, period
from wres.running.report_folder import ReportFolder
from wres.running.tasks import IndexTask
from wres.running.workers import Line

INTERNAL, FAILED = "-internal", ".failed"


def reports_that_stand(workspace: Workspace) -> list[dict[str, Any]]:
    """One row for each report in `reports/`, by organisation and year.

    Columns: organisation, name, year, period, edition, page (relative to `reports/`; empty when none stands), review,
    failed (folder of the last failed run, or empty), problem (what stopped it),
    warnings (how many are open; None when not known), accepted (how many more),
    made_up, type, region, system.
    """
    found: dict[tuple[str, int, str], dict[str, Any]] = {}
    for folder in sorted(workspace.reports.glob("[0-9][0-9][0-9][0-9]/*")):
        name = folder.name.removesuffix(FAILED)
        edition = "internal" if name.endswith(INTERNAL) else "public"
        code, year = name.removesuffix(INTERNAL), int(folder.parent.name)
        if not code.isalnum() or not (folder.name.endswith(FAILED) or (folder / "index.html").is_file()):
            continue
        row = found.setdefault((code, year, edition), _row(workspace, code, year, edition))
        place = folder.relative_to(workspace.reports).as_posix()
        if folder.name.endswith(FAILED):
            row |= {"failed": place, "problem": _first_error(folder / "findings.csv")}
        else:
            row |= {"page": f"{place}/index.html", "review": f"{place}/review/index.html"}
            row |= _warnings(folder / "review" / "findings.csv")
    return [found[key] for key in sorted(found)]


def write_index(workspace: Workspace, line: Line) -> Path:
    """Write `reports/index.html`, in one step.

    Raises Stopped when it cannot be rendered.
    """
    building = ReportFolder(workspace.reports, 0, "index").new_building()
    try:
        line.render(IndexTask(building, reports_that_stand(workspace)))
        for made in building.iterdir():
            made.replace(workspace.reports / made.name)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return workspace.reports / "index.html"


def _row(workspace: Workspace, code: str, year: int, edition: str) -> dict[str, Any]:
    row: dict[str, Any] = {"organisation": code, "name": code, "year": year, "period": period(year), "edition": edition}
    row |= {"page": "", "review": "", "failed": "", "problem": "", "warnings": None, "accepted": None}
    row |= {"made_up": False, "type": "", "region": "", "system": ""}
    with contextlib.suppress(ParameterError):
        organisation = workspace.organisation(code)
        row |= {"name": organisation.name, "made_up": organisation.made_up}
        row |= {key: getattr(organisation, key) or "" for key in ("type", "region", "system")}
    return row


def _rows(findings: Path) -> list[dict[str, str]]:
    with contextlib.suppress(OSError, ValueError, csv.Error), findings.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
    return []


def _warnings(findings: Path) -> dict[str, int | None]:
    """How many warnings are open, and how many the analyst has accepted; None when that is not known."""
    if not findings.is_file():
        return {"warnings": None, "accepted": None}
    accepted = [bool(row.get("accepted")) for row in _rows(findings) if row.get("severity") == "warning"]
    return {"warnings": accepted.count(False), "accepted": accepted.count(True)}


def _first_error(findings: Path) -> str:
    return next((f"{row['where']}: {row['what']}" for row in _rows(findings) if row["severity"] == "error"), "")
