"""What is questioned about figures, as data: a part of `params/years/*.yaml`."""

from pydantic import Field

from wres.parameters.model import Parameters
from wres.parameters.range import Range


class Plausibility(Parameters):
    """Bounds beyond which a figure is questioned, not refused. One that others published is left out besides."""

    unknown_share: float = Field(default=10, ge=0, le=100)
    unknown_share_high: float = Field(default=20, ge=0, le=100)
    workforce_change: float = Field(default=15, gt=0, description="Percent, year on year.")
    workforce_statistics: float = Field(default=20, gt=0, description="Percent by which NHS workforce statistics may differ.")
    ratio: Range = Range(low=0.2, high=5.0)
    rounding: float = Field(default=1.0, gt=0, description="Points by which printed shares may miss their sum.")
    times: float = Field(
        default=10, gt=1, description="So many times last year's count is asked about, and a percentage so far below others."
    )
    people: int = Field(default=50, ge=1, description="A count must differ from last year's by so many people to be asked about.")
    group_people: int = Field(
        default=10, ge=1, description="A staff group, ethnic group or route of so many people last year is asked about when it has no row."
    )
    survey_points: float = Field(
        default=25, gt=0, description="Points by which a survey result may differ from last year's and the nation's."
    )
    fraction: float = Field(
        default=1.0,
        gt=0,
        lt=100,
        description="Percent: survey results, likelihoods and lone shares of no more, which no counts give, may be fractions.",
    )
    beside_fraction: float = Field(default=5, gt=0, le=100, description="Percent: only beside so much a percentage looks like a fraction.")
    survey_spread: float = Field(
        default=10, gt=0, description="Points: results that differ by less are not far apart, however many times one is the other."
    )
    survey_weights: float = Field(
        default=5, gt=0, description="Points by which a published survey percentage may differ from its counts, which are not weighted."
    )
    nobody_of: int = Field(default=100, ge=1, description="0% for every group of a published survey is left out of so many answers.")
    shares_of_1: float = Field(
        default=1.5, gt=0, lt=100, description="Percent: published shares that add up to no more are taken for fractions of 1."
    )
    interval_people: int = Field(
        default=10, ge=1, description="Of fewer people of each kind a published interval is not held against its counts."
    )
    interval_times: float = Field(
        default=2.0,
        gt=1,
        description="A published interval that reaches so many times as far as its counts give, or as little, is left out.",
    )
