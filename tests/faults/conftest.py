"""A small made-up return without any fault, to be broken one thing at a time."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from wres.checks import CheckedReturn, check_return
from wres.inputs import read_return
from wres.parameters import Workspace

CODE, YEAR = "AAA", 2025
ETHNICITIES = ("white", "bme", "unknown")
BANDS = {
    "non_clinical": ["under_1", "1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "vsm"],
    "clinical": ["under_1", "1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "vsm"],
    "medical": ["consultant", "career_grade", "trainee", "other"],
}


def good_tables() -> dict[str, pd.DataFrame]:
    """Counts of 32 bands with 20 white, 10 bme and 1 unknown each, and all else to go with them."""
    workforce = [
        (group, band, who, n) for group, bands in BANDS.items() for band in bands for who, n in zip(ETHNICITIES, (20, 10, 1), strict=True)
    ]
    return {
        "workforce": _frame("staff_group band ethnicity headcount", workforce),
        "recruitment": _frame("ethnicity shortlisted appointed", [("white", 100, 20), ("bme", 50, 8), ("unknown", 5, 1)]),
        "disciplinary": _frame("ethnicity entered", [("white", 12), ("bme", 7), ("unknown", 0)]),
        "training": _frame("ethnicity accessed", [("white", 300), ("bme", 140), ("unknown", 10)]),
        "survey": _frame(
            "indicator ethnicity percent responses",
            [(n, who, 20 + n + (2.5 if who == "bme" else 0), 200) for n in (5, 6, 7, 8) for who in ("white", "bme")],
        ),
        "board": _frame(
            "ethnicity voting executive members", [("white", "yes", "yes", 5), ("white", "yes", "no", 5), ("bme", "yes", "no", 1)]
        ),
        "actions": _frame(
            "action leads due_text", [("Train all panels", "Head of Recruitment", "March 2026"), ("Review", "Chief Executive", "Ongoing")]
        ),
    }


PUBLISHED = "indicator measure group value unit missing"
STAFF = "person_id ethnic_code staff_group band contract primary"
APPLICATIONS = "application_id ethnic_code shortlisted appointed"


def _frame(columns: str, rows: list[tuple]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=columns.split()).astype(str)
    frame.index = pd.RangeIndex(2, len(frame) + 2)
    return frame


class Pack:
    """A return being packed: its tables by name, rows numbered as a spreadsheet shows them, and files that replace them."""

    def __init__(self, root: Path):
        self.root = root
        self.tables = good_tables()
        self.earlier: dict[str, pd.DataFrame] = {}
        self.files: dict[str, bytes] = {}
        self.organisation = "name: A made-up trust\n"

    def cell(self, table: str, row: int, column: str, value: object) -> None:
        """Write one cell."""
        self.tables[table].loc[row, column] = str(value)

    def rows(self, table: str, columns: str, *rows: tuple) -> None:
        """Give a table by its columns and rows."""
        self.tables[table] = _frame(columns, list(rows))

    def add(self, table: str, *values: object) -> None:
        """Add a row."""
        frame = self.tables[table]
        frame.loc[frame.index[-1] + 1] = [str(value) for value in values]

    def drop(self, *tables: str) -> None:
        """Leave tables out."""
        for table in tables:
            del self.tables[table]

    def csv(self, table: str) -> str:
        """A table as CSV text."""
        return self.tables[table].to_csv(index=False, lineterminator="\n")

    def file(self, name: str, content: str | bytes) -> None:
        """Give a file as it is; a CSV takes the place of its table."""
        self.tables.pop(Path(name).stem, None)
        self.files[name] = content.encode() if isinstance(content, str) else content

    def workbook(self, *tables: str, change: Callable[[openpyxl.Workbook], None] | None = None) -> None:
        """Move tables into return.xlsx, figures as numbers, and change the workbook before it is saved."""
        book = openpyxl.Workbook()
        book.remove(book.active)
        for table in tables:
            sheet = book.create_sheet(table)
            frame = self.tables.pop(table)
            for row in [list(frame.columns), *frame.values.tolist()]:
                sheet.append([float(value) if value.replace(".", "", 1).isdigit() else value for value in row])
        if change:
            change(book)
        self.folder.mkdir(parents=True, exist_ok=True)
        book.save(self.folder / "return.xlsx")

    @property
    def folder(self) -> Path:
        """The folder of the return."""
        return self.root / "data" / CODE / str(YEAR)

    def save(self) -> Workspace:
        """Write everything into the workspace."""
        parameters = self.root / "params" / "organisations"
        parameters.mkdir(parents=True, exist_ok=True)
        (parameters / f"{CODE}.yaml").write_text(self.organisation)
        before = self.root / "data" / CODE / str(YEAR - 1)
        for folder, tables in ((before, self.earlier), (self.folder, self.tables)):
            folder.mkdir(parents=True, exist_ok=True)
            for table, frame in tables.items():
                frame.to_csv(folder / f"{table}.csv", index=False)
        for name, content in self.files.items():
            (self.folder / name).write_bytes(content)
        return Workspace.at(self.root)

    def check(self) -> CheckedReturn:
        """Save everything, read it back and check it."""
        workspace = self.save()
        earlier = {YEAR - 1: check_return(read_return(workspace, CODE, YEAR - 1), workspace).tables} if self.earlier else None
        return check_return(read_return(workspace, CODE, YEAR), workspace, earlier)


@pytest.fixture
def pack(tmp_path: Path, answered: Callable[[Path], Path]) -> Pack:
    """The good return, to be broken."""
    return Pack(answered(tmp_path))
