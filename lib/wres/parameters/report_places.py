"""Where finished products lie in a workspace's `reports/`: what may be published apart from what may not."""

from pathlib import Path

PUBLIC, REVIEW = "public", "review"  # each holds a folder <year>/<name> for every product, and the page that lists them
INTERNAL = "internal"  # in a product's review: the pages in which nothing is hidden
EDITIONS = (PUBLIC, INTERNAL)
NOTEBOOK_OF_RUN = "report.ipynb"  # in a review: what was run, of whatever product
INFOGRAPHIC = "infographic.svg"  # beside the page of a report that has figures
INDEX_PAGES = (f"{PUBLIC}/index.html", f"{REVIEW}/index.html")
FROM_REVIEW_TO_REPORTS = "../../.."  # from reports/review/<year>/<name>
FROM_REVIEW_TO_WORKSPACE = f"{FROM_REVIEW_TO_REPORTS}/.."


def review_of(reports: Path, year: int, name: str) -> Path:
    """The folder of what is never published of a product."""
    return reports / REVIEW / str(year) / name


def pages_of(reports: Path, year: int, name: str, edition: str) -> Path:
    """The folder of a product's pages; those of the internal edition lie in its review."""
    return reports / PUBLIC / str(year) / name if edition == PUBLIC else review_of(reports, year, name) / INTERNAL


def from_pages_to_pages(name: str, edition: str) -> str:
    """The way from a product's pages to those of another of the same year."""
    return f"../{name}/" if edition == PUBLIC else f"../../{name}/{INTERNAL}/"


def from_review_to_pages(year: int, name: str) -> str:
    """The way from a product's review to its public pages."""
    return f"{FROM_REVIEW_TO_REPORTS}/{PUBLIC}/{year}/{name}/"
