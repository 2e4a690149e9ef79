"""Whether a product is stale: what it reads has another hash than the provenance of what stands, or a file of it was changed by hand."""

from collections.abc import Sequence

from wres.errors import WresError
from wres.parameters.formats import FILES
from wres.parameters.hashes import InputHash
from wres.parameters.provenance import read_provenance
from wres.running.product_folders import ProductFolders
from wres.running.storage.placed_files import changed_files


def why_stale(folders: ProductFolders, reads: tuple[InputHash, ...], formats: Sequence[str] = ()) -> str:
    """Why a product must be built, in words; empty when it stands as it is, in all the formats asked for."""
    if not folders.stands:
        return "not built yet" if not folders.failed.is_dir() else "failed last time"
    try:
        record = read_provenance(folders.provenance)
    except WresError:
        return "not known what it was made from"
    before = {read.name: read.counts for read in record.reads}
    now = {read.name: read.counts for read in reads}
    if changed := sorted(name for name in now.keys() | before.keys() if now.get(name) != before.get(name)):
        return f"changed: {_first(changed)}"
    by_hand = changed_files(folders)
    if by_hand:
        return f"changed or deleted since it was built: {_first(by_hand)}"
    not_made = [FILES[name] for name in formats if name not in record.formats]
    return f"not made yet: {_first(not_made)}" if not_made else ""


def _first(names: list[str]) -> str:
    return f"{', '.join(names[:3])}{' and more' if len(names) > 3 else ''}"
