"""The order of organisations: who lies outside limits on the worse side or is unequal first, equals by how far; all others by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wres.comparison.figure_marks import AS_PUBLISHED
from wres.overview.data import OverviewData
from wres.overview.figure_estimates import rests_on_few
from wres.overview.funnel import Funnel, FunnelPoint
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import excess, unequal_indicators
from wres.overview.tally import is_reason_enough
from wres.parameters.overview_rules import OverviewRules


@dataclass(frozen=True, slots=True)
class Placing:
    """Where an organisation lies in each funnel, by the funnel's label.

    outer, inner: of how many indicators its figure or its gap is beyond these limits on the worse side, and no further; few: of how many
    it is beyond either, and that rests on few cases alone; unequal: indicators of which it is so by its own interval.
    on_few: indicators whose figure rests on few cases; unchecked: those whose interval was given without counts.
    distance: how far the furthest of those outside limits is from the middle, in the standard errors of its limits; excess: how far the
    furthest interval is beyond the range (`own_interval.excess`); few cases and unchecked intervals are in neither.
    doubtful: whether so many values of its file cannot be used that the others lead nobody either.
    either: on how many indicators it is unequal or beyond the outer limits, few cases and unchecked intervals left out;
    is_reason_enough: whether to be beyond the outer limits is a reason by itself, as it is unless no more are there than would be anyway.
    """

    places: Mapping[str, FunnelPoint]
    outer: int
    inner: int
    few: int
    unequal: Sequence[str]
    on_few: frozenset[str]
    distance: float = 0.0
    excess: float = 0.0
    doubtful: bool = False
    either: int = 0
    is_reason_enough: bool = True
    unchecked: frozenset[str] = frozenset()

    @property
    def is_marked(self) -> bool:
        """Whether anything puts it before those who stand by name."""
        return bool(self.outer or self.inner or self.few or self.unequal)

    @property
    def soundly_unequal(self) -> tuple[str, ...]:
        """The indicators of which it is unequal by its own interval, without few cases and intervals that cannot be checked."""
        return tuple(code for code in self.unequal if code not in self.on_few | self.unchecked)

    @property
    def rank(self) -> tuple[float, ...]:
        """By which it stands: what rests on few cases, or on a doubtful file, leads nobody."""
        if self.doubtful:
            return 0, 0, 0, not self.is_marked, 0, 0
        if not self.is_reason_enough:
            return -self.either, -self.inner, 0, not self.is_marked, -self.excess, -self.distance
        return -self.outer, -len(self.soundly_unequal), -self.inner, not self.is_marked, -self.distance, -self.excess

    def is_first(self, several: int) -> bool:
        """Whether it is among those to look at first."""
        return self.meets_the_rule(several) and not self.doubtful

    def meets_the_rule(self, several: int) -> bool:
        """Whether it is outside outer limits, where that is reason enough, or unequal on so many indicators.

        Few cases and unchecked intervals do not count.
        """
        if not self.is_reason_enough:
            return self.either >= several
        return self.outer > 0 or len(self.soundly_unequal) >= several

    def would_meet_the_rule(self, several: int) -> bool:
        """Whether it does not meet the rule, and would if intervals that cannot be checked counted."""
        not_counted = self.unchecked.intersection(self.unequal) - self.on_few
        return not self.meets_the_rule(several) and self.either + len(not_counted) >= several


def placings(data: OverviewData, funnels: Sequence[Funnel]) -> dict[str, Placing]:
    """The placing of each organisation, by code."""
    places: dict[str, dict[str, FunnelPoint]] = {report.code: {} for report in data.reports}
    sound: dict[str, dict[str, int]] = {report.code: {} for report in data.reports}
    few: dict[str, set[str]] = {report.code: set() for report in data.reports}
    distances: dict[str, list[float]] = {report.code: [] for report in data.reports}
    for funnel in funnels:
        for point in funnel.points:
            code = point.report.code
            places[code][funnel.label] = point
            if point.beyond and funnel.is_worse(point):
                if point.estimate.few:
                    few[code].add(funnel.code)
                else:
                    sound[code][funnel.code] = max(point.beyond, sound[code].get(funnel.code, 0))
                    distances[code].append(funnel.distance(point))
    enough = is_reason_enough([funnel for funnel in funnels if funnel.is_judged])
    return {
        report.code: _placing(data, report, places[report.code], sound[report.code], few[report.code], distances[report.code], enough)
        for report in data.reports
    }


def _placing(
    data: OverviewData, report: PublishedReport, places: Mapping[str, FunnelPoint], sound: Mapping[str, int], few: set[str],
    distances: Sequence[float], is_reason: bool,
) -> Placing:  # fmt: skip
    """sound, few: the indicators of which it is outside limits on the worse side, by how many of them; and those by few cases."""
    rules, indicators = data.rules, data.standard.main_indicators
    unequal, on_few = unequal_indicators(data, report), _on_few(report, places, rules.overview.few_cases)
    unchecked = frozenset(code for code, mark in report.marks.items() if mark == AS_PUBLISHED)
    return Placing(
        places,
        outer=list(sound.values()).count(2),
        inner=list(sound.values()).count(1),
        few=len(few - sound.keys()),
        unequal=unequal,
        on_few=on_few,
        distance=max(distances, default=0.0),
        excess=max(
            (excess(report.headlines[code], indicators[code], rules) for code in unequal if code not in on_few | unchecked), default=0.0
        ),
        doubtful=_is_doubtful(report, rules.overview),
        either=len({code for code, beyond in sound.items() if beyond == 2} | (set(unequal) - on_few - unchecked)),
        is_reason_enough=is_reason,
        unchecked=unchecked,
    )


def _is_doubtful(report: PublishedReport, rules: OverviewRules) -> bool:
    """Whether of the values of a file many cannot be used: a large share of them, and not one or two of a short file."""
    return report.table.unusable >= rules.least_unusable and report.table.unusable_share >= rules.many_unusable


def _on_few(report: PublishedReport, places: Mapping[str, FunnelPoint], least: int) -> frozenset[str]:
    """The indicators whose figure rests on few cases: a funnel knows it already, and without one the figure's own counts say it."""
    return frozenset(
        code
        for code, figure in report.headlines.items()
        if (places[code].estimate.few if code in places else rests_on_few(report, figure, least))
    )


def in_order(reports: Sequence[PublishedReport], placed: Mapping[str, Placing]) -> list[PublishedReport]:
    """The organisations in order. Two that are within all limits are never put before one another by their figures."""
    return sorted(reports, key=lambda report: (placed[report.code].rank, report.facts.by_name))
