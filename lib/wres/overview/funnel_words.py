"""What a funnel plot shows, in sentences."""

from collections.abc import Iterator, Sequence

from wres.overview.averages import average_words
from wres.overview.data import OverviewData
from wres.overview.figure_words import with_interval
from wres.overview.funnel import Funnel, FunnelPoint
from wres.overview.funnel_terms import levels, name_of, nation_words
from wres.overview.funnel_unequal import UNEQUAL_FROM, beyond_range_of, unequal_of, unequal_words
from wres.overview.limits_words import chance_words, middle_words, overdispersion_words
from wres.overview.range_words import beyond_equal, beyond_range
from wres.overview.unplaced import why_unplaced
from wres.text.lists import listing, listing_of_most, quantity

NAMED = 12  # organisations in one sentence; the table has them all
UNPLACED = {
    "hidden or rounded": "their counts are hidden or their figure is published rounded", "no published counts": "they published no counts",
    "no figure": "they have no figure", "cannot be used": "what they published of it cannot be used (see the files to check)",
}  # fmt: skip


def finding(data: OverviewData, funnel: Funnel) -> str:
    """The finding with what it is of."""
    return f"{name_of(data, funnel)}: {fold_words(data, funnel)}"


def who_is_outside(funnel: Funnel) -> str:
    """How many lie outside, and on which side."""
    outside = [point for point in funnel.points if point.beyond == 2]
    _, outer = levels(funnel)
    if not funnel.is_judged:
        nation = f" around {nation_words(funnel).replace(': ', ' (')})" if funnel.is_around_nation else ""
        return f"{quantity(len(funnel.points), 'organisation')}{nation}, too few to say who is outside limits"
    if not outside:
        return f"none of {quantity(len(funnel.points), 'organisation')} is outside the {outer} limits"
    return f"{len(outside)} of {quantity(len(funnel.points), 'organisation')} outside the {outer} limits, {_sides(funnel, outside)}"


def _sides(funnel: Funnel, outside: Sequence[FunnelPoint]) -> str:
    """On which side of the limits some lie."""
    worse = sum(map(funnel.is_worse, outside))
    sides = [(count, f"on the {side} side") for count, side in ((worse, "worse"), (len(outside) - worse, "better")) if count]
    if len(sides) > 1:
        return listing([f"{count} {side}" for count, side in sides])
    return f"{'all ' if len(outside) > 1 else ''}{sides[0][1]}"


def fold_words(data: OverviewData, funnel: Funnel) -> str:
    """How many are worse than equal by an interval of their own, the average, and who lies outside; shares are equal to nothing."""
    count, with_interval = unequal_of(data, funnel) if funnel.unit in UNEQUAL_FROM else (0, 0)
    average = average_words(data, funnel)
    if not with_interval:
        return "; ".join(filter(None, [average, who_is_outside(funnel)]))
    of_all = f"{count or 'none'} of {quantity(with_interval, 'organisation')}"
    group = data.standard.groups[data.standard.comparison_group]
    unequal = (
        f"{of_all} with a gap beyond chance, worse for {group} staff" if funnel.is_gap else _of_ratios(data, funnel, count, with_interval)
    )
    if average:
        unequal = f"{unequal} ({average})"
    if not funnel.is_judged:
        return f"{unequal}; too few to say who is outside limits"
    outside = [point for point in funnel.points if point.beyond == 2]
    sides = f", {_sides(funnel, outside)}" if outside else ""
    return f"{unequal}; {len(outside) or 'none'} outside the {levels(funnel)[1]} limits{sides}"


def _of_ratios(data: OverviewData, funnel: Funnel, count: int, with_interval: int) -> str:
    """How many ratios are beyond the range, and how many beyond equal. count: the latter, of those with an interval."""
    indicator, far = data.standard.indicators[funnel.code], beyond_range_of(data, funnel) or "none"
    of_all = quantity(with_interval, "organisation")
    return (
        f"{beyond_range(indicator, data.rules)} beyond chance in {far} of {of_all}; {beyond_equal(indicator)} beyond chance in "
        f"{count or 'none'}"
    )


def sentences(data: OverviewData, funnel: Funnel) -> Iterator[str]:
    """What to read from the plot, the first thing first."""
    inner, outer = levels(funnel)
    group = data.standard.groups[data.standard.comparison_group]
    for beyond, words in ((2, f"Outside the {outer} limits"), (1, f"Between the {inner} and the {outer} limits")):
        for side, is_worse in (("worse", True), ("better", False)):
            points = [point for point in funnel.points if point.beyond == beyond and funnel.is_worse(point) == is_worse]
            if points:
                yield f"{words}, on the {side} side for {group} staff: {_names(data, points)}."
    if funnel.is_judged and not any(point.beyond for point in funnel.points):
        yield f"All {len(funnel.points)} organisations in the plot are within the {inner} limits."
    yield from unequal_words(data, funnel)
    yield middle_words(data, funnel)
    if funnel.is_judged:
        yield chance_words(funnel)
    yield overdispersion_words(data, funnel)
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


def _names(data: OverviewData, points: Sequence[FunnelPoint]) -> str:
    ordered = sorted(points, key=lambda point: point.report.facts.by_name)
    words = [f"{point.report.label}: {with_interval(data, point.estimate.figure, point.estimate.few)}" for point in ordered]
    return listing_of_most(words, NAMED)
