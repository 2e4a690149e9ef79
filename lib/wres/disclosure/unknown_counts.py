"""What may be told of those whose group is not known, whom the figures of an indicator leave out."""

from collections.abc import Iterable, Sequence

import numpy as np

from wres.disclosure.primary import small
from wres.indicators import Figure
from wres.indicators.unknown_counts import UnknownCounts
from wres.parameters import Disclosure, Standard
from wres.parameters.measures import measure_and_part, measure_of


def disclose_unknown(
    unknown_counts: Iterable[UnknownCounts], published: Sequence[Figure], rules: Disclosure, standard: Standard
) -> tuple[UnknownCounts, ...]:
    """The rows whose counts may be published as they are.

    published: the figures of the year after the gate. Where the unknown are among the groups that the rules protect, none of the
    row's own counts is small. Nothing of the indicator for everybody is hidden or rounded, and where the people are counted in
    another table, the figures for everybody show all groups of it, the unknown too: it is often hidden so that nothing can be
    worked back from the others. Events of two years could be taken apart by other reports, so they are not published.
    """
    threshold = rules.threshold if standard.unknown_group in rules.protects(standard) else 0
    return tuple(row for row in unknown_counts if _may_be_told(row, published, threshold, standard))


def _may_be_told(row: UnknownCounts, published: Sequence[Figure], threshold: int, standard: Standard) -> bool:
    is_small = small(np.array([row.events, row.at_risk]), threshold).any()
    whole = (figure for figure in published if figure.cell[2:] == ("all", "all") and not measure_and_part(figure.measure)[1])
    return row.years == 1 and not is_small and not any(figure.hides_counts for figure in whole if _concerns(figure, row, standard))


def _concerns(figure: Figure, row: UnknownCounts, standard: Standard) -> bool:
    """Whether a figure is of the row's indicator, or of the people it counts in another table."""
    table = standard.indicators[row.indicator].at_risk_table
    of_staff = measure_of(figure.measure).of_workforce and standard.indicators[figure.indicator].table == table
    return figure.indicator == row.indicator or of_staff
