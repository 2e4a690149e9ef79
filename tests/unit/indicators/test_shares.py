"""Percentages of counts."""

from wres.indicators.figures import Figure
from wres.indicators.shares import shares


def test_shares_of_nobody_have_a_reason():
    nobody, quarter = shares([Figure(numerator=0, denominator=0), Figure(numerator=1, denominator=4)], 0.95)
    assert (nobody.status, nobody.reason, nobody.denominator) == ("missing", "zero denominator", 0)
    assert (quarter.status, quarter.reason, quarter.value) == ("ok", "", 25)
