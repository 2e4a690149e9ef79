"""A published plan imported, whatever kind of file it came in: its tables of actions, or what its headings and bullets say."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from python_calamine import CalamineError

from wres.errors import InputError
from wres.inputs.files.kinds import READ_AS, kind_of
from wres.inputs.plans.blocks import Document
from wres.inputs.plans.columns import names_of_columns
from wres.inputs.plans.delimited_text import read_csv_plan, read_text_plan
from wres.inputs.plans.document_parser import DocumentParser
from wres.inputs.plans.import_result import ImportResult
from wres.inputs.plans.outline import parse_outline
from wres.inputs.plans.rows import Remarks
from wres.inputs.plans.spreadsheet import read_spreadsheet_plan
from wres.inputs.plans.word import read_word_plan

WORD_ENDINGS = (".docx", ".docm", ".doc")
READERS = {"word": read_word_plan, "spreadsheet": read_spreadsheet_plan, "lines": read_text_plan, "text": read_csv_plan}
ACCEPTED = ".csv, .docx, .txt, .xlsx, .xls or .ods"


def read_document(path: Path) -> Document:
    """The rows and paragraphs of a file, without those that hold nothing. What kind of file it is, its first bytes say.

    Raises InputError when the file is not there, cannot be read or is none of the formats.
    """
    if not path.is_file():
        raise InputError(f"{path}: there is no such file; give a plan as {ACCEPTED}.")
    try:
        document = _reader(path)(path)
    except (OSError, ValueError, KeyError, CalamineError) as fault:
        raise InputError(
            f"{path.name}: this file cannot be read: {fault}. Save it again, or give a plan as {ACCEPTED}: copy its tables into a workbook."
        ) from fault
    return Document(tuple(block for block in document.blocks if any(block.cells)), document.remarks)


def _reader(path: Path) -> Callable[[Path], Document]:
    """The reader for a file. Raises ValueError, with the reason in words, when there is none."""
    if path.suffix.lower() in WORD_ENDINGS:
        return read_word_plan  # it says itself what else a file of that name is
    kind = kind_of(path)
    if kind.name == "empty":
        raise ValueError("it is empty")
    name = "spreadsheet" if kind.is_spreadsheet else "lines" if kind.name == "text" and path.suffix.lower() == ".txt" else kind.name
    if name not in READERS:
        raise ValueError(kind.reason or f"it is {READ_AS.get(kind.name, kind.name)}")
    return READERS[name]


def import_plan(path: Path, own_labels: Mapping[str, str], usual: Mapping[str, Sequence[str]]) -> ImportResult:
    """The actions of a published plan in CSV, Excel, Word or text.

    own_labels: field to label, as the organisation's plan names its columns; usual: field to the labels such tables use. No word is
    lost: it is in an action or in the list to be reviewed, which also holds everything that was joined or guessed. A document
    without a table of actions gives what its headings and bullets say, all of it to be reviewed. Raises InputError when the file
    cannot be read.
    """
    return parse_document(read_document(path), names_of_columns(own_labels, usual))


def parse_document(document: Document, names: Mapping[str, str]) -> ImportResult:
    """The actions of a document that is read already. names: plain label to field."""
    parser = DocumentParser(names)
    remarks = Remarks(document.remarks, parser.rows)
    parser.read([remarks.without_known_doubts(block) for block in document.blocks])
    if not parser.has_headings and (from_text := parse_outline(document, names)).rows:
        return from_text
    remarks.tell()
    return parser.result()
