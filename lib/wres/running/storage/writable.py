"""Whether folders can be written in, tried before anything is changed."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


def refuse_read_only(folders: Iterable[Path]) -> None:
    """Raises OSError, which names the folder, for the first in which nothing can be put; of one that is not there, that it would lie in."""
    for folder in dict.fromkeys(map(_there, folders)):
        try:
            file, name = tempfile.mkstemp(prefix=".new-", dir=folder)
            os.close(file)
            Path(name).unlink()
        except OSError as fault:
            raise OSError(fault.errno, fault.strerror, str(folder)) from fault


def _there(folder: Path) -> Path:
    return next(place for place in (folder, *folder.parents) if place.exists())
