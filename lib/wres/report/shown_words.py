"""What readers see of a figure before and after: whether it reads alike, and where it does, what differs beneath."""

from wres.approval.differences import FigureChange
from wres.indicators.figures import Figure
from wres.report.change_words import value_words
from wres.text import count, interval, number

FINEST = 9  # decimals: two values that differ by less are called the same by whoever compares


def reads_alike(change: FigureChange) -> bool:
    """Whether readers see the same of a figure: value, counts and interval as they are shown."""
    before, after = change.before, change.after
    return before is not None and after is not None and _texts_of(before) == _texts_of(after)


def sides_in_words(change: FigureChange) -> tuple[str, str]:
    """A figure before and after, each with as much as it takes to tell them apart: counts, interval, or more decimals."""
    before, after = change.before, change.after
    if before is None or after is None or value_words(before) != value_words(after):
        return value_words(before), value_words(after)
    for place in (1, 2):
        texts = [_texts_of(figure)[place] for figure in (before, after)]
        if texts[0] != texts[1]:
            sides = [f"{value_words(figure)} ({text or 'not given'})" for figure, text in zip((before, after), texts, strict=True)]
            return sides[0], sides[1]
    return _finer(before, after)


def figure_change_words(change: FigureChange) -> str:
    """From what to what: `was 1.50, is 1.30`; of one that reads as it did, `changed below what is shown: 1.21% to 1.24%`."""
    before, after = sides_in_words(change)
    return f"changed below what is shown: {before} to {after}" if reads_alike(change) else f"was {before}, is {after}"


def _texts_of(figure: Figure) -> tuple[str, str, str]:
    counts = [count(number_of) for number_of in (figure.numerator, figure.denominator)]
    return value_words(figure), " of ".join(filter(None, counts)), interval(figure.lower, figure.upper, figure.unit)


def _finer(before: Figure, after: Figure) -> tuple[str, str]:
    for decimals in range(1, FINEST + 1):
        texts = [number(figure.value, figure.unit, decimals=decimals) for figure in (before, after)]
        if texts[0] != texts[1]:
            return texts[0], texts[1]
    return value_words(before), value_words(after)
