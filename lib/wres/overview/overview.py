"""The overview of a year: opened from what was published, then every section by name, as the notebook calls it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from wres.errors import InputError
from wres.overview.choice import Choice
from wres.overview.data import OverviewData, read_overview
from wres.overview.data_table import DataTable
from wres.overview.funnel import Funnel
from wres.overview.funnels import funnels_of
from wres.overview.grouped_indicators import GroupedIndicator, grouped_indicators
from wres.overview.plans_together import PlansTogether, plans_together
from wres.overview.saving import save_overview
from wres.overview.sections.about import about
from wres.overview.sections.changes import changes_table
from wres.overview.sections.first import first_table, where_to_look_first
from wres.overview.sections.funnel_table import funnel_table
from wres.overview.sections.funnels import funnel_plots
from wres.overview.sections.groups import group_tables, groups
from wres.overview.sections.heading import heading
from wres.overview.sections.heat import heat, heat_table
from wres.overview.sections.not_shown import not_shown
from wres.overview.sections.plans import plan_tables, plans
from wres.overview.sections.presence import presence, presence_tables
from wres.overview.sections.steps import step_tables, steps
from wres.overview.sections.years import spread_table, years
from wres.parameters import Workspace, check_year, command
from wres.parameters.arguments import check_edition
from wres.report.section import Section


@dataclass(frozen=True)
class Overview:
    """One year across the organisations whose reports stand, from their published figures alone."""

    data: OverviewData

    def heading(self) -> Section:
        """Title, warnings that must come first, and how many organisations there are."""
        return heading(self.data)

    def first(self) -> Section:
        """Who lies outside the limits on the worse side, and for whom an indicator worsened."""
        return where_to_look_first(self.data, self.funnels, self.together)

    def presence(self) -> Section:
        """Who is there, who is missing, and what each has not given."""
        return presence(self.data)

    def organisations(self) -> Section:
        """Every organisation with the figure that stands for each indicator."""
        return heat(self.data, self.funnels)

    def funnel_plots(self) -> Section:
        """Each indicator's figures around their middle, with the limits that chance keeps to."""
        return funnel_plots(self.data, self.funnels, self._funnel_tables)

    def groups(self) -> Section:
        """Each indicator by type, region and system."""
        return groups(self.data, self._grouped)

    def years(self) -> Section:
        """How far organisations lay apart over the years, and what changed since the year before."""
        return years(self.data)

    def steps(self) -> Section:
        """Where disparity is largest, by step of the ladder."""
        return steps(self.data)

    def plans(self) -> Section:
        """The plans of all organisations together."""
        return plans(self.data, self.together)

    def not_shown(self) -> Section:
        """The sections that there is nothing for, and why."""
        return not_shown(self.data, self.funnels, self._grouped)

    def about(self) -> Section:
        """What each figure is, and where the figures can be had."""
        return about(self.data)

    @cached_property
    def funnels(self) -> tuple[Funnel, ...]:
        """The funnel of each indicator that has one."""
        return funnels_of(self.data)

    @cached_property
    def _funnel_tables(self) -> tuple[DataTable, ...]:
        """The table of each funnel."""
        return tuple(funnel_table(self.data, funnel) for funnel in self.funnels)

    @cached_property
    def _grouped(self) -> tuple[GroupedIndicator, ...]:
        """The indicators by type, region and system."""
        return grouped_indicators(self.data, self.funnels)

    @cached_property
    def together(self) -> PlansTogether:
        """The plans of all organisations."""
        return plans_together(self.data)

    @property
    def tables(self) -> tuple[DataTable, ...]:
        """The tables of the page, in its order."""
        data = self.data
        of_years = (changes_table(data), spread_table(data))
        return (
            first_table(data, self.funnels, self.together), heat_table(data, self.funnels), *presence_tables(data), *self._funnel_tables,
            *group_tables(data, self._grouped), *of_years, *step_tables(data), *plan_tables(data, self.together),
        )  # fmt: skip

    def save(self, output: str | Path) -> None:
        """Write `organisations.csv` and `tables.xlsx` into a folder; empty writes nothing."""
        if output:
            save_overview(Path(output), self.data, self.tables)


def open_overview(
    year: int | str, workspace: str | Path | None = None, edition: str = "public", *, system: str = "", region: str = "", type: str = ""
) -> Overview:  # fmt: skip
    """The overview of a year, ready to be shown section by section.

    year: the calendar year of the snapshot; workspace: a folder, by default the checkout. system, region, type: of the organisations that
    it is about; blank is all. Raises ParameterError for another edition, InputError when no report of the year stands, or none of that
    system, region or type.
    """
    check_edition(edition)
    place, when = Workspace.at(workspace or None), check_year(year)
    data = read_overview(place, when, edition, Choice(system, region, type))
    if not data.reports:
        reports_first = command("reports", place, year=when)
        raise InputError(f"reports of {when}: there is none to make an overview from. To build them, run\n  {reports_first}")
    return Overview(data)
