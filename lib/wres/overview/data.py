"""What an overview is made of: the reports of a year, those missing, and the years before."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from wres.errors import InputError
from wres.findings import Finding, Location
from wres.overview.choice import Choice
from wres.overview.expected import MissingReport, missing_reports
from wres.overview.facts import Facts, Register
from wres.overview.folder_names import name_of
from wres.overview.organisations import PublishedReport
from wres.overview.past_report import PastReport
from wres.overview.plans_not_received import findings_on_files
from wres.overview.published_reports import PublishedReports
from wres.parameters import Standard, Workspace, Year
from wres.parameters.published_files import published_files
from wres.parameters.report_places import INTERNAL, pages_of
from wres.parameters.years_read import years_shown
from wres.text.lists import listing

Row = TypeVar("Row", PublishedReport, MissingReport)


@dataclass(frozen=True)
class OverviewData:
    """The published figures and plans of a year.

    reports: by the organisation's name; others: those outside the choice, for limits alone;
    earlier: of each year before, oldest first, the report of each organisation by code;
    missing: organisations without a report; on_list: the codes on the list of trusts.
    """

    workspace: Workspace
    year: int
    edition: str
    choice: Choice
    reports: tuple[PublishedReport, ...]
    earlier: Mapping[int, Mapping[str, PastReport]]
    missing: tuple[MissingReport, ...]
    on_list: frozenset[str]
    others: tuple[PublishedReport, ...] = ()

    @property
    def standard(self) -> Standard:
        """The standard that is reported."""
        return self.workspace.standard

    @cached_property
    def rules(self) -> Year:
        """The parameters of the year."""
        return self.workspace.year(self.year)

    @property
    def internal(self) -> bool:
        """Whether small numbers are shown."""
        return self.edition == INTERNAL

    @property
    def with_report(self) -> tuple[PublishedReport, ...]:
        """Those who have a report whose figures can be read, not a plan alone."""
        return tuple(report for report in self.reports if report.has_report and not report.is_unreadable)

    @property
    def year_before(self) -> Mapping[str, PastReport]:
        """The reports of the year before, by code."""
        return self.earlier.get(self.year - 1, {})

    @property
    def unreadable(self) -> tuple[PublishedReport, ...]:
        """Those whose file of figures cannot be used."""
        return tuple(report for report in self.reports if report.is_unreadable)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the files, those of the latest year first, and with the organisations together."""
        years = (self.earlier[year] for year in sorted(self.earlier, reverse=True))
        earlier = (finding for reports in years for report in reports.values() for finding in report.findings)
        return (*findings_on_files(self.reports), *earlier, *_namesakes(self.reports))


def read_overview(workspace: Workspace, year: int, edition: str, choice: Choice) -> OverviewData:
    """Read what was published for a year. Raises InputError when no organisation with a report is of the choice."""
    register = Register(workspace)
    files = {
        when: {file.code: file for file in published_files(workspace.reports, when, edition, when == year)}
        for when in years_shown(workspace, year)
    }
    of_year, before = files[year], files.get(year - 1, {})
    chosen = {code: choice.includes(register.facts(code)) for code in {code for year_files in files.values() for code in year_files}}
    if of_year:
        made_before = pages_of(workspace.reports, year, name_of(workspace.reports, year, edition, choice), edition)
        _hold_against(workspace, choice, [register.facts(code) for code in of_year], made_before)
    published = PublishedReports(workspace, year, register)
    reports = [published.read(file, before.get(code)) for code, file in of_year.items() if chosen[code]]
    earlier = {
        when: {code: published.earlier(file, when) for code, file in year_files.items() if chosen[code]}
        for when, year_files in files.items()
        if when < year and year_files
    }
    missing = missing_reports(workspace, year, of_year, before, register, choice)
    if all(facts.made_up for facts in [*(report.facts for report in reports), *(row.facts for row in missing)]):
        reports, missing = [_among_made_up(report) for report in reports], tuple(_among_made_up(row) for row in missing)
    return OverviewData(
        workspace, year, edition, choice, tuple(sorted(reports, key=lambda report: report.facts.by_name)), earlier,
        missing, frozenset(register.trusts),
        tuple(published.figures_alone(file) for code, file in of_year.items() if not chosen[code]),
    )  # fmt: skip


def _among_made_up(row: Row) -> Row:
    """The same beside others that are all made up too."""
    return replace(row, facts=replace(row.facts, among_made_up=True))


def _hold_against(workspace: Workspace, choice: Choice, organisations: list[Facts], made_before: Path) -> None:
    """Raise InputError where none of the organisations is of the choice; also what to do with pages of it that were made before."""
    try:
        choice.among(organisations)
    except InputError as none_of_it:
        if not made_before.exists():
            raise
        folder = made_before.relative_to(workspace.root).as_posix()
        raise InputError(f"{none_of_it} The overview made before stays as it is; if nobody needs it, delete {folder}.") from None


def _namesakes(reports: tuple[PublishedReport, ...]) -> list[Finding]:
    """A warning for organisations that go by one name."""
    codes: dict[str, list[str]] = {}
    for report in reports:
        codes.setdefault(report.name.casefold(), []).append(report.code)
    return [
        Finding(
            "warning", "two organisations of one name", Location("organisations"),
            f"{listing(same)} have the same name.", "Only their codes tell them apart.", "Give each its own name in its file.",
        )
        for same in codes.values() if len(same) > 1
    ]  # fmt: skip
