"""The page of all reports: what stands, and what failed last."""

from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from wres.rendering.pages import TEMPLATES
from wres.rendering.writing import write_whole

DEFAULTS: dict[str, Any] = {
    "warnings": None,
    "accepted": None,
    "review": "",
    "failed": "",
    "problem": "",
    "made_up": False,
    "type": "",
    "region": "",
    "system": "",
}


def render_index(reports: pd.DataFrame, folder: Path) -> None:
    """Write `index.html` into a folder: every report, newest year first, and every failure.

    reports: one row a report: organisation, name, year, period, edition, page and review (links from the folder; page is
    empty when none stands), failed (link to what the last failed run left, or empty), made_up, type, region, system;
    optional: warnings (how many are open; blank when not known), accepted (how many more) and problem (what stopped a failed run).
    """
    write_whole(folder / "index.html", _template().render(**_shown(reports)))


def _shown(reports: pd.DataFrame) -> dict[str, Any]:
    given: list[Any] = reports.astype(object).where(reports.notna(), None).to_dict("records")
    rows: list[dict[str, Any]] = [DEFAULTS | row for row in given]
    rows.sort(key=lambda row: (-int(row["year"]), str(row["name"]).casefold(), row["organisation"], row["edition"] != "public"))
    standing = [row for row in rows if row["page"]]
    years = {row["year"]: row["period"] for row in standing}
    return {
        "years": [{"period": period, "reports": [row for row in standing if row["year"] == year]} for year, period in years.items()],
        "failed": [row for row in rows if row["failed"]],
        "standing": len(standing),
        "organisations": len({row["organisation"] for row in standing}),
        "made_up": any(row["made_up"] for row in standing),
        "counts_warnings": any(row["warnings"] is not None for row in standing),
    }


@cache
def _template() -> Template:
    loader = FileSystemLoader(TEMPLATES / "wres")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("reports.html.j2")
