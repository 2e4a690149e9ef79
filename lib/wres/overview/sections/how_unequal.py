"""The first sentences of an overview: on how many organisations' own evidence each indicator is unequal, the most widespread first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import nation_words, value_words
from wres.overview.funnel_unequal import unequal_of
from wres.overview.own_interval import has_own_interval, is_unequal
from wres.text.lists import quantity


@dataclass(frozen=True, slots=True)
class Spreading:
    """How many organisations are unequal on an indicator, of how many with an interval (judged); averages: in words."""

    code: str
    unequal: int
    judged: int
    averages: str


def how_unequal_words(data: OverviewData, every: Sequence[Funnel]) -> list[str]:
    """A paragraph on relative likelihoods and one on gaps of the survey; neither of one organisation, or with fewer than two intervals.

    every: all funnels, those that judge nobody too.
    """
    if len(data.reports) < 2:
        return []
    by_label = {funnel.label: funnel for funnel in every}
    group = data.standard.groups[data.standard.comparison_group]
    sentences = [
        _sentence(data, _ratios(data, by_label), "Unequal beyond chance"),
        _sentence(data, _gaps(data, every), f"Gap in the survey beyond chance, worse for {group} staff"),
    ]
    return [f"<p>{escape(sentence)}</p>" for sentence in sentences if sentence]


def _ratios(data: OverviewData, funnels: Mapping[str, Funnel]) -> list[Spreading]:
    rows = []
    for code, indicator in data.standard.main_indicators.items():
        figures = [figure for report in data.reports if has_own_interval(figure := report.comparable[code])]
        unequal = sum(is_unequal(figure, indicator, data.rules) for figure in figures)
        rows.append(Spreading(code, unequal, len(figures), _averages(funnels.get(code))))
    return rows


def _gaps(data: OverviewData, funnels: Sequence[Funnel]) -> list[Spreading]:
    return [Spreading(funnel.code, *unequal_of(data, funnel), "") for funnel in funnels if funnel.is_gap]


def _averages(funnel: Funnel | None) -> str:
    """The average that the limits are around, and the nation's figure with its year, in brackets after a blank."""
    if funnel is None:
        return ""
    average = "" if funnel.is_around_nation else f"average {value_words(funnel, funnel.middle)}"
    both = "; ".join(filter(None, (average, nation_words(funnel))))
    return f" ({both})" if both else ""


def _sentence(data: OverviewData, rows: Sequence[Spreading], what: str) -> str:
    """The indicators with the largest share of organisations first; empty where no two have an interval."""
    in_order = sorted((row for row in rows if row.judged > 1), key=lambda row: -row.unequal / row.judged)
    names = {row.code: f"{data.standard.indicators[row.code].short} ({row.code})" for row in in_order}
    parts = [
        f"{names[row.code]}, {row.unequal or 'none'} of {quantity(row.judged, 'organisation') if first else row.judged}{row.averages}"
        for first, row in zip((True, *[False] * len(in_order)), in_order, strict=False)
    ]
    return f"{what}: {'; '.join(parts)}." if parts else ""
