"""The reports of a year that stand: where an overview finds their published figures."""

from dataclasses import dataclass
from pathlib import Path

from wres.parameters.report_places import pages_of
from wres.text.files import file_name


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A report that stands, and the place of its figures."""

    code: str
    indicators: Path


def published_files(reports: Path, year: int, edition: str) -> list[PublishedFile]:
    """The reports of a year in a workspace's `reports/`, by code; those of the internal edition lie in the review."""
    pattern = pages_of(Path(), year, "*", edition) / file_name("indicators.csv", edition)
    files = ((path.relative_to(reports).parts[2], path) for path in sorted(reports.glob(str(pattern))))
    return [PublishedFile(code, path) for code, path in files if code.isalnum()]
