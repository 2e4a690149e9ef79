"""Survey percentages and gaps."""

from math import isnan

import pandas as pd
import pytest

from wres.indicators.figures import Figure
from wres.indicators.survey_percentage import answers_of, gap, survey_percentages
from wres.parameters import Workspace

STANDARD = Workspace.at().standard


def survey(white, bme, responses=None) -> pd.DataFrame:
    frame = pd.DataFrame({"indicator": "5", "ethnicity": ["white", "bme"], "percent": [white, bme]})
    return frame if responses is None else frame.assign(responses=responses)


def percentages_of(table: pd.DataFrame) -> list[Figure]:
    return survey_percentages(answers_of(table, "5", STANDARD.indicators["5"], STANDARD), ("white", "bme"))


def test_a_gap_is_bme_minus_white_without_the_noise_of_floats():
    percentages = percentages_of(survey(23.5, 28.6))
    row = gap(percentages, ("bme", "white"))
    assert (row.value, row.unit, row.group) == (5.1, "points", "bme-white")
    assert isnan(row.lower)
    assert all(isnan(part.denominator) for part in percentages)


def test_responses_give_intervals():
    # 80% of 70 and 60% of 80 are 56 and 48 people: Newcombe's own example, 5.24 to 33.39 points.
    percentages = percentages_of(survey(60.0, 80.0, [80, 70]))
    row = gap(percentages, ("bme", "white"))
    assert (round(row.lower, 2), round(row.upper, 2)) == (5.24, 33.39)
    bme = percentages[1]
    assert bme.denominator == 70
    assert isnan(bme.numerator)
    assert bme.lower < 80 < bme.upper


def test_responses_of_one_group_only_give_that_group_an_interval():
    white, bme = percentages_of(survey(60.0, 80.0, pd.array([80, pd.NA], dtype="Int64")))
    assert white.lower > 0
    assert isnan(bme.lower)
    row = gap([white, bme], ("bme", "white"))
    assert row.value == 20
    assert isnan(row.lower)


def test_only_the_answers_to_its_own_question_count():
    table = pd.concat([survey(50.0, 40.0).assign(indicator="6"), survey(60.0, 80.0)])
    assert [row.value for row in percentages_of(table)] == [60.0, 80.0]


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        pytest.param(survey(50.0, None), "blank", id="a blank"),
        pytest.param(survey(50.0, 40.0).iloc[:1], "no data", id="no row"),
        pytest.param(survey(50.0, 40.0, [100, 0]), "zero denominator", id="nobody answered"),
    ],
)
def test_a_missing_part_gives_a_missing_gap_with_its_reason(frame, reason):
    percentages = percentages_of(frame)
    assert [part.reason for part in percentages] == ["", reason]
    row = gap(percentages, ("bme", "white"))
    assert (row.status, row.reason) == ("missing", reason)


def test_the_reason_of_a_printed_part_is_kept():
    parts = [Figure(measure="percentage", group="white", value=58), Figure(measure="percentage", group="bme").missing("to be confirmed")]
    assert gap(parts, ("bme", "white")).reason == "to be confirmed"
