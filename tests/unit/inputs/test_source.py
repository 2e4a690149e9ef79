"""How findings name a table that is not there: as the rest of the return is given."""

from pathlib import Path

from wres.inputs import Return
from wres.inputs.source import Source


def _return(*sources):
    return Return("AAA", 2025, Path("2025"), sources={table: Source(table, Path(file), sheet, "", 3) for table, file, sheet in sources})


def test_beside_files_a_table_is_a_file():
    files = _return(("training", "training.parquet", None)).expected_files(["training", "board"])
    assert files == {"training": "training.parquet", "board": "board.csv"}


def test_beside_sheets_a_table_is_a_sheet():
    files = _return(("training", "return.xlsx", "training")).expected_files(["training", "board"])
    assert files == {"training": "return.xlsx, sheet training", "board": "return.xlsx, sheet board"}


def test_a_sheet_of_an_export_makes_no_workbook_of_the_return():
    assert _return(("staff", "esr.xlsx", "Staff list")).expected_files(["board"]) == {"board": "board.csv"}


def test_a_workbook_of_one_table_makes_no_workbook_of_the_return():
    assert _return(("recruitment", "recruitment.xlsx", "recruitment")).expected_files(["board"]) == {"board": "board.csv"}
