"""What the public edition hides, as data: a part of `params/years/*.yaml`, which an organisation file can override."""

from pydantic import Field

from wres.parameters.model import Parameters
from wres.parameters.standard import Standard


class Disclosure(Parameters):
    """What the public edition hides."""

    threshold: int = Field(default=5, ge=0, description="Counts of 1 up to one below this are hidden; 0 turns it off.")
    survey_responses: int = Field(default=11, ge=0, description="Survey results on fewer responses are hidden.")
    says_little: float = Field(
        default=0.5, gt=0, le=1,
        description="Where so large a share of the comparison group's figures is hidden, the report says so, and what would show more.",
    )  # fmt: skip
    sensitive: tuple[str, ...] | None = Field(
        default=None, description="Groups whose small counts are hidden for their own sake; without it, those of the standard."
    )
    exempt: tuple[str, ...] | None = Field(
        default=None, description="Indicators whose small numbers are shown; without it, those of the standard."
    )

    def exempts(self, standard: Standard) -> tuple[str, ...]:
        """The indicators whose small numbers are shown, by these rules or by the standard."""
        return standard.exempt if self.exempt is None else self.exempt

    def protects(self, standard: Standard) -> tuple[str, ...]:
        """The groups whose small counts are hidden for their own sake, by these rules or by the standard."""
        return standard.sensitive_groups if self.sensitive is None else self.sensitive
