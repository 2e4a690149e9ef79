"""What is said beside a ratio, in which order, and what is marked in the table of its parts."""

from math import nan

import pytest

from wres.comparison import AbsoluteDifference, ByPart, ManyTests, Significance
from wres.indicators.figures import Figure
from wres.report.kinds import presenter_of
from wres.report.results import Results

CELL = ("2", "relative_likelihood", "white/bme", "all", "all")
RATIO = Figure("ABC", 2025, *CELL, value=1.33, unit="ratio", lower=1.19, upper=1.49)
SIGNIFICANT = Significance(*CELL, 1.33, 1.19, 1.49, "above", "excludes 1", "not settled", 467.0, "bme", 393.0, 1)
PEOPLE = AbsoluteDifference("2", "bme", "white", 15.2, 20.3, -50.4, -130.0)
BELOW = ByPart("2", "white/bme", 1.33, (("domestic", 1.45), ("international", 1.72)), 1.46, 1.30, 1.64)
AMONG = ByPart("2", "white/bme", 1.50, (("domestic", 1.45), ("international", 1.72)), 1.46, 1.30, 1.64)


def readings(context, **rows):
    results = Results((RATIO,), significance=(SIGNIFICANT,), absolute_differences=(PEOPLE,), **rows)
    return [statement.text for statement in presenter_of(context(), "2").reading(context(), results, "2")]


def test_the_plain_result_comes_first_and_what_misleads_directly_after_it(context):
    first, second, third = readings(context, by_part=(BELOW,))
    assert first.startswith("This is above the non-adverse range")
    assert second.startswith("Read the overall relative likelihood, 1.33, with care.")
    assert third.endswith("50 fewer in every 1,000 BME applicants.")


def test_parts_that_agree_come_after(context):
    first, second, third = readings(context, by_part=(AMONG,))
    assert first.startswith("This is above the non-adverse range")
    assert "in every 1,000" in second
    assert third.startswith("Compared within its parts")


def test_only_what_can_be_said_is_said(context):
    results = Results((Figure("ABC", 2025, *CELL, unit="ratio", status="suppressed", reason="small number"),))
    assert presenter_of(context(), "2").reading(context(), results, "2") == []


@pytest.mark.parametrize("marked", [True, False])
def test_marked_bands_have_a_column_where_there_are_any(context, rows, marked):
    parts = [Figure("ABC", 2025, *CELL[:3], "clinical", band, value=2.0, unit="ratio", lower=1.1, upper=3.6) for band in ("5", "7")]
    tests = ManyTests("2", "bands", 2, 0.1, 2, frozenset({parts[1].key}) if marked else frozenset(), 2, nan)
    (html,) = presenter_of(context(), "2").more_tables(context(), Results((RATIO, *parts), many_tests=(tests,)), "2")
    assert "2 bands with figures were tested. If all were equal, fewer than 1 would seem to differ by chance alone; 2 did." in html
    heads, *cells = rows(html)
    assert (heads[-1] == "Marked") is marked
    assert [row[-1] for row in cells] == (["", "yes"] if marked else ["1.10 to 3.60"] * 2)
