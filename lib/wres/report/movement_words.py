"""What moved between two years, in words and marks: the number, what it means for the group, and the gap."""

from wres.comparison import Moved
from wres.parameters.measures import measure_of
from wres.report.labels import MEASURE_LABELS
from wres.report.words import Words
from wres.text import number

MARKS = {"better": "▲ better", "worse": "▼ worse", "no real change": "● no real change", "not comparable": "○ not comparable"}
CLASSES = {"better": "better", "worse": "worse", "no real change": "same", "not comparable": "none"}
ARROWS = {"up": "↑ up", "down": "↓ down", "unchanged": "→ unchanged", "not comparable": ""}
VERBS = {"up": "rose", "down": "fell", "unchanged": "did not change"}


def movement_sentence(moved: Moved | None, words: Words, before: str, after: str, printed: bool = False) -> str:
    """What moved between two years: the number, what it means for the group, and the gap; printed: whether the figures were."""
    if moved is None:
        return ""
    if moved.direction == "not comparable":
        return f"Not comparable with {before}: {moved.why}."
    measure = MEASURE_LABELS[moved.measure].in_sentence.format(group=words.group(moved.group))
    sentence = f"Between {before} and {after} the {measure} {VERBS[moved.direction]}"
    if moved.direction != "unchanged":
        sentence += f" from {number(moved.before, moved.unit, printed=printed)} to {number(moved.after, moved.unit, printed=printed)}"
    if moved.judgement:
        sentence += f": {moved.judgement}" + (f" for {words.comparison} staff" if moved.judgement in ("better", "worse") else "")
    if moved.gap and moved.gap != "not comparable":
        sentence += f"; the gap is {moved.gap}"
    return f"{sentence}."


def movement_marks(moved: Moved | None) -> str:
    """What moved, for the cell of a table."""
    if moved is None:
        return ""
    if moved.direction == "not comparable":
        return MARKS["not comparable"]
    gap = f"gap {moved.gap}" if moved.gap and measure_of(moved.measure).signed else ""
    parts = [ARROWS[moved.direction], MARKS.get(moved.judgement, ""), gap]
    return "; ".join(part for part in parts if part)
