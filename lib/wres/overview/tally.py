"""How many figures are outside limits on the worse side, of how many organisations, and how many would be if these allow for all."""

from collections.abc import Sequence
from dataclasses import dataclass

from wres.overview.funnel import Funnel


@dataclass(frozen=True, slots=True)
class Tally:
    """What is outside a limit, by whatever more; expected: how many figures would be if organisations differed only as the limits allow.

    is_widened: whether any of the limits allow for more than chance; few: of how many organisations all such figures rest on few cases.
    """

    figures: int
    organisations: int
    expected: float
    is_widened: bool = False
    few: int = 0

    @property
    def would_be_anyway(self) -> bool:
        """Whether some are outside, and no more than would be anyway: then to be outside is no reason by itself."""
        return 0 < self.figures <= self.expected


def tally_of(funnels: Sequence[Funnel], beyond: int) -> Tally:
    """The tally of the inner (1) or the outer (2) limits, over all figures and gaps that are judged."""
    points = [point for funnel in funnels for point in funnel.points if point.beyond >= beyond and funnel.is_worse(point)]
    outside = [point.report.code for point in points]
    sound = {point.report.code for point in points if not point.estimate.few}
    expected = sum(len(funnel.points) * (1 - funnel.levels[beyond - 1]) / 2 for funnel in funnels)
    is_widened = any(funnel.overdispersion.is_there for funnel in funnels)
    return Tally(len(outside), len(set(outside)), expected, is_widened, len(set(outside) - sound))


def is_reason_enough(funnels: Sequence[Funnel]) -> bool:
    """Whether to be outside the outer limits is by itself a reason to look at an organisation first. funnels: those that judge."""
    return not tally_of(funnels, 2).would_be_anyway
