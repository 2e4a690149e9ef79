"""Small counts of single bands, where bands are shown in clusters: no figure shows them, and words should not either."""

from collections.abc import Iterator
from dataclasses import replace

from wres.indicators import Figure, calculate
from wres.indicators.kinds import kind_of
from wres.inputs import read_code_list
from wres.parameters import Standard
from wres.parameters.measures import measure_and_part
from wres.report.stages.calculating import CalculatedYears

Pair = tuple[tuple[Figure, ...], tuple[Figure, ...]]  # figures as calculated, and those of them that are hidden, without numbers


def small_single_bands(calculated: CalculatedYears, years: tuple[int, ...]) -> Iterator[Pair]:
    """Of each year the figures by single bands, and those whose counts are small; nothing where single bands are shown."""
    returned = calculated.checked.returned
    workspace, code = returned.workspace, returned.code
    standard = workspace.standard_for(code)
    if standard is workspace.standard:
        return
    for year in years:
        if year in calculated.by_year:
            tables, codes = calculated.checked.tables[year], read_code_list(workspace)
            single = calculate(tables, workspace.standard, workspace.year(year), code, year, codes).figures
            threshold = workspace.disclosure(code, year).threshold
            small = (figure for figure in single if 0 < figure.numerator < threshold and _is_within_a_cluster(figure, standard))
            yield single, tuple(replace(figure, status="suppressed") for figure in small)


def _is_within_a_cluster(figure: Figure, standard: Standard) -> bool:
    counts = kind_of(standard.indicators[figure.indicator]).counts
    publishes = counts is not None and counts.measure == measure_and_part(figure.measure)[0]
    return publishes and standard.shown_band(figure.band) != figure.band
