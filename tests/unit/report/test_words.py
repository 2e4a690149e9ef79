"""Periods in words: three clocks, each with its own."""

import pytest

from wres.parameters import Workspace
from wres.report.words import period_of


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        ("snapshot", "as at 31 March 2019"),
        ("financial_year", "1 April 2018 to 31 March 2019"),
        ("survey", "NHS Staff Survey, autumn 2018"),
    ],
)
def test_each_clock_has_its_own_period(clock, words):
    workspace = Workspace.at()
    assert period_of(clock, 2019, workspace.year(2019), workspace.standard) == words
