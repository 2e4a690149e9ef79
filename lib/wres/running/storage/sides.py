"""The two sides of a remote workspace: what stands there, what stands in its copy here, and what of it belongs together."""

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from wres.parameters.approved_places import APPROVED
from wres.parameters.report_places import INTERNAL, PUBLIC, REVIEW

PARTS = ("data", "params", "reports", APPROVED)
PRIVATE = (".building", ".aside", ".lock", ".lease", ".cache", ".new-")  # of one machine, or of one moment
REPORTS, PROVENANCE = "reports/", "provenance"  # what a product was made from: it stands there only while the product is whole
PRODUCT = re.compile(rf"{REPORTS}(?:{PUBLIC}|{REVIEW})/(\d{{4}}/\w+)/({INTERNAL}/)?")

State = tuple[int, int]  # size and time of a file here


def files_there(files: Any, place: str) -> dict[str, str]:
    """Each file of a remote workspace with what changes when it is written anew: its tag, or else its time and size.

    files: the file system of fsspec; place: the workspace's path there.
    """
    files.invalidate_cache()
    remote: dict[str, str] = {}
    for part in PARTS:
        with contextlib.suppress(FileNotFoundError):
            for path, about in files.find(f"{place}/{part}", detail=True).items():
                remote[path.removeprefix(f"{place}/")] = identity(about)
    return {path: tag for path, tag in remote.items() if not any(name.startswith(PRIVATE) for name in path.split("/"))}


def files_here(root: Path) -> dict[str, State]:
    """Each file of the copy with its size and time. Provenance is looked at first: what has one stands whole already."""
    local: dict[str, State] = {}
    for path in (*root.glob(f"{REPORTS}{REVIEW}/**/{PROVENANCE}*.json"), *_walk(root)):
        with contextlib.suppress(FileNotFoundError):
            local.setdefault(path.relative_to(root).as_posix(), state_of(path))
    return local


def identity(about: dict[str, Any]) -> str:
    """What changes when a file there is written anew."""
    written = about.get("mtime") or about.get("LastModified") or about.get("created")  # a number in some listings, a datetime in others
    return str(about.get("ETag") or about.get("etag") or (getattr(written, "timestamp", lambda: written)(), about["size"]))


def state_of(path: Path) -> State:
    """Size and time of a file here."""
    about = path.stat()
    return about.st_size, about.st_mtime_ns


def product_of(path: str) -> str:
    """The product a file belongs to, as year and name, and whether it is the internal edition; of anything else nothing."""
    match = PRODUCT.match(path)
    return f"{match[1]} {match[2] or ''}" if match else ""


def is_provenance(path: str) -> bool:
    """Whether a file says what a product was made from."""
    return path.startswith(REPORTS) and path.rpartition("/")[2].startswith(PROVENANCE)


def provenance_last(paths: Iterable[str]) -> list[str]:
    """Paths in the order in which they arrive: a product that was cut off has no provenance yet."""
    return sorted(paths, key=lambda path: (is_provenance(path), path))


def _walk(root: Path) -> Iterator[Path]:
    for part in PARTS:
        for folder, folders, names in os.walk(root / part):
            folders[:] = [name for name in folders if not name.startswith(PRIVATE)]
            yield from (Path(folder) / name for name in names if not name.startswith(PRIVATE))
