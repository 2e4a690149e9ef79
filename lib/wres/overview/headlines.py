"""The figure of an organisation that stands for each indicator, with what speaks against it."""

from collections.abc import Mapping, Sequence

from wres.comparison.figure_marks import FigureMark, mark_of
from wres.comparison.published_table import PublishedTable
from wres.indicators.figures import Figure, by_key
from wres.indicators.kinds import kind_of
from wres.parameters import Standard
from wres.parameters.overview_rules import OverviewRules


def headlines_of(standard: Standard, figures: Sequence[Figure]) -> dict[str, Figure | None]:
    """The figure that stands for each indicator; None where there is no such row."""
    return {code: kind_of(indicator).stands_for(code, figures, standard) for code, indicator in standard.main_indicators.items()}


def marks_of(headlines: Mapping[str, Figure | None], table: PublishedTable, rules: OverviewRules) -> dict[str, FigureMark]:
    """The marks of the headlines of an organisation, by indicator. table: its figures."""
    figures = by_key(table.figures)
    marks = {code: mark_of(figure, figures, table.contradicted, rules) for code, figure in headlines.items()}
    return {code: mark for code, mark in marks.items() if mark is not None}


def comparable(headlines: Mapping[str, Figure | None], marks: Mapping[str, FigureMark]) -> dict[str, Figure | None]:
    """The headlines for lists and figures of several organisations: None for those that stand alone."""
    return {code: None if code in marks and marks[code].stands_alone else figure for code, figure in headlines.items()}
