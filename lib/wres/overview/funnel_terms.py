"""What a funnel plot, its limits and places in it are called."""

from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel, FunnelPoint
from wres.parameters import period
from wres.parameters.measures import groups_of
from wres.text.numbers import number, percentage

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


def name_with_code(data: OverviewData, funnel: Funnel) -> str:
    """The same with the indicator's number behind its name: Harassment from the public (5), gap (BME minus White)."""
    short = data.standard.indicators[funnel.code].short
    return f"{short} ({funnel.code}){name_of(data, funnel).removeprefix(short)}"


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
