"""The years of which an organisation reports, as data."""

from pydantic import Field, model_validator

from wres.parameters.model import Parameters, ReportingYear


class ReportingYears(Parameters):
    """The years of which it reports, of a body that was founded or abolished; without them every year."""

    first: ReportingYear | None = Field(default=None, description="The first YEAR of which it reports.")
    last: ReportingYear | None = Field(default=None, description="The last YEAR of which it reports.")

    def include(self, year: int) -> bool:
        """Whether it reports of a year."""
        return (self.first is None or self.first <= year) and (self.last is None or year <= self.last)

    @model_validator(mode="after")
    def _in_order(self) -> "ReportingYears":
        if self.first and self.last and self.first > self.last:
            raise ValueError(f"first ({self.first}) must not be after last ({self.last})")
        return self
