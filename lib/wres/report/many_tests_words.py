"""What many tests at once bear, in sentences under the table of bands."""

from math import isnan

from wres.comparison.many_tests import ManyTests
from wres.parameters import Year
from wres.text.numbers import fixed_number, percentage


def many_tests_sentences(row: ManyTests | None, rules: Year) -> list[str]:
    """How many would differ by chance, how many do, which are marked, and whether they differ among themselves."""
    if row is None:
        return []
    error = percentage(1 - rules.confidence)
    tested = f"{row.tested} {row.dimension} with figures were tested."
    if row.hidden:
        tested = f"Only {row.tested} {row.dimension} were tested; the counts of {row.hidden} are hidden to protect people."
    first = f"{tested} If all were equal, {expected_words(row.by_chance)} would seem to differ by chance alone; "
    first += f"{row.different} did."
    if row.different:
        do = "does" if len(row.marked) == 1 else "do"
        remain = f"{len(row.marked)} {do}, marked in the table" if row.marked else "none of them does"
        every = f"all {row.tested + row.hidden} {row.dimension} allowed for, hidden ones as if they did not differ"
        allowed = every if row.hidden else "so many tests allowed for"
        first += f" With {allowed} (Benjamini and Hochberg, at {error}), {remain}."
    if row.hidden:
        return [first, f"Whether the {row.dimension} differ from each other cannot be judged from those shown alone."]
    if isnan(row.heterogeneity):
        return [first]
    differ = row.heterogeneity <= 1 - rules.confidence
    verdict = "differ from each other by more than" if differ else "do not differ from each other by more than"
    p_value = "p below 0.001" if row.heterogeneity < 0.001 else f"p = {fixed_number(row.heterogeneity, 3)}"
    return [first, f"The {row.dimension} {verdict} chance would explain (Cochran's Q over {row.compared} of them, {p_value})."]


def expected_words(expected: float) -> str:
    """How many are to be expected by chance alone: about 3, or fewer than 1."""
    return f"about {fixed_number(expected, 0)}" if expected >= 0.5 else "fewer than 1"
