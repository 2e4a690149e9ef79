"""The indicators by type, region and system, and what the intervals of their groups allow for."""

from collections.abc import Sequence
from dataclasses import dataclass

from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.groups import GroupFigure, group_figures

WIDER = "The intervals of groups of 2 organisations or more allow for chance, and for how much organisations differ by more than chance."
COUNTS_ALONE = (
    "The intervals are of the counts alone: they do not allow for differences between organisations, {why}. By themselves they do not say "
    "whether groups differ."
)
NOT_KNOWN, NONE = "which are not known here", "of which none beyond chance was measured"
BUT_OUTSIDE = f"{NONE} but for those outside the limits"


@dataclass(frozen=True, slots=True)
class GroupedIndicator:
    """The figures of an indicator by group; allows: what their intervals allow for, in sentences."""

    code: str
    allows: str
    figures: tuple[GroupFigure, ...]

    @property
    def intervals(self) -> str:
        """What its intervals are called in a sentence."""
        return "intervals" if self.allows == WIDER else "intervals of the counts alone"


def grouped_indicators(data: OverviewData, funnels: Sequence[Funnel]) -> tuple[GroupedIndicator, ...]:
    """The indicators that can be given by group; none where figures are of one type, region and system."""
    of_code = {funnel.label: funnel for funnel in funnels}
    grouped = (
        GroupedIndicator(
            code,
            _allowance(funnel),
            tuple(group_figures(data.reports, code, data.rules.confidence, _between(funnel), data.rules.overview.few_cases)),
        )
        for code, funnel in ((code, of_code.get(code)) for code in data.standard.main_indicators)
    )
    return tuple(row for row in grouped if row.figures)


def _between(funnel: Funnel | None) -> float:
    """The variance between organisations besides chance, as the funnel of an indicator has it; 0 where it has none or is not measured."""
    return funnel.overdispersion.variance if funnel else 0.0


def _allowance(funnel: Funnel | None) -> str:
    if _between(funnel):
        return WIDER
    why = NOT_KNOWN if funnel is None or not funnel.is_judged else BUT_OUTSIDE if funnel.far_outside else NONE
    return COUNTS_ALONE.format(why=why)
