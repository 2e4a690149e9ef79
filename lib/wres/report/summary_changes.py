"""What got better and what got worse since the year before, in the sentences of the first screen."""

from collections.abc import Sequence
from math import isfinite

from wres.comparison import BEYOND_CHANCE, Verdict
from wres.parameters import period
from wres.report.context import Context
from wres.report.figure_text import figure_text
from wres.report.headline_change import HeadlineChange
from wres.report.moved_numbers import first_and_second, verb_of
from wres.report.statement import Statement
from wres.text.lists import quantity, sentence_case

MANY = 3  # so many changes are counted and the largest is named
APART = {
    Verdict.CHANGED_SIDES: "Changed sides of equal since {before}",
    Verdict.COULD_BE_CHANCE: "Could be chance, since {before}",
}
CHANCE_NOT_KNOWN = "It is not known whether {which} could be due to chance."


def changes_sentences(changes: Sequence[HeadlineChange], context: Context) -> list[Statement]:
    """What got better and what got worse, or that nothing of what was compared did, and apart what could be chance or changed sides.

    Nothing where nothing was compared.
    """
    if not changes:
        return []
    before, group = period(context.year - 1), context.words.comparison
    compared = quantity(len(changes), context.words.word)
    statements: list[Statement] = []
    for way, worse in (("better", False), ("worse", True)):
        these = [change for change in changes if change.is_said and change.moved.for_worse == worse]
        about = f"{sentence_case(way)} for {group} staff than in {before}"
        none = (
            f"None of the {compared} compared."
            if len(changes) > 1
            else f"Not {context.words.word} {changes[0].code}, the only one compared."
        )
        statements.append(Statement(about, _sentences(these, len(changes), context) if these else none))
    for verdict, words in APART.items():
        these = [change for change in changes if change.moved.verdict is verdict]
        if these:
            statements.append(Statement(words.format(before=before), _apart(these, len(changes), context)))
    return statements


def _apart(changes: Sequence[HeadlineChange], compared: int, context: Context) -> str:
    """Changes that are neither better nor worse: from which number to which, of many the count alone."""
    if len(changes) >= MANY:
        return _count(changes, compared, context)
    return " ".join(f"{sentence_case(_from_to(change, context))}." for change in changes)


def _count(changes: Sequence[HeadlineChange], compared: int, context: Context) -> str:
    return f"{len(changes)} of {quantity(compared, context.words.word)} compared ({', '.join(change.code for change in changes)})."


def _sentences(changes: Sequence[HeadlineChange], compared: int, context: Context) -> str:
    """Each change, those beyond chance first; of many the count, and the largest of a percentage.

    The largest is of those beyond chance, then of those that cannot be tested.
    """
    if len(changes) < MANY:
        every = (_sentence(change, context) for change in sorted(changes, key=_is_open_to_chance))
        return _with_chance([sentence_case(sentence) for sentence in every], changes)
    count = _count(changes, compared, context)
    largest = max(changes, key=lambda change: (-_is_open_to_chance(change), *_size(change)))
    most = " most," if largest is max(changes, key=_size) else ""
    others = [change.code for change in changes if change.gap_goes_the_other_way and change is not largest]
    widened = (
        f"For {context.words.word}{'s' if len(others) > 1 else ''} {' and '.join(others)} the gap moved the other way." if others else ""
    )
    return " ".join(part for part in (count, _with_chance([sentence_case(_sentence(largest, context, most))], changes), widened) if part)


def _size(change: HeadlineChange) -> tuple[bool, float]:
    """How large it is; one from or to a bound alone, whose size is not known, is the least of all."""
    size = abs(change.moved.change)
    return change.moved.unit == "percent", size if isfinite(size) else 0.0


def _is_open_to_chance(change: HeadlineChange) -> bool:
    """Whether it cannot be tested for chance."""
    return change.moved.verdict not in BEYOND_CHANCE


def _with_chance(sentences: Sequence[str], changes: Sequence[HeadlineChange]) -> str:
    unknown = any(change.moved.verdict is Verdict.CHANCE_NOT_KNOWN for change in changes)
    remark = CHANCE_NOT_KNOWN.format(which="this change" if len(changes) == 1 else "these changes")
    return " ".join([*sentences, *([remark] if unknown else [])])


def _sentence(change: HeadlineChange, context: Context, most: str = "") -> str:
    """From which number to which, the other group where it is worse off, and the gap where it moved the other way."""
    gap = change.gap if change.gap_goes_the_other_way else None
    wider = f" The gap {'widened' if gap.for_worse else 'narrowed'}." if gap else ""
    return f"{_from_to(change, context, most)}.{_reference(change, context)}{wider}"


def _from_to(change: HeadlineChange, context: Context, most: str = "") -> str:
    before, after = first_and_second(change.moved)
    subject = context.standard.indicators[change.code].changed or context.standard.indicators[change.code].short
    return f"{subject} {verb_of(change.moved)}{most} from {before} to {after}"


def _reference(change: HeadlineChange, context: Context) -> str:
    """What the reference group's percentage is, where something got worse and is still worse for that group."""
    other, indicator = change.reference, context.standard.indicators[change.code]
    if other is None or not change.moved.for_worse or change.moved.unit != "percent":
        return ""
    more = other.value > change.moved.after
    if more != (indicator.harm in ("above", "higher")) or other.value == change.moved.after:
        return ""
    staff = f"{context.words.reference} staff"
    return f" {staff} reported more ({figure_text(other)})." if more else f" Of {staff} it was lower ({figure_text(other)})."
