"""What has changed since a report was approved, each with its cause."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from wres.approval.causes import Causes
from wres.approval.differences import (
    ADDED,
    DROPPED,
    CommitmentChange,
    FigureChange,
    commitment_changes,
    figure_changes,
)
from wres.approval.finding_changes import FindingChange, finding_changes
from wres.approval.input_changes import ChangedInputs
from wres.approval.published_side import PublishedSide
from wres.parameters import Standard
from wres.parameters.approved_places import APPROVED

APPROVAL_PLACE = "organisation file, approval"
NEVER_CHANGES = (APPROVAL_PLACE, f"{APPROVED}/")  # how the places of findings begin that are about an approval, which is never a change
Change = TypeVar("Change", bound=FigureChange | CommitmentChange | FindingChange)


@dataclass(frozen=True, slots=True)
class ExplainedChange(Generic[Change]):
    """A change, and which input made it, in words."""

    change: Change
    cause: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Every difference between two reports of one return. inputs: what changed of them, whether or not it made a difference."""

    figures: tuple[ExplainedChange[FigureChange], ...] = ()
    commitments: tuple[ExplainedChange[CommitmentChange], ...] = ()
    findings: tuple[ExplainedChange[FindingChange], ...] = ()
    inputs: ChangedInputs | None = field(default_factory=ChangedInputs)

    @property
    def are_public(self) -> bool:
        """Whether what is published differs."""
        return bool(self.figures or self.commitments)

    @property
    def actions(self) -> int:
        """Of how many actions something changed, however much."""
        rows = (row.change for row in self.commitments)
        return len({(row.name, row.place, row.what == DROPPED, row.after if row.what == ADDED else "") for row in rows})

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs that is compared."""
        return not (self.figures or self.commitments or self.findings)


def compare_sides(before: PublishedSide, after: PublishedSide, inputs: ChangedInputs | None, standard: Standard) -> Changes:
    """What differs between two reports of one return; inputs: what changed of what they were made from, None where that is not known.

    Findings are compared only where both sides have them.
    """
    causes = Causes(inputs, standard, after.figures)
    findings = () if before.findings is None or after.findings is None else finding_changes(before.findings, after.findings, NEVER_CHANGES)
    return Changes(
        _explain(figure_changes(before.figures, after.figures), causes.of_figure),
        _explain(commitment_changes(before.commitments, after.commitments), causes.of_commitment),
        _explain(findings, causes.of_finding),
        inputs,
    )


def _explain(changes: Sequence[Change], cause_of: Callable[[Change], str]) -> tuple[ExplainedChange[Change], ...]:
    return tuple(ExplainedChange(change, cause_of(change)) for change in changes)
