"""Files that may be read: ordinary ones, inside the workspace."""

import stat
from collections.abc import Sequence
from pathlib import Path


def why_not_readable(path: Path, folders: Sequence[Path]) -> str:
    """Why a file is not read, in words; empty for an ordinary file.

    A pipe or a device never ends, and a link may show what lies outside the workspace. folders: where files may lie.
    """
    try:
        if path.is_symlink() and not any(path.resolve(strict=True).is_relative_to(folder.resolve()) for folder in folders):
            return "it is a link to a place outside the workspace"
        mode = path.stat().st_mode
    except (OSError, RuntimeError):
        return "it is a link that leads nowhere" if path.is_symlink() else "it cannot be opened"
    if stat.S_ISDIR(mode):
        return "it is a folder"
    return "" if stat.S_ISREG(mode) else "it is a pipe, a device or another thing that is no file"
