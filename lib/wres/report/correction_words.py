"""What the public page says when it is not as it was approved: by disclosed figures alone, and only by those shown in both reports."""

import datetime as dt
from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass

from wres.approval.changes import Changes
from wres.approval.differences import ADDED, DROPPED, FigureChange
from wres.approval.last_version import LastApproved, earlier_version_words, unconfirmed_words
from wres.approval.published_words import words_of
from wres.approval.record import ApprovedRecord
from wres.report.change_words import figure_words, is_of_the_whole, value_words
from wres.report.context import Context
from wres.report.plan_update import DAY_OF_UPDATE, plan_update_words
from wres.report.shown_words import reads_alike
from wres.text import day
from wres.text.lists import listing, quantity, sentence_case

CORRECTED, UNCONFIRMED, UPDATED = "Corrected since publication", "Approval cannot be confirmed", "Plan updated since approval"
UNNUMBERED = "without a number"
MOST = 4  # figures that are named


@dataclass(frozen=True, slots=True)
class Correction:
    """Why a report does not count as approved: a sentence that counts what is not as it was approved, and a line for each.

    approved: what the approval counts for now. title: UNCONFIRMED where what was approved cannot be used.
    """

    sentence: str
    lines: tuple[str, ...]
    approved: str
    title: str = CORRECTED

    @property
    def is_update(self) -> bool:
        """Whether it counts as approved all the same, because nothing but its plan was updated within the year."""
        return self.title == UPDATED


def not_as_approved(
    context: Context, approved: LastApproved, changes: Changes | None, updated_on: dt.date | None = None
) -> Correction | None:  # fmt: skip
    """Why the report does not count as approved, or what was updated since; None where it is as approved, or nobody has approved it.

    updated_on: the day of the last round of updates, where the plan stands as it left it.
    """
    if not approved.faults:
        return correction(context, approved.record, changes, updated_on) if approved.record and changes else None
    stated = context.organisation.approval.get(context.year)
    sentence = "The version that was approved is missing or was altered, so this report cannot be compared with it."
    return Correction(sentence, (), unconfirmed_words(stated), UNCONFIRMED) if stated else None


def correction(context: Context, record: ApprovedRecord, changes: Changes, updated_on: dt.date | None = None) -> Correction | None:
    """What is not as it was approved: a line for each figure of the whole organisation, for the others by indicator; None if nothing is.

    A figure that readers see as it was, because more decimals alone differ, is for the reviewer, and none of these.
    An update of the plan alone is told by the day of its round; of anything else the day is that of the approval: a page knows no other.
    What was shown before is said only of a figure that is shown now, exactly, so that nothing is said of what this report hides.
    """
    figures = [row.change for row in changes.figures if not reads_alike(row.change)]
    if not (figures or changes.commitments or changes.words):
        return None
    if not (figures or changes.words) and (update := plan_update_words(record, changes, updated_on)):
        approved_words = (
            f"{record.approval.by}, {day(record.approval.date)}; action plan updated on {day(updated_on or record.approval.date)}"
        )
        return Correction(update, tuple(_actions(changes)), approved_words, UPDATED)
    named = [change for change in figures if _can_be_named(context, change)][:MOST]
    others = Counter(change.figure.indicator for change in figures if change not in named)
    lines = [f"{figure_words(context, row.figure)}: was {value_words(row.before)}, is {value_words(row.after)}." for row in named]
    more = [f"{quantity(many, 'more figure' if named else 'figure')} of {context.words.word} {code}" for code, many in others.items()]
    lines += [f"{'Also ' if named else ''}{listing(more)}."] if more else []
    lines += _actions(changes)
    counted = [quantity(len(figures), "figure")] if figures else []
    counted += [quantity(changes.actions, "action")] if changes.actions else []
    words = words_of(changes.parts_in_other_words)
    verb = "is" if len(figures) + changes.actions == 1 and not words else "are"
    counted += [words] if words else []
    return Correction(
        f"{sentence_case(listing(counted))} {verb} not as in the report approved by {record.approval.by} on {day(record.approval.date)}.",
        tuple(lines),
        earlier_version_words(record.approval),
    )


def _can_be_named(context: Context, change: FigureChange) -> bool:
    """Whether both figures are of the whole organisation and shown exactly, and are not shown alike."""
    both = change.before, change.after
    if any(figure is None or figure.status != "ok" or figure.hides_counts for figure in both):
        return False
    return is_of_the_whole(context, change.figure) and value_words(change.before) != value_words(change.after)


def _actions(changes: Changes) -> list[str]:
    """What changed of each action, in a line, without the words that it had; of those without a number, how many."""
    by_action: dict[Hashable, tuple[str, list[str]]] = {}
    for row in changes.commitments:
        by_action.setdefault(row.change.action, (row.change.name, []))[1].append(row.change.what.replace("_", " "))
    alike = Counter((name, _what(whats)) for name, whats in by_action.values())
    actions = [f"{_names(name, number)} ({what})" for (name, what), number in alike.items()]
    return [f"{'Action' if changes.actions == 1 else 'Actions'} {listing(actions)}."] if actions else []


def _names(name: str, number: int) -> str:
    return name or (UNNUMBERED if number == 1 else f"{number} {UNNUMBERED}")


def _what(whats: list[str]) -> str:
    """The day of an update goes with every other answer, and is named where it alone changed."""
    whats = [what for what in whats if what != DAY_OF_UPDATE] or ["day of the update"]
    whole = {ADDED: "new", DROPPED: "taken out"}
    only = [whole[what] for what in whats if what in whole]
    return listing(list(dict.fromkeys(only))) if only else f"{listing(list(dict.fromkeys(whats)))} changed"
