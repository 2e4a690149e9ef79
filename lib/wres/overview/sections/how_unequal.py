"""In how many organisations an indicator is worse than equal by their own evidence: the most widespread first, and all in a fold."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.range_words import beyond_equal, beyond_range
from wres.overview.sections.plain_figure import indicator_name
from wres.overview.spreading import Spreading, by_spreading, furthest_spread, spreading_of_gaps, spreading_of_ratios
from wres.text.lists import listing, quantity

SUMMARY = "In how many organisations {group} staff are worse off, by indicator"


def most_widespread(data: OverviewData, every: Sequence[Funnel]) -> str:
    """The first sentence of an overview: the gap of the survey and the relative likelihood on which most are worse than equal.

    Those with an equal share are all named. Empty where there is nobody. every: all funnels, those that judge nobody too.
    """
    if len(data.reports) < 2:
        return ""
    kinds = spreading_of_ratios(data, {funnel.label: funnel for funnel in every}), spreading_of_gaps(data, every)
    first = [row for of_kind in kinds for row in furthest_spread(of_kind)]
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
        _sentence(data, spreading_of_ratios(data, by_label), "Relative likelihood beyond chance"),
        _sentence(data, spreading_of_gaps(data, every), f"Gap in the survey beyond chance, worse for {group} staff"),
    ]
    return [f"<p>{escape(sentence)}</p>" for sentence in sentences if sentence]


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
    few = f" ({row.on_few} on few cases)" if row.on_few else ""
    return f", {far} in {how_many} of them{few}"


def _sentence(data: OverviewData, rows: Sequence[Spreading], what: str) -> str:
    """The indicators with the largest share of organisations first; empty where no two have an interval."""
    parts = [
        f"{indicator_name(data, row.code)}, {_beyond_equal(data, row)}{_of_judged(data, row.code, row, place)}"
        for place, row in enumerate(by_spreading(rows))
    ]
    return f"{what}: {'; '.join(parts)}." if parts else ""


def _beyond_equal(data: OverviewData, row: Spreading) -> str:
    """On which side of equal a relative likelihood is counted, before a blank; nothing of a gap."""
    return f"{beyond_equal(data.standard.indicators[row.code])} in " if row.beyond_range is not None else ""
