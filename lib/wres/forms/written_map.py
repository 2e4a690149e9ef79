"""A column map added to an organisation file, whose text stays as it is."""

import textwrap
from pathlib import Path

import yaml

from wres.errors import ParameterError, WresError
from wres.inputs.proposed_map import ProposedMap
from wres.parameters import Organisation, Workspace
from wres.parameters.loading import model_of

KEY = "column_map"


def map_text(proposed: ProposedMap) -> str:
    """The block as it stands in the organisation file; what is still to be said is in comments below it."""
    block = {KEY: {proposed.table: proposed.map.model_dump(exclude_defaults=True)}}
    text = yaml.safe_dump(block, sort_keys=False, allow_unicode=True, width=1000)
    for column in proposed.not_found:
        text += f"    # {column} is needed and was not found: name its heading under columns, or its one value under always.\n"
    for column, codes in proposed.open_values.items():
        listed = "; ".join(f"{code} ({count:,})" for code, count in codes.items())
        lines = textwrap.wrap(f"{column}: say under values what these are: {listed}", 120, break_long_words=False)
        text += "".join(f"    # {line}\n" for line in lines)
    for column, meanings in proposed.unverified.items():
        listed = "; ".join(f"{code} = {ours}" for code, ours in meanings.items())
        lines = textwrap.wrap(
            f"{column}: check these against your pay scales, no public list confirms them: {listed}", 120, break_long_words=False
        )
        text += "".join(f"    # {line}\n" for line in lines)
    return text


def add_map(workspace: Workspace, code: str, proposed: ProposedMap) -> Path:
    """Append the block to the organisation file and give its place.

    Raises WresError, and writes nothing, when the file has a column map already or could not be read with the block.
    """
    path = workspace.organisation_file(code)
    if KEY in workspace.organisation(code).model_fields_set:
        raise WresError(f"{path}: there is a {KEY} already. Nothing was written; put the block above in by hand.")
    before = path.read_bytes()
    newline = b"\r\n" if b"\r\n" in before else b"\n"
    block = map_text(proposed).encode().replace(b"\n", newline)
    after = before + (b"" if not before or before.endswith(b"\n") else newline) + block
    try:
        model_of(Organisation, after.decode("utf-8-sig"), path)
    except ParameterError as fault:
        raise WresError(f"{path}: the block above cannot stand at its end. Nothing was written; put it in by hand.") from fault
    path.write_bytes(after)
    return path
