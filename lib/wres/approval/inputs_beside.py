"""What a report in any folder was made from: what its review recorded, and the inputs themselves where they still lie beside it."""

import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from wres.approval.definition_changes import definition_keys
from wres.approval.made_from import EarlierInputs, returns_of
from wres.approval.row_marks import by_table, marked_tables
from wres.errors import ParameterError
from wres.parameters import Workspace
from wres.parameters.hashes import Hashes, InputHash
from wres.parameters.reads import REPORT_NOTEBOOK, ProductInput, read_for_return

GONE = "rows and keys are not known, because the input of the other report is not beside it any more"
ANOTHER = "rows and keys are not known, because the input of the other report has changed since that was built"


def inputs_beside(
    root: Path, code: str, year: int, recorded: Sequence[InputHash], software: Mapping[str, str], names: Sequence[str]
) -> EarlierInputs:  # fmt: skip
    """What a report of a workspace was made from. recorded: as its review has it; names: those inputs that are asked about.

    Raises OSError.
    """
    workspace, reads = Workspace(root), _reads(root, code, year)
    now = {read.name: read.counts for read in Hashes().of(reads)}
    then = {read.name: read.counts for read in recorded if read.name in names}
    unknown = {name: ANOTHER if name in now else GONE for name, counts in then.items() if now.get(name) != counts}
    unchanged = [name for name in then if name not in unknown]
    salt = secrets.token_hex(16)
    tables = marked_tables(returns_of(workspace, unchanged), workspace.root, workspace.standard, salt, unchanged) if unchanged else []
    keys = definition_keys(reads, unchanged) if unchanged else {}
    return EarlierInputs(recorded, software, keys, salt, by_table(tables), unknown)


def _reads(root: Path, code: str, year: int) -> list[ProductInput]:
    """What that report would read now; nothing where its organisation or year cannot be read any more."""
    with suppress(ParameterError):
        return list(read_for_return(Workspace(root), code, year, REPORT_NOTEBOOK))
    return []
