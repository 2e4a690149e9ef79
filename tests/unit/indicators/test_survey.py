"""Survey percentages and gaps."""

import pandas as pd
import pytest

from wres.indicators.measures import tidy
from wres.indicators.survey import gap, survey_percentages


def survey(white, bme, responses=None) -> pd.DataFrame:
    frame = pd.DataFrame({"ethnicity": ["white", "bme"], "percent": [white, bme]})
    return frame if responses is None else frame.assign(responses=responses)


def test_a_gap_is_bme_minus_white_without_the_noise_of_floats():
    percentages = survey_percentages(survey(23.5, 28.6), ("white", "bme"))
    row = gap(percentages, ("bme", "white")).iloc[0]
    assert (row["value"], row["unit"], row["group"]) == (5.1, "points", "bme-white")
    assert pd.isna(row["lower"])
    assert percentages["denominator"].isna().all()


def test_responses_give_intervals(value_of):
    # 80% of 70 and 60% of 80 are 56 and 48 people: Newcombe's own example, 5.24 to 33.39 points.
    percentages = survey_percentages(survey(60.0, 80.0, [80, 70]), ("white", "bme"))
    row = gap(percentages, ("bme", "white")).iloc[0]
    assert (round(row["lower"], 2), round(row["upper"], 2)) == (5.24, 33.39)
    bme = value_of(percentages, "percentage", "bme")
    assert bme["denominator"] == 70
    assert pd.isna(bme["numerator"])
    assert bme["lower"] < 80 < bme["upper"]


def test_responses_of_one_group_only_give_that_group_an_interval(value_of):
    percentages = survey_percentages(survey(60.0, 80.0, pd.array([80, pd.NA], dtype="Int64")), ("white", "bme"))
    assert value_of(percentages, "percentage", "white")["lower"] > 0
    assert pd.isna(value_of(percentages, "percentage", "bme")["lower"])
    row = gap(percentages, ("bme", "white")).iloc[0]
    assert row["value"] == 20
    assert pd.isna(row["lower"])


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        pytest.param(survey(50.0, None), "blank", id="a blank"),
        pytest.param(survey(50.0, 40.0).iloc[:1], "no data", id="no row"),
        pytest.param(survey(50.0, 40.0, [100, 0]), "zero denominator", id="nobody answered"),
    ],
)
def test_a_missing_part_gives_a_missing_gap_with_its_reason(frame, reason):
    percentages = survey_percentages(frame, ("white", "bme"))
    assert percentages["reason"].tolist() == ["", reason]
    row = gap(percentages, ("bme", "white")).iloc[0]
    assert (row["status"], row["reason"]) == ("missing", reason)


def test_the_reason_of_a_printed_part_is_kept():
    parts = tidy(
        {
            "measure": ["percentage"] * 2,
            "group": ["white", "bme"],
            "value": [58, None],
            "status": ["ok", "missing"],
            "reason": ["", "to be confirmed"],
        }
    )
    assert gap(parts, ("bme", "white")).iloc[0]["reason"] == "to be confirmed"
