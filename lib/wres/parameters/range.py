"""Two numbers with what lies between them, as a parameter."""

from pydantic import model_validator

from wres.parameters.model import Parameters


class Range(Parameters):
    """Two numbers, the low one first."""

    low: float
    high: float

    @property
    def ends(self) -> tuple[float, float]:
        """Both numbers."""
        return self.low, self.high

    @model_validator(mode="after")
    def _in_order(self) -> "Range":
        if self.low >= self.high:
            raise ValueError(f"low ({self.low}) must be below high ({self.high})")
        return self
