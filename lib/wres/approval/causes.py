"""Which change of an input made a difference, as far as what each figure is counted from says it."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

from wres.approval.definition_changes import ACCEPTED, KeyChange
from wres.approval.differences import CommitmentChange, FigureChange
from wres.approval.finding_changes import FindingChange
from wres.approval.input_changes import ChangedInputs, FileChange
from wres.approval.own_rows import is_about, place_of, row_of
from wres.indicators.figures import Figure
from wres.parameters import Standard
from wres.parameters.measures import measure_of

ORGANISATIONS, FRAMEWORKS = "params/organisations/", "params/frameworks/"
RETURNS, TEXTS = "data/", ".md"  # how files of returns begin, and how files of words end
INDICATORS = "indicators"
WORDS_ONLY = {  # keys of an organisation's file by which no figure changes
    "name", "type", "region", "system", "group_label", "indicator_word", "made_up", "notes", "targets", "plan", "plans", "paper", "papers",
    "accepted", "page", "glossary",
}  # fmt: skip
ACTIONS_TABLE, PUBLISHED_TABLE = "actions", "published"  # the workbook's relevant, alike in every standard
OWN_KEY = re.compile(r"(?:organisation file|params/organisations/[^,]+), (\w+)")  # of a place: a key of the organisation's file
OF_THE_PLAN = {"targets", "plan", "plans", "paper", "papers"}  # keys that are weighed against the actions
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
        relevant = [*self._of_tables(self._tables_of(change.figure)), *self._keys_of(change.figure.indicator)]
        if relevant:
            return _in_words([*relevant, *self._code()])
        others: list[InWords] = [table for table in self.inputs.tables if table.table != ACTIONS_TABLE]
        others += [file for file in self.inputs.files if self._may_count(file)]
        hidden = any(figure is not None and figure.hides_counts for figure in (change.before, change.after))
        return _in_words([*others, *self._code()], HIDING if others and hidden else "")

    def of_commitment(self, change: CommitmentChange) -> str:
        """Its own row of the table of actions, else what surrounds the plan."""
        if self.inputs is None:
            return NOT_SAID
        changes = (row_of(table, change) for table in self.inputs.tables if table.table == ACTIONS_TABLE)
        tables = [table for table in changes if table is not None]
        relevant: list[InWords] = [*tables, *(file for file in self.inputs.files if self._table_of(file) == ACTIONS_TABLE)]
        return _in_words([*(relevant or self._own_keys(PLAN_KEYS) or self._others()), *self._code()])

    def of_finding(self, change: FindingChange) -> str:
        """What the finding is about: its row, table or key; the tables of its figure; of a plan, its actions; else whatever changed."""
        if self.inputs is None:
            return NOT_SAID
        if change.is_of_acceptance:
            return _in_words(self._own_keys({ACCEPTED}))
        where, indicator = change.finding.where, change.finding.indicator
        relevant: list[InWords] = [place_of(table, change) for table in self.inputs.tables if is_about(where, table)]
        relevant += [file for file in self.inputs.files if where.startswith(PurePosixPath(file.file).name)]
        if not relevant and (key := OWN_KEY.match(where)):
            relevant = [*self._own_keys({key[1]}), *self._of_tables({ACTIONS_TABLE} if key[1] in OF_THE_PLAN else ())]
        if not relevant and indicator:
            relevant = [*self._of_tables(self._tables_of_indicator(indicator)), *self._keys_of(indicator)]
        return _in_words([*(relevant or self._others()), *self._code()])

    def _of_tables(self, names: Collection[str]) -> list[InWords]:
        """What changed of some tables; a changed file of which no rows are known is one of them by its name."""
        assert self.inputs is not None
        return [
            *(table for table in self.inputs.tables if table.table in names),
            *(file for file in self.inputs.files if self._table_of(file) in names),
        ]

    def _table_of(self, file: FileChange) -> str:
        """The table that a file of a return holds, by its name; empty for any other."""
        name = PurePosixPath(file.file).stem
        return name if file.file.startswith(RETURNS) and name in self.standard.tables else ""

    def _may_count(self, file: FileChange) -> bool:
        """Whether figures may be counted from a file, or by it: a workbook of several tables, a table, a definition."""
        return self._table_of(file) != ACTIONS_TABLE and PurePosixPath(file.file).suffix != TEXTS

    def _keys_of(self, indicator: str) -> list[InWords]:
        return [key for key in self.inputs.keys if _counts(key, indicator)] if self.inputs else []

    def _own_keys(self, names: Collection[str]) -> list[InWords]:
        """The changed keys of the organisation's file, by how they begin; the file where its keys are not known."""
        keys, files = (self.inputs.keys, self.inputs.files) if self.inputs else ((), ())
        own_keys = [key for key in keys if key.file.startswith(ORGANISATIONS) and key.key.partition(".")[0] in names]
        return [*own_keys, *(file for file in files if file.file.startswith(ORGANISATIONS))]

    def _others(self) -> list[InWords]:
        if self.inputs is None:
            return []
        keys = (key for key in self.inputs.keys if not (key.file.startswith(ORGANISATIONS) and key.key.partition(".")[0] == ACCEPTED))
        return [*self.inputs.tables, *keys, *self.inputs.files]

    def _code(self) -> list[InWords]:
        return [self.inputs.code] if self.inputs and self.inputs.code else []

    def _tables_of(self, figure: Figure) -> set[str]:
        whole = measure_of(figure.measure).compared_with
        return self._tables_of_indicator(figure.indicator, *(row.indicator for row in self.figures if whole and row.measure == whole))

    def _tables_of_indicator(self, *counted_indicators: str) -> set[str]:
        """The tables that figures of some indicators are counted from, records and printed figures among them."""
        indicators, codes = self.standard.indicators, set(counted_indicators)
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
