"""Everything that a product reads, by name: what tells whether it is stale, and what its provenance records."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from wres.parameters.approved_places import latest_version, read_of_version
from wres.parameters.check_words import Checks
from wres.parameters.checkout import CHECKOUT
from wres.parameters.column_map import ColumnSynonyms
from wres.parameters.framework import Framework
from wres.parameters.loading import read_parameters
from wres.parameters.organisation import Organisation
from wres.parameters.published_files import published_files
from wres.parameters.published_words import PublishedWords
from wres.parameters.report_places import PUBLIC
from wres.parameters.standard import Standard
from wres.parameters.workspace import Workspace
from wres.parameters.year import Year
from wres.parameters.years_read import years_read

LIBRARY = Path(__file__).resolve().parents[1]
TEMPLATES = LIBRARY / "rendering" / "templates"
NOTEBOOKS = CHECKOUT / "notebooks"
OF_WORKBOOK = "workbook/"  # before the path of a file of the workbook where the workspace has one of that path too
REPORT_NOTEBOOK = NOTEBOOKS / "report.ipynb"  # named here, as the report itself says what it was made from


@dataclass(frozen=True, slots=True)
class ProductInput:
    """A file or folder that is read. model: of a definition, which counts by what it says and not by how it is written.

    approval_of: of an organisation's file, the year whose approval is read of it; without one none is. is_place: whether it is a folder
    of which only counts that it is there.
    """

    name: str
    path: Path
    model: type[BaseModel] | None = None
    approval_of: int | None = None
    is_place: bool = False

    @property
    def meaning(self) -> str:
        """What a definition says, as JSON; empty for any other file. Raises ParameterError when it cannot be read."""
        if self.model is None:
            return ""
        definition = read_parameters(self.model, self.path)
        return (definition.with_approval_of(self.approval_of) if isinstance(definition, Organisation) else definition).model_dump_json()


def read_for_return(workspace: Workspace, code: str, year: int, notebook: Path) -> Iterator[ProductInput]:
    """What a product about one return reads: its tables and those of the years and predecessors it looks back on, and every definition.

    Raises ParameterError when the organisation's or the year's file cannot be read.
    """
    codes = (code, *(predecessor.code for predecessor in workspace.organisation(code).predecessors))
    years = years_read(workspace, code, year)
    for whose in codes:
        for when in years:
            folder = workspace.return_folder(whose, when)
            yield from (ProductInput(f"data/{whose}/{when}/{path.relative_to(folder).as_posix()}", path) for path in files_in(folder))
        if whose == code or workspace.organisation_file(whose).is_file():
            own_year = year if whose == code else None
            yield ProductInput(f"params/organisations/{whose}.yaml", workspace.organisation_file(whose), Organisation, own_year)
    if peers := workspace.organisation(code).peers:
        published = (file.indicators for file in published_files(workspace.reports, year, PUBLIC) if file.code in peers.codes)
        yield from (ProductInput(path.relative_to(workspace.root).as_posix(), path) for path in published)
    if template := workspace.organisation(code).paper_template(year):
        yield ProductInput(template, workspace.root / template)
    if logo := workspace.organisation(code).page.logo:
        yield ProductInput(logo.file, workspace.root / logo.file)
    if approved := latest_version(workspace, year, code):
        yield from (ProductInput(_name(workspace, path), path) for path in read_of_version(approved))
    yield from (ProductInput(_name(workspace, path), path) for path in workspace.benchmark_files)
    yield from read_by_every_product(workspace, notebook)


def read_by_every_product(workspace: Workspace, notebook: Path) -> Iterator[ProductInput]:
    """The definitions that all share, and what makes a page of them: notebook, library, template, locked versions."""
    definitions: list[tuple[Path, type[BaseModel] | None]] = [
        (workspace.standard_file(), Standard),
        (workspace.code_list, None),
        *((path, Checks) for path in workspace.checks_files),
        (workspace.column_synonyms_file, ColumnSynonyms),
        (workspace.published_words_file, PublishedWords),
        *((path, Framework) for path in workspace.framework_files),
        *((path, Year) for path in workspace.year_files.values()),
    ]
    yield from (ProductInput(_name(workspace, path), path, model) for path, model in definitions)
    for path in (notebook, LIBRARY, TEMPLATES, CHECKOUT / "requirements.lock"):
        yield ProductInput(_name(workspace, path), path)


def files_in(folder: Path) -> list[Path]:
    """The files of a folder, without what editors, office programs and Python leave there."""
    return sorted(
        path
        for path in folder.rglob("*")
        if not path.name.startswith((".", "~$")) and "__pycache__" not in path.parts and path.is_file()
    )  # fmt: skip


def _name(workspace: Workspace, path: Path) -> str:
    """Where a file is in the workspace, else in the workbook; nothing of where those lie on the machine."""
    if path.is_relative_to(workspace.root):
        return path.relative_to(workspace.root).as_posix()
    if not path.is_relative_to(CHECKOUT):
        return path.name
    name = path.relative_to(CHECKOUT).as_posix()
    return f"{OF_WORKBOOK}{name}" if (workspace.root / name).is_file() else name
