"""A published plan imported: its tables of actions, or what its headings and bullets say where it has none."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from wres.inputs.plans.blocks import Document
from wres.inputs.plans.columns import names_of_columns
from wres.inputs.plans.document_parser import DocumentParser
from wres.inputs.plans.import_result import ImportResult
from wres.inputs.plans.outline import parse_outline
from wres.inputs.plans.reading import read_document
from wres.inputs.plans.remarks import Remarks


def import_plan(path: Path, own: Mapping[str, str], usual: Mapping[str, Sequence[str]]) -> ImportResult:
    """The actions of a published plan in CSV, Excel, Word or text.

    own: field to label, as the organisation's plan names its columns; usual: field to the labels such tables use. No word is
    lost: it is in an action or in the list to be reviewed, which also holds everything that was joined or guessed. A document
    without a table of actions gives what its headings and bullets say, all of it to be reviewed. Raises InputError when the file
    cannot be read.
    """
    return parse_document(read_document(path), names_of_columns(own, usual))


def parse_document(document: Document, names: Mapping[str, str]) -> ImportResult:
    """The actions of a document that is read already. names: plain label to field."""
    parser = DocumentParser(names)
    remarks = Remarks(document.remarks, parser.rows)
    parser.read([remarks.without_known_doubts(block) for block in document.blocks])
    if not parser.has_headings and (from_text := parse_outline(document, names)).rows:
        return from_text
    remarks.tell()
    return parser.result()
