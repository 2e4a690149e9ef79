"""Whether a product is stale: what it reads has another hash than the provenance of what stands, or a file of it was changed by hand."""

import json
from pathlib import Path
from typing import Any

from wres.parameters.hashes import InputHash
from wres.running.product_folders import ProductFolders
from wres.running.storage.placed_files import changed_files


def why_stale(folders: ProductFolders, reads: tuple[InputHash, ...]) -> str:
    """Why a product must be built, in words; empty when it stands as it is."""
    if not folders.stands:
        return "not built yet" if not folders.failed.is_dir() else "failed last time"
    before = _read_record(folders.provenance)
    if before is None:
        return "not known what it was made from"
    now = {read.name: read.counts for read in reads}
    if changed := sorted(name for name in now.keys() | before.keys() if now.get(name) != before.get(name)):
        return f"changed: {_first(changed)}"
    by_hand = changed_files(folders)
    return f"changed or deleted since it was built: {_first(by_hand)}" if by_hand else ""


def _read_record(provenance: Path) -> dict[str, Any] | None:
    """What a product that stands was made from: name to the hash that counts."""
    try:
        read = json.loads(provenance.read_text(encoding="utf-8"))["read"]
        return {entry["name"]: entry.get("meaning") or entry["sha256"] for entry in read}
    except (OSError, ValueError, RecursionError, LookupError, TypeError, AttributeError):
        return None


def _first(names: list[str]) -> str:
    return f"{', '.join(names[:3])}{' and more' if len(names) > 3 else ''}"
