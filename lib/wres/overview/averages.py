"""The averages that a page quotes: of the organisations it is of, of all here that the limits are around, and the nation's figure."""

from wres.overview.control_limits import middle_of
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import nation_words, value_words
from wres.overview.groups import figure_together
from wres.text.numbers import number


def averages_with_nation(data: OverviewData, funnel: Funnel) -> str:
    """The averages, and the nation's figure with its year; empty where there is none of them."""
    return "; ".join(filter(None, (average_words(data, funnel), nation_words(funnel))))


def average_words(data: OverviewData, funnel: Funnel) -> str:
    """The average that the limits are around and, where it is of others too, that of the chosen before it; empty around a nation's.

    That of the chosen is the figure of a group, so that it is the one by type, region or system on the page of all.
    """
    if funnel.is_around_nation:
        return ""
    middle = value_words(funnel, funnel.middle)
    if not funnel.others:
        return f"average {middle}"
    return f"average of {'; '.join([*_of_chosen(data, funnel), f'{whose_average(funnel)}: {middle}'])}"


def whose_average(funnel: Funnel) -> str:
    """Whose the average is that the limits of a choice are around."""
    return f"all {funnel.around} organisations here"


def _of_chosen(data: OverviewData, funnel: Funnel) -> list[str]:
    """The average of the chosen after how many they are; none of one organisation, whose figure it would be."""
    if funnel.is_gap:  # which is given by group nowhere
        count = len(funnel.estimates)
        middle = middle_of([row.value for row in funnel.estimates], [row.error for row in funnel.estimates])
        return [f"these {count}: {value_words(funnel, middle)}"] if count > 1 else []
    together = figure_together("", "", data.reports, funnel.code, data.rules.confidence)
    if together is None or together.used < 2:
        return []
    who = f"these {together.members}"
    if together.used < together.members:
        who = f"{together.used} of {who}"
    return [f"{who}: {number(together.value, together.unit)}"]
