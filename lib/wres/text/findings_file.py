"""`findings.csv`: what was found, a row each."""

import csv
from collections.abc import Iterable
from pathlib import Path

from wres.findings import COLUMNS, Finding, Location
from wres.text.cells import cell_text, escape_formula, unescape_formula


def write_findings(findings: Iterable[Finding], path: Path) -> None:
    """Write findings as CSV, without what only the library needs; the folder is made if need be. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([escape_formula(cell_text(getattr(finding, column))) for column in COLUMNS] for finding in findings)


def read_findings(path: Path) -> tuple[Finding, ...]:
    """The findings of a file that `write_findings` wrote. Raises OSError, and ValueError for a file that holds none."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            rows = [{column: unescape_formula(row.get(column) or "") for column in COLUMNS} for row in csv.DictReader(file)]
            return tuple(Finding(place=Location(row.pop("where")), **row) for row in rows)
        except csv.Error as fault:
            raise ValueError(str(fault)) from fault
