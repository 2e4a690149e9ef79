"""The indicators of a standard: tables in, figures out."""

from wres.indicators.calculate import Calculated, calculate
from wres.indicators.figures import Figure

__all__ = ["Calculated", "Figure", "calculate"]
