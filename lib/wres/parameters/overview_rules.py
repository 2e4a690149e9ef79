"""How organisations are compared with one another, as data."""

from pydantic import Field, field_validator

from wres.parameters.model import Parameters
from wres.parameters.plausibility import Plausibility


class OverviewRules(Parameters):
    """How organisations are compared with one another."""

    limits: tuple[float, float] = Field(
        default=(0.95, 0.998), description="The levels of the limits of a funnel plot, the inner one first."
    )
    winsorised: float = Field(
        default=0.1, ge=0, lt=0.5, description="So large a share at each end is drawn in when overdispersion is measured."
    )
    least_organisations: int = Field(
        default=20, ge=3, description="With fewer, overdispersion is not measured, and the nation's value is the middle."
    )
    least_in_funnel: int = Field(
        default=3, ge=2, description="Fewer organisations than this have no funnel plot: their reports have the nation beside them."
    )
    several_unequal: int = Field(
        default=2,
        ge=1,
        description="With so many relative likelihoods beyond the range by its own intervals, an organisation is to be looked at first.",
    )
    several_worsened: int = Field(
        default=2, ge=1, description="An organisation for which so many indicators worsened without an action is named among the first."
    )
    few_cases: int = Field(default=10, ge=1, description="With fewer cases in a group, an organisation is marked.")

    many_unusable: float = Field(
        default=0.1, gt=0, le=1, description="An organisation of whose values so large a share cannot be used is not among the first."
    )
    least_unusable: int = Field(default=3, ge=1, description="With fewer values that cannot be used, no share of a file is large.")

    plausible: tuple[float, float] = Field(
        default=Plausibility().ratio.ends,
        description="A relative likelihood outside this is asked about, and without counts it is in no other figure; without this, that of "
        "`plausibility.ratio`.",
    )

    phrase_words: int = Field(default=5, ge=2, description="Recurring initiatives are phrases of at most so many words.")
    phrase_plans: int = Field(default=2, ge=2, description="A phrase recurs that actions of so many plans share.")

    @field_validator("plausible")
    @classmethod
    def _are_around_equal(cls, plausible: tuple[float, float]) -> tuple[float, float]:
        if not 0 < plausible[0] < 1 < plausible[1]:
            raise ValueError("give one ratio below 1 and one above, such as [0.2, 5]")
        return plausible

    @field_validator("limits")
    @classmethod
    def _are_in_order(cls, limits: tuple[float, float]) -> tuple[float, float]:
        if not 0.5 < limits[0] < limits[1] < 1:
            raise ValueError("give two levels between 0.5 and 1, the inner one first, such as [0.95, 0.998]")
        return limits
