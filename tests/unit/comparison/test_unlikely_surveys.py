"""Survey percentages that no survey has are left out with their gaps, indicator by indicator, and told with what was seen."""

import pytest

from wres.comparison.counted_rows import counted_rows

COLUMNS = ("indicator", "measure", "group", "value", "unit", "numerator", "denominator", "status", "reason", "source")


def survey_of(answers="800", **values):
    """White and BME percentages by indicator (_5 and so on), as they were written, with their gaps."""
    rows = []
    for indicator, (white, bme) in values.items():
        for measure, group, value, unit in (
            ("percentage", "white", white, "percent"),
            ("percentage", "bme", bme, "percent"),
            ("gap", "bme-white", f"{float(bme or 0) - float(white or 0):g}", "points"),
        ):
            people = answers if unit == "percent" else ""
            rows.append([indicator[1:], measure, group, value, unit, "", people, "ok" if value else "suppressed", "", "counts"])
    return rows


def read(rows):
    counted = counted_rows(COLUMNS, rows, 2025)
    return counted, [what for what, _ in counted.doubts]


def test_one_indicator_given_as_fractions_is_left_out_and_the_others_stand():
    rows = survey_of(_5=("26.4", "32"), _7=("0.599", "0.488"))
    counted, whats = read(rows)
    assert whats == [
        "3 survey values cannot be used, because no survey has such results: indicator 7 has 0.488 to 0.599%, like fractions of 1."
    ]
    assert counted.because == dict.fromkeys((3, 4, 5), "contradiction")
    assert list(counted.rows[:3]) == rows[:3]
    assert [row[3:9] for row in counted.rows[3:]] == [
        ["", unit, "", "", "missing", "contradiction"] for unit in ("percent", "percent", "points")
    ]


def test_fractions_beside_a_gap_in_points_are_left_out_with_it():
    rows = survey_of(_5=("0.2", "0.255"))
    rows[2][3] = "5.5"
    counted, whats = read(rows)
    assert whats == [
        "3 survey values cannot be used, because no survey has such results: indicator 5 has 0.2 to 0.255%, like fractions of 1."
    ]
    assert set(counted.because) == {0, 1, 2}


def test_each_indicator_of_a_file_is_named():
    _, (what,) = read(survey_of(_5=("0.264", "0.32"), _6=("0", "0"), _7=("0.6", "0.5"), _8=("0.06", "0.14")))
    assert what.startswith("12 survey values cannot be used")
    for words in ("5 has 0.264 to 0.32%", "6 has 0% for every group, of 1,600 answers", "7 has 0.5 to 0.6%", "8 has 0.06 to 0.14%"):
        assert f"indicator {words}" in what


@pytest.mark.parametrize("answers", ["", "40", "2000"])
def test_fractions_are_told_whatever_the_number_of_answers(answers):
    """One of 40 is 2.5%."""
    _, whats = read(survey_of(answers, _8=("0.07", "0.15")))
    assert len(whats) == 1


def test_one_group_given_as_a_fraction_alone_is_left_out():
    _, whats = read(survey_of(_7=("0.6", "0.5"))[1:2])
    assert whats == ["1 survey value cannot be used, because no survey has such results: indicator 7 has 0.5%, like fractions of 1."]


def test_100_answers_of_which_none_says_so_are_too_many():
    counted, whats = read(survey_of("50", _6=("0", "0.0")))
    assert whats == [
        "3 survey values cannot be used, because no survey has such results: indicator 6 has 0% for every group, of 100 answers."
    ]
    assert set(counted.because) == {0, 1, 2}


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(survey_of("49", _8=("0", "0")), id="nobody of 98"),
        pytest.param(survey_of("", _8=("0", "0")), id="nobody of an unknown number"),
        pytest.param(survey_of(_8=("2.1", "0")), id="nobody in one group"),
        pytest.param(survey_of(_8=("1.2", "0.9")), id="one group above 1%"),
        pytest.param(survey_of("", _8=("", "")), id="hidden"),
        pytest.param(
            [[*row[:5], people, *row[6:]] for row, people in zip(survey_of("600", _8=("0.5", "0.8")), ("3", "5", ""), strict=True)],
            id="counts of few",
        ),
        pytest.param(
            [[*row[:8], "rounded to the nearest 5 because of a small number", row[9]] for row in survey_of(_8=("0", "0"))],
            id="rounded to 5",
        ),
    ],
)
def test_few_and_nobody_are_results(rows):
    """The smallest of 263 organisations in the 2024 staff survey had nobody of 64 who was discriminated against.

    3 of 600 are 0.5%, and 5 are 0.8%.
    """
    counted, whats = read(rows)
    assert (whats, counted.because) == ([], {})
    assert list(counted.rows) == rows
