"""What changed of everything that a report is made from, since the version that was approved or another report."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from wres.approval.definition_changes import Keys, definition_keys, key_changes, read_keys
from wres.approval.input_changes import ChangedInputs, changed_names, code_change, file_changes
from wres.approval.record import ApprovedRecord
from wres.approval.row_changes import table_change
from wres.approval.row_marks import MarkedTable, by_table, marked_tables, read_marks
from wres.inputs import Return, read_return
from wres.parameters import Workspace
from wres.parameters.approved_places import DEFINITIONS, ROWS
from wres.parameters.hashes import InputHash
from wres.parameters.reads import ProductInput

OF_RETURN = re.compile(r"data/(?P<code>[^/]+)/(?P<year>\d{4})/")


@dataclass(frozen=True, slots=True)
class EarlierInputs:
    """What a report was made from. definitions: what they said, by file; tables: with their marks, made with the salt.

    unknown: why nobody can say any more what some of the inputs held, by their names.
    """

    reads: Sequence[InputHash]
    software: Mapping[str, str]
    definitions: Mapping[str, Keys]
    salt: str
    tables: Mapping[tuple[str, str], MarkedTable]
    unknown: Mapping[str, str] = field(default_factory=dict)


def input_changes(
    record: ApprovedRecord,
    workspace: Workspace,
    reads: Sequence[ProductInput],
    hashed: Sequence[InputHash],
    software: Mapping[str, str],
) -> ChangedInputs:
    """What changed since a version. reads, hashed: what is read now.

    Of inputs that are the same nothing is read again. Raises ParameterError for a definition that cannot be read, OSError.
    """
    if not changed_names(record.reads, hashed):
        return ChangedInputs()
    salt, tables = read_marks(record.folder / ROWS)
    earlier = EarlierInputs(record.reads, record.software, read_keys(record.folder / DEFINITIONS), salt, tables)
    return changes_since_inputs(earlier, workspace, reads, hashed, software)


def changes_since_inputs(
    earlier: EarlierInputs,
    workspace: Workspace,
    reads: Sequence[ProductInput],
    hashed: Sequence[InputHash],
    software: Mapping[str, str],
) -> ChangedInputs:
    """What changed since a report was made. reads, hashed: what is read now. Raises ParameterError, OSError."""
    names = changed_names(earlier.reads, hashed)
    then, now = ({read.name: read.sha256 for read in side} for side in (earlier.reads, hashed))
    written = [name for name in names if name in then and name in now and then[name] != now[name]]
    definitions = [name for name in written if name in earlier.definitions]
    keys_before = {name: earlier.definitions[name] for name in definitions}
    keys = key_changes(keys_before, definition_keys(reads, definitions)) if definitions else []
    same_text = [name for name in names if name in earlier.definitions and name not in written and name in then and name in now]
    touched = set(names) - earlier.definitions.keys() - earlier.unknown.keys()
    of_touched = {place: table for place, table in earlier.tables.items() if table.file in touched}
    tables_now = _tables_now(workspace, touched, earlier.salt)
    changes = [table_change(earlier.tables.get(place), tables_now.get(place)) for place in dict.fromkeys((*of_touched, *tables_now))]
    explained = {table.file for side in (of_touched, tables_now) for table in side.values()}
    files = file_changes(names, {*explained, *definitions, *same_text}, earlier.reads, hashed)
    return ChangedInputs(
        tuple(change for change in changes if change is not None),
        tuple(keys),
        tuple(replace(file, what=f"{file.what}; {why}") if (why := earlier.unknown.get(file.file)) else file for file in files),
        code_change([*names, *(["lib/wres"] if same_text else [])], earlier.software, software),
    )


def _tables_now(workspace: Workspace, names: Set[str], salt: str) -> dict[tuple[str, str], MarkedTable]:
    if not names:
        return {}
    return by_table(marked_tables(returns_of(workspace, names), workspace.root, workspace.standard, salt, names))


def returns_of(workspace: Workspace, names: Iterable[str]) -> list[Return]:
    """The returns that inputs belong to, by their names `data/<code>/<year>/<file>`, as far as they are there."""
    places = dict.fromkeys((match["code"], int(match["year"])) for name in names if (match := OF_RETURN.match(name)))
    return [read_return(workspace, code, year) for code, year in places if workspace.return_folder(code, year).is_dir()]
