"""What is hidden for its own sake: small counts, and survey results on few responses."""

from collections.abc import Collection, Sequence

import numpy as np

from wres.disclosure.counts import Flags, Numbers, PublishedCounts
from wres.indicators import Figure
from wres.indicators.kinds import kind_of
from wres.parameters import Disclosure, Standard


def small(count: Numbers, threshold: int) -> Flags:
    """Which counts are above 0 and below the threshold."""
    return (count > 0) & (count < threshold)


def small_counts(counts: PublishedCounts, protected: Collection[str], threshold: int) -> Flags:
    """Which counts are small and of a protected group, by count."""
    of_protected = np.array([place.group in protected for place in counts.place], dtype=bool)
    return np.asarray(small(counts.value, threshold) & of_protected)


def small_sums(counts: PublishedCounts, protected: Collection[str], threshold: int) -> Flags:
    """Which counts are sums of a protected group's counts, and small."""
    flags = np.zeros(len(counts.value), dtype=bool)
    chosen = [number for number, parts in counts.sums.items() if counts.place[parts[0]].group in protected]
    flags[chosen] = small(counts.value[chosen], threshold)
    return flags


def few_responses(figures: Sequence[Figure], rules: Disclosure, standard: Standard) -> Flags:
    """Which survey results rest on fewer responses than may be published; unknown responses are not hidden."""
    exempt = rules.exempts(standard)
    surveyed = {code: kind_of(indicator).responses for code, indicator in standard.indicators.items() if code not in exempt}
    few = [0 < row.denominator < rules.survey_responses and row.measure == surveyed.get(row.indicator) for row in figures]
    return np.array(few, dtype=bool)
