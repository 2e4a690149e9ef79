"""`provenance.json`: everything that a product was made from, with a hash each. It lies in the review and is never published."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wres.errors import WresError, os_sentence
from wres.parameters.hashes import InputHash
from wres.parameters.software import software
from wres.running.product_folders import ProductFolders


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a product was made from, as recorded: everything read, the formats besides page and workbook, versions by software."""

    reads: tuple[InputHash, ...]
    formats: tuple[str, ...]
    software: dict[str, str]


def write_provenance(path: Path, folders: ProductFolders, reads: tuple[InputHash, ...], formats: Sequence[str] = ()) -> None:
    """Write what was read and with what, so that the product can be made again and compared; formats: besides page and workbook."""
    facts = {
        "product": folders.name,
        "year": folders.year,
        "edition": folders.edition,
        "formats": list(formats),
        "software": software(),
        "read": [{"name": read.name, "sha256": read.sha256} | ({"meaning": read.meaning} if read.meaning else {}) for read in reads],
    }
    path.write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read_provenance(path: Path) -> Provenance:
    """What `write_provenance` wrote. Raises WresError when it is not there, or cannot be understood any more."""
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
        reads = tuple(InputHash(str(read["name"]), str(read["sha256"]), str(read.get("meaning", ""))) for read in facts["read"])
        versions = {str(name): str(version) for name, version in facts["software"].items()}
        return Provenance(reads, tuple(str(name) for name in facts.get("formats", [])), versions)
    except OSError as fault:
        raise WresError(os_sentence(fault, path)) from fault
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError) as fault:
        raise WresError(f"{path}: this record cannot be read, so nobody can say what the pages were made from. Build them anew.") from fault
