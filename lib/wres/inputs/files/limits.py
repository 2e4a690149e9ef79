"""How large a table may be. What is larger is refused with a sentence before it fills the memory."""

import zipfile
from pathlib import Path

COLUMNS = 1_000
CELLS = 20_000_000
TEXT = 300_000_000  # bytes of a text file
UNPACKED = {"xlsx": 500_000_000, "xlsb": 300_000_000, "ods": 150_000_000}  # bytes of a workbook once it is unpacked


class TooLargeError(ValueError):
    """A file beyond what is read; its text says what was counted and what is read at most."""


def check_text(size: int) -> None:
    """Raises TooLargeError when a text file has more bytes than are read."""
    if size > TEXT:
        raise TooLargeError(f"it has {size // 1_000_000:,} MB, and at most {TEXT // 1_000_000} MB are read")


def check_table(rows: int, columns: int, last: str = "") -> None:
    """Raises TooLargeError when a table has more columns or cells than are read; last: its last cell, such as XFD1048576."""
    reaches = f"it reaches to cell {last}, which makes" if last else "it has"
    if columns > COLUMNS:
        raise TooLargeError(f"{reaches} {columns:,} columns, and at most {COLUMNS:,} are read")
    if rows * columns > CELLS:
        raise TooLargeError(f"{reaches} {rows * columns:,} cells, and at most {CELLS:,} are read")


def check_archive(path: Path, kind: str = "xlsx") -> None:
    """Raises TooLargeError when a workbook unpacks to more bytes than are read, and ValueError when it is no zip archive."""
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, OSError, NotImplementedError) as fault:
        raise ValueError("it is damaged, or only a part of the file is there") from fault
    if unpacked > UNPACKED[kind]:
        raise TooLargeError(f"it unpacks to {unpacked // 1_000_000:,} MB, and at most {UNPACKED[kind] // 1_000_000} MB are read")
