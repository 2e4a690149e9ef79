"""What has changed since a report was approved, each with its cause."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from wres.approval.causes import Cause, Causes
from wres.approval.differences import (
    CommitmentChange,
    FigureChange,
    commitment_changes,
    figure_changes,
)
from wres.approval.finding_changes import FindingChange, finding_changes
from wres.approval.input_changes import ChangedInputs, InWords
from wres.approval.linked_rows import WITHOUT_SECTIONS, LinkedRows
from wres.approval.published_side import PublishedSide
from wres.approval.published_words import WordsChange, words_changes
from wres.approval.relevant_inputs import ANY_YEARS, YearsRead
from wres.parameters import Plan, Standard
from wres.parameters.approved_places import APPROVED

APPROVAL_PLACE = "organisation file, approval"
NEVER_CHANGES = (APPROVAL_PLACE, f"{APPROVED}/")  # how the places of findings begin that are about an approval, which is never a change
Change = TypeVar("Change", bound=FigureChange | CommitmentChange | WordsChange | FindingChange)


@dataclass(frozen=True, slots=True)
class ExplainedChange(Generic[Change]):
    """A change, and which input made it, in words. inputs: the changes of inputs that it is laid to."""

    change: Change
    cause: str
    inputs: tuple[InWords, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """Every difference between two reports of one return. inputs: what changed of them, whether or not it made a difference."""

    figures: tuple[ExplainedChange[FigureChange], ...] = ()
    commitments: tuple[ExplainedChange[CommitmentChange], ...] = ()
    findings: tuple[ExplainedChange[FindingChange], ...] = ()
    inputs: ChangedInputs | None = field(default_factory=ChangedInputs)
    words: tuple[ExplainedChange[WordsChange], ...] = ()

    @property
    def are_public(self) -> bool:
        """Whether what is published differs."""
        return bool(self.figures or self.commitments or self.words)

    @property
    def actions(self) -> int:
        """Of how many actions something changed, however much."""
        return len({row.change.action for row in self.commitments})

    @property
    def parts_in_other_words(self) -> tuple[str, ...]:
        """The parts of the report in which words changed."""
        return tuple(dict.fromkeys(row.change.part for row in self.words))

    @property
    def inputs_without_effect(self) -> tuple[InWords, ...]:
        """What changed of the inputs, and no difference is laid to."""
        explained: tuple[ExplainedChange[Any], ...] = (*self.figures, *self.commitments, *self.words, *self.findings)
        return self.inputs.without([change for row in explained for change in row.inputs]) if self.inputs else ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs that is compared."""
        return not (self.are_public or self.findings)


def compare_sides(
    before: PublishedSide,
    after: PublishedSide,
    inputs: ChangedInputs | None,
    standard: Standard,
    years: YearsRead = ANY_YEARS,
    about: Plan = WITHOUT_SECTIONS,
) -> Changes:
    """What differs between two reports of one return; inputs: what changed of what they were made from, None where unknown.

    years: those of which tables are read for a figure; by default any. about: the plan, for the links printed on its sections.
    Findings and words are compared only where both sides have them.
    """
    causes = Causes(inputs, standard, after.figures, years, LinkedRows(before.commitments, after.commitments, about))
    findings = () if before.findings is None or after.findings is None else finding_changes(before.findings, after.findings, NEVER_CHANGES)
    words = () if before.words is None or after.words is None else words_changes(before.words, after.words)
    return Changes(
        _explain(figure_changes(before.figures, after.figures), causes.of_figure),
        _explain(commitment_changes(before.commitments, after.commitments), causes.of_commitment),
        _explain(findings, causes.of_finding),
        inputs,
        _explain(words, causes.of_words),
    )


def _explain(changes: Sequence[Change], cause_of: Callable[[Change], Cause]) -> tuple[ExplainedChange[Change], ...]:
    causes = ((change, cause_of(change)) for change in changes)
    return tuple(ExplainedChange(change, cause.words, cause.inputs) for change, cause in causes)
