"""The overview: one year across the organisations whose reports stand, or those of a system, a region, a type."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Self

from wres.errors import ParameterError
from wres.overview.choice import Choice
from wres.overview.folder_names import WHOLE, choice_of, is_overview, standing_choices
from wres.parameters import Organisation, Workspace, period
from wres.parameters.loading import read_parameters
from wres.parameters.published_files import empty_folders, published_files, published_years
from wres.parameters.reads import NOTEBOOKS, ProductInput, read_by_every_product
from wres.parameters.report_places import PUBLIC
from wres.parameters.years_read import years_shown
from wres.running.products.product import Key, Parameters, Product


@dataclass(frozen=True, slots=True)
class OverviewProduct(Product):
    """The overview of a year; the name of one of a system, a region or a type says so, and its folders lie beside those of the whole."""

    kind: ClassVar[str] = WHOLE
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
        years = sorted({year for _, year in returns})
        return (
            cls(workspace, year, name, edition)
            for year in years
            for name in (cls.kind, *standing_choices(workspace.reports, year, edition))
        )

    @classmethod
    def of_published_files(cls, workspace: Workspace, edition: str) -> Iterator[Self]:
        """One for each year of which there are published figures."""
        years = published_years(workspace.reports) if edition == PUBLIC else []
        return (
            cls(workspace, year, name, edition)
            for year in years
            for name in (cls.kind, *standing_choices(workspace.reports, year, edition))
        )

    @property
    def place(self) -> str:
        """The reports it is made from."""
        return f"reports of {self.year}"

    @property
    def title(self) -> str:
        """What is reported, of which year."""
        whole = f"{self.workspace.standard.name} {period(self.year)}: overview of organisations"
        return f"{whole}, {self.choice.words}" if self.choice.words else whole

    @property
    def choice(self) -> Choice:
        """Of which organisations it is."""
        return choice_of(self.name)

    @property
    def listed_as(self) -> str:
        """Its name on the pages that list every product by year."""
        return f"{self.kind.capitalize()}: {self.choice.words}" if self.choice.words else self.kind.capitalize()

    @classmethod
    def is_named(cls, name: str) -> bool:
        """Whether folders of this name are of an overview."""
        return is_overview(name)

    @property
    def parameters(self) -> Parameters:
        """Which year, and of which organisations where not of all."""
        whole: Parameters = {"year": self.year, "workspace": str(self.workspace.root), "edition": self.edition}
        return {**whole, **self.choice.wishes}

    def inputs(self) -> Iterator[ProductInput]:
        """What was published for the year and those before that the page shows, whose it is, benchmarks and the definitions."""
        root = self.workspace.root
        reported: set[str] = set()
        for year in years_shown(self.workspace, self.year):
            for report in published_files(self.workspace.reports, year, self.edition, year == self.year):
                of_year = [report.actions, report.approval] if year == self.year else []
                reported |= {report.code} if year == self.year else set()
                for path in (report.indicators, *report.also, *of_year):
                    yield ProductInput(path.relative_to(root).as_posix(), path)
        without_files = [path for _, path in empty_folders(self.workspace.reports, self.year, reported, self._is_code)]
        unreported = [code for code, year in self.workspace.returns() if year == self.year and code not in reported]
        for path in (*without_files, *(self.workspace.return_folder(code, self.year) for code in unreported)):
            yield ProductInput(path.relative_to(root).as_posix(), path, is_place=True)
        for path in sorted((root / "params" / "organisations").glob("*.yaml")):
            yield ProductInput(f"params/organisations/{path.name}", path, _model_of(path))
        yield ProductInput("params/trusts.csv", self.workspace.trust_list)
        yield from (ProductInput(f"data/benchmarks/{path.name}", path) for path in self.workspace.benchmark_files)
        yield from read_by_every_product(self.workspace, self.notebook)

    def _is_code(self, code: str) -> bool:
        from wres.overview.facts import Register  # the list of trusts needs pandas, and hardly a workspace has folders to ask it about

        return Register(self.workspace).is_code(code)

    @property
    def comes_after(self) -> frozenset[Key]:
        """The reports of the year and of those before it that the page shows."""
        years = years_shown(self.workspace, self.year)
        return frozenset((year, code, self.edition) for code, year in self.workspace.returns() if year in years)


def _model_of(path: Path) -> type[Organisation] | None:
    """By which an organisation's file counts; by its bytes where it cannot be understood, because that stops no overview."""
    try:
        read_parameters(Organisation, path)
    except ParameterError:
        return None
    return Organisation


def _names(workspace: Workspace, year: int, edition: str) -> tuple[str, ...]:
    """The whole, and the overviews of a system, a region or a type that were made before: they are kept as current as the whole."""
    return WHOLE, *standing_choices(workspace.reports, year, edition)
