"""Organisations of one type, region or system taken together: one figure for each, and how it was made."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isnan, nan
from statistics import median

from wres.comparison.mantel_haenszel import mantel_haenszel
from wres.comparison.pooled import has_counts, people_together, percentage_together
from wres.comparison.ratio_counts import ratio_counts
from wres.indicators.intervals import wilson
from wres.overview.choice import PLACES
from wres.overview.figure_estimates import rests_on_few
from wres.overview.organisations import PublishedReport
from wres.overview.wider_interval import wider_percentage, wider_ratio
from wres.parameters.measures import measure_of
from wres.text.natural_order import natural

STRATIFIED, POOLED, COUNTED, MEDIAN, ALONE = (
    "counts within each organisation", "answers added up", "people added up", "median of the organisations",
    "the organisation's own figure",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class GroupFigure:
    """One figure of several organisations.

    kind: type, region or system; members: how many have a figure; used: of how many the counts are in it; how: how it was made; lower,
    upper: its interval, NaN where it has none; values: of the organisations; few: whether it rests on few cases.
    """

    kind: str
    name: str
    unit: str
    members: int
    used: int
    value: float
    lower: float
    upper: float
    how: str
    values: tuple[float, ...]
    few: bool = False


def group_figures(reports: Sequence[PublishedReport], code: str, level: float, between: float = 0.0, few: int = 0) -> list[GroupFigure]:
    """The figures of an indicator by type, region and system; a kind is left out of which fewer than two groups have a figure.

    between: the variance between organisations besides chance, on the scale of the indicator's funnel, which widens the intervals; few:
    a figure of fewer cases rests on few.
    """
    figures: list[GroupFigure] = []
    for kind in PLACES:
        groups: dict[str, list[PublishedReport]] = defaultdict(list)
        for report in reports:
            if name := getattr(report.facts, kind):
                groups[name].append(report)
        together = [
            figure
            for name, members in sorted(groups.items(), key=lambda item: natural(item[0]))
            if (figure := figure_together(kind, name, members, code, level, between, few))
        ]
        figures += together if len(together) > 1 else []
    return figures


def figure_together(
    kind: str, name: str, reports: Iterable[PublishedReport], code: str, level: float, between: float = 0.0, few: int = 0
) -> GroupFigure | None:
    """One figure of some organisations, from published counts as far as there are any, else the median; None without a figure.

    That of one organisation is its own, with its own interval, so that no page has two of it.
    """
    pairs = [(report, figure) for report in reports if (figure := report.comparable[code]) is not None and figure.status == "ok"]
    if not pairs:
        return None
    if len(pairs) == 1:
        report, figure = pairs[0]
        on_few = rests_on_few(report, figure, few)
        return GroupFigure(kind, name, figure.unit, 1, 0, figure.value, figure.lower, figure.upper, ALONE, (figure.value,), on_few)
    values = tuple(figure.value for _, figure in pairs)
    unit, measure = pairs[0][1].unit, measure_of(pairs[0][1].measure)
    lower = upper = cases = nan
    if unit == "ratio":
        strata = [counts for report, figure in pairs if (counts := ratio_counts(figure, report.figures)) is not None]
        value, lower, upper = mantel_haenszel(strata, level) if strata else (nan, nan, nan)
        used, how = len(strata), STRATIFIED
        cases = min(sum(row.events for row in strata), sum(row.other_events for row in strata))
        if between and lower > 0:
            weights = [row.other_events * row.at_risk / everyone for row in strata if (everyone := row.at_risk + row.other_at_risk)]
            lower, upper = wider_ratio(value, (lower, upper), weights, between, level)
    else:
        counted = [figure for _, figure in pairs if has_counts(figure)]
        part, people = people_together(counted)
        value, used, how = percentage_together(counted), len(counted), POOLED if measure.surveyed else COUNTED
        if measure.surveyed and people:
            (low,), (high,) = (bound.tolist() for bound in wilson(part, people, level))
            cases = min(part, people - part)
            lower, upper = wider_percentage(value, (low, high), [figure.denominator for figure in counted], between, level)
    if isnan(value):
        return GroupFigure(kind, name, unit, len(pairs), 0, median(values), nan, nan, MEDIAN, values)
    return GroupFigure(kind, name, unit, len(pairs), used, value, lower, upper, how, values, cases < few)
