"""In which order organisations stand, in words; and whose file leads nobody because so much of it cannot be used."""

from collections.abc import Mapping, Sequence

from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.order import Placing
from wres.overview.organisations import PublishedReport
from wres.overview.range_words import beyond_any_range, beyond_chance
from wres.overview.tally import is_reason_enough
from wres.text.lists import listing_of_most, quantity
from wres.text.numbers import percentage

NAMED = 12  # organisations in one sentence
BY_LIMITS = "Order: outside the outer limits, by the number of such indicators; then {beyond}; then outside the inner limits only."
BY_EITHER = (
    "Order: by the number of indicators on which an organisation is {beyond} or outside the outer limits; then outside the "
    "inner limits only."
)
BY_INTERVAL = "Order: by the number of indicators on which an organisation is {beyond}."
FEW = "Figures that rest on few cases, marked (few), do not count for the order, and say little either way."
UNCHECKED = "Nor does an interval that was published without counts, because it cannot be checked."
EQUALS = "Organisations with equal numbers are in order of {how_far}, then by name."
OF_LIMITS = "how far the furthest of their figures is outside the limits, allowing for their size"
OF_INTERVAL = "how far the furthest of their intervals is {beyond}"
LAST = (
    "Organisations come after these, whatever their figures, where {share} or more of the values in their file, and at least {least}, "
    "cannot be used."
)


def order_words(data: OverviewData, funnels: Sequence[Funnel], placed: Mapping[str, Placing]) -> str:
    """The order of the table, and what does not count for it, as a note of it. funnels: those that judge."""
    unchecked = [UNCHECKED] if any(placing.unchecked for placing in placed.values()) else []
    return " ".join([order_alone(data, funnels, placed), FEW, *unchecked])


def order_alone(data: OverviewData, funnels: Sequence[Funnel], placed: Mapping[str, Placing]) -> str:
    """The order of the table."""
    order = BY_INTERVAL if not funnels else BY_LIMITS if is_reason_enough(funnels) else BY_EITHER
    return " ".join([order.format(beyond=beyond_chance(data)), equals_words(data, funnels), *last_words(data, placed)])


def equals_words(data: OverviewData, funnels: Sequence[Funnel]) -> str:
    """How those stand whose numbers of indicators are the same."""
    of_interval = OF_INTERVAL.format(beyond=beyond_any_range(data))
    if not funnels:
        return EQUALS.format(how_far=of_interval)
    by = (OF_LIMITS, of_interval) if is_reason_enough(funnels) else (of_interval, OF_LIMITS)
    return EQUALS.format(how_far=", then of ".join(by))


def last_words(data: OverviewData, placed: Mapping[str, Placing]) -> list[str]:
    """Who stands last because of a file of which so much cannot be used; nothing where nobody does."""
    if not any(placing.is_marked and placing.doubtful for placing in placed.values()):
        return []
    return [LAST.format(share=_share(data), least=data.rules.overview.least_unusable)]


def not_listed_words(data: OverviewData, placed: Mapping[str, Placing]) -> list[str]:
    """Who would meet the rule by a file of which so much cannot be used, and what to do first; nothing where nobody would."""
    several = data.rules.overview.several_unequal
    reports = [report for report in data.reports if placed[report.code].doubtful and placed[report.code].meets_the_rule(several)]
    return to_check_first(data, reports, ("meets the rule but is not listed", "meet the rule but are not listed"))


def to_check_first(data: OverviewData, reports: Sequence[PublishedReport], what: tuple[str, str]) -> list[str]:
    """Why organisations are left out that would be named, and which files to check. what: of one, then of several, what is said of them."""
    if not reports:
        return []
    is_single = len(reports) == 1
    who = quantity(len(reports), f"organisation {what[0]}", f"organisations {what[1]}")
    names = listing_of_most([f"{report.label} ({unusable_words(report)})" for report in reports], NAMED)
    files, these = ("its file", "this file") if is_single else ("their files", "these files")
    return [f"{who}, because {_share(data)} or more of the values in {files} cannot be used: {names}. Check {these} first."]


def unchecked_words(data: OverviewData, placed: Mapping[str, Placing]) -> list[str]:
    """Who would meet the rule by intervals that cannot be checked; nothing where nobody would."""
    several = data.rules.overview.several_unequal
    reports = [report for report in data.reports if placed[report.code].would_meet_the_rule(several)]
    if not reports:
        return []
    who = quantity(len(reports), "organisation is left out", "organisations are left out")
    names = listing_of_most([report.label for report in reports], NAMED)
    return [f"{who} of the rule, because it would be met by intervals that were published without counts and cannot be checked: {names}."]


def unusable_words(report: PublishedReport) -> str:
    """How many values of a file cannot be used: 83 of 231; blank where all can."""
    return f"{report.table.unusable} of {report.table.values}" if report.table.unusable else ""


def _share(data: OverviewData) -> str:
    return percentage(data.rules.overview.many_unusable)
