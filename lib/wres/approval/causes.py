"""Which change of an input made a difference, as far as what each figure is counted from says it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from wres.approval.definition_changes import ACCEPTED
from wres.approval.differences import CommitmentChange, FigureChange
from wres.approval.finding_changes import FindingChange
from wres.approval.input_changes import ChangedInputs, InWords
from wres.approval.linked_rows import LinkedRows, indicator_in_question
from wres.approval.own_rows import is_about, place_of, row_of
from wres.approval.published_words import WordsChange
from wres.approval.relevant_inputs import ACTIONS_TABLE, ANY_YEARS, PUBLISHED_TABLE, RelevantInputs, YearsRead
from wres.indicators.figures import Figure
from wres.parameters import Standard
from wres.parameters.organisation_keys import OF_ACTIONS, WEIGHED
from wres.plans.questions.columns_read import columns_read

OWN_KEY = re.compile(r"(?:organisation file|params/organisations/[^,]+), (\w+)")  # of a place: a key of the organisation's file
COMMENTARY = "commentary.md"
MOST = 4  # causes that are named
HIDING = "by what has to be hidden with it"
NOTHING_RECORDED = "not known: no recorded input changed"
NOT_SAID = "not known: nothing beside the other report says what it was made from"


@dataclass(frozen=True, slots=True)
class Cause:
    """What made a difference, in words, and the changes of inputs that it is laid to, those besides that the words only count."""

    words: str
    inputs: tuple[InWords, ...] = ()


@dataclass(frozen=True, slots=True)
class Causes:
    """Says of each difference what made it. inputs: what changed of them; None where nobody knows what the earlier report was made from.

    years: those of which tables are read for a figure; by default any. actions: of both reports.
    """

    inputs: ChangedInputs | None
    standard: Standard
    figures: Sequence[Figure] = ()
    years: YearsRead = ANY_YEARS
    actions: LinkedRows = field(default_factory=LinkedRows)

    @property
    def _relevant(self) -> RelevantInputs:
        return RelevantInputs(self.inputs or ChangedInputs(), self.standard, self.figures, self.years)

    def of_figure(self, change: FigureChange) -> Cause:
        """The tables that the figure is counted from, the definitions and the code, where they changed; else whatever did."""
        if self.inputs is None:
            return Cause(NOT_SAID)
        relevant = self._relevant
        if counted := relevant.of_figure(change.figure):
            return _cause([*counted, *relevant.code])
        others = relevant.that_may_count
        hidden = any(figure is not None and figure.hides_counts for figure in (change.before, change.after))
        return _cause([*others, *relevant.code], HIDING if others and hidden else "")

    def of_commitment(self, change: CommitmentChange) -> Cause:
        """Its own row of the table of actions, else what surrounds the plan."""
        if self.inputs is None:
            return Cause(NOT_SAID)
        relevant = self._relevant
        rows = [row for table in relevant.own_tables(ACTIONS_TABLE) if (row := row_of(table, change)) is not None]
        files = [file for file in relevant.of_tables({ACTIONS_TABLE}) if file not in self.inputs.tables]
        return _cause([*([*rows, *files] or relevant.own_keys(OF_ACTIONS) or relevant.others), *relevant.code])

    def of_words(self, change: WordsChange) -> Cause:
        """The commentary, the key of the organisation's file or the table of printed figures; of what is held back, the acceptances."""
        if self.inputs is None:
            return Cause(NOT_SAID)
        relevant = self._relevant
        if key := OWN_KEY.match(change.place):
            keys = {key[1]} | ({f"{key[1]}s"} & WEIGHED)
            named: Sequence[InWords] = relevant.own_keys(keys)
        else:
            named = relevant.own_files(COMMENTARY) if change.place.startswith(COMMENTARY) else relevant.of_tables({PUBLISHED_TABLE})
        return _cause(named or relevant.own_keys({ACCEPTED}) or [*relevant.others, *relevant.code])

    def of_finding(self, change: FindingChange) -> Cause:
        """What the finding is about: its row, table or key; the tables of its figure; of a plan, its actions; else whatever changed.

        Of the actions only what changed in the columns that the check reads, and, where an indicator has no action, in the rows that
        are or were linked to it.
        """
        if self.inputs is None:
            return Cause(NOT_SAID)
        inputs = self.inputs.of_reading(ACTIONS_TABLE, columns_read(change.finding.check))
        relevant = RelevantInputs(inputs, self.standard, self.figures, self.years)
        if change.is_of_acceptance:
            return _cause(relevant.own_keys({ACCEPTED}))
        where, indicator = change.finding.where, change.finding.indicator
        named: list[InWords] = [place_of(table, change) for table in relevant.own_tables() if is_about(change.finding, table)]
        if in_question := indicator_in_question(change.finding, self.standard):
            rows = (self.actions.of_indicator(table, in_question, self.standard) for table in relevant.own_tables(ACTIONS_TABLE))
            named = [row for row in rows if row] or relevant.of_indicator(in_question) or named
        named += [file for file in inputs.files if change.finding.place.is_within(PurePosixPath(file.file).name)]
        if not named and (key := OWN_KEY.match(where)):
            named = [*relevant.own_keys({key[1]}), *relevant.of_tables({ACTIONS_TABLE} if key[1] in WEIGHED else ())]
        if not named and indicator:
            named = relevant.of_indicator(indicator)
        return _cause([*(named or relevant.others), *relevant.code])


def _cause(changes: Iterable[InWords], how: str = "") -> Cause:
    inputs = tuple(changes)
    sentences = list(dict.fromkeys(change.words for change in inputs))
    more = f"; and {len(sentences) - MOST} more" if len(sentences) > MOST else ""
    if not sentences:
        return Cause(NOTHING_RECORDED)
    return Cause("; ".join(sentences[:MOST]) + more + (f" ({how})" if how else ""), inputs)
