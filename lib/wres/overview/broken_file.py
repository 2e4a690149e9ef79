"""The finding about an organisation file with a fault."""

import re
from pathlib import Path

from wres.findings import Finding, Location
from wres.parameters import Organisation
from wres.text.lists import listing

LINE = re.compile(r"\bline (?P<number>\d+):(?: (?:key ')?(?P<key>[\w.]+))?")


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
