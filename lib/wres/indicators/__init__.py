"""The nine indicators and the race disparity ratio: tables in, figures out."""

from wres.indicators.calculate import Calculated, calculate
from wres.indicators.figures import Figure

__all__ = ["Calculated", "Figure", "calculate"]
