"""A figure of a named organisation in a sentence: with its interval, and marked where it rests on few cases."""

from wres.indicators.figures import Figure
from wres.overview.data import OverviewData
from wres.report.figure_text import marked_text
from wres.text.numbers import interval

FEW = " (few)"


def with_interval(data: OverviewData, figure: Figure | None, few: bool = False) -> str:
    """A figure with its interval in brackets, where it has one; few: whether it rests on few cases."""
    if figure is None:
        return ""
    return f"{marked_text(figure, data.rules.non_adverse.ends)}{interval_in_brackets(data, figure)}{FEW if few else ''}"


def interval_in_brackets(data: OverviewData, figure: Figure) -> str:
    """Its interval in brackets, after a blank; nothing where it has none."""
    ends = data.rules.non_adverse.ends if figure.unit == "ratio" else ()
    limits = interval(figure.lower, figure.upper, figure.unit, ends).replace(" points", "")
    return f" ({limits})" if limits else ""
