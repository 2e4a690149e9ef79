"""The averages that a page quotes: of the organisations it is of, of all in the workspace, and the nation's figure."""

from collections.abc import Sequence

from wres.overview.control_limits import middle_of
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import nation_words, value_words
from wres.overview.groups import figure_together
from wres.overview.organisations import PublishedReport
from wres.text.numbers import number


def averages_with_nation(data: OverviewData, funnel: Funnel) -> str:
    """The averages, and the nation's figure with its year; empty where there is none of them."""
    return "; ".join(filter(None, (average_words(data, funnel), nation_words(funnel))))


def average_words(data: OverviewData, funnel: Funnel) -> str:
    """The average of all and, where there are others than the chosen, that of the chosen before it; empty around a nation's figure.

    Both are made as the figure of a group is, so that they can be compared with each other and with those by type, region or system. What
    the limits are around is made in another way and may differ.
    """
    if funnel.is_around_nation:
        return ""
    if not funnel.others:
        return f"average {average_of_all(data, funnel)}"
    used, value = _of_all(data, funnel)
    return f"average of {'; '.join([*_of_chosen(data, funnel), f'{among_all(data, used)}: {value}'])}"


def average_of_all(data: OverviewData, funnel: Funnel) -> str:
    """The average of all organisations of the year, those outside the choice too."""
    return _of_all(data, funnel)[1]


def among_all(data: OverviewData, count: int) -> str:
    """So many of the organisations of a choice and all others: all of them, or how many of those that have figures of any indicator."""
    every = sum(report.has_figures for report in (*data.reports, *data.others))
    return f"{f'all {count}' if count >= every else f'{count} of the {every}'} organisations in this workspace"


def _of_all(data: OverviewData, funnel: Funnel) -> tuple[int, str]:
    """Of how many the average of all is, and the average; without counts to add up it is that of the limits."""
    together = None if funnel.is_gap else _together(data, funnel, (*data.reports, *data.others))
    if together is None:
        return funnel.around, value_words(funnel, funnel.middle)
    used, _, value = together
    return used, value


def _of_chosen(data: OverviewData, funnel: Funnel) -> list[str]:
    """The average of the chosen after how many they are; none of one organisation, whose figure it would be."""
    if funnel.is_gap:  # which is given by group nowhere
        count = len(funnel.estimates)
        middle = middle_of([row.value for row in funnel.estimates], [row.error for row in funnel.estimates])
        return [f"these {count}: {value_words(funnel, middle)}"] if count > 1 else []
    together = _together(data, funnel, data.reports)
    if together is None:
        return []
    used, members, value = together
    who = f"these {members}" if used == members else f"{used} of these {members}"
    return [f"{who}: {value}"]


def _together(data: OverviewData, funnel: Funnel, reports: Sequence[PublishedReport]) -> tuple[int, int, str] | None:
    """Of how many an average is, of how many with a figure, and the average; None where fewer than two have counts."""
    figure = figure_together("", "", reports, funnel.code, data.rules.confidence)
    return (figure.used, figure.members, number(figure.value, figure.unit)) if figure and figure.used > 1 else None
