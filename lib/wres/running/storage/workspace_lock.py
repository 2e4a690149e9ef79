"""One run at a time in a workspace: the second says whom it waits for."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


@contextmanager
def workspace_lock(reports: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Hold the workspace; the system lets go of it when this process ends, however it ends."""
    reports.mkdir(parents=True, exist_ok=True)
    with (reports / ".lock").open("a+", encoding="utf-8") as file:
        if not _take(file):
            file.seek(0)
            say(f"Another run is at work in this workspace (process {file.read().strip() or 'unknown'}). Waiting until it has finished.")
            while not _take(file):
                time.sleep(0.2)
        file.seek(0)
        file.truncate()
        file.write(str(os.getpid()))
        file.flush()
        yield


def _take(file: IO[str]) -> bool:
    try:
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            file.seek(1_000_000)  # past the text, which others may read
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    except OSError:
        return False
    return True
