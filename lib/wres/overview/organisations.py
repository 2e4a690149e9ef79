"""An organisation of a year with what it published, read back from the files of its report."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from wres.comparison import Moved
from wres.comparison.figure_marks import FigureMark
from wres.comparison.published_table import PublishedTable
from wres.findings import Finding
from wres.indicators.figures import Figure, Key, by_key
from wres.overview.facts import Facts
from wres.overview.headlines import comparable
from wres.overview.published_plan import PublishedPlan
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
        return self.facts.label

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
