"""A published plan imported: its tables of actions, or what its headings and bullets say where it has none."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from wres.inputs.plans.assembling import Assembly
from wres.inputs.plans.blocks import Document
from wres.inputs.plans.columns import names_of_columns
from wres.inputs.plans.imported import Imported
from wres.inputs.plans.outline import outlined
from wres.inputs.plans.reading import read_document
from wres.inputs.plans.remarks import Remarks


def import_plan(path: Path, own: Mapping[str, str], usual: Mapping[str, Sequence[str]]) -> Imported:
    """The actions of a published plan in CSV, Excel, Word or text.

    own: field to label, as the organisation's plan names its columns; usual: field to the labels such tables use. No word is
    lost: it is in an action or in the list to be reviewed, which also holds everything that was joined or guessed. A document
    without a table of actions gives what its headings and bullets say, all of it to be reviewed. Raises InputError when the file
    cannot be read.
    """
    return assembled(read_document(path), names_of_columns(own, usual))


def assembled(document: Document, names: Mapping[str, str]) -> Imported:
    """The actions of a document that is read already. names: plain label to field."""
    assembly = Assembly(names)
    remarks = Remarks(document.remarks, assembly.rows)
    assembly.read([remarks.without_known_doubts(block) for block in document.blocks])
    if not assembly.has_headings and (from_text := outlined(document, names)).rows:
        return from_text
    remarks.tell()
    return assembly.finished()
