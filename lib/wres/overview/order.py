"""The order of organisations: who lies outside the limits on the worse side or is unequal first, and by name among all others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wres.overview.data import OverviewData
from wres.overview.figure_estimates import rests_on_few
from wres.overview.funnel import Funnel, FunnelPoint
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import unequal_indicators


@dataclass(frozen=True, slots=True)
class Placing:
    """Where an organisation lies in each funnel, by the funnel's label.

    outer, inner: of how many indicators its figure or its gap is beyond these limits on the worse side, and no further; few: of how many
    it is beyond either, and that rests on few cases alone; unequal: indicators of which it is so by its own interval.
    on_few: indicators whose figure rests on few cases.
    """

    places: Mapping[str, FunnelPoint]
    outer: int
    inner: int
    few: int
    unequal: Sequence[str]
    on_few: frozenset[str]

    @property
    def is_marked(self) -> bool:
        """Whether anything puts it before those who stand by name."""
        return bool(self.outer or self.inner or self.few or self.unequal)

    @property
    def soundly_unequal(self) -> tuple[str, ...]:
        """The indicators of which it is unequal by its own interval, without those that rest on few cases."""
        return tuple(code for code in self.unequal if code not in self.on_few)

    @property
    def rank(self) -> tuple[int, int, int, bool]:
        """By which it stands: what rests on few cases leads nobody."""
        return -self.outer, -len(self.soundly_unequal), -self.inner, not self.is_marked

    def is_first(self, several: int) -> bool:
        """Whether it is among those to look at first: outside outer limits, or unequal on so many indicators; few cases do not count."""
        return self.outer > 0 or len(self.soundly_unequal) >= several


def placings(data: OverviewData, funnels: Sequence[Funnel]) -> dict[str, Placing]:
    """The placing of each organisation, by code."""
    places: dict[str, dict[str, FunnelPoint]] = {report.code: {} for report in data.reports}
    sound: dict[str, dict[str, int]] = {report.code: {} for report in data.reports}
    few: dict[str, set[str]] = {report.code: set() for report in data.reports}
    least = data.rules.overview.few_cases
    for funnel in funnels:
        for point in funnel.points:
            code = point.report.code
            places[code][funnel.label] = point
            if point.beyond and funnel.is_worse(point):
                if point.estimate.few:
                    few[code].add(funnel.code)
                else:
                    sound[code][funnel.code] = max(point.beyond, sound[code].get(funnel.code, 0))
    return {
        report.code: Placing(
            places[report.code],
            outer=list(sound[report.code].values()).count(2),
            inner=list(sound[report.code].values()).count(1),
            few=len(few[report.code] - sound[report.code].keys()),
            unequal=unequal_indicators(data, report),
            on_few=_on_few(report, places[report.code], least),
        )
        for report in data.reports
    }


def _on_few(report: PublishedReport, places: Mapping[str, FunnelPoint], least: int) -> frozenset[str]:
    """The indicators whose figure rests on few cases: a funnel knows it already, and without one the figure's own counts say it."""
    return frozenset(
        code
        for code, figure in report.headlines.items()
        if (places[code].estimate.few if code in places else rests_on_few(report, figure, least))
    )


def in_order(reports: Sequence[PublishedReport], placed: Mapping[str, Placing]) -> list[PublishedReport]:
    """The organisations in order. Two that are within all limits are never put before one another by their figures."""
    return sorted(reports, key=lambda report: (placed[report.code].rank, report.name.casefold(), report.code))
