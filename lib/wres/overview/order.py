"""The order of organisations: who lies outside the limits on the worse side first, and by name among those who are alike in that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wres.overview.funnel import Funnel, FunnelPoint
from wres.overview.organisations import PublishedReport


@dataclass(frozen=True, slots=True)
class Placing:
    """Where an organisation lies in each funnel, by the funnel's label.

    outer, inner: of how many indicators its figure or its gap is beyond these limits on the worse side.
    """

    places: Mapping[str, FunnelPoint]
    outer: int
    inner: int


def placings(reports: Sequence[PublishedReport], funnels: Sequence[Funnel]) -> dict[str, Placing]:
    """The placing of each organisation, by code."""
    places: dict[str, dict[str, FunnelPoint]] = {report.code: {} for report in reports}
    worse: dict[str, dict[str, int]] = {report.code: {} for report in reports}
    for funnel in funnels:
        for point in funnel.points:
            places[point.report.code][funnel.label] = point
            if funnel.is_worse(point):
                indicators = worse[point.report.code]
                indicators[funnel.code] = max(point.beyond, indicators.get(funnel.code, 0))
    return {code: Placing(places[code], *(list(worse[code].values()).count(beyond) for beyond in (2, 1))) for code in places}


def in_order(reports: Sequence[PublishedReport], placed: Mapping[str, Placing]) -> list[PublishedReport]:
    """The organisations in order. Two that are within all limits are never put before one another by their figures."""

    def key(report: PublishedReport) -> tuple[int, int, str, str]:
        placing = placed[report.code]
        return -placing.outer, -placing.inner, report.name.casefold(), report.code

    return sorted(reports, key=key)
