"""Whom the rule for where to look first cannot judge, and why: that nobody takes what is not known for good news."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from wres.overview.data import OverviewData
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import is_beyond_range, is_unequal
from wres.overview.range_words import beyond_any_range
from wres.overview.rule_reach import RuleReach
from wres.overview.sections.plain_figure import indicator_name
from wres.text.lists import listing, quantity, runs

IT_IS_NOT_EQUAL, THEY_ARE_NOT_EQUAL = "This does not mean that it is equal.", "This does not mean that they are equal."


def out_of_reach_words(data: OverviewData, reach: RuleReach) -> str:
    """Of one organisation, that the rule cannot be applied to it."""
    several, why = quantity(data.rules.overview.several_unequal, "indicator"), _because(reasons(data, [reach]))
    return (
        f"The rule for where to look first cannot be applied, because fewer than {several} can be judged{why}. This does not mean "
        "that this organisation is equal."
    )


def several_out_of_reach_words(data: OverviewData, reports: Sequence[PublishedReport], reaches: Mapping[str, RuleReach]) -> list[str]:
    """Of several, to how many the rule cannot be applied, and why; nothing where it can to all. reports: those to whom it cannot be."""
    if not reports:
        return []
    several, is_all = data.rules.overview.several_unequal, len(reports) == len(reaches)
    who = f"any of these {len(reports)} organisations" if is_all else quantity(len(reports), "organisation")
    whose, are = ("its", "it is") if len(reports) == 1 else ("their", "they are")
    why = listing(list(dict.fromkeys(why for report in reports for why in reaches[report.code].unjudged.values())))
    return [
        f"The rule for where to look first cannot be applied to {who}, because fewer than {several} of {whose} indicators can be judged"
        f"{_because(why)}. This does not mean that {are} equal.{_how_many_beyond(data, reports, reaches)}"
    ]


def _because(why: str) -> str:
    """The reason in brackets after a blank; nothing of a standard with fewer indicators than the rule counts, all of which are judged."""
    return f" ({why})" if why else ""


def reasons(data: OverviewData, reaches: Iterable[RuleReach]) -> str:
    """Why indicators cannot be judged, each reason with its indicators: no counts published: 2 and 3; few cases: 4."""
    of_reason = dict[str, list[str]]()
    for reach in reaches:
        for code, why in reach.unjudged.items():
            of_reason.setdefault(why, []).append(code)
    order = list(data.standard.main_indicators)
    return "; ".join(f"{why}: {runs(codes, order)}" for why, codes in of_reason.items())


def _how_many_beyond(data: OverviewData, reports: Sequence[PublishedReport], reaches: Mapping[str, RuleReach]) -> str:
    """How many relative likelihoods are beyond the range, and not so beyond chance, after a blank: nobody is named by such a figure."""
    indicators, rules = data.standard.main_indicators, data.rules
    beyond = Counter(
        code
        for report in reports
        for code, row in report.comparable.items()
        if row and is_beyond_range(row, indicators[code], rules)
        if code in reaches[report.code].unjudged or not is_unequal(row, indicators[code], rules)
    )
    names = [
        f"{indicator_name(data, code)}, {quantity(beyond[code], 'organisation')}" for code in data.standard.main_indicators if beyond[code]
    ]
    return f" Relative likelihoods {beyond_any_range(data)}, not known to be beyond chance: {'; '.join(names)}." if names else ""
