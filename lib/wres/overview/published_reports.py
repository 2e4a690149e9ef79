"""Reads what organisations published for a year and those before."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from wres.comparison import Moved
from wres.comparison.figure_marks import FigureMark
from wres.comparison.published_row import Selection
from wres.comparison.published_table import PublishedTable, read_published, unusable_table
from wres.findings import Finding
from wres.indicators.figures import Figure
from wres.overview.facts import Register
from wres.overview.file_doubts import doubts_of, in_a_folder_of_its_year
from wres.overview.headlines import comparable, headlines_of, marks_of
from wres.overview.organisations import PublishedReport
from wres.overview.past_report import PastReport, in_short
from wres.overview.published_plan import PublishedPlan, read_published_plan
from wres.overview.ratio_doubts import ratio_doubts
from wres.overview.year_before import headline_changes, movement_of
from wres.parameters import Workspace
from wres.parameters.clustered_standard import cluster_codes
from wres.parameters.published_files import PublishedFile, read_approval

Headlines = Mapping[str, Figure | None]  # by indicator
Marks = Mapping[str, FigureMark]


class PublishedReports:
    """Those of a year, and of years before it."""

    def __init__(self, workspace: Workspace, year: int, register: Register) -> None:
        self._workspace, self._year, self._register = workspace, year, register
        self._before: dict[str, PublishedTable] = {}
        self._rules, self._is_wanted = workspace.year(year).overview, cache(self._selects)
        self._steps = {code: tuple(indicator.steps) for code, indicator in workspace.standard.indicators.items() if indicator.steps}

    def figures_alone(self, file: PublishedFile) -> PublishedReport:
        """An organisation's figures of the year, without its plan and what changed."""
        return self._with(file, self._table(file), PublishedPlan())

    def read(self, file: PublishedFile, before: PublishedFile | None) -> PublishedReport:
        """An organisation's report; before: its file of the year before, where there is one."""
        facts, table = self._register.facts(file.code), self._table(file)
        movement: tuple[Moved, ...] = ()
        if before and table.figures:
            earlier = self._before[file.code] = self._rows(before, self._year - 1, self._is_wanted)
            if earlier.rows:
                movement = movement_of(self._workspace, facts.file, self._year, [*earlier.figures, *table.figures])
        plan = read_published_plan(file.actions, self._place(file.actions), facts, self._workspace, self._year)
        return self._with(file, table, plan, movement)

    def _with(self, file: PublishedFile, table: PublishedTable, plan: PublishedPlan, movement: tuple[Moved, ...] = ()) -> PublishedReport:
        facts, standard = self._register.facts(file.code), self._workspace.standard
        headlines, marks, doubts = self._judge(file, table, self._year)
        return PublishedReport(
            facts=facts, table=table, headlines=headlines, marks=marks, movement=movement, changes=headline_changes(headlines, movement),
            plan_file=plan, findings=(*facts.faults, *doubts, *plan.findings),
            approval=read_approval(file.approval).state,
            has_report=file.has_figures, is_unreadable=file.has_figures and not table.rows, has_page=self._is_own(file),
            clustered=not table.bands.isdisjoint(cluster_codes(standard)),
        )  # fmt: skip

    def _table(self, file: PublishedFile) -> PublishedTable:
        if file.indicators in file.undated:
            how = in_a_folder_of_its_year(file, self._year)
            return unusable_table(self._place(file.indicators), "This file does not say its year.", how)
        return self._rows(file, self._year, self._is_wanted)

    def _rows(self, file: PublishedFile, year: int, select: Selection) -> PublishedTable:
        workspace, place = self._workspace, self._place(file.indicators)
        return read_published(file.indicators, place, year, workspace.standard, workspace.year(self._year), select, file.code)

    def earlier(self, file: PublishedFile, year: int) -> PastReport:
        """An organisation's report of a year before."""
        table = self._before.get(file.code) if year == self._year - 1 else None
        table = table or self._rows(file, year, self._is_of_the_whole)
        headlines, marks, doubts = self._judge(file, table, year)
        is_readable = bool(table.rows)
        findings = in_short(doubts, self._place(file.indicators), year, is_readable)
        return PastReport(comparable(headlines, marks), is_readable, findings)

    def _judge(self, file: PublishedFile, table: PublishedTable, year: int) -> tuple[Headlines, Marks, list[Finding]]:
        """The figures that stand for each indicator, their marks, and everything to check in the file."""
        headlines = headlines_of(self._workspace.standard, table.figures)
        marks = marks_of(headlines, table, self._rules)
        doubts = [*table.findings, *doubts_of(file, table, year, self._place)]
        if not self._is_own(file):  # a report of this workbook was checked where it was made
            doubts += ratio_doubts(self._place(file.indicators), headlines, marks, self._rules)
        return headlines, marks, doubts

    def _is_own(self, file: PublishedFile) -> bool:
        return file.indicators.is_relative_to(self._workspace.reports)

    def _is_of_the_whole(self, indicator: str, staff_group: str, band: str) -> bool:
        return staff_group == "all" and band in self._workspace.standard.whole_bands

    def _selects(self, indicator: str, staff_group: str, band: str) -> bool:
        return self._is_of_the_whole(indicator, staff_group, band) or band in self._steps.get(indicator, ())

    def _place(self, path: Path) -> str:
        return path.relative_to(self._workspace.root).as_posix()
