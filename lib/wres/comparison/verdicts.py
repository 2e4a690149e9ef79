"""What can be said of a change between two years: the one list of words that every page, table and question takes."""

from enum import StrEnum


class Verdict(StrEnum):
    """What the figures bear of a change.

    BETTER and WORSE are of percentages with a direction of harm; CLOSER, FURTHER and CHANGED_SIDES of ratios and gaps.
    CHANCE_NOT_KNOWN: larger than rounding, and the counts to test it are not there. PEOPLE: numbers of people, without a verdict.
    NOT_JUDGED: another figure is judged in its place.
    """

    BETTER = "better"
    WORSE = "worse"
    CLOSER = "closer to equal"
    FURTHER = "further from equal"
    CHANGED_SIDES = "changed sides"
    LITTLE_CHANGE = "little change"
    COULD_BE_CHANCE = "could be chance"
    WITHIN_ROUNDING = "within rounding"
    CHANCE_NOT_KNOWN = "chance not known"
    NOT_COMPARABLE = "not comparable"
    PEOPLE = "people"
    NOT_JUDGED = ""


BEYOND_CHANCE = frozenset({Verdict.BETTER, Verdict.WORSE, Verdict.CLOSER, Verdict.FURTHER, Verdict.CHANGED_SIDES})
