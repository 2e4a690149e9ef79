"""Intervals of a published file against the counts of its rows, as they were written."""

import pytest

from wres.comparison.contradicted_figures import without_contradictions
from wres.comparison.published_row import COLUMNS, figures_of


@pytest.mark.parametrize(
    ("other", "contradicts"),
    [pytest.param("3.0", False, id="rounded to whole numbers"), pytest.param("2.9", True, id="the other has a decimal")],
)
def test_an_end_that_rounding_to_whole_numbers_can_explain_stands(rules, other, contradicts):
    """By Wilson's interval 22 of 2,325 (0.95%) are 0.63% to 1.43%, each 1 to the nearest whole number; 58 of 2,000 are 2.2% to 3.7%."""
    numbers = {"value": ("1.0", other), "numerator": ("22", "58"), "denominator": ("2325", "2000"), "lower": ("1.0", "2.0"), "upper": ("1.0", "4.0" if other == "3.0" else "3.7")}  # fmt: skip
    of_both = {"organisation": "AAA", "year": "2019", "indicator": "3", "measure": "likelihood", "unit": "percent", "status": "ok"}
    rows = []
    for place, group in enumerate(("white", "bme")):
        cells = {**of_both, "group": group, **{name: both[place] for name, both in numbers.items()}}
        rows.append([cells.get(name, "") for name in COLUMNS])
    figures, _ = figures_of(COLUMNS, rows, {}, 2019, lambda *_: True)
    _, _, words, _ = without_contradictions(COLUMNS, rows, figures, rules)
    assert words == ["1 to 1 (3 likelihood white)"] * contradicts
