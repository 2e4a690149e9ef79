"""Writing made-up returns as an analyst would lay them out: CSV tables in `data/<code>/<year>`."""

import csv
from pathlib import Path

from wres.demo.tables import Row


def write_tables(folder: Path, tables: dict[str, list[Row]]) -> None:
    """Write each table as CSV; an existing file of the same name is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        columns = list(dict.fromkeys(column for row in rows for column in row))
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, lineterminator="\n", restval="")
            writer.writeheader()
            writer.writerows(rows)
