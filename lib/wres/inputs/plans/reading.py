"""The readers of published plans by format: one document, whatever kind of file it came in."""

from pathlib import Path

from docx.opc.exceptions import PackageNotFoundError
from python_calamine import CalamineError

from wres.errors import InputError
from wres.inputs.plans.blocks import Document
from wres.inputs.plans.separated import read_csv_plan, read_text_plan
from wres.inputs.plans.spreadsheet import read_spreadsheet_plan
from wres.inputs.plans.word import read_word_plan

READERS = {".csv": read_csv_plan, ".docx": read_word_plan, ".txt": read_text_plan, ".xlsx": read_spreadsheet_plan}


def read_document(path: Path) -> Document:
    """The rows and paragraphs of a file, without those that hold nothing.

    Raises InputError when the file is not there, cannot be read or is none of the formats.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None or not path.is_file():
        raise InputError(f"{path}: give a plan as {', '.join(READERS)}.")
    try:
        document = reader(path)
    except (OSError, ValueError, KeyError, CalamineError, PackageNotFoundError) as fault:
        raise InputError(f"{path.name}: this file cannot be read: {fault}. Save it again, or copy its tables into a workbook.") from fault
    return Document(tuple(block for block in document.blocks if any(block.cells)), document.remarks)
