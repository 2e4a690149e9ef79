"""`provenance.json`: everything that a product was made from, with a hash each. It lies in the review and is never published."""

import json
from collections.abc import Sequence
from pathlib import Path

from wres.parameters.hashes import InputHash
from wres.parameters.software import software
from wres.running.product_folders import ProductFolders


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
