"""What got better and what got worse since the year before, in the sentences of the first screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite

from wres.comparison import BEYOND_CHANCE, Moved, Verdict
from wres.indicators.figures import Figure
from wres.parameters import period
from wres.parameters.measures import measure_of
from wres.report.context import Context
from wres.report.moved_numbers import first_and_second, verb_of
from wres.report.results import Results
from wres.report.statement import Statement
from wres.text.lists import quantity, sentence_case

MANY = 3  # so many changes are counted and the largest is named
SAID = BEYOND_CHANCE | {Verdict.COULD_BE_CHANCE, Verdict.CHANCE_NOT_KNOWN}
CHANCE_NOT_KNOWN = "It is not known whether {which} could be due to chance."


@dataclass(frozen=True, slots=True)
class HeadlineChange:
    """A change of the figure that stands for an indicator, with that of the gap behind it."""

    code: str
    moved: Moved
    gap: Moved | None = None

    @property
    def is_said(self) -> bool:
        """Whether it is more than little and more than rounding."""
        return self.moved.verdict in SAID

    @property
    def gap_goes_the_other_way(self) -> bool:
        """Whether the gap moved against the figure itself, by more than little."""
        return self.gap is not None and self.gap.verdict in SAID and self.gap.for_worse != self.moved.for_worse


def changes_of(results: Results, figure: Figure) -> Iterator[HeadlineChange]:
    """The change of a figure that is judged; none of numbers of people, and none of years that cannot be compared."""
    moved = results.moved_of(figure)
    if moved is None or moved.verdict in (Verdict.PEOPLE, Verdict.NOT_COMPARABLE, Verdict.NOT_JUDGED) or figure.status != "ok":
        return
    parts = [results.moved_of(row) for row in results.of(figure.indicator) if measure_of(row.measure).parts == figure.measure]
    gap = next((row for row in parts if row is not None and measure_of(row.measure).signed), None)
    yield HeadlineChange(figure.indicator, moved, gap)


def changes_sentences(changes: Sequence[HeadlineChange], context: Context) -> list[Statement]:
    """What got better and what got worse, or that nothing of what was compared did; nothing where nothing was compared."""
    if not changes:
        return []
    before, group = period(context.year - 1), context.words.comparison
    compared = quantity(len(changes), context.words.word)
    statements: list[Statement] = []
    for way, worse in (("better", False), ("worse", True)):
        these = [change for change in changes if change.is_said and change.moved.for_worse == worse]
        about = f"{sentence_case(way)} for {group} staff than in {before}"
        none = f"None of the {compared} compared." if len(changes) > 1 else f"Not the {context.words.word} that was compared."
        statements.append(Statement(about, _sentences(these, len(changes), context) if these else none))
    return statements


def _sentences(changes: Sequence[HeadlineChange], compared: int, context: Context) -> str:
    """Each change, those beyond chance first and the first in the midst of a sentence; of many the count, and the largest of a percentage.

    The largest is of those beyond chance, then of those that cannot be tested, then of those that could be chance.
    """
    if len(changes) < MANY:
        first, *others = (_sentence(change, context) for change in sorted(changes, key=_is_open_to_chance))
        return _with_chance([first, *map(sentence_case, others)], changes)
    count = f"{len(changes)} of {quantity(compared, context.words.word)} compared ({', '.join(change.code for change in changes)})."
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


def _is_open_to_chance(change: HeadlineChange) -> int:
    """0 of a change beyond chance, 1 of one that cannot be tested, 2 of one that could be chance."""
    verdict = change.moved.verdict
    return 0 if verdict in BEYOND_CHANCE else 1 + (verdict is Verdict.COULD_BE_CHANCE)


def _with_chance(sentences: Sequence[str], changes: Sequence[HeadlineChange]) -> str:
    unknown = any(change.moved.verdict is Verdict.CHANCE_NOT_KNOWN for change in changes)
    remark = CHANCE_NOT_KNOWN.format(which="this" if len(changes) == 1 else "these changes")
    return " ".join([*sentences, *([remark] if unknown else [])])


def _sentence(change: HeadlineChange, context: Context, most: str = "") -> str:
    """From which number to which, with what chance can do, and the gap where it moved the other way."""
    moved = change.moved
    before, after = first_and_second(moved)
    chance = ", but this could be due to chance" if moved.verdict is Verdict.COULD_BE_CHANCE else ""
    subject = context.standard.indicators[change.code].changed or context.standard.indicators[change.code].short
    gap = change.gap if change.gap_goes_the_other_way else None
    wider = f" The gap {'widened' if gap.for_worse else 'narrowed'}." if gap else ""
    return f"{subject} {verb_of(moved)}{most} from {before} to {after}{chance}.{wider}"
