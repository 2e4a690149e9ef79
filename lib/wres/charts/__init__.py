"""Charts: a frame and its words in, a specification out."""

from wres.charts.bands import representation_by_band
from wres.charts.board import board_against_workforce
from wres.charts.figure import Figure
from wres.charts.percentages import percentages_over_years
from wres.charts.ratio import ratio_over_years

__all__ = ["Figure", "board_against_workforce", "percentages_over_years", "ratio_over_years", "representation_by_band"]
