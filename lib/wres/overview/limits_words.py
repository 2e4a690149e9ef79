"""What the limits of a funnel plot are around and what they allow for, in sentences."""

from wres.overview.averages import among_all, average_of_all
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels, nation_words, value_words
from wres.parameters import period
from wres.report.many_tests_words import expected_words
from wres.text.lists import quantity, sentence_case
from wres.text.numbers import fixed_number, half_up, percentage

MIDDLE = (
    "In it each organisation counts by the precision of its figure and by how much all differ, so it is not quite their average, {average}."
)


def middle_words(data: OverviewData, funnel: Funnel) -> str:
    """What the limits are around: the middle of the organisations, with their average where it differs, or the nation's figure."""
    middle = value_words(funnel, funnel.middle)
    if funnel.is_around_nation:
        few = quantity(funnel.around, "organisation")
        why = f"The limits are around {nation_words(funnel)}, because {few} are too few to have an average of their own."
        return f"{why}{_of_another_year(data, funnel)}"
    nation = f" ({nation_words(funnel)})" if funnel.benchmark else ""
    whose = among_all(data, funnel.around) if funnel.around > len(funnel.points) else "the organisations themselves"
    average = average_of_all(data, funnel)
    if average == middle:
        return f"The limits are around {middle}, the average of {whose}{nation}.{_without_hidden(funnel)}"
    return f"The limits are around {middle}, the middle of {whose}{nation}. {MIDDLE.format(average=average)}{_without_hidden(funnel)}"


def _without_hidden(funnel: Funnel) -> str:
    """How many are not in the average because their counts are hidden, after a blank; empty where none is."""
    if not funnel.hidden:
        return ""
    who = quantity(funnel.hidden, "organisation whose counts are hidden", "organisations whose counts are hidden")
    whose = "Its ratio" if funnel.hidden == 1 else "Their ratios"
    return f" It leaves out {who}. {whose} may be lower or higher, so the average of all is not known exactly."


def _of_another_year(data: OverviewData, funnel: Funnel) -> str:
    """That a nation's figure is of another year, after a blank; empty where it is of the year itself."""
    if funnel.benchmark is None or funnel.benchmark.benchmark_year == data.year:
        return ""
    return f" That is not a figure of {period(data.year)}, and all may have moved since."


def chance_words(funnel: Funnel) -> str:
    """How many would be outside the limits if these allowed for all there is."""
    near, far = (expected_words(len(funnel.points) * (1 - level)) for level in funnel.levels)
    words = levels(funnel)
    outside = (
        f"{near} of {len(funnel.points)} would be outside the {words[0]} limits, on either side, and {far} outside the {words[1]} limits"
    )
    if funnel.overdispersion.is_there:
        return f"If organisations differed only as these limits allow, {outside}."
    return f"If all had the same underlying figure, {outside} by chance alone."


def overdispersion_words(data: OverviewData, funnel: Funnel) -> str:
    """Whether organisations differ by more than chance; those outside the outer limits are named apart where the others do not."""
    spread = funnel.overdispersion
    who = sentence_case(among_all(data, funnel.around)) if funnel.around > len(funnel.points) else "The organisations"
    if not spread.measured:
        return (
            f"With fewer than {data.rules.overview.least_organisations} organisations it is not known whether they differ by more than "
            "chance. The limits allow for chance alone, so nobody is said to be outside them."
        )
    times = f"{fixed_number(spread.ratio, 1)} times the variation expected by chance"
    if spread.beyond_chance:
        return (
            f"{who} differ by more than chance would make them differ ({times}). The limits are widened to allow for it, so to be within "
            "them is not to be equal."
        )
    drawn_in = f", with the furthest {percentage(data.rules.overview.winsorised)} at each end drawn in" if funnel.far_outside else ""
    alike = f"differ {_how_much(spread.ratio)} chance would make them differ ({times}{drawn_in})."
    allowed = " That may be chance too; the limits are widened by as much." if spread.is_there else ""
    if not funnel.far_outside:
        return f"{who} {alike}{allowed}"
    others = among_all(data, funnel.around) if funnel.around > len(funnel.points) else "the organisations"
    return f"Apart from the {funnel.far_outside} outside the {levels(funnel)[1]} limits, {others} {alike}{allowed}"


def _how_much(ratio: float) -> str:
    """How much organisations differ that do not differ by more than chance, against chance alone: as its ratio is rounded."""
    rounded = half_up(ratio, 1)
    return "about as much as" if rounded == 1 else "a little more than" if rounded > 1 else "no more than"
