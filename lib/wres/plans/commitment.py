"""A commitment: the smallest thing of a plan with its own lead and date, as written and as understood."""

from dataclasses import dataclass

from wres.plans.computed import ComputedStatus
from wres.plans.due import Due
from wres.plans.framework_links import FrameworkLink
from wres.plans.indicator_links import IndicatorLinks
from wres.plans.owners import Owner
from wres.plans.statuses import JudgedStatus
from wres.plans.written import WrittenRow


@dataclass(frozen=True, slots=True, eq=False)
class Commitment:
    """One row of a plan. Two are the same only when they are the same object, so that they can be keys.

    row: its number in the table read; parent: what it belongs to ("objective 3"), where its number alone is not enough;
    written: the text as it was; the others: what was understood of it and what follows. stated_status: that on the common scale as the
    column `common_status` of a published plan says it; blank elsewhere.
    """

    row: int
    parent: str
    written: WrittenRow
    due: Due
    leads: tuple[Owner, ...]
    support: tuple[Owner, ...]
    status: JudgedStatus
    indicators: IndicatorLinks
    frameworks: tuple[FrameworkLink, ...]
    computed: ComputedStatus
    stated_status: str = ""

    @property
    def name(self) -> str:
        """What it is called in sentences: its number and, where numbers restart, what it belongs to ("1 of objective 3")."""
        return f"{self.written.number} of {self.parent}" if self.parent else self.written.number

    @property
    def is_open(self) -> bool:
        """Whether it is neither complete nor only points to another."""
        return not self.status.is_complete and not self.computed.pointer

    @property
    def label(self) -> str:
        """What it is called, and its text, whole and on one line."""
        return f"{self.name} {' '.join(self.written.action.split())}".strip()

    @property
    def lead_names(self) -> tuple[str, ...]:
        """Who leads, each once, in order."""
        return tuple(dict.fromkeys(owner.text for owner in self.leads))

    @property
    def named_leads(self) -> tuple[str, ...]:
        """The same without words that say that a lead is still to be named: TBC, n/a and the like lead nothing."""
        return tuple(dict.fromkeys(owner.text for owner in self.leads if owner.is_named))

    @property
    def has_lead(self) -> bool:
        """Whether anybody leads."""
        return bool(self.named_leads)

    @property
    def lead_kinds(self) -> tuple[str, ...]:
        """What each lead is: see `owner_kinds.KINDS`."""
        return tuple(owner.kind for owner in self.leads)
