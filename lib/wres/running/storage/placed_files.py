"""The files of a product that stands: recorded when it is put in place, so that a page changed or deleted by hand is noticed."""

import json
from pathlib import Path
from typing import Any

from wres.parameters.hashes import hash_file
from wres.running.product_folders import KEPT, ProductFolders

RECORD = ".files.json"  # beside the provenance: path in the product's folders to size, time and hash


def record_files(pages: Path, review: Path | None) -> None:
    """Write into folders that are about to be put in place what every file of theirs is.

    review: of the public edition, whose record lies there; the internal edition's lies among its pages.
    """
    folders = {"pages": pages} | ({"review": review} if review else {})
    files = {f"{name}/{path}": _state(folder / path) for name, folder in folders.items() for path in _files(folder)}
    ((review or pages) / RECORD).write_text(json.dumps(files, indent=1), encoding="utf-8")


def changed_files(folders: ProductFolders) -> list[str]:
    """The files that are no longer what was recorded, and those that are gone; where nothing is recorded, the record itself.

    Only what has another time is read: a copy of a workspace keeps its sizes, not its times.
    """
    places = {"pages": folders.pages, "review": folders.review}
    try:
        recorded = json.loads((folders.provenance.parent / RECORD).read_text(encoding="utf-8"))
        return [name for name, was in recorded.items() if not _is_still(_place(places, name), was)]
    except (OSError, ValueError, RecursionError, LookupError, AttributeError):
        return [RECORD]


def _place(places: dict[str, Path], name: str) -> Path:
    folder, _, path = name.partition("/")
    return places[folder] / path


def _files(folder: Path) -> list[str]:
    paths = (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file())
    return [path.as_posix() for path in paths if path.parts[0] not in (RECORD, *KEPT)]


def _is_still(path: Path, was: Any) -> bool:
    try:
        size, written, content = was
        about = path.stat()
        return (about.st_size, about.st_mtime_ns) == (size, written) or (about.st_size == size and hash_file(path) == content)
    except (OSError, TypeError, ValueError):
        return False


def _state(path: Path) -> tuple[int, int, str]:
    about = path.stat()
    return about.st_size, about.st_mtime_ns, hash_file(path)
