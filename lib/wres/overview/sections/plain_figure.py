"""A figure of a named organisation in plain words: how many times as likely one group is as the other, or how far apart they are."""

from collections.abc import Sequence

from wres.indicators.figures import Figure
from wres.overview.data import OverviewData
from wres.overview.figure_words import interval_in_brackets
from wres.parameters import Indicator
from wres.parameters.measures import groups_of
from wres.report.figure_text import marked_text

LINE = "\N{NO-BREAK SPACE}"  # keeps an indicator's number on the line of its name
SIGNS = "+\N{MINUS SIGN}"
STAFF = "staff"


def indicator_name(data: OverviewData, code: str) -> str:
    """An indicator's name with its number: Appointment (2)."""
    return f"{data.standard.indicators[code].short}{LINE}({code})"


def plain_figure(data: OverviewData, figure: Figure) -> str:
    """What a figure says of the groups, with its interval in brackets where it has one.

    A relative likelihood: White applicants 1.84 times as likely as BME applicants to be appointed (1.67 to 2.03). A gap: BME staff 17.8
    points higher than White staff (+10.8 to +25.0). A percentage: 35.0% of BME staff (31.0% to 39.2%).
    """
    groups, limits = [data.standard.groups[group] for group in groups_of(figure.group)], interval_in_brackets(data, figure)
    text = marked_text(figure, data.rules.non_adverse.ends)
    if figure.unit == "ratio":
        return f"{_times_as_likely(data.standard.indicators[figure.indicator], groups, text)}{limits}"
    if figure.unit == "points" and len(groups) == 2:
        which = "lower" if figure.value < 0 else "higher"
        return f"{groups[0]} {STAFF} {text.lstrip(SIGNS)} {which} than {groups[1]} {STAFF}{limits}"
    return f"{text} of {groups[0]} {STAFF}{limits}" if figure.unit == "percent" else f"{text}{limits}"


def _times_as_likely(indicator: Indicator, groups: Sequence[str], times: str) -> str:
    """How many times as likely the first group is as the second, and to do what, as far as the standard says it."""
    event = f" to {does}" if (does := indicator.did_short or indicator.did) else ""
    return f"{groups[0]} {indicator.people} {times} times as likely as {groups[1]} {indicator.people}{event}"
