"""The machine's copies of what the page shows: figures, plan, workbook, findings, provenance, checks."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from wres.findings import Finding
from wres.indicators import Figure
from wres.plans import ActionPlan
from wres.plans.written import COLUMNS as ACTION_COLUMNS
from wres.report.figures_table import figures_table
from wres.text.cells import write_csv
from wres.text.findings_file import write_findings


def file_name(name: str, edition: str) -> str:
    """The name of a saved file: the internal edition's says so, wherever the file is taken."""
    stem, ending = name.rsplit(".", 1)
    return name if edition == "public" else f"{stem}-{edition}.{ending}"


def save_tables(folder: Path, figures: Iterable[Figure], actions: pd.DataFrame, edition: str) -> None:
    """Write `indicators.csv` and `actions.csv`; values are unrounded and what is blank is empty."""
    folder.mkdir(parents=True, exist_ok=True)
    write_csv(figures_table(figures), folder / file_name("indicators.csv", edition))
    write_csv(actions, folder / file_name("actions.csv", edition))


def save_review(folder: Path, findings: Iterable[Finding], provenance: dict[str, Any], edition: str) -> None:
    """Write `findings.csv` and `provenance.json` for the reviewer."""
    folder.mkdir(parents=True, exist_ok=True)
    write_findings(findings, folder / file_name("findings.csv", edition))
    text = json.dumps(provenance, indent=2, ensure_ascii=False) + "\n"
    (folder / "provenance.json").write_text(text, encoding="utf-8")


def actions_table(plan: ActionPlan) -> pd.DataFrame:
    """The commitments as a table again, every cell as it was written."""
    return pd.DataFrame(
        [[row.written[name] for name in ACTION_COLUMNS] for row in plan.commitments], columns=list(ACTION_COLUMNS), dtype=object
    )
