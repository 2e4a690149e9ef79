"""What is hidden for its own sake: small counts, and survey results on few responses."""

from collections.abc import Sequence

import numpy as np

from wres.disclosure.counts import NONE, Flags, Numbers, PublishedCounts
from wres.indicators import Figure
from wres.indicators.kinds import kind_of
from wres.parameters import Disclosure, Standard


def small(count: Numbers, threshold: int) -> Flags:
    """Which counts are above 0 and below the threshold."""
    return (count > 0) & (count < threshold)


def small_counts(counts: PublishedCounts, exempt: Flags, threshold: int) -> Flags:
    """Which counts are hidden because they are small; what an exempt figure publishes never is.

    exempt: one truth value a figure.
    """
    published = counts.of_row[exempt]
    exempt_counts = np.zeros(len(counts.value), dtype=bool)
    exempt_counts[published[published != NONE]] = True
    return small(counts.value, threshold) & ~exempt_counts


def few_responses(figures: Sequence[Figure], rules: Disclosure, standard: Standard) -> Flags:
    """Which survey results rest on fewer responses than may be published; unknown responses are not hidden."""
    exempt = rules.exempts(standard)
    surveyed = {code: kind_of(indicator).responses for code, indicator in standard.indicators.items() if code not in exempt}
    few = [0 < row.denominator < rules.survey_responses and row.measure == surveyed.get(row.indicator) for row in figures]
    return np.array(few, dtype=bool)
