"""The text of a page written in one step."""

from pathlib import Path

from wres.text.files import written_whole


def write_whole(path: Path, text: str) -> None:
    """Write a file in UTF-8 with the line ends that it has; the folder is made if need be. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(path) as unfinished:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
