"""In how many organisations an indicator is worse than equal by their own evidence, and of which indicators in most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wres.overview.averages import averages_with_nation
from wres.overview.data import OverviewData
from wres.overview.figure_estimates import rests_on_few
from wres.overview.funnel import Funnel
from wres.overview.funnel_unequal import unequal_of
from wres.overview.own_interval import has_own_interval, is_unequal, is_worse_than_equal


@dataclass(frozen=True, slots=True)
class Spreading:
    """How many organisations are worse than equal on an indicator, of how many with an interval (judged); averages: in words.

    beyond_range: of a relative likelihood, how many are beyond the range too; None of a gap. on_few: how many of those rest on few cases.
    """

    code: str
    unequal: int
    judged: int
    averages: str = ""
    beyond_range: int | None = None
    on_few: int = 0

    @property
    def share(self) -> float:
        """The part of the organisations with an interval that are worse than equal."""
        return self.unequal / self.judged

    @property
    def rank(self) -> tuple[float, float]:
        """By which it stands: the part that is beyond the range, then that worse than equal; many small disparities come after."""
        return -(self.beyond_range or 0) / self.judged, -self.share


def spreading_of_ratios(data: OverviewData, funnels: Mapping[str, Funnel]) -> list[Spreading]:
    """Of the relative likelihood of each indicator; funnels: by what they are of."""
    rows = []
    for code, indicator in data.standard.main_indicators.items():
        figures = [(report, figure) for report in data.reports if has_own_interval(figure := report.comparable[code])]
        unequal = sum(is_worse_than_equal(figure, indicator) for _, figure in figures)
        far = [rests_on_few(*pair, data.rules.overview.few_cases) for pair in figures if is_unequal(pair[1], indicator, data.rules)]
        rows.append(Spreading(code, unequal, len(figures), _averages(data, funnels.get(code)), len(far), sum(far)))
    return rows


def spreading_of_gaps(data: OverviewData, funnels: Sequence[Funnel]) -> list[Spreading]:
    """Of each gap of the survey."""
    return [Spreading(funnel.code, *unequal_of(data, funnel)) for funnel in funnels if funnel.is_gap]


def _averages(data: OverviewData, funnel: Funnel | None) -> str:
    """The averages, and the nation's figure with its year, in brackets after a blank."""
    words = averages_with_nation(data, funnel) if funnel else ""
    return f" ({words})" if words else ""


def by_spreading(rows: Sequence[Spreading]) -> list[Spreading]:
    """Those with two intervals or more, by the share beyond the range and then that worse than equal."""
    return sorted((row for row in rows if row.judged > 1), key=lambda row: row.rank)


def furthest_spread(rows: Sequence[Spreading]) -> list[Spreading]:
    """Those that stand first, which may be several; none where nobody is worse than equal."""
    ordered = by_spreading(rows)
    return [row for row in ordered if row.unequal and row.rank == ordered[0].rank]
