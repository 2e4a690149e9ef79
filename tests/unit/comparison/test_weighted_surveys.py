"""Weighted survey results beside counts that are not: used with a note, unless they are far apart."""

import pytest

from wres.comparison.counted_rows import counted_rows
from wres.comparison.weighted_surveys import weighted_surveys
from wres.parameters import Plausibility

COLUMNS = ("indicator", "measure", "group", "value", "numerator", "denominator", "status", "reason")


def row(value, numerator, denominator, measure="percentage", reason=""):
    return ["5", measure, "bme", value, numerator, denominator, "ok", reason]


def read(given, **bounds):
    counted = counted_rows(COLUMNS, [given], 2025, bounds=Plausibility(**bounds))
    return list(counted.because), [finding.what for finding in weighted_surveys(COLUMNS, counted.rows, "AAA/indicators.csv")]


def test_a_percentage_near_its_counts_is_used_with_a_note():
    """175 of 605 are 28.93%."""
    given = row("29.8", "175", "605")
    assert read(given) == ([], ["1 survey percentage is not what the counts beside give: 29.8 (5 percentage bme) beside 175 of 605."])
    (note,) = weighted_surveys(COLUMNS, [given], "AAA/indicators.csv")
    assert (note.severity, note.where) == ("note", "AAA/indicators.csv")


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(row("34.0", "175", "605"), id="5.1 points off"),
        pytest.param(row("0.289", "175", "605"), id="a fraction"),
        pytest.param(row("0", "20", "605"), id="nobody beside 20"),
        pytest.param(row("2", "0", "605"), id="somebody beside nobody"),
        pytest.param(row("98", "605", "600"), id="more than everybody"),
        pytest.param(row("29.8", "175", "605", "likelihood"), id="no survey"),
    ],
)
def test_what_no_weights_explain_is_left_out(given):
    assert read(given) == ([0], [])


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(row("29", "175", "605"), id="rounded to whole numbers"),
        pytest.param(row("29.8", "", "605"), id="answers alone"),
        pytest.param(row("40", "175", "605", reason="rounded to the nearest 5 because of a small number"), id="to protect people"),
    ],
)
def test_of_other_percentages_nothing_is_said(given):
    assert read(given) == ([], [])


def test_a_file_without_counts_is_not_looked_at():
    assert list(weighted_surveys(COLUMNS[:4], [row("29.8", "175", "605")[:4]], "AAA/indicators.csv")) == []


@pytest.mark.parametrize(("points", "left_out"), [(0.86, [0]), (0.88, [])])
def test_how_far_weights_may_reach_is_a_parameter(points, left_out):
    """175 of 605 are 28.926%, 0.874 less than 29.8."""
    assert read(row("29.8", "175", "605"), survey_weights=points)[0] == left_out
