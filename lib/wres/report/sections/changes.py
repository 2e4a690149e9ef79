"""What has changed since the report was approved, for the reviewer: figures, actions, words and findings, each with its cause."""

from collections.abc import Sequence
from html import escape

from wres.approval.changes import Changes, ExplainedChange
from wres.approval.differences import ADDED, DROPPED, CommitmentChange, FigureChange
from wres.approval.last_version import LastApproved
from wres.approval.published_words import WordsChange, words_of
from wres.approval.record import ApprovedRecord
from wres.html import Html, TableColumn, html_table
from wres.parameters.approved_places import WORDS
from wres.plans import HELD_BACK
from wres.report.change_words import figure_words, finding_change_words, meaning, whole_first
from wres.report.context import Context
from wres.report.section import Section
from wres.report.sections.state import how_to_approve
from wres.report.shown_words import sides_in_words
from wres.report.status_change_words import texts_of
from wres.text import day
from wres.text.lists import excerpts, listing, quantity, sentence_case, shorten

MOST = 40  # figures that are shown at once; the rest is folded
LETTERS = 200
OTHER_INPUTS = "Also changed, without a difference in a figure, an action, words or a finding"
WITHOUT_WORDS = "This version was kept by an earlier workbook, without the words of the report, so whether these have changed is not known."
NOT_YET = "No version of this report has been approved with the workbook, so there is nothing to compare it with."


def changes_section(context: Context, approved: LastApproved, changes: Changes | None) -> Section:
    """What differs from the version approved last, or why nothing can be said of it."""
    if approved.faults:
        damage = " ".join([*approved.faults, approved.steps])
        return Section([f"<p>{escape(damage)} What has changed since the approval is not known.</p>"])
    if approved.record is None or changes is None:
        return Section([f"<p>{NOT_YET} To approve it: <code>{escape(how_to_approve(context))}</code></p>"])
    intro = f"<p>{escape(since_words(approved.record))}: {escape(counts_of_changes(changes))}.</p>"
    without_words = [] if WORDS in approved.record.files else [f"<p>{WITHOUT_WORDS}</p>"]
    return Section([intro, *without_words, *_by_hand(context, approved.record), *_tables(context, changes), *_inputs(changes)])


def _by_hand(context: Context, record: ApprovedRecord) -> list[str]:
    """That the organisation file says another approval than the one whose version was kept."""
    stated = context.organisation.approval.get(context.year)
    if stated and (stated == record.approval or HELD_BACK in (stated.by, stated.reference)):
        return []
    said_there = f"the approval by {stated.by}, {day(stated.date)}" if stated else "no approval of this year"
    return [f"<p>The organisation file has {escape(said_there)}, of which no version is kept.</p>"]


def since_words(record: ApprovedRecord) -> str:
    """What a report is compared with."""
    by = f"{record.approval.by} on {day(record.approval.date)}{f' ({record.approval.reference})' if record.approval.reference else ''}"
    return f"Compared with version {record.version}, approved by {by}"


def counts_of_changes(changes: Changes) -> str:
    """How much has changed."""
    counts = [
        quantity(number, word)
        for number, word in ((len(changes.figures), "figure"), (changes.actions, "action"), (len(changes.findings), "finding"))
        if number
    ]
    counts += [words_of(changes.parts_in_other_words)] if changes.words else []
    return f"{listing(counts)} changed" if counts else "no figure, action, text or finding has changed"


def _tables(context: Context, changes: Changes) -> list[str]:
    parts: list[str] = []
    if changes.figures:
        figures = whole_first(context, changes.figures)
        parts.append(_figures(context, "Figures that changed", figures[:MOST]))
        if rest := figures[MOST:]:
            table = _figures(context, "More figures that changed", rest)
            parts.append(f"<details><summary>{len(rest)} more figures</summary>{table}</details>")
    if changes.commitments:
        parts.append(_commitments(context, changes.commitments))
    if changes.words:
        parts.append(_words(changes.words))
    if changes.findings:
        parts.append(_findings(changes))
    return parts


def _figures(context: Context, caption: str, rows: Sequence[ExplainedChange[FigureChange]]) -> Html:
    columns = [
        TableColumn("Figure", [figure_words(context, row.change.figure) for row in rows], "names"),
        TableColumn("Approved", [sides_in_words(row.change)[0] for row in rows]),
        TableColumn("Now", [sides_in_words(row.change)[1] for row in rows]),
        TableColumn("What that means", [meaning(context, row.change) for row in rows]),
        TableColumn("Because of", [row.cause for row in rows]),
    ]
    return html_table(caption, columns, wide=True)


def _commitments(context: Context, rows: Sequence[ExplainedChange[CommitmentChange]]) -> Html:
    scheme = context.organisation.plan_of(context.year).status_scheme
    texts = [texts_of(row.change, scheme) for row in rows]
    columns = [
        TableColumn("Action", [row.change.name or "without a number" for row in rows], "names"),
        TableColumn("What changed", [row.change.what.replace("_", " ") for row in rows]),
        TableColumn("Approved", [_text(before, row.change.what == ADDED) for row, (before, _) in zip(rows, texts, strict=True)]),
        TableColumn("Now", [_text(after, row.change.what == DROPPED) for row, (_, after) in zip(rows, texts, strict=True)]),
        TableColumn("Because of", [row.cause for row in rows]),
    ]
    return html_table("Actions that changed", columns, wide=True)


def _words(rows: Sequence[ExplainedChange[WordsChange]]) -> Html:
    texts = [excerpts(row.change.before, row.change.after, LETTERS) for row in rows]
    columns = [
        TableColumn("Words of", [sentence_case(row.change.part) for row in rows], "names"),
        TableColumn("Approved", [before or "blank" for before, _ in texts]),
        TableColumn("Now", [after or "blank" for _, after in texts]),
        TableColumn("Where", [row.change.place for row in rows]),
        TableColumn("Because of", [row.cause for row in rows]),
    ]
    return html_table("Words that changed", columns, wide=True)


def _findings(changes: Changes) -> Html:
    rows = changes.findings
    columns = [
        TableColumn("Finding", [row.change.finding.check for row in rows], "names"),
        TableColumn("What changed", [finding_change_words(row.change) for row in rows]),
        TableColumn("Where", [row.change.finding.where for row in rows]),
        TableColumn("What", [row.change.finding.what for row in rows]),
        TableColumn("Because of", [row.cause for row in rows]),
    ]
    return html_table("Findings that changed", columns, wide=True)


def _inputs(changes: Changes) -> list[str]:
    """The inputs that changed, where no difference names them."""
    others = dict.fromkeys(change.words for change in changes.inputs_without_effect)
    items = "".join(f"<li>{escape(words)}</li>" for words in others)
    return [f"<p>{OTHER_INPUTS}:</p><ul>{items}</ul>"] if items else []


def _text(text: str, absent: bool) -> str:
    return "" if absent else shorten(text, LETTERS) or "blank"
