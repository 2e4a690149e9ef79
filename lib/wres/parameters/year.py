"""What changes from year to year, as data: the model of `params/years/*.yaml`."""

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from wres.parameters.disclosure import Disclosure
from wres.parameters.model import Parameters
from wres.parameters.overview_rules import OverviewRules
from wres.parameters.plausibility import Plausibility
from wres.parameters.range import Range


def _whole(value: Any) -> Any:
    return int(value) if isinstance(value, str) and value.strip().isdecimal() else value


Window = Annotated[Literal[1, 2], BeforeValidator(_whole)]


class DayOfYear(Parameters):
    """A day that returns each year, such as the 31 March snapshot."""

    month: int = Field(ge=1, le=12)
    day: int = Field(ge=1, le=31)

    def of(self, year: int) -> dt.date:
        """The day in a calendar year."""
        return dt.date(year, self.month, self.day)


class Survey(Parameters):
    """The staff survey behind the survey indicators of a year."""

    years_before: int = Field(default=1, ge=0, le=3, description="The survey is this many years before YEAR.")
    questions: dict[str, str]


class Break(Parameters):
    """A point where a series stops being comparable with the years before it."""

    year: int = Field(ge=2010, le=2100)
    indicator: str
    reason: str


class MovementRules(Parameters):
    """A smaller change is called little, by unit; a larger one is tested for chance at the year's `confidence`."""

    percent: float = Field(default=1.0, gt=0, description="Percentage points.")
    points: float = Field(default=1.0, gt=0, description="Percentage points, for gaps and differences.")
    ratio: float = Field(default=0.1, gt=0)


class PlanRules(Parameters):
    """When the plan checker asks about an action plan."""

    update_every_days: int = Field(default=92, gt=0, description="An update older than this is asked about: a quarter.")
    horizon_days: int = Field(default=365, gt=0, description="Dates further than this from the plan's end are asked about.")
    many_leads: int = Field(default=4, ge=2, description="So many leads for one action are asked about.")
    years_carried: int = Field(default=2, ge=1, description="Carried over so many years, an action is asked about.")
    similar: float = Field(default=0.85, gt=0, le=1, description="Texts this alike count as nearly the same.")
    shared_words: int = Field(default=12, ge=4, description="So many words in a row, shared by two actions, count as a repetition.")
    spread_least: int = Field(default=5, ge=2, description="Fewer actions, or due dates, than this are not asked how they are spread.")
    spread_share: float = Field(default=0.6, gt=0, le=1, description="A role that leads so large a share of the actions is asked about.")
    broad_share: float = Field(default=0.6, gt=0, le=1, description="An action linked to so many of the indicators is asked about.")
    last_days: int = Field(default=62, gt=0, description="The plan's last days, in which most of its dates are asked about.")
    late_share: float = Field(default=0.75, gt=0, le=1, description="So large a share of the dates in the last days is asked about.")
    arrow_points: float = Field(default=1, ge=0, description="A printed ↔ is asked about beyond so many points.")
    arrow_ratio: float = Field(default=0.1, ge=0, description="The same for a relative likelihood.")
    told_apart: int = Field(default=3, ge=1, description="More actions than this with the same finding are listed in one.")


class Year(Parameters):
    """The parameters of one reporting year."""

    snapshot: DayOfYear
    financial_year_end: DayOfYear = DayOfYear(month=3, day=31)
    window_years: dict[str, Window] = Field(
        default={}, description="Over how many years each window of the standard counts; 1 if left out."
    )
    survey: Survey
    non_adverse: Range = Range(low=0.80, high=1.25)
    near_one: float = Field(default=0.05, gt=0, description="Ratios this close to 1 read as about equally likely.")
    confidence: float = Field(default=0.95, gt=0.5, lt=1)
    least_people: int = Field(default=5, ge=1, description="With fewer people at risk in a group, nothing is concluded about chance.")
    movement: MovementRules = MovementRules()
    plausibility: Plausibility = Plausibility()
    disclosure: Disclosure = Disclosure()
    benchmark_years: int = Field(default=2, ge=0, description="Benchmarks may be of so many years earlier or later.")
    least_peers: int = Field(default=2, ge=2, description="Figures of fewer peers are no benchmark: one would be that organisation's.")
    model_employer: int = Field(default=2028, ge=2018, description="The year by which the Model Employer goals are to be met.")
    breaks: tuple[Break, ...] = ()
    trend_years: int = Field(default=5, ge=2, le=15)
    plan: PlanRules = PlanRules()
    overview: OverviewRules = OverviewRules()
    notes: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _has_one_plausible_ratio(self) -> "Year":
        """What returns are asked about holds for an overview too, unless the file gives it bounds of its own."""
        if "plausible" not in self.overview.model_fields_set:
            overview = self.overview.model_copy(update={"plausible": self.plausibility.ratio.ends})
            object.__setattr__(self, "overview", overview)  # the model is frozen
        return self

    def years_of(self, window: str | None) -> int:
        """Over how many years a window of the standard counts events."""
        return self.window_years.get(window, 1) if window else 1
