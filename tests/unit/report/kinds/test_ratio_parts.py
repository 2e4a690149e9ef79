"""Staff groups, bands and routes with the counts behind their ratios: none is left out because nobody had the event."""

from dataclasses import replace
from math import nan

import pytest

from wres.indicators.at_risk import EventCounts
from wres.indicators.relative_likelihood import relative_likelihood
from wres.report.kinds.ratio_parts import likelihoods_of, parts_table
from wres.report.results import Results

COUNTS = (
    EventCounts("white", 90, 400), EventCounts("bme", 12, 165),
    EventCounts("white", 60, 300, "clinical", "5"), EventCounts("bme", 0, 120, "clinical", "5"),
    EventCounts("white", 0, 10, "clinical", "6"), EventCounts("bme", 5, 10, "clinical", "6"),
    EventCounts("white", 9, 30, "clinical", "7"), EventCounts("bme", 0, 0, "clinical", "7"),
    EventCounts("white", 0, 0, "clinical", "9"), EventCounts("bme", 0, 0, "clinical", "9"),
    EventCounts("white", 21, 60, part="international"), EventCounts("bme", 7, 35, part="international"),
)  # fmt: skip


def figures(counts=COUNTS):
    return tuple(replace(row, indicator="2") for row in relative_likelihood(counts, ("white", "bme")))


def test_a_band_without_events_keeps_its_counts_and_its_bound(context, rows):
    """At least 6.42 and at most 0.64 by brute force; 21 of 60 against 7 of 35 is 1.75, with 0.87 to 3.75."""
    heading, *lines = rows(parts_table(context(), Results(figures()), "2"))
    assert heading == ["Staff", "Band", "Who", "White", "BME", "Relative likelihood", "95% confidence interval"]
    assert lines == [
        ["Clinical", "Band 5", "everyone", "60 of 300", "0 of 120", "at least 6.42", "6.42 or more"],
        ["Clinical", "Band 6", "everyone", "0 of 10", "5 of 10", "0.00", "0.00 to 0.64"],
        ["Clinical", "Band 7", "everyone", "9 of 30", "0 of 0", "[x]", ""],
        ["All staff", "All bands", "international recruits only", "21 of 60", "7 of 35", "1.75", "0.87 to 3.75"],
    ]


def test_what_the_counts_are_is_said_below(context):
    assert "White and BME: appointments out of applicants" in parts_table(context(), Results(figures()), "2")


def test_a_hidden_count_is_marked(context, rows):
    hidden = tuple(
        replace(row, value=nan, numerator=nan, denominator=nan, lower=nan, upper=nan, status="suppressed", reason="small number")
        if row.band == "5" and row.group != "white"
        else row
        for row in figures()
    )
    first = rows(parts_table(context(), Results(hidden), "2"))[1]
    assert first == ["Clinical", "Band 5", "everyone", "60 of 300", "[c]", "[c]", ""]


def test_without_parts_there_is_no_table(context):
    assert parts_table(context(), Results(figures(COUNTS[:2])), "2") == ""


@pytest.mark.parametrize("measure", ["relative_likelihood", "relative_likelihood_international"])
def test_the_likelihoods_behind_a_ratio_are_those_of_its_own_part(measure):
    everything = figures()
    ratio = next(row for row in everything if row.cell == (measure, "white/bme", "all", "all"))
    parts = likelihoods_of(ratio, Results(everything))
    assert {group: part.denominator for group, part in parts.items()} == (
        {"white": 400, "bme": 165} if measure == "relative_likelihood" else {"white": 60, "bme": 35}
    )
