"""How a return says that an indicator has no figures: by a row of the table of printed figures, which is named cell by cell."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from wres.checks.consistency.given_tables import PRINTED
from wres.parameters import Indicator, Standard
from wres.parameters.measures import MEASURES, RATIO, SURVEYED
from wres.text.lists import runs


def reason_in_print(codes: Sequence[str], standard: Standard, among: Collection[str] = ()) -> str:
    """What to write where the figures of some indicators were not collected: a row for each, of everyone.

    among: the groups without figures; of one alone, the row is of that group.
    """
    compared = next(iter(among)) if len(among) == 1 else ""
    by_cells: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for code in codes:
        by_cells[_measure_and_group(standard.indicators[code], compared or standard.comparison_group)].append(code)
    rows = "; ".join(
        f"for {'each of ' if len(alike) > 1 else ''}{indicators(alike, standard)} with measure {measure} and group {group}"
        for (measure, group), alike in by_cells.items()
    )
    return (
        f"If this was not collected, say so in the table {PRINTED}: a row {rows}. "
        "Leave value and unit blank there, and give the reason under missing, such as no data."
    )


def indicators(codes: Sequence[str], standard: Standard) -> str:
    """Indicators in words: indicators 3 and 5 to 8."""
    return f"indicator{'s' if len(set(codes)) > 1 else ''} {runs(codes, list(standard.main_indicators))}"


def _measure_and_group(indicator: Indicator, compared: str) -> tuple[str, str]:
    """What the row is of: the ratio of an indicator that has one, else the percentage or share of the group that is compared."""
    if indicator.ratio:
        ratios = {bool(measure.parts): name for name, measure in MEASURES.items() if measure.unit == "ratio"}
        return ratios[not indicator.steps], RATIO.join(indicator.ratio)
    if indicator.asked:
        return SURVEYED, compared
    shares = {measure.of_workforce: name for name, measure in MEASURES.items() if measure.adds_to_100}
    return shares[not indicator.members], compared
