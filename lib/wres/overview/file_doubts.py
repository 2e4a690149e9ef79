"""What is odd about the published files of an organisation as a whole: of which year they are, and that there are several."""

from collections.abc import Callable
from pathlib import Path

from wres.findings import Finding, Location
from wres.parameters import period
from wres.parameters.published_files import PublishedFile


def doubts_of(file: PublishedFile, year: int, place_of: Callable[[Path], str]) -> list[Finding]:
    """The findings. place_of: a file's name in findings."""
    place, doubts = Location(place_of(file.indicators)), []
    if file.also:
        more = ", ".join(map(place_of, file.also))
        doubts.append(Finding(
            "warning", "two files of an organisation", place, f"There are further figures of {file.code}: {more}.",
            "The first is read, and these are not.", "Keep one of them.",
        ))  # fmt: skip
    if file.actions in file.undated:
        doubts.append(Finding(
            "warning", "published plan", Location(place_of(file.actions)), "This plan does not say its year.",
            f"It is taken to be of {period(year)}, the latest year that there are files of.", in_a_folder_of_its_year(file, year),
        ))  # fmt: skip
    return doubts


def in_a_folder_of_its_year(file: PublishedFile, year: int) -> str:
    """What to do about files that do not say their year."""
    return f"Put its files in a folder of their year, as {year}/{file.code}/."
