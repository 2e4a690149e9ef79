"""First step: the return of the year, those of the years before, and those of predecessors before they joined."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from wres.errors import InputError, ParameterError
from wres.html import TableColumn, html_table
from wres.indicators.kinds import check_kinds
from wres.inputs import Return, read_return
from wres.parameters import Workspace, check_predecessors, check_year, command, period
from wres.parameters.logo import logo_address
from wres.parameters.organisation import PLACEHOLDER
from wres.parameters.years_read import years_read
from wres.report.section import Section
from wres.report.stages.stage import Stage


@dataclass(frozen=True)
class ReadYears(Stage):
    """The returns as text, by year, oldest first; the report's own year is the last.

    predecessors: by year, the returns of organisations that had not yet joined.
    """

    workspace: Workspace
    code: str
    year: int
    returns: Mapping[int, Return]
    predecessors: Mapping[int, tuple[Return, ...]]

    def summary(self) -> Section:
        """The tables of the year, their rows and files, and which earlier years there are."""
        sources = list(self.returns[self.year].sources.values())
        columns = [
            TableColumn("Table", [source.table for source in sources], "names"),
            TableColumn("Rows", [f"{source.rows:,}" for source in sources], "numbers"),
            TableColumn("Read from", [source.seen_from(self.workspace.root) for source in sources]),
        ]
        earlier = [period(year) for year, returned in self.returns.items() if year != self.year and returned.sources]
        sentence = f"Earlier years read: {', '.join(earlier)}." if earlier else "No return of an earlier year was read."
        joined = sorted({returned.code for returns in self.predecessors.values() for returned in returns})
        sentence += f" With those of predecessors: {', '.join(joined)}." if joined else ""
        return Section([html_table(f"Tables read for {period(self.year)}", columns), f"<p>{escape(sentence)}</p>"])


def read(organisation: str | int, year: int | str, workspace: str | Path | Workspace | None = None) -> ReadYears:
    """The returns that a report needs: those of its trend, and those before that decide what may be published of them.

    organisation: a code; year: the calendar year of the snapshot, or 2024/25; workspace: a folder, by default the checkout.
    Raises InputError when there is no such return, ParameterError when a definition cannot be used.
    """
    place = workspace if isinstance(workspace, Workspace) else Workspace.at(str(workspace) if workspace not in (None, "") else None)
    code, this_year = place.code(organisation), check_year(year)
    check_kinds(place.standard, place.standard_file())
    _check_named(place, code)
    if logo := place.organisation(code).page.logo:
        logo_address(place.root, logo.file)
    check_predecessors(place, code)
    if not place.return_folder(code, this_year).is_dir():
        raise InputError(_no_return(place, code, this_year))
    years = years_read(place, code, this_year)
    predecessors = {year: _of_predecessors(place, code, year) for year in years}
    available = [year for year in years if predecessors[year] or place.return_folder(code, year).is_dir()]
    return ReadYears(place, code, this_year, {year: _read(place, code, year) for year in available}, predecessors)


def _read(workspace: Workspace, code: str, year: int) -> Return:
    """A return; an empty one where only predecessors have one."""
    folder = workspace.return_folder(code, year)
    return read_return(workspace, code, year) if folder.is_dir() else Return(code=code, year=year, folder=folder)


def _of_predecessors(workspace: Workspace, code: str, year: int) -> tuple[Return, ...]:
    return tuple(
        read_return(workspace, predecessor.code, year)
        for predecessor in workspace.organisation(code).predecessors
        if year < predecessor.joined and workspace.return_folder(predecessor.code, year).is_dir()
    )


def _check_named(workspace: Workspace, code: str) -> None:
    if PLACEHOLDER in workspace.organisation(code).name.lower():
        path = workspace.organisation_file(code)
        raise ParameterError(f'{path}: `name` still says "{PLACEHOLDER}". Write the organisation\'s name as it is printed.')


def _no_return(workspace: Workspace, code: str, year: int) -> str:
    years = [str(of_year) for other, of_year in workspace.returns() if other == code]
    available = f"Returns of {code} here: {', '.join(years)}." if years else f"There is no return of {code} here yet."
    new = command("new", workspace, org=code, year=year)
    return f"data/{code}/{year}: there is no such return. {available} To make one to fill in, run\n  {new}"
