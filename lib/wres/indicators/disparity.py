"""Disparity: the staff of a group in a higher tier of bands for each one in a lower tier, compared between two groups: a ratio of odds."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

import pandas as pd

from wres.indicators.counted_return import CountedReturn
from wres.indicators.figures import NO_DATA, ZERO_DENOMINATOR, Figure
from wres.indicators.kind import Calculation, CountedCell, IndicatorKind, from_source
from wres.indicators.published import fill_from_print, printed_figures
from wres.indicators.unseen_count import UnseenCount
from wres.parameters import Indicator, Standard
from wres.parameters.measures import RATIO


class Disparity(IndicatorKind):
    """A ratio for each step between tiers of bands, from a table of the workforce."""

    needs = ("count", "steps", "ratio")
    headline = target = "disparity"
    sums_over_sums = ((1, 2), (0, 3))

    def calculate(self, counted: CountedReturn, code: str, indicator: Indicator, before: Sequence[Figure]) -> Calculation:
        """The ratio of each step, of all staff groups together and of each."""
        workforce, standard = counted.table(indicator.table), counted.standard
        if workforce is None:
            rows = [_row(step, name, indicator).missing(NO_DATA) for name in tiered_staff_groups(standard) for step in indicator.steps]
        else:
            rows = from_source(disparity(workforce, indicator, standard), counted.source(indicator.table))
        return fill_from_print(rows, printed_figures(counted.printed, code), "the counts")

    def whole(self, indicator: Indicator) -> str:
        """The last step, from the lowest tier to the highest."""
        return list(indicator.steps)[-1]

    def sums_behind(self, figure: Figure, indicator: Indicator, standard: Standard) -> Iterator[list[CountedCell]]:
        """The totals of both tiers of a step, the lower first, of both groups."""
        chosen = standard.staff_groups if figure.staff_group == "all" else [figure.staff_group]
        for tier in indicator.steps[figure.band].tiers:
            for group in indicator.ratio or ():
                yield [(name, code, group) for name in chosen for code in standard.parts_of_tier(name, tier)]

    def unseen_counts(self, counted: CountedReturn, code: str, indicator: Indicator) -> Iterator[UnseenCount]:
        """People of both groups in each part of a cluster of bands that lies in several tiers."""
        workforce, standard = counted.table(indicator.table), counted.standard
        cut = {name: clusters for name in standard.staff_groups if (clusters := standard.cut_bands(name))}
        if workforce is None or not cut:
            return
        people: Counter[CountedCell] = Counter()
        for staff_group, band, group, count in _rows(workforce, indicator, standard):
            people[staff_group, band, group] += count
        for name, clusters in cut.items():
            for (cluster, parts), group in product(clusters.items(), indicator.ratio or ()):
                for part, bands in parts.items():
                    yield UnseenCount(code, name, part, cluster, group, sum(people[name, band, group] for band in bands))


def disparity(workforce: pd.DataFrame, indicator: Indicator, standard: Standard) -> list[Figure]:
    """(first group above / first below) / (second above / second below), for each step between tiers.

    Tiers are counted from single bands, also where the standard shows these in clusters.

    workforce: the standard's columns of staff group, band and group, and the indicator's count. Bands without a tier are left
    out, and so are other groups than the two. Returns one figure a step for all staff groups together and for each that has
    tiers. A tier of nobody under the line gives `zero denominator`.
    """
    tiers = {(name, band): about.tier for name in standard.staff_groups for band, about in standard.counted_bands(name).items()}
    counts: dict[str, Counter[tuple[str, str]]] = {name: Counter() for name in tiered_staff_groups(standard)}
    for staff_group, band, group, count in _rows(workforce, indicator, standard):
        tier = tiers.get((staff_group, band))
        if tier:
            counts["all"][tier, group] += count
            counts[staff_group][tier, group] += count
    return [_step(count, step, name, indicator) for name, count in counts.items() for step in indicator.steps]


def _rows(workforce: pd.DataFrame, indicator: Indicator, standard: Standard) -> Iterator[tuple[str, str, str, int]]:
    """Staff group, band, group and people of each row of the table."""
    names = (standard.staff_group_column, standard.band_column, standard.group_column, indicator.count)
    return zip(*(workforce[name].tolist() for name in names), strict=True)


def tiered_staff_groups(standard: Standard) -> list[str]:
    """`all`, and the staff groups whose bands have tiers."""
    tiered = [name for name in standard.staff_groups if any(band.tier for band in standard.counted_bands(name).values())]
    return ["all", *tiered]


def _step(count: Counter[tuple[str, str]], step: str, staff_group: str, indicator: Indicator) -> Figure:
    assert indicator.ratio is not None  # the kind needs it
    below, above = indicator.steps[step].tiers
    first, second = indicator.ratio
    top = float(count[above, first]) * float(count[below, second])
    bottom = [float(count[cell]) for cell in ((below, first), (above, second), (below, second))]
    row = _row(step, staff_group, indicator)
    return row.missing(ZERO_DENOMINATOR) if 0 in bottom else replace(row, value=top / (bottom[0] * bottom[1]))


def _row(step: str, staff_group: str, indicator: Indicator) -> Figure:
    return Figure(measure="disparity", group=RATIO.join(indicator.ratio or ()), staff_group=staff_group, band=step, unit="ratio")
