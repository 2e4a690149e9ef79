"""The action plan: its commitments, and what surrounds them."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from wres.findings import Location
from wres.parameters import Framework, Indicator, Organisation, Plan, Standard
from wres.parameters.organisation import Paper
from wres.parameters.year import PlanRules
from wres.plans.commitment import Commitment
from wres.plans.plan_period import PlanPeriod


@dataclass(frozen=True, slots=True)
class NameInPlan:
    """A likely name of a person: the row and the column of the table `actions` it stands in, and itself."""

    row: int
    column: str
    name: str


@dataclass(frozen=True)
class ActionPlan:
    """The commitments in order, and the plan they belong to.

    about: what the organisation file says of the plan (title, period, own columns and status scheme). as_of: the day by
    which work is called overdue; None when nothing says it. label: what the table is called in findings. likely_names: of
    every field that may name a person.
    """

    commitments: tuple[Commitment, ...]
    about: Plan
    organisation: Organisation
    standard: Standard
    frameworks: Mapping[str, Framework]
    year: int
    period: PlanPeriod
    as_of: dt.date | None
    rules: PlanRules
    label: str = "actions.csv"
    likely_names: tuple[NameInPlan, ...] = field(default=(), repr=False)

    def __len__(self) -> int:
        """The number of commitments; a return without a plan has none, and is false."""
        return len(self.commitments)

    @cached_property
    def still_open(self) -> tuple[Commitment, ...]:
        """Those that are neither complete nor only point to another."""
        return tuple(commitment for commitment in self.commitments if commitment.is_open)

    @cached_property
    def reports_progress(self) -> bool:
        """Whether any commitment has an update."""
        return any(commitment.written.progress.strip() for commitment in self.commitments)

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """The indicators of the standard that actions are linked to, by code."""
        return self.standard.main_indicators

    @property
    def paper(self) -> Paper | None:
        """The committee paper with which the plan was presented; without a plan only a paper of the very year."""
        return self.organisation.papers.get(self.year) or (self.organisation.paper if self.commitments else None)

    def rows_of(self, actions: Sequence[str]) -> list[Commitment]:
        """The commitments of actions, by the names or numbers that findings give them; all when none is named."""
        return [row for row in self.commitments if not actions or row.name in actions or row.written.number in actions]

    def location(self, commitment: Commitment, column: str) -> Location:
        """Where a text of a commitment stands."""
        return Location(self.label, commitment.row, column, commitment.name)

    def texts(self, *columns: str) -> Iterator[tuple[Commitment, str, str]]:
        """Every text of some columns that is not empty, column by column: the commitment, the column and the text."""
        for column in columns:
            for commitment in self.commitments:
                if text := commitment.written[column]:
                    yield commitment, column, text

    def is_in_doubt(self, commitment: Commitment, column: str) -> bool:
        """Whether the text that was read in a cell is in doubt (plan, transcript in the organisation file)."""
        return (commitment, column) in self._in_doubt

    @cached_property
    def _in_doubt(self) -> frozenset[tuple[Commitment, str]]:
        return frozenset(
            (row, column) for doubt in self.about.transcript for row in self.rows_of(doubt.actions) for column in doubt.columns
        )

    @property
    def names_the_standard(self) -> bool:
        """Whether the plan is one of this standard's: it names it. A plan from before the standard does not."""
        texts = (self.about.title, *self.about.introduction, *self.about.columns.values())
        return any(name in text for text in texts for name in (self.standard.short, self.standard.name))
