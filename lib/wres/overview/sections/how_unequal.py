"""On how many organisations' own evidence each indicator is unequal: the most widespread in the first sentence, and all in a fold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from wres.overview.averages import averages_with_nation
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.funnel_unequal import unequal_of
from wres.overview.own_interval import has_own_interval, is_unequal
from wres.overview.sections.plain_figure import indicator_name
from wres.text.lists import quantity


@dataclass(frozen=True, slots=True)
class Spreading:
    """How many organisations are unequal on an indicator, of how many with an interval (judged); averages: in words."""

    code: str
    unequal: int
    judged: int
    averages: str

    @property
    def share(self) -> float:
        """The part of the organisations with an interval that are unequal."""
        return self.unequal / self.judged


SUMMARY = "How many organisations are unequal on each indicator"


def most_widespread(data: OverviewData, every: Sequence[Funnel]) -> str:
    """The first sentence of an overview: the gap of the survey and the relative likelihood on which most are unequal; empty of nobody.

    every: all funnels, those that judge nobody too.
    """
    if len(data.reports) < 2:
        return ""
    ratios, gaps = _ratios(data, {funnel.label: funnel for funnel in every}), _gaps(data, every)
    group = data.standard.groups[data.standard.comparison_group]
    kinds = {"unequal": ratios, f"gap worse for {group} staff": gaps}
    first = [(rows[0], what) for what, of_kind in kinds.items() if (rows := _in_order(of_kind)) and rows[0].unequal]
    parts = [
        f"{indicator_name(data, row.code)}, {what} in {_of_judged(row, place)}"
        for place, (row, what) in enumerate(sorted(first, key=lambda part: -part[0].share))
    ]
    words = f"Most widespread, beyond chance: {'; '.join(parts)}."
    return f"<p>{escape(words)}</p>" if parts else ""


def how_unequal_fold(data: OverviewData, every: Sequence[Funnel]) -> str:
    """All indicators, folded; empty of one organisation, or with fewer than two intervals."""
    words = "".join(how_unequal_words(data, every))
    return f"<details><summary>{SUMMARY}</summary>{words}</details>" if words else ""


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
        rows.append(Spreading(code, unequal, len(figures), _averages(data, funnels.get(code))))
    return rows


def _gaps(data: OverviewData, funnels: Sequence[Funnel]) -> list[Spreading]:
    return [Spreading(funnel.code, *unequal_of(data, funnel), "") for funnel in funnels if funnel.is_gap]


def _averages(data: OverviewData, funnel: Funnel | None) -> str:
    """The averages, and the nation's figure with its year, in brackets after a blank."""
    words = averages_with_nation(data, funnel) if funnel else ""
    return f" ({words})" if words else ""


def _of_judged(row: Spreading, place: int) -> str:
    """So many of those judged, with the word organisations in the first place alone, and averages in brackets."""
    return f"{row.unequal or 'none'} of {row.judged if place else quantity(row.judged, 'organisation')}{row.averages}"


def _in_order(rows: Sequence[Spreading]) -> list[Spreading]:
    """Those with two intervals or more, by the share that is unequal."""
    return sorted((row for row in rows if row.judged > 1), key=lambda row: -row.share)


def _sentence(data: OverviewData, rows: Sequence[Spreading], what: str) -> str:
    """The indicators with the largest share of organisations first; empty where no two have an interval."""
    parts = [f"{indicator_name(data, row.code)}, {_of_judged(row, place)}" for place, row in enumerate(_in_order(rows))]
    return f"{what}: {'; '.join(parts)}." if parts else ""
