"""What differs between two reports, in lines for a terminal."""

from collections.abc import Iterator, Mapping

from wres.approval.changes import Changes
from wres.approval.differences import ADDED, DROPPED, CommitmentChange
from wres.approval.published_words import words_of
from wres.parameters.organisation_plan import Status
from wres.report.change_words import APPROVED, figure_words, finding_change_words, meaning, whole_first
from wres.report.context import Context
from wres.report.shown_words import figure_change_words
from wres.report.status_change_words import texts_of
from wres.text.lists import excerpts, sentence_case, shorten

LETTERS = 100


def changes_text(context: Context, changes: Changes, earlier: str = APPROVED) -> Iterator[str]:
    """A block for each kind of difference; each difference with what it means and which input did it. earlier: as in `meaning`."""
    if changes.figures:
        yield f"\nFigures ({len(changes.figures)})"
    for row in whole_first(context, changes.figures):
        change = row.change
        yield f"  {figure_words(context, change.figure)}: {figure_change_words(change)}"
        yield f"    {meaning(context, change, earlier)}"
        yield f"    Because of: {row.cause}"
    if changes.commitments:
        number, parts = changes.actions, len(changes.commitments)
        yield f"\nActions ({number})" if number == parts else f"\nActions ({number}, in which {parts} things changed)"
    for commitment in changes.commitments:
        yield f"  {_commitment(commitment.change, context.organisation.plan_of(context.year).status_scheme)}"
        yield f"    Because of: {commitment.cause}"
    if changes.words:
        yield f"\n{sentence_case(words_of(changes.parts_in_other_words))}"
    for words in changes.words:
        was, is_now = (text or "blank" for text in excerpts(words.change.before, words.change.after, LETTERS))
        yield f"  {sentence_case(words.change.part)} ({words.change.place})"
        yield f"    Was: {was}"
        yield f"    Is:  {is_now}"
        yield f"    Because of: {words.cause}"
    if changes.findings:
        yield f"\nFindings ({len(changes.findings)})"
    for finding in changes.findings:
        about = finding.change.finding
        yield f"  {sentence_case(finding_change_words(finding.change))}: {about.where}: {about.severity}, {about.check}. {about.what}"
        yield f"    Because of: {finding.cause}"
    if changes.inputs and changes.inputs.words:
        yield "\nInputs that changed"
        yield from (f"  {words}" for words in changes.inputs.words)


def _commitment(change: CommitmentChange, scheme: Mapping[str, Status]) -> str:
    before, after = (shorten(text, LETTERS) or "blank" for text in texts_of(change, scheme))
    name = f"Action {change.name or 'without a number'}"
    if change.what in (ADDED, DROPPED):
        return f"{name}, {change.what}: {after if change.what == ADDED else before}"
    return f"{name}, {change.what.replace('_', ' ')}: was {before}, is {after}"
