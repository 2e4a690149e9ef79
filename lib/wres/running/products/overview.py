"""The overview: one year across the organisations whose reports stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Self

from wres.overview.published_files import published_files
from wres.parameters import Workspace, period
from wres.parameters.reads import NOTEBOOKS, ProductInput, read_by_every_product
from wres.parameters.report_places import PUBLIC
from wres.running.products.product import Key, Parameters, Product


@dataclass(frozen=True, slots=True)
class OverviewProduct(Product):
    """The overview of a year."""

    kind: ClassVar[str] = "overview"
    across: ClassVar[bool] = True
    without_figures: ClassVar[tuple[str, str]] = (
        "these hold no figures any more",
        "Check that the reports of the year are built and have figures.",
    )
    name: str = kind
    edition: str = PUBLIC
    notebook: Path = NOTEBOOKS / "overview.ipynb"

    @classmethod
    def of_returns(cls, workspace: Workspace, returns: Sequence[tuple[str, int]], edition: str, notebook: Path | None) -> Iterator[Self]:
        """One for each year; another notebook is none of its own."""
        return (cls(workspace, year, edition=edition) for year in sorted({year for _, year in returns}))

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
        """The figures of every report of the year that stands, those of the year before, whose they are, and the definitions."""
        reports, before = (published_files(self.workspace.reports, year, self.edition) for year in (self.year, self.year - 1))
        codes = {report.code for report in reports}
        for report in (*reports, *(report for report in before if report.code in codes)):
            yield ProductInput(report.indicators.relative_to(self.workspace.root).as_posix(), report.indicators)
        for report in reports:
            # By its bytes: one that cannot be understood stops no overview.
            yield ProductInput(f"params/organisations/{report.code}.yaml", self.workspace.organisation_file(report.code))
        yield ProductInput("params/trusts.csv", self.workspace.trust_list)
        yield from read_by_every_product(self.workspace, self.notebook)

    @property
    def comes_after(self) -> frozenset[Key]:
        """The reports of the year and of the one before."""
        years = (self.year - 1, self.year)
        return frozenset((year, code, self.edition) for code, year in self.workspace.returns() if year in years)
