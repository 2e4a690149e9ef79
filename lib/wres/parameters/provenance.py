"""What a product was made from, read from its `provenance.json`."""

import json
from dataclasses import dataclass
from pathlib import Path

from wres.errors import WresError, os_sentence
from wres.parameters.hashes import InputHash


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a product was made from, as recorded: everything read, the formats besides page and workbook, versions by software."""

    reads: tuple[InputHash, ...]
    formats: tuple[str, ...]
    software: dict[str, str]


def read_provenance(path: Path) -> Provenance:
    """What was recorded when a product was built. Raises WresError when it is not there, or cannot be understood any more."""
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
        reads = tuple(InputHash(str(read["name"]), str(read["sha256"]), str(read.get("meaning", ""))) for read in facts["read"])
        versions = {str(name): str(version) for name, version in facts["software"].items()}
        return Provenance(reads, tuple(str(name) for name in facts.get("formats", [])), versions)
    except OSError as fault:
        raise WresError(os_sentence(fault, path)) from fault
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError) as fault:
        raise WresError(f"{path}: this record cannot be read, so nobody can say what the pages were made from. Build them anew.") from fault
