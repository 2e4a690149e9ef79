"""A number in a spreadsheet that is published rounded."""

from typing import Self


class RoundedNumber(float):
    """A number whose cell shows all its decimals and no more: 1.20, 13."""

    decimals: int

    def __new__(cls, value: float, decimals: int) -> Self:
        """The number; decimals: how many it is published with."""
        rounded = super().__new__(cls, value)
        rounded.decimals = decimals
        return rounded

    def __str__(self) -> str:
        """As the cell shows it."""
        return f"{self:.{self.decimals}f}"

    @property
    def look(self) -> dict[str, str]:
        """The format of a cell that shows it so."""
        return {"num_format": f"0.{'0' * self.decimals}".rstrip(".")}
