"""The organisations of a year with what they published, read back from the files of their reports."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from wres.comparison import Moved
from wres.comparison.figure_marks import FigureMark
from wres.comparison.published_row import Selection
from wres.comparison.published_table import PublishedTable, read_published, unusable_table
from wres.findings import Finding
from wres.indicators.figures import Figure, Key, by_key
from wres.overview.facts import Facts, Register
from wres.overview.file_doubts import doubts_of, in_a_folder_of_its_year
from wres.overview.headlines import comparable, comparable_headlines, headlines_of, marks_of
from wres.overview.published_plan import PublishedPlan, read_published_plan
from wres.overview.ratio_doubts import ratio_doubts
from wres.overview.year_before import headline_changes, movement_of
from wres.parameters import Workspace
from wres.parameters.clustered_standard import cluster_codes
from wres.parameters.published_files import PublishedFile, read_approval
from wres.plans import ActionPlan


@dataclass(frozen=True)
class PublishedReport:
    """One organisation and what it published for a year.

    table: its rows, and the figures of the whole and of steps between tiers; headlines: the figure that stands for each indicator, by its
    code; None when there is no such row; marks: what speaks against some. movement: what changed since the year before, as far as that
    report stands; changes: that of each headline. approval: one of APPROVAL_STATES; empty where it says none. plan_file: what its plan
    says. has_report: whether there is a file of figures, not a plan alone; is_unreadable: whether that file cannot be used. clustered:
    whether its rows by band are of clusters of bands. has_page: whether its page lies beside the overview's, as that of figures sent by
    others does not.
    """

    facts: Facts
    table: PublishedTable
    headlines: Mapping[str, Figure | None]
    marks: Mapping[str, FigureMark]
    movement: tuple[Moved, ...]
    changes: Mapping[str, Moved]
    plan_file: PublishedPlan
    findings: tuple[Finding, ...]
    approval: str
    has_report: bool
    is_unreadable: bool
    clustered: bool
    has_page: bool

    @property
    def plan(self) -> ActionPlan | None:
        """The plan; None where there is none to read."""
        return self.plan_file.plan

    @property
    def code(self) -> str:
        """The organisation's code."""
        return self.facts.code

    @property
    def name(self) -> str:
        """The organisation's name; its code where nothing says it."""
        return self.facts.name

    @property
    def label(self) -> str:
        """Name and code; the code alone where nothing says the name."""
        return self.code if self.name == self.code else f"{self.name} ({self.code})"

    @cached_property
    def comparable(self) -> Mapping[str, Figure | None]:
        """The headlines for lists and figures of several organisations: None for those that stand alone."""
        return comparable(self.headlines, self.marks)

    @cached_property
    def figures(self) -> Mapping[Key, Figure]:
        """The figures by what they are of."""
        return by_key(self.table.figures)

    @property
    def has_figures(self) -> bool:
        """Whether anything was published but reasons why there is nothing."""
        return any(figure.status != "missing" or figure.has_bound_alone for figure in self.table.figures)


class PublishedReports:
    """Reads what organisations published for a year."""

    def __init__(self, workspace: Workspace, year: int, register: Register) -> None:
        self._workspace, self._year, self._register = workspace, year, register
        self._before: dict[str, Mapping[str, Figure | None]] = {}
        self._rules, self._is_wanted = workspace.year(year).overview, cache(self._selects)
        self._steps = {code: tuple(indicator.steps) for code, indicator in workspace.standard.indicators.items() if indicator.steps}

    def figures_alone(self, file: PublishedFile) -> PublishedReport:
        """An organisation's figures of the year, without its plan and what changed."""
        return self._with(file, self._table(file), PublishedPlan())

    def read(self, file: PublishedFile, before: PublishedFile | None) -> PublishedReport:
        """An organisation's report; before: its figures of the year before, where they stand."""
        facts, table = self._register.facts(file.code), self._table(file)
        movement: tuple[Moved, ...] = ()
        if before and table.figures:
            earlier = self._rows(before, self._year - 1, self._is_wanted)
            self._before[file.code] = comparable_headlines(self._workspace.standard, earlier, self._rules)
            movement = movement_of(self._workspace, facts.file, self._year, [*earlier.figures, *table.figures])
        plan = read_published_plan(file.actions, self._place(file.actions), facts, self._workspace, self._year)
        return self._with(file, table, plan, movement)

    def _with(self, file: PublishedFile, table: PublishedTable, plan: PublishedPlan, movement: tuple[Moved, ...] = ()) -> PublishedReport:
        facts, standard = self._register.facts(file.code), self._workspace.standard
        headlines = headlines_of(standard, table.figures)
        marks = marks_of(headlines, table, self._rules)
        has_page, doubts = file.indicators.is_relative_to(self._workspace.reports), doubts_of(file, table, self._year, self._place)
        if not has_page:  # a report of this workbook was checked where it was made
            doubts += ratio_doubts(self._place(file.indicators), headlines, marks, self._rules)
        return PublishedReport(
            facts=facts, table=table, headlines=headlines, marks=marks, movement=movement, changes=headline_changes(headlines, movement),
            plan_file=plan, findings=(*facts.faults, *table.findings, *doubts, *plan.findings),
            approval=read_approval(file.approval).state,
            has_report=file.has_figures, is_unreadable=file.has_figures and not table.rows, has_page=has_page,
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

    def headlines(self, file: PublishedFile, year: int) -> Mapping[str, Figure | None]:
        """The figures that stood for each indicator in another year; None for those that should stand alone too."""
        if year == self._year - 1 and file.code in self._before:
            return self._before[file.code]
        return comparable_headlines(self._workspace.standard, self._rows(file, year, self._is_of_the_whole), self._rules)

    def _is_of_the_whole(self, indicator: str, staff_group: str, band: str) -> bool:
        return staff_group == "all" and band in self._workspace.standard.whole_bands

    def _selects(self, indicator: str, staff_group: str, band: str) -> bool:
        return self._is_of_the_whole(indicator, staff_group, band) or band in self._steps.get(indicator, ())

    def _place(self, path: Path) -> str:
        return path.relative_to(self._workspace.root).as_posix()
