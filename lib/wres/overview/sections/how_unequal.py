"""In how many organisations an indicator is worse than equal by their own evidence: the most widespread first, and all in a fold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

from wres.overview.averages import averages_with_nation
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.funnel_unequal import unequal_of
from wres.overview.own_interval import has_own_interval, is_unequal, is_worse_than_equal
from wres.overview.range_words import beyond_equal, beyond_range
from wres.overview.sections.plain_figure import indicator_name
from wres.text.lists import listing, quantity


@dataclass(frozen=True, slots=True)
class Spreading:
    """How many organisations are worse than equal on an indicator, of how many with an interval (judged); averages: in words.

    beyond_range: of a relative likelihood, how many are beyond the range too; None of a gap.
    """

    code: str
    unequal: int
    judged: int
    averages: str = ""
    beyond_range: int | None = None

    @property
    def share(self) -> float:
        """The part of the organisations with an interval that are worse than equal."""
        return self.unequal / self.judged


SUMMARY = "In how many organisations {group} staff are worse off, by indicator"


def most_widespread(data: OverviewData, every: Sequence[Funnel]) -> str:
    """The first sentence of an overview: the gap of the survey and the relative likelihood on which most are worse than equal.

    Those with an equal share are all named. Empty where there is nobody. every: all funnels, those that judge nobody too.
    """
    if len(data.reports) < 2:
        return ""
    kinds = _ratios(data, {funnel.label: funnel for funnel in every}), _gaps(data, every)
    first = [row for of_kind in kinds for row in _furthest_spread(of_kind)]
    alike = dict[tuple[str, Spreading], list[str]]()  # what is said of several in the same words is said once
    for row in sorted(first, key=lambda row: -row.share):
        alike.setdefault((_who(data, row.code), replace(row, code="")), []).append(row.code)
    parts = []
    for place, ((who, row), codes) in enumerate(alike.items()):
        names = listing([indicator_name(data, code) for code in codes])
        parts.append(f"{names}, {who} worse off beyond chance in {_of_judged(data, codes[0], row, place)}")
    words = f"Most widespread: {'; '.join(parts)}."
    return f"<p>{escape(words)}</p>" if parts else ""


def _who(data: OverviewData, code: str) -> str:
    """Who of the comparison group an indicator is about: BME applicants."""
    return f"{data.standard.groups[data.standard.comparison_group]} {data.standard.indicators[code].people}"


def how_unequal_fold(data: OverviewData, every: Sequence[Funnel]) -> str:
    """All indicators, folded; empty of one organisation, or with fewer than two intervals."""
    words = "".join(how_unequal_words(data, every))
    group = escape(data.standard.groups[data.standard.comparison_group])
    return f"<details><summary>{SUMMARY.format(group=group)}</summary>{words}</details>" if words else ""


def how_unequal_words(data: OverviewData, every: Sequence[Funnel]) -> list[str]:
    """A paragraph on relative likelihoods and one on gaps of the survey; neither of one organisation, or with fewer than two intervals.

    every: all funnels, those that judge nobody too.
    """
    if len(data.reports) < 2:
        return []
    by_label = {funnel.label: funnel for funnel in every}
    group = data.standard.groups[data.standard.comparison_group]
    sentences = [
        _sentence(data, _ratios(data, by_label), "Relative likelihood beyond chance"),
        _sentence(data, _gaps(data, every), f"Gap in the survey beyond chance, worse for {group} staff"),
    ]
    return [f"<p>{escape(sentence)}</p>" for sentence in sentences if sentence]


def _ratios(data: OverviewData, funnels: Mapping[str, Funnel]) -> list[Spreading]:
    rows = []
    for code, indicator in data.standard.main_indicators.items():
        figures = [figure for report in data.reports if has_own_interval(figure := report.comparable[code])]
        unequal = sum(is_worse_than_equal(figure, indicator) for figure in figures)
        far = sum(is_unequal(figure, indicator, data.rules) for figure in figures)
        rows.append(Spreading(code, unequal, len(figures), _averages(data, funnels.get(code)), far))
    return rows


def _gaps(data: OverviewData, funnels: Sequence[Funnel]) -> list[Spreading]:
    return [Spreading(funnel.code, *unequal_of(data, funnel)) for funnel in funnels if funnel.is_gap]


def _averages(data: OverviewData, funnel: Funnel | None) -> str:
    """The averages, and the nation's figure with its year, in brackets after a blank."""
    words = averages_with_nation(data, funnel) if funnel else ""
    return f" ({words})" if words else ""


def _of_judged(data: OverviewData, code: str, row: Spreading, place: int) -> str:
    """So many of those judged, the word organisations in the first place alone, how many beyond the range, and averages."""
    of_all = row.judged if place else quantity(row.judged, "organisation")
    return f"{row.unequal or 'none'} of {of_all}{_far(data, code, row)}{row.averages}"


def _far(data: OverviewData, code: str, row: Spreading) -> str:
    """How many of those are beyond the range of a relative likelihood too, after a comma; nothing of a gap, or where there is nobody."""
    if row.beyond_range is None or not row.unequal:
        return ""
    far = beyond_range(data.standard.indicators[code], data.rules)
    if row.unequal == 1:
        return f", {'' if row.beyond_range else 'not '}{far}"
    how_many = "none" if not row.beyond_range else "all" if row.beyond_range == row.unequal else row.beyond_range
    return f", {far} in {how_many} of them"


def _in_order(rows: Sequence[Spreading]) -> list[Spreading]:
    """Those with two intervals or more, by the share that is worse than equal."""
    return sorted((row for row in rows if row.judged > 1), key=lambda row: -row.share)


def _furthest_spread(rows: Sequence[Spreading]) -> list[Spreading]:
    """Those with the largest share, which may be several; none where nobody is worse than equal."""
    ordered = _in_order(rows)
    return [row for row in ordered if row.unequal and row.share == ordered[0].share]


def _sentence(data: OverviewData, rows: Sequence[Spreading], what: str) -> str:
    """The indicators with the largest share of organisations first; empty where no two have an interval."""
    parts = [
        f"{indicator_name(data, row.code)}, {_beyond_equal(data, row)}{_of_judged(data, row.code, row, place)}"
        for place, row in enumerate(_in_order(rows))
    ]
    return f"{what}: {'; '.join(parts)}." if parts else ""


def _beyond_equal(data: OverviewData, row: Spreading) -> str:
    """On which side of equal a relative likelihood is counted, before a blank; nothing of a gap."""
    return f"{beyond_equal(data.standard.indicators[row.code])} in " if row.beyond_range is not None else ""
