"""The report of one organisation's return."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Self

from wres.errors import ParameterError
from wres.parameters import Organisation, Workspace, period
from wres.parameters.formats import FILES
from wres.parameters.page_look import OwnLook
from wres.parameters.reads import REPORT_NOTEBOOK, ProductInput, read_for_return
from wres.parameters.report_places import PUBLIC
from wres.running.products.indicator_cells import notebook_for
from wres.running.products.product import Key, Parameters, Product


@dataclass(frozen=True, slots=True)
class ReportProduct(Product):
    """A report; its folders have the organisation's code as their name."""

    kind: ClassVar[str] = "report"
    across: ClassVar[bool] = False
    without_figures: ClassVar[tuple[str, str]] = (
        "the return holds no figures any more",
        "Check that the tables are in the folder and that return.xlsx is the one that was filled in.",
    )
    can_be: ClassVar[tuple[str, ...]] = tuple(FILES)
    edition: str = PUBLIC
    notebook: Path = REPORT_NOTEBOOK

    @classmethod
    def of_returns(cls, workspace: Workspace, returns: Sequence[tuple[str, int]], edition: str, notebook: Path | None) -> Iterator[Self]:
        """One for each return."""
        return (cls(workspace, year, code, edition, notebook or REPORT_NOTEBOOK) for code, year in returns)

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
    def look(self) -> OwnLook:
        """The organisation's own."""
        from wres.report.own_look import own_look  # late: a run that builds nothing does without the report

        return own_look(self.workspace, self.name, self.year, self.edition)

    @property
    def parameters(self) -> Parameters:
        """Whose return it is, of which year; the formats where there are others than page and workbook."""
        whose: Parameters = {"organisation": self.name, "year": self.year, "workspace": str(self.workspace.root), "edition": self.edition}
        return whose | ({"formats": ",".join(self.formats)} if self.formats else {})

    def inputs(self) -> Iterator[ProductInput]:
        """The return, those it looks back on, and every definition."""
        return read_for_return(self.workspace, self.name, self.year, self.notebook)

    def notebook_to_run(self, folder: Path) -> Path:
        """With a section for each indicator of the standard."""
        return notebook_for(self.notebook, self.workspace.standard, folder)

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
    def shows(self) -> frozenset[Key]:
        """The public reports of its peers."""
        peers = self.organisation.peers if self.organisation else None
        return frozenset((self.year, code, PUBLIC) for code in peers.codes) - {self.key} if peers else frozenset()

    @property
    def returns(self) -> tuple[tuple[str, int], ...]:
        """Its own return; another notebook may check nothing."""
        return ((self.name, self.year),) if self.notebook == REPORT_NOTEBOOK else ()
