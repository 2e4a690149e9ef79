"""The columns of a table that say of which indicators organisations are outside limits on the worse side."""

from collections.abc import Sequence

from wres.overview.cells import NONE
from wres.overview.data_table import DataColumn
from wres.overview.figure_words import FEW
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels
from wres.overview.order import Placing
from wres.plans.counts import NOT_KNOWN


def outside_columns(funnels: Sequence[Funnel], placed: Sequence[Placing]) -> list[DataColumn]:
    """A column for the outer limits and one for the inner ones. funnels: those that judge."""
    inner, outer = levels(funnels[0])
    return [
        DataColumn(f"Outside the {outer} limits, worse side", [_codes(funnels, placing, 2) for placing in placed]),
        DataColumn(f"Outside the {inner} limits only, worse side", [_codes(funnels, placing, 1) for placing in placed]),
    ]


def _codes(funnels: Sequence[Funnel], placing: Placing, beyond: int) -> str:
    """The indicators of which a figure or a gap is so far outside, each once; few cases are marked."""
    outside: dict[str, list[Funnel]] = {}
    for funnel in funnels:
        point = placing.places.get(funnel.label)
        if point and point.beyond == beyond and funnel.is_worse(point):
            outside.setdefault(funnel.code, []).append(funnel)
    if not any(funnel.label in placing.places for funnel in funnels):
        return NOT_KNOWN
    return ", ".join(_words(of_code, placing) for of_code in outside.values()) or NONE


def _words(funnels: Sequence[Funnel], placing: Placing) -> str:
    both = len(funnels) > 1
    few = FEW if all(placing.places[funnel.label].estimate.few for funnel in funnels) else ""
    return f"{funnels[0].code} and its gap{few}" if both else f"{funnels[0].label}{few}"
