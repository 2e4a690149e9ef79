"""What a funnel plot shows, in sentences."""

from collections.abc import Iterator, Sequence

from wres.overview.cells import figure_text
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel, FunnelPoint
from wres.overview.funnel_unequal import UNEQUAL
from wres.overview.unplaced import why_unplaced
from wres.parameters import period
from wres.parameters.measures import groups_of
from wres.text.lists import listing, listing_of_most, quantity
from wres.text.numbers import number, percentage, plain_number

NAMED = 12  # organisations in one sentence; the table has them all
UNPLACED = {
    "hidden or rounded": "their counts are hidden or their figure is published rounded", "no published counts": "they published no counts",
    "no figure": "they have no figure", "cannot be used": "what they published of it cannot be used (see the files to check)",
}  # fmt: skip
PLACES = {0: "within the limits", 1: "beyond the {inner} limits", 2: "beyond the {outer} limits"}


def levels(funnel: Funnel) -> tuple[str, str]:
    """The levels of the limits in words: 95%, 99.8%."""
    inner, outer = map(percentage, funnel.levels)
    return inner, outer


def name_of(data: OverviewData, funnel: Funnel) -> str:
    """What a funnel is of: the indicator, or the gap and of whom."""
    short = data.standard.indicators[funnel.code].short
    if not funnel.is_gap:
        return short
    first, second = (data.standard.groups[group] for group in groups_of(funnel.estimates[0].figure.group))
    return f"{short}, gap ({first} minus {second})"


def finding(data: OverviewData, funnel: Funnel) -> str:
    """The finding: how many lie outside, and on which side."""
    outside = [point for point in funnel.points if point.beyond == 2]
    short, (_, outer) = name_of(data, funnel), levels(funnel)
    if not funnel.is_judged:
        nation = f" around {nation_words(funnel)}" if funnel.is_around_nation else ""
        return f"{short}: {quantity(len(funnel.points), 'organisation')}{nation}, too few to say who is outside limits"
    if not outside:
        return f"{short}: none of {quantity(len(funnel.points), 'organisation')} is outside the {outer} limits"
    worse = sum(map(funnel.is_worse, outside))
    sides = [f"{count} on the {side} side" for count, side in ((worse, "worse"), (len(outside) - worse, "better")) if count]
    return f"{short}: {len(outside)} of {quantity(len(funnel.points), 'organisation')} outside the {outer} limits, {listing(sides)}"


def sentences(data: OverviewData, funnel: Funnel) -> Iterator[str]:
    """What to read from the plot, the first thing first."""
    inner, outer = levels(funnel)
    for beyond, words in ((2, f"Outside the {outer} limits"), (1, f"Between the {inner} and the {outer} limits")):
        for side, is_worse in (("worse", True), ("better", False)):
            points = [point for point in funnel.points if point.beyond == beyond and funnel.is_worse(point) == is_worse]
            if points:
                yield f"{words}, on the {side} side for {data.standard.groups[data.standard.comparison_group]} staff: {_names(points)}."
    if funnel.is_judged and not any(point.beyond for point in funnel.points):
        yield f"Every organisation is within the {inner} limits."
    if funnel.unit in UNEQUAL:
        yield UNEQUAL[funnel.unit](data, funnel)
    yield _middle(data, funnel)
    if funnel.is_judged:
        yield _by_chance(funnel)
    yield _overdispersion(data, funnel)
    if few := [point.report.code for point in funnel.points if point.estimate.few]:
        say = "Its figure says" if len(few) == 1 else "Their figures say"
        yield f"Few cases: {listing_of_most(few, NAMED)}. {say} little either way."
    if added := [point.report.code for point in funnel.points if point.estimate.added]:
        yield (
            f"In {listing_of_most(added, NAMED)} nobody or everybody of a group had the event; half a case was added to each count to "
            "place them."
        )
    for why, words in UNPLACED.items():
        if codes := [report.code for report, figure in funnel.unplaced if why_unplaced(report, figure) == why]:
            yield f"Not in the plot, because {words}: {listing_of_most(codes, NAMED)}."


def place_words(funnel: Funnel, point: FunnelPoint) -> str:
    """Where a point lies, in words."""
    inner, outer = levels(funnel)
    if not funnel.is_judged:
        return f"not judged{'; few cases' if point.estimate.few else ''}"
    place = PLACES[point.beyond].format(inner=inner, outer=outer)
    side = f", {'worse' if funnel.is_worse(point) else 'better'} side" if point.beyond else ""
    return f"{place}{side}{'; few cases' if point.estimate.few else ''}"


def value_words(funnel: Funnel, value: float) -> str:
    """A value of the funnel's scale as readers know it."""
    return number(funnel.natural(value), funnel.unit)


def nation_words(funnel: Funnel) -> str:
    """The nation's figure with its own year; empty where there is none."""
    row = funnel.benchmark
    return f"{row.name} {period(row.benchmark_year)}: {number(row.value, row.unit)}" if row else ""


def _middle(data: OverviewData, funnel: Funnel) -> str:
    middle = value_words(funnel, funnel.middle)
    if funnel.is_around_nation:
        few = quantity(funnel.around, "organisation")
        why = f"The limits are around {nation_words(funnel)}, because {few} are too few to have a middle of their own."
        return f"{why}{_of_another_year(data, funnel)}"
    nation = f" ({nation_words(funnel)})" if funnel.benchmark else ""
    whose = f"all {funnel.around} organisations here" if funnel.around > len(funnel.points) else "the organisations themselves"
    return f"The limits are around {middle}, the average of {whose}{nation}."


def _of_another_year(data: OverviewData, funnel: Funnel) -> str:
    """That a nation's figure is of another year, after a blank; empty where it is of the year itself."""
    if funnel.benchmark is None or funnel.benchmark.benchmark_year == data.year:
        return ""
    return f" That is not a figure of {period(data.year)}, and all may have moved since."


def _by_chance(funnel: Funnel) -> str:
    expected = (len(funnel.points) * (1 - level) for level in funnel.levels)
    inner, outer = (plain_number(size, 1 if size >= 0.1 else 2) for size in expected)
    words = levels(funnel)
    outside = f"about {inner} of {len(funnel.points)} would be outside the {words[0]} limits and {outer} outside the {words[1]} limits"
    if funnel.overdispersion.is_there:
        return f"If organisations differed only as these limits allow, {outside}."
    return f"If all had the same underlying figure, {outside} by chance alone."


def _overdispersion(data: OverviewData, funnel: Funnel) -> str:
    spread = funnel.overdispersion
    who = f"All {funnel.around} organisations here" if funnel.around > len(funnel.points) else "The organisations"
    if not spread.measured:
        return (
            f"With fewer than {data.rules.overview.least_organisations} organisations it is not known whether they differ by more than "
            "chance. The limits allow for chance alone, so nobody is said to be outside them."
        )
    if spread.is_there:
        return (
            f"{who} differ by more than chance would make them differ (overdispersion {plain_number(spread.ratio, 1)}; 1 is "
            "chance alone). The limits are widened to allow for it, so to be within them is not to be equal."
        )
    return f"{who} differ about as much as chance would make them differ (overdispersion {plain_number(spread.ratio, 1)})."


def _names(points: Sequence[FunnelPoint]) -> str:
    ordered = sorted(points, key=lambda point: point.report.name.casefold())
    words = [f"{point.report.label}: {figure_text(point.estimate.figure)}" for point in ordered]
    return listing_of_most(words, NAMED)
