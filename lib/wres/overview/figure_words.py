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
    ends = data.rules.non_adverse.ends
    limits = interval(figure.lower, figure.upper, figure.unit, ends if figure.unit == "ratio" else ()).replace(" points", "")
    return f"{marked_text(figure, ends)}{f' ({limits})' if limits else ''}{FEW if few else ''}"
