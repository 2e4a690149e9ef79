"""What moved between two years, in marks: each verdict has its symbol, its word and its meaning here."""

from collections.abc import Collection

from wres.comparison import Moved, PeopleCounted, Verdict
from wres.parameters.measures import measure_of
from wres.parameters.year import MovementRules
from wres.report.moved_numbers import VERBS, verb_of
from wres.report.words import Words
from wres.text.lists import sentence_case
from wres.text.numbers import percentage_points, plain_number

MARKS = {
    Verdict.BETTER: "▲ better",
    Verdict.WORSE: "▼ worse",
    Verdict.CLOSER: "◆ closer to equal",
    Verdict.FURTHER: "◇ further from equal",
    Verdict.CHANGED_SIDES: "◑ changed sides",
    Verdict.LITTLE_CHANGE: "● little change",
    Verdict.COULD_BE_CHANCE: "~ could be chance",
    Verdict.WITHIN_ROUNDING: "≈ within rounding",
    Verdict.CHANCE_NOT_KNOWN: "? chance not known",
    Verdict.NOT_COMPARABLE: "○ not comparable",
}
OF_CHANGE = {  # beside the figure itself, where "could be chance" alone would be read of the figure
    Verdict.BETTER: "▲ change for the better",
    Verdict.WORSE: "▼ change for the worse",
    Verdict.CLOSER: "◆ change: closer to equal",
    Verdict.FURTHER: "◇ change: further from equal",
    Verdict.CHANGED_SIDES: "◑ change of sides",
    Verdict.LITTLE_CHANGE: "● little change",
    Verdict.COULD_BE_CHANCE: "~ change could be chance",
    Verdict.WITHIN_ROUNDING: "≈ change within rounding",
    Verdict.CHANCE_NOT_KNOWN: "? change: chance not known",
    Verdict.NOT_COMPARABLE: "○ change not comparable",
}
CLASSES = {
    Verdict.BETTER: "better", Verdict.CLOSER: "better", Verdict.WORSE: "worse", Verdict.FURTHER: "worse", Verdict.CHANGED_SIDES: "changed",
    Verdict.LITTLE_CHANGE: "same", Verdict.NOT_COMPARABLE: "none",
}  # fmt: skip
UNSETTLED = "unsettled"  # the class of what chance or rounding may have made
MEANINGS = {
    Verdict.CHANGED_SIDES: "the figure was on one side of equal and is now on the other",
    Verdict.LITTLE_CHANGE: "less than {least}, without changing sides",
    Verdict.COULD_BE_CHANCE: "a change as large as this is not unusual where nothing has changed",
    Verdict.WITHIN_ROUNDING: "the rounding of the figures alone could make the change",
    Verdict.CHANCE_NOT_KNOWN: "larger than rounding alone could make it, but it cannot be tested for chance; better and worse then say "
    "only which way the figure went",
}
WITHOUT_WAY = (Verdict.LITTLE_CHANGE, Verdict.COULD_BE_CHANCE, Verdict.CHANCE_NOT_KNOWN)
NO_EARLIER, EARLIER_HIDDEN = "○ no earlier figure", "○ earlier figure hidden"
NO_BREAK = "\N{NO-BREAK SPACE}"
ARROWS = {"up": "↑ up", "down": "↓ down", "unchanged": "→ unchanged"}


def movement_marks(moved: Moved | None, words: Words) -> str:
    """Which way the number went and what may be said of it, for the cell of a table."""
    if moved is None:
        return ""
    marks = [ARROWS.get(moved.direction, ""), "" if moved.people else verdict_mark(moved)]
    parts = [mark.replace(" ", NO_BREAK, 1) for mark in marks]  # no line ends between a symbol and its word
    return "; ".join(part for part in (*parts, people_words(moved, words)) if part)


def verdict_mark(moved: Moved) -> str:
    """The symbol and word of a verdict; where there is no earlier figure to compare with, that."""
    if moved.verdict is Verdict.NOT_COMPARABLE and moved.lacks_earlier:
        return EARLIER_HIDDEN if moved.earlier_hidden else NO_EARLIER
    mark = MARKS.get(moved.verdict, "")
    if moved.verdict is Verdict.CHANCE_NOT_KNOWN and measure_of(moved.measure).reads == "by harm" and moved.direction in VERBS:
        return _after_symbol(mark, "worse" if moved.for_worse else "better")
    return mark


def mark_with_way(moved: Moved) -> str:
    """The mark of a verdict with the way in which the number went, where the verdict does not say it: "~ fell, could be chance"."""
    mark, verb = verdict_mark(moved), verb_of(moved)
    return _after_symbol(mark, verb) if moved.verdict in WITHOUT_WAY and verb in VERBS.values() and mark == MARKS[moved.verdict] else mark


def _after_symbol(mark: str, word: str) -> str:
    symbol, words = mark.split(" ", 1)
    return f"{symbol} {word}, {words}"


def meanings(verdicts: Collection[Verdict], rules: MovementRules) -> list[str]:
    """What each of these verdicts means where its name does not say it, a sentence each."""
    points = list(dict.fromkeys(map(percentage_points, (rules.percent, rules.points))))
    least = f"{', of a gap '.join(points)}, or {plain_number(rules.ratio)} of a ratio"
    return [f"{sentence_case(verdict)}: {text.format(least=least)}." for verdict, text in MEANINGS.items() if verdict in verdicts]


def movement_class(moved: Moved) -> str:
    """The class of a mark on the page; its symbol and word say the same."""
    return "same" if moved.verdict is Verdict.PEOPLE else CLASSES.get(moved.verdict, UNSETTLED)


def people_words(moved: Moved, words: Words, in_short: bool = False) -> str:
    """The change in numbers of people, of a board in seats; empty where there is a verdict, or no counts.

    in_short: nothing of staff whose group is not known.
    """
    people = moved.people
    if people is None:
        return ""
    if measure_of(moved.measure).of_workforce:
        return ", ".join([_more(people.more, words.staff(moved.group)), *_others(people, words, in_short)])
    if (people.before, people.of_before) == (people.after, people.of_after):
        return f"{people.after} of {people.of_after} seats in both years"
    return f"from {people.before} of {people.of_before} seats to {people.after} of {people.of_after}"


def _others(people: PeopleCounted, words: Words, in_short: bool) -> list[str]:
    """How many more there are of each other group that has a change; of all of them together where one is not shown."""
    if not people.others:
        return [_more(people.more_others, "others")]
    left_out, _ = words.unknown if in_short else ("", "")
    return [_more(more, words.staff(group)) for group, more in people.others if more and group != left_out]


def _more(number: int, people: str) -> str:
    return f"{abs(number):,} {'more' if number > 0 else 'fewer'} {people}" if number else f"as many {people}"
