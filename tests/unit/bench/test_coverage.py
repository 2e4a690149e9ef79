"""How often the intervals of ratios hold the true one: by hand where there are few outcomes, and as the documents print it."""

from pathlib import Path

import numpy as np
import pytest

from wres.bench.coverage import coverage_table, coverages, katz

METHODS = Path(__file__).parents[3] / "docs" / "methods.md"


def test_of_one_person_each_nothing_is_ever_excluded():
    """Three outcomes have an interval: 1 against 0, 0.26 or more; 0 against 1, up to 3.84; 1 against 1, 0.12 to 8.68 (brute force)."""
    score, _ = coverages(1, 1)
    assert (score.least, score.mean, score.false_alarms) == pytest.approx((100, 100, 0))


def test_the_log_interval_is_that_of_the_textbook():
    """Katz by hand, 40 of 200 and 15 of 100: root(1/40 - 1/200 + 1/15 - 1/100) x 1.959964 = 0.542688; ln(4/3) = 0.287682."""
    lower, upper = katz(np.array([40.0]), 200, np.array([15.0]), 100)
    assert (lower[0], upper[0]) == (pytest.approx(np.exp(-0.255006), rel=1e-5), pytest.approx(np.exp(0.830370), rel=1e-5))


def test_the_documents_print_what_the_module_gives():
    assert coverage_table() in METHODS.read_text(encoding="utf-8")
