"""What is hidden for its own sake: small counts, and survey results on few responses."""

from collections.abc import Sequence

import numpy as np

from wres.disclosure.counts import NONE, Counts, kinds
from wres.indicators import Figure
from wres.parameters import Disclosure, Standard


def small(count: np.ndarray, threshold: int) -> np.ndarray:
    """Which counts are above 0 and below the threshold."""
    return (count > 0) & (count < threshold)


def small_counts(counts: Counts, exempt: np.ndarray, threshold: int) -> np.ndarray:
    """Which counts are hidden because they are small; what an exempt row publishes never is.

    exempt: one truth value a row of the measures.
    """
    published = counts.of_row[exempt]
    shown = np.zeros(len(counts.value), dtype=bool)
    shown[published[published != NONE]] = True
    return small(counts.value, threshold) & ~shown


def few_responses(figures: Sequence[Figure], rules: Disclosure, standard: Standard) -> np.ndarray:
    """Which survey percentages rest on fewer responses than may be published; unknown responses are not hidden."""
    survey, exempt = ("survey_percentage", "percentage"), rules.exempts(standard)
    few = [
        (kind, row.measure) == survey and 0 < row.denominator < rules.survey_responses and row.indicator not in exempt
        for kind, row in zip(kinds(figures, standard), figures, strict=True)
    ]
    return np.array(few, dtype=bool)
