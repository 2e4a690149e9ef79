"""A return as read: its tables as text, and where each came from."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from wres.findings import Finding
from wres.inputs.rounds import RoundTable

RETURN = "return"  # what a workbook of several tables is called


@dataclass(frozen=True)
class Source:
    """The file, and the sheet of a workbook, that a table was read from; `rows` are its rows with values.

    read_as: the column map by which an export of another system was read, as JSON; empty for a table in our own words.
    """

    table: str
    file: Path
    sheet: str | None
    sha256: str
    rows: int
    read_as: str = ""

    @property
    def label(self) -> str:
        """How findings name it: "recruitment.csv" or "return.xlsx, sheet recruitment"."""
        return label(self.file, self.sheet)

    def seen_from(self, folder: Path) -> str:
        """Where it was read from: the way from a folder that holds it, else the name of the file alone; and the sheet."""
        file = self.file.relative_to(folder) if self.file.is_relative_to(folder) else Path(self.file.name)
        return file.as_posix() + (f", sheet {self.sheet}" if self.sheet else "")


@dataclass(frozen=True)
class Return:
    """One organisation's return of one year.

    tables: by name; every cell is text as written, a blank is NA, and the index `row` is the row number a spreadsheet
    shows. A table without rows is in `sources` and not in `tables`. commentary: the analyst's words by heading. last_year: by
    table and column, the total of the figures that a workbook showed beside when it was made. rounds: the plan after each round of updates.
    """

    code: str
    year: int
    folder: Path
    tables: dict[str, pd.DataFrame] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    commentary: dict[str, str] = field(default_factory=dict)
    last_year: dict[str, dict[str, float]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    rounds: list[RoundTable] = field(default_factory=list)

    def expected_files(self, tables: Iterable[str]) -> dict[str, str]:
        """How findings name each of some tables, given or not: a sheet where this return is a workbook of sheets, else a CSV file."""
        sheets = (source for source in self.sources.values() if source.sheet and source.file.stem.lower() == RETURN)
        workbook = next((source.file.name for source in sheets), "")
        labels = {name: source.label for name, source in self.sources.items()}
        return {name: labels.get(name) or (f"{workbook}, sheet {name}" if workbook else f"{name}.csv") for name in tables}


def label(file: Path, sheet: str | None) -> str:
    """A file, or a sheet of one, in words."""
    return f"{file.name}, sheet {sheet}" if sheet else file.name
