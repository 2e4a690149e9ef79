"""The funnel of each indicator that can have one, and that of its gap."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import log, sqrt

from wres.comparison import Benchmark, benchmarks_for
from wres.comparison.ratio_counts import is_hidden
from wres.indicators.figures import Figure
from wres.inputs.reference import read_benchmarks
from wres.overview.control_limits import middle_of, overdispersion
from wres.overview.data import OverviewData
from wres.overview.estimates import Estimate, has_limits
from wres.overview.figure_estimates import estimate_of
from wres.overview.funnel import Funnel
from wres.overview.funnel_gap import gap_behind
from wres.overview.organisations import PublishedReport
from wres.parameters import Organisation


def funnels_of(data: OverviewData) -> tuple[Funnel, ...]:
    """The funnels, in the order of the indicators, each followed by that of its gap; an indicator without a middle has none."""
    return tuple(
        funnel
        for code in data.standard.main_indicators
        for figure_of in (_headline, gap_behind)
        if (funnel := _funnel(data, code, figure_of))
    )


def nation_of(data: OverviewData, figure: Figure) -> Benchmark | None:
    """The nation's figure beside a figure of the whole, of the same year or the nearest, with its own year; None where there is none."""
    nowhere = Organisation(name=data.standard.name)
    rows = benchmarks_for(
        [figure],
        read_benchmarks(data.workspace),
        nowhere,
        data.year,
        data.standard,
        data.workspace.breaks,
        most_years_apart=data.rules.benchmark_years,
    )
    return next((row for row in rows if row.group == figure.group), None)


def _funnel(data: OverviewData, code: str, figure_of: Callable[[PublishedReport, str], Figure | None]) -> Funnel | None:
    """The funnel around the organisations' own middle; of a few around the nation's figure, where there is one; of fewer none.

    Middle and overdispersion are of all organisations of the year, those outside the choice too.
    """
    headlines = [(report, figure_of(report, code)) for report in (*data.reports, *data.others)]
    example = next((figure for _, figure in headlines if figure is not None), None)
    if example is None or not has_limits(example):
        return None
    rules = data.rules.overview
    pairs = [(report, figure, estimate_of(report, figure, rules.few_cases)) for report, figure in headlines]
    estimates = [estimate for *_, estimate in pairs if estimate is not None]
    chosen = pairs[: len(data.reports)]
    count = sum(estimate is not None for *_, estimate in chosen)
    benchmark = nation_of(data, example)
    is_around_nation = len(estimates) < rules.least_organisations and benchmark is not None
    if not count or len(estimates) < rules.least_in_funnel:
        return None
    if is_around_nation and benchmark is not None:
        middle = log(benchmark.value) if example.unit == "ratio" else benchmark.value / 100
        estimates = _with_errors(estimates, example.unit, middle)
    else:
        middle, estimates = _own_middle(estimates, example.unit)
    spread = overdispersion(
        [row.value for row in estimates], [row.error for row in estimates], middle, rules.winsorised, rules.least_organisations
    )
    return Funnel(
        code, data.year, example.unit, data.standard.indicators[code].harm in ("above", "higher"), middle, benchmark, is_around_nation,
        tuple(estimates[:count]), tuple((report, figure) for report, figure, estimate in chosen if estimate is None), spread, rules.limits,
        tuple(estimates[count:]), sum(_hides_small_counts(*row) for row in pairs),
    )  # fmt: skip


def _headline(report: PublishedReport, code: str) -> Figure | None:
    return report.headlines[code]


def _hides_small_counts(report: PublishedReport, figure: Figure | None, estimate: Estimate | None) -> bool:
    """Whether an organisation is not in the middle because counts behind its ratio are hidden."""
    return estimate is None and figure is not None and figure.unit == "ratio" and is_hidden(figure, report.figures)


def _own_middle(estimates: Sequence[Estimate], unit: str) -> tuple[float, list[Estimate]]:
    """The middle of all, and the estimates with their errors. A share's error is that of the middle, which needs a first guess."""
    pooled = sum(row.value * row.size for row in estimates) / sum(row.size for row in estimates)
    first = _with_errors(estimates, unit, pooled)
    if any(row.error == 0 for row in first):  # nobody or everybody in every organisation
        return pooled, [replace(row, error=sqrt(0.25 / row.size)) for row in estimates]
    middle = middle_of([row.value for row in first], [row.error for row in first])
    return middle, _with_errors(estimates, unit, middle)


def _with_errors(estimates: Sequence[Estimate], unit: str, middle: float) -> list[Estimate]:
    if unit != "percent":
        return list(estimates)
    return [replace(row, error=sqrt(middle * (1 - middle) / row.size)) for row in estimates]
