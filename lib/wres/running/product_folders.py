"""Where a product is built and where it stands: what may be published apart from what may not."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from wres.parameters.report_places import INTERNAL, PUBLIC, pages_of, review_of

BUILDING = ".building"
KEPT = (INTERNAL, "failed-internal", "check")  # in a review, what the run that makes it anew has not made


@dataclass(frozen=True, slots=True)
class ProductFolders:
    """The places of one product in a workspace's `reports/`.

    The public edition has pages for the public and a review; the internal edition has pages only, and they lie in the review.
    """

    reports: Path
    year: int
    name: str
    edition: str = PUBLIC

    @property
    def internal(self) -> bool:
        """Whether nothing is hidden in it."""
        return self.edition != PUBLIC

    @property
    def label(self) -> str:
        """Its name, with the edition when that is not the public one."""
        return f"{self.name}-{self.edition}" if self.internal else self.name

    @property
    def review(self) -> Path:
        """What is never published."""
        return review_of(self.reports, self.year, self.name)

    @property
    def pages(self) -> Path:
        """The finished pages and their files."""
        return pages_of(self.reports, self.year, self.name, self.edition)

    @property
    def failed(self) -> Path:
        """What the last failed run left."""
        return self.review / ("failed-internal" if self.internal else "failed")

    @property
    def provenance(self) -> Path:
        """What the finished product was made from."""
        return self.pages / "provenance-internal.json" if self.internal else self.review / "provenance.json"

    @property
    def stands(self) -> bool:
        """Whether there is a finished product, current or not."""
        return (self.pages / "index.html").is_file()

    def new_building(self) -> Path:
        """A fresh private folder, on the same disk as the places."""
        site = self.reports / BUILDING
        site.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=f"{self.year}-{self.label}-", dir=site))
