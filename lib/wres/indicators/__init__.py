"""The indicators of a standard: tables in, figures out."""

from wres.indicators.calculate import CalculatedFigures, calculate
from wres.indicators.figures import Figure

__all__ = ["CalculatedFigures", "Figure", "calculate"]
