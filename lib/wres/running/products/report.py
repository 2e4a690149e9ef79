"""The report of one organisation's return."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from wres.errors import ParameterError
from wres.parameters import Organisation, period
from wres.parameters.reads import REPORT_NOTEBOOK, ProductInput, read_by_report
from wres.parameters.report_places import PUBLIC
from wres.running.products.product import Parameters, Product


@dataclass(frozen=True, slots=True)
class ReportProduct(Product):
    """A report; its folders have the organisation's code as their name."""

    kind: ClassVar[str] = "report"
    edition: str = PUBLIC
    notebook: Path = REPORT_NOTEBOOK

    @property
    def place(self) -> str:
        """The folder of the return."""
        return f"data/{self.name}/{self.year}"

    @property
    def title(self) -> str:
        """The organisation's name and what is reported."""
        return f"{self.workspace.organisation(self.name).name}: {self.workspace.standard.name} {period(self.year)}"

    @property
    def listed_as(self) -> str:
        """The organisation's name; its code while its file cannot be read."""
        organisation = self.organisation
        return organisation.name if organisation else self.name

    @property
    def parameters(self) -> Parameters:
        """Whose return it is, of which year."""
        return {"organisation": self.name, "year": self.year, "workspace": str(self.workspace.root), "edition": self.edition}

    def inputs(self) -> Iterator[ProductInput]:
        """The return, those it looks back on, and every definition."""
        return read_by_report(self.workspace, self.name, self.year, self.notebook)

    @property
    def code(self) -> str:
        """The organisation's code."""
        return self.name

    @property
    def organisation(self) -> Organisation | None:
        """Whose return it is; None while its file cannot be read."""
        try:
            return self.workspace.organisation(self.name)
        except ParameterError:
            return None

    @property
    def returns(self) -> tuple[tuple[str, int], ...]:
        """Its own return; another notebook may check nothing."""
        return ((self.name, self.year),) if self.notebook == REPORT_NOTEBOOK else ()
