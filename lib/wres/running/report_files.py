"""The files of a report that stands: recorded when it is put in place, so that a page changed or deleted by hand is noticed."""

import hashlib
from pathlib import Path
from typing import Any

Files = dict[str, list[Any]]  # path in the report's folder to its size, time and hash


def files_of(report: Path) -> Files:
    """Every file of a report's folder as it is now."""
    return {
        path.relative_to(report).as_posix(): [*_state(path), _hash(path)] for path in sorted(report.rglob("*")) if path.is_file()
    }  # fmt: skip


def changed_files(report: Path, kept: Any) -> list[str]:
    """The files that are no longer what was recorded, and those that are gone.

    Only what has another time is read: a copy of a workspace keeps its sizes, not its times.
    """
    if not isinstance(kept, dict):
        return []
    return [name for name, was in kept.items() if not _is_still(report / name, was)]


def _is_still(path: Path, was: Any) -> bool:
    try:
        size, written, content = was
        now = _state(path)
        return now == (size, written) or (now[0] == size and _hash(path) == content)
    except (OSError, TypeError, ValueError):
        return False


def _state(path: Path) -> tuple[int, int]:
    about = path.stat()
    return about.st_size, about.st_mtime_ns


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
