"""Notes on files of others whose folder or name is written in other capitals than usual: `rdr/Indicators.CSV`."""

from collections.abc import Callable, Iterator
from pathlib import Path

from wres.findings import Finding, Location
from wres.parameters.published_files import FIGURES, PLAN, PublishedFile


def capitals_notes(file: PublishedFile, place_of: Callable[[Path], str]) -> Iterator[Finding]:
    """A note for each file that is read, that of the folder once. place_of: a file's name in findings."""
    folder = ""
    for path, name, check in ((file.indicators, FIGURES, "published file"), (file.actions, PLAN, "published plan")):
        if not path.is_file():
            continue
        other_code = next((part for part in path.parts[-3:-1] if part != file.code and part.upper() == file.code.upper()), "")
        meant = [f"folder {other_code} is read as {file.code}"] if other_code and other_code != folder else []
        meant += [f"file {path.name} is read as {name}"] if path.name != name and path.name.lower() == name else []
        folder = folder or other_code
        if meant:
            yield Finding(
                "note", check, Location(place_of(path)), f"The {', and the '.join(meant)}.", "Capitals do not matter.",
                f"Nothing, if these are files of {file.code}. Otherwise move them away.",
            )  # fmt: skip
