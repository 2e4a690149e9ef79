"""The reports of a year that stand: where an overview finds their published figures."""

from dataclasses import dataclass
from pathlib import Path

from wres.text.file_names import file_name

OVERVIEW = "overview"  # the name of its folder, where a report has the organisation's code


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A report that stands, and the place of its figures."""

    code: str
    indicators: Path


def published_files(reports: Path, year: int, edition: str) -> list[PublishedFile]:
    """The reports of a year in a workspace's `reports/`, by code; those of the internal edition lie in the review."""
    parts = (reports / "public", "") if edition == "public" else (reports / "review", "internal")
    folder, name = parts[0] / str(year), file_name("indicators.csv", edition)
    places = ((place.name, place / parts[1] / name) for place in sorted(folder.glob("*")) if place.name != OVERVIEW)
    return [PublishedFile(code, file) for code, file in places if code.isalnum() and file.is_file()]
