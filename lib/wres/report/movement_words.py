"""What moved between two years, in sentences."""

from math import isinf

from wres.comparison import BEYOND_CHANCE, Moved, Verdict
from wres.parameters.measures import measure_of
from wres.report.labels import MEASURE_LABELS
from wres.report.moved_numbers import WENT, first_and_second, verb_of
from wres.report.movement_marks import people_words
from wres.report.words import Words
from wres.text import number
from wres.text.lists import sentence_case, within_sentence
from wres.text.numbers import points_word

REMARKS = {  # on one change, and on two
    **dict.fromkeys(
        BEYOND_CHANCE, ("A change this large would be unlikely by chance alone.", "Changes this large would be unlikely by chance alone.")
    ),
    Verdict.COULD_BE_CHANCE: ("This could be due to chance.", "Both changes could be due to chance."),
    Verdict.WITHIN_ROUNDING: (
        "The rounding of these figures alone could explain this.",
        "The rounding of these figures alone could explain both changes.",
    ),
    Verdict.CHANCE_NOT_KNOWN: (
        "It is not known whether this could be due to chance, because {why}.",
        "It is not known whether these changes could be due to chance, because {why}.",
    ),
}


def movement_sentences(moved: Moved | None, words: Words, before: str, after: str, gap: Moved | None = None, title: str = "") -> str:
    """What moved between two years, and what may be said of it.

    gap: between the groups, which is said after a percentage. title: of the indicator, for a measure that is called so.
    """
    if moved is None:
        return ""
    if moved.verdict is Verdict.NOT_COMPARABLE:
        return f"Not comparable with {before}: {moved.why}." if moved.series_broken else f"{sentence_case(moved.why)}."
    if (people := moved.people) is not None and not measure_of(moved.measure).of_workforce:
        held = f"{words.group(moved.group)} members held {people.before} of {people.of_before} seats in"
        same = (people.before, people.of_before) == (people.after, people.of_after)
        return f"{held} both {before} and {after}." if same else f"{held} {before} and {people.after} of {people.of_after} in {after}."
    measure = MEASURE_LABELS[moved.measure].in_sentence.format(group=words.group(moved.group), title=within_sentence(title))
    sentence = f"Between {before} and {after} the {measure} {_change(moved)}{_conclusion(moved, words)}."
    remark, remark_on_both = _remarks(moved)
    if gap is None or gap.verdict is Verdict.NOT_COMPARABLE:
        return " ".join(part for part in (sentence, remark) if part)
    about_gap = f"The gap between {words.comparison} and {words.reference} staff {_change(gap)}{_conclusion(gap, words)}."
    remark_on_gap, _ = _remarks(gap)
    remarks = ("", remark_on_both) if remark == remark_on_gap else (remark, remark_on_gap)
    return " ".join(part for part in (sentence, remarks[0], about_gap, remarks[1]) if part)


def _change(moved: Moved) -> str:
    """From which number to which; a gap or a difference by its size, as long as it is on the same side."""
    if isinf(moved.before) and isinf(moved.after):
        bounds = (number(bound, moved.unit) for bound in (moved.bound_before, moved.bound_after))
        return f"has only a lower bound in both years: {', then '.join(bounds)}"
    before, after, verb = moved.before, moved.after, verb_of(moved)
    if measure_of(moved.measure).signed:
        same_side = before * after >= 0
        verb = WENT if not same_side or not moved.direction else "grew" if abs(after) > abs(before) else "narrowed"
        before, after = (abs(before), abs(after)) if same_side else (before, after)
    first, second = first_and_second(moved, before, after)
    if measure_of(moved.measure).signed:
        second += f" {points_word(second)}"
    if moved.direction == "unchanged" and moved.printed_before and moved.printed_after:
        return (
            f"is {second} in both years, by the printed figures"
            if measure_of(moved.measure).signed
            else f"is printed as {second} in both years"
        )
    if moved.direction == "unchanged" and not moved.is_rounded:
        return f"did not change ({second})"
    if moved.direction == "unchanged" or (second.startswith(first) and second.removeprefix(first)[:1] in ("", " ")):
        return f"is {second} in both years, as rounded"
    return f"{verb} from {first} to {second}"


def _conclusion(moved: Moved, words: Words) -> str:
    """The verdict in a few words after the numbers; where there is more to say, a remark follows."""
    if moved.people is not None:
        return f": {people_words(moved, words)}"
    if moved.verdict in (Verdict.BETTER, Verdict.WORSE):
        return f": {moved.verdict} for {words.group(moved.group)} staff"
    if moved.verdict in BEYOND_CHANCE:
        return f": {moved.verdict}"
    return ": little change" if moved.verdict is Verdict.LITTLE_CHANGE and moved.direction != "unchanged" else ""


def _remarks(moved: Moved) -> tuple[str, str]:
    """What must be known of the verdict: of one change, and of two alike."""
    first, second = REMARKS.get(moved.verdict, ("", ""))
    return first.format(why=moved.why), second.format(why=moved.why)
