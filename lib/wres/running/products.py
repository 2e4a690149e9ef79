"""What a run can make. Planning, building, the index and the cluster know only `Product`."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wres.overview.published_files import OVERVIEW, published_files
from wres.parameters import Workspace, period
from wres.parameters.reads import OVERVIEW_NOTEBOOK, REPORT_NOTEBOOK, Read, read_by_every_product, read_by_report
from wres.running.product_folders import ProductFolders

Parameters = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Product(ABC):
    """One thing that a run can make of a workspace, with one notebook, for one year.

    name: of its folders; an organisation's code, or `overview`. edition: `public` or `internal`.
    """

    workspace: Workspace
    year: int
    name: str
    edition: str
    notebook: Path

    @property
    def folders(self) -> ProductFolders:
        """Where it is built and where it stands."""
        return ProductFolders(self.workspace.reports, self.year, self.name, self.edition)

    @property
    def key(self) -> tuple[int, str, str]:
        """What tells it from every other product of the workspace."""
        return self.year, self.name, self.edition

    @property
    def label(self) -> str:
        """Year and name, as a run speaks of it."""
        return f"{self.year} {self.folders.label}"

    @property
    def place(self) -> str:
        """Where its inputs lie, for findings about all of it."""
        return f"data/{self.name}/{self.year}"

    @property
    @abstractmethod
    def title(self) -> str:
        """The title of its pages. Raises ParameterError when a definition cannot be read."""

    @property
    @abstractmethod
    def parameters(self) -> Parameters:
        """The notebook's parameters, but for `output`."""

    @abstractmethod
    def inputs(self) -> Iterator[Read]:
        """Everything it reads. Raises ParameterError when a definition cannot be read."""

    @property
    def returns(self) -> tuple[tuple[str, int], ...]:
        """The returns whose tables its notebook checks."""
        return ()

    @property
    def comes_after(self) -> frozenset[tuple[int, str, str]]:
        """The keys of the products it is made from."""
        return frozenset()


@dataclass(frozen=True, slots=True)
class ReportProduct(Product):
    """The report of one organisation's return."""

    @property
    def title(self) -> str:
        """The organisation's name and what is reported."""
        return f"{self.workspace.organisation(self.name).name}: {self.workspace.standard.name} {period(self.year)}"

    @property
    def parameters(self) -> Parameters:
        """Whose return it is, of which year."""
        return {"organisation": self.name, "year": self.year, "workspace": str(self.workspace.root), "edition": self.edition}

    def inputs(self) -> Iterator[Read]:
        """The return, those it looks back on, and every definition."""
        return read_by_report(self.workspace, self.name, self.year, self.notebook)

    @property
    def returns(self) -> tuple[tuple[str, int], ...]:
        """Its own return; another notebook may check nothing."""
        return ((self.name, self.year),) if self.notebook == REPORT_NOTEBOOK else ()


@dataclass(frozen=True, slots=True)
class OverviewProduct(Product):
    """One year across the organisations whose reports stand."""

    @property
    def title(self) -> str:
        """What is reported, of which year."""
        return f"{self.workspace.standard.name} {period(self.year)}: overview of organisations"

    @property
    def place(self) -> str:
        """The reports it is made from."""
        return f"reports of {self.year}"

    @property
    def parameters(self) -> Parameters:
        """Which year."""
        return {"year": self.year, "workspace": str(self.workspace.root), "edition": self.edition}

    def inputs(self) -> Iterator[Read]:
        """The figures of every report of the year that stands, whose they are, and the definitions."""
        for report in published_files(self.workspace.reports, self.year, self.edition):
            yield Read(report.indicators.relative_to(self.workspace.root).as_posix(), report.indicators)
            path = self.workspace.organisation_file(report.code)
            yield Read(f"params/organisations/{report.code}.yaml", path)  # by its bytes: one that cannot be understood stops no overview
        yield Read("params/trusts.csv", self.workspace.trust_list)
        yield from read_by_every_product(self.workspace, self.notebook)

    @property
    def comes_after(self) -> frozenset[tuple[int, str, str]]:
        """The reports of the year."""
        return frozenset((year, code, self.edition) for code, year in self.workspace.returns() if year == self.year)


def report_product(workspace: Workspace, code: str, year: int, edition: str = "public", notebook: Path = REPORT_NOTEBOOK) -> Product:
    """The report of a return."""
    return ReportProduct(workspace, year, code, edition, notebook)


def overview_product(workspace: Workspace, year: int, edition: str = "public", notebook: Path = OVERVIEW_NOTEBOOK) -> Product:
    """The overview of a year."""
    return OverviewProduct(workspace, year, OVERVIEW, edition, notebook)
