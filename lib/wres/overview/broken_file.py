"""An organisation file with a fault: what it still says, and the finding about it."""

import contextlib
import re
from collections.abc import Collection
from pathlib import Path

from wres.errors import ParameterError
from wres.findings import Finding, Location
from wres.parameters import Organisation
from wres.parameters.written import mapping_of, text_of_yaml
from wres.text.lists import listing

TRUE = ("true", "yes", "on")  # as a parameter file may say it
LINE = re.compile(r"\bline (?P<number>\d+):(?: (?:key ')?(?P<key>[\w.]+))?")
LOST = "\ufffd"  # stands for letters of another encoding


def readable_values(path: Path, keys: Collection[str]) -> dict[str, str]:
    """What a file says of these keys as far as it can be read: as YAML, else each line that begins with a key by itself."""
    with contextlib.suppress(ParameterError):
        content = mapping_of(text_of_yaml(path), path)
        return {key: content[key] for key in keys if isinstance(content.get(key), str)}
    values: dict[str, str] = {}
    for line in path.read_bytes().decode("utf-8", "replace").splitlines():
        if re.match(r"\w+:\s", line) and line.partition(":")[0] in keys and LOST not in line:
            with contextlib.suppress(ParameterError):
                values |= {key: value for key, value in mapping_of(line, path).items() if isinstance(value, str)}
    return values


def says_true(value: str) -> bool:
    """Whether a value is yes."""
    return value.strip().lower() in TRUE


def broken_file_finding(fault: str, path: Path, place: str) -> Finding:
    """The finding about a file. fault: what reading it said, a line for each fault; place: the file's name in findings.

    Lines and keys alone are named: the overview is published, and a faulty value may be somebody's name.
    """
    faults = listing(list(dict.fromkeys(_place_of(line, path, place) for line in fault.splitlines() if str(path) in line)))
    return Finding(
        "warning", "organisation file", Location(place), f"This file cannot be used: {faults}.",
        "Name, type, region, system and whether figures are made up are shown as far as they can be read. The rest is left out.",
        "Correct the file, and make the overview again. When a report of this organisation is checked or built, it is said what is wrong.",
    )  # fmt: skip


def _place_of(fault: str, path: Path, place: str) -> str:
    """Where a fault is; what it says where that is the file as a whole."""
    match = LINE.search(fault)
    if not match:
        return fault.replace(str(path), place).rstrip(".")
    is_key = match["key"] and match["key"].split(".")[0] in Organisation.model_fields
    key = f" ({match['key']})" if is_key else ""
    return f"line {match['number']}{key}"
