"""A file written in one step: whoever looks finds the earlier one or the new one, never half."""

import os
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write a file in one step: whoever looks finds the earlier one or this one, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
