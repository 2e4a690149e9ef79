"""Two folders of pages compared byte by byte: which file differs, and where, in words."""

import zipfile
from collections.abc import Collection
from pathlib import Path

AROUND = 30  # letters shown on each side of the first difference
TEXT = (".html", ".csv", ".svg", ".json", ".txt", ".md")


def files_in_pages(folder: Path, apart_from: Collection[str] = ()) -> list[str]:
    """The files of a folder of pages, by their way from it, without those that record how the pages were made."""
    files = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    return sorted(name for name in files if name not in apart_from)


def differences(pages: Path, rebuilt: Path, apart_from: Collection[str] = ()) -> list[str]:
    """A sentence for each file that is not, byte for byte, what was rebuilt; empty where all are. Raises OSError."""
    names, made = files_in_pages(pages, apart_from), files_in_pages(rebuilt, apart_from)
    sentences = []
    for name in sorted({*names, *made}):
        if name not in made:
            sentences.append(f"{name} was not made by the workbook: the rebuilt folder has no such file.")
        elif name not in names:
            sentences.append(f"{name} is missing: the workbook makes it.")
        elif (pages / name).read_bytes() != (rebuilt / name).read_bytes():
            sentences.append(first_difference(pages / name, rebuilt / name, name))
    return sentences


def first_difference(path: Path, rebuilt: Path, name: str) -> str:
    """Where a file first differs from the rebuilt: the line of a text and what both say there, the part of a workbook, or the byte."""
    before, after = path.read_bytes(), rebuilt.read_bytes()
    place = next((at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), min(len(before), len(after)))
    if path.suffix in TEXT:
        return _in_a_text(before, after, place, name)
    if part := _part_of_package(path, rebuilt):
        return f"{name} differs in its part {part}."
    return f"{name} differs from byte {place + 1:,} on ({len(before):,} bytes, rebuilt {len(after):,})."


def _in_a_text(before: bytes, after: bytes, place: int, name: str) -> str:
    line = before.count(b"\n", 0, place) + 1
    start = max(before.rfind(b"\n", 0, place) + 1, place - AROUND)
    old, new = (_excerpt(text, start, place) for text in (before, after))
    return f"{name} differs from line {line:,} on. It says {old}; rebuilt, it says {new}."


def _excerpt(text: bytes, start: int, place: int) -> str:
    """What a text says around a place, on one line."""
    words = " ".join(text[start : place + AROUND].decode("utf-8", errors="replace").split())
    return f'"{words}"' if words else "nothing more"


def _part_of_package(path: Path, rebuilt: Path) -> str:
    """The first part in which two workbooks or documents differ; empty where they are none, or differ in no part."""
    try:
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(rebuilt) as new:
            parts = sorted({*old.namelist(), *new.namelist()})
            both = set(old.namelist()) & set(new.namelist())
            return next((part for part in parts if part not in both or old.read(part) != new.read(part)), "")
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return ""
