"""The overview: one year across the organisations whose reports stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from wres.overview.published_files import published_files
from wres.parameters import period
from wres.parameters.reads import OVERVIEW_NOTEBOOK, ProductInput, read_by_every_product
from wres.parameters.report_places import PUBLIC
from wres.running.products.product import Key, Parameters, Product


@dataclass(frozen=True, slots=True)
class OverviewProduct(Product):
    """The overview of a year."""

    kind: ClassVar[str] = "overview"
    name: str = kind
    edition: str = PUBLIC
    notebook: Path = OVERVIEW_NOTEBOOK

    @property
    def place(self) -> str:
        """The reports it is made from."""
        return f"reports of {self.year}"

    @property
    def title(self) -> str:
        """What is reported, of which year."""
        return f"{self.workspace.standard.name} {period(self.year)}: overview of organisations"

    @property
    def parameters(self) -> Parameters:
        """Which year."""
        return {"year": self.year, "workspace": str(self.workspace.root), "edition": self.edition}

    def inputs(self) -> Iterator[ProductInput]:
        """The figures of every report of the year that stands, whose they are, and the definitions."""
        for report in published_files(self.workspace.reports, self.year, self.edition):
            yield ProductInput(report.indicators.relative_to(self.workspace.root).as_posix(), report.indicators)
            path = self.workspace.organisation_file(report.code)
            yield ProductInput(
                f"params/organisations/{report.code}.yaml", path
            )  # by its bytes: one that cannot be understood stops no overview
        yield ProductInput("params/trusts.csv", self.workspace.trust_list)
        yield from read_by_every_product(self.workspace, self.notebook)

    @property
    def comes_after(self) -> frozenset[Key]:
        """The reports of the year."""
        return frozenset((year, code, self.edition) for code, year in self.workspace.returns() if year == self.year)
