"""Which change of an input made a difference, as far as what each figure is counted from says it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from wres.approval.definition_changes import KeyChange
from wres.approval.differences import CommitmentChange, FigureChange
from wres.approval.finding_changes import FindingChange
from wres.approval.input_changes import ChangedInputs
from wres.indicators.figures import Figure
from wres.parameters import Standard
from wres.parameters.measures import measure_of

ORGANISATIONS, STANDARDS = "params/organisations/", "params/standards/"
FRAMEWORKS = "params/frameworks/"
INDICATORS = "indicators"
WORDS_ONLY = {  # keys of an organisation's file by which no figure changes
    "name", "type", "region", "system", "group_label", "indicator_word", "made_up", "notes", "targets", "plan", "plans", "paper", "papers",
    "accepted", "page", "glossary",
}  # fmt: skip
ACTIONS_TABLE, PUBLISHED_TABLE = "actions", "published"  # the workbook's relevant, alike in every standard
PLAN_KEYS = {"plan", "plans", "accepted", "name", "glossary"}
MOST = 4  # causes that are named
HIDING = "by what has to be hidden with it"
NOTHING_RECORDED = "not known: no recorded input changed"
NOT_SAID = "not known: what was approved says nothing of its inputs"


class InWords(Protocol):
    """A change of an input."""

    @property
    def words(self) -> str:
        """What changed, in words."""


@dataclass(frozen=True, slots=True)
class Causes:
    """Says of each difference what made it. inputs: what changed of them; None where nobody knows what the earlier report was made from."""

    inputs: ChangedInputs | None
    standard: Standard
    figures: Sequence[Figure] = ()

    def of_figure(self, change: FigureChange) -> str:
        """The tables that the figure is counted from, the definitions and the code, where they changed; else whatever did."""
        if self.inputs is None:
            return NOT_SAID
        tables = [table for table in self.inputs.tables if table.table in self._tables_of(change.figure)]
        relevant: list[InWords] = [*tables, *(key for key in self.inputs.keys if _counts(key, change.figure.indicator))]
        if relevant:
            return _in_words([*relevant, *self._code()])
        others: list[InWords] = [*(table for table in self.inputs.tables if table.table != ACTIONS_TABLE), *self.inputs.files]
        hidden = any(figure is not None and figure.hides_counts for figure in (change.before, change.after))
        return _in_words([*others, *self._code()], HIDING if others and hidden else "")

    def of_commitment(self, change: CommitmentChange) -> str:
        """The table of actions, and what surrounds the plan."""
        if self.inputs is None:
            return NOT_SAID
        relevant: list[InWords] = [table for table in self.inputs.tables if table.table == ACTIONS_TABLE]
        own_keys: list[InWords] = [
            key for key in self.inputs.keys if key.file.startswith(ORGANISATIONS) and key.key.partition(".")[0] in PLAN_KEYS
        ]
        return _in_words([*(relevant or own_keys or self._others()), *self._code()])

    def of_finding(self, change: FindingChange) -> str:
        """The table that the finding is about, where that changed; else whatever did."""
        if self.inputs is None:
            return NOT_SAID
        where = change.finding.where
        relevant: list[InWords] = [table for table in self.inputs.tables if where.startswith(table.place.partition(" of ")[0])]
        return _in_words([*(relevant or self._others()), *self._code()])

    def _others(self) -> list[InWords]:
        return [] if self.inputs is None else [*self.inputs.tables, *self.inputs.keys, *self.inputs.files]

    def _code(self) -> list[InWords]:
        return [self.inputs.code] if self.inputs and self.inputs.code else []

    def _tables_of(self, figure: Figure) -> set[str]:
        """The tables that a figure is counted from, records and printed figures among them."""
        indicators = self.standard.indicators
        whole = measure_of(figure.measure).compared_with
        codes = {figure.indicator, *(row.indicator for row in self.figures if whole and row.measure == whole)}
        codes |= {indicators[code].supplements or code for code in codes if code in indicators}
        counted = [indicators[code] for code in codes if code in indicators]
        tables = {name for indicator in counted for name in (indicator.table, indicator.at_risk_table) if name}
        return tables | {name for name, table in self.standard.tables.items() if table.instead_of in tables} | {PUBLISHED_TABLE}


def _counts(change: KeyChange, indicator: str) -> bool:
    """Whether figures of an indicator can change by a key of a definition."""
    first, _, rest = change.key.partition(".")
    if change.file.startswith(ORGANISATIONS):
        return first not in WORDS_ONLY
    if change.file.startswith(FRAMEWORKS):
        return False
    return first != INDICATORS or rest.partition(".")[0] == indicator


def _in_words(changes: Iterable[InWords], how: str = "") -> str:
    sentences = list(dict.fromkeys(change.words for change in changes))
    more = f"; and {len(sentences) - MOST} more" if len(sentences) > MOST else ""
    if not sentences:
        return NOTHING_RECORDED
    return "; ".join(sentences[:MOST]) + more + (f" ({how})" if how else "")
