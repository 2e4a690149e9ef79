"""What changed of everything that a report is made from, since the version that was approved."""

import re
from collections.abc import Iterable, Mapping, Sequence

from wres.approval.definition_changes import definition_keys, key_changes, read_keys
from wres.approval.input_changes import ChangedInputs, changed_names, code_change, file_changes
from wres.approval.record import ApprovedRecord
from wres.approval.row_changes import table_change
from wres.approval.row_marks import by_table, marked_tables, read_marks
from wres.inputs import Return, read_return
from wres.parameters import Workspace
from wres.parameters.approved_places import DEFINITIONS, ROWS
from wres.parameters.hashes import InputHash
from wres.parameters.reads import ProductInput

OF_RETURN = re.compile(r"data/(?P<code>[^/]+)/(?P<year>\d{4})/")


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
    names = changed_names(record.reads, hashed)
    if not names:
        return ChangedInputs()
    then, now = ({read.name: read.sha256 for read in side} for side in (record.reads, hashed))
    written = [name for name in names if name in then and name in now and then[name] != now[name]]
    keys_before = read_keys(record.folder / DEFINITIONS)
    definitions = [name for name in written if name in keys_before]
    keys = key_changes({name: keys_before[name] for name in definitions}, definition_keys(reads, definitions)) if definitions else []
    same_text = [name for name in names if name in keys_before and name not in written and name in then and name in now]
    salt, tables_before = read_marks(record.folder / ROWS)
    touched = {name for name in names if name not in keys_before}
    of_touched = {place: table for place, table in tables_before.items() if table.file in touched}
    tables_now = by_table(marked_tables(returns_of(workspace, touched), workspace.root, workspace.standard, salt, touched))
    both = dict.fromkeys((*of_touched, *tables_now))
    changes = [table_change(tables_before.get(place), tables_now.get(place)) for place in both]
    explained = {table.file for side in (of_touched, tables_now) for table in side.values()}
    return ChangedInputs(
        tuple(change for change in changes if change is not None),
        tuple(keys),
        tuple(file_changes(names, {*explained, *definitions, *same_text}, record.reads, hashed)),
        code_change([*names, *(["lib/wres"] if same_text else [])], record.software, software),
    )


def returns_of(workspace: Workspace, names: Iterable[str]) -> list[Return]:
    """The returns that inputs belong to, by their names `data/<code>/<year>/<file>`, as far as they are there."""
    places = dict.fromkeys((match["code"], int(match["year"])) for name in names if (match := OF_RETURN.match(name)))
    return [read_return(workspace, code, year) for code, year in places if workspace.return_folder(code, year).is_dir()]
