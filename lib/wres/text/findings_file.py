"""`findings.csv`: what was found, a row each."""

import csv
from collections.abc import Iterable
from pathlib import Path

from wres.findings import COLUMNS, Finding
from wres.text.cells import cell_text
from wres.text.guard import guarded


def write_findings(findings: Iterable[Finding], path: Path) -> None:
    """Write findings as CSV, without what only the library needs; the folder is made if need be. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([guarded(cell_text(getattr(finding, column))) for column in COLUMNS] for finding in findings)
