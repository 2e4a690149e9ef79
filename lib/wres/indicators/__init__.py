"""The nine indicators and the race disparity ratio: tables in, tidy measures out."""

from wres.indicators.calculate import Calculated, calculate
from wres.indicators.measures import COLUMNS, KEY

__all__ = ["COLUMNS", "KEY", "Calculated", "calculate"]
