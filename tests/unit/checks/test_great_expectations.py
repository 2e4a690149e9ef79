"""The adapter, asked of frames whose faults are known."""

import threading

import pandas as pd
import pytest

from wres.checks.expectations import Expectation
from wres.checks.great_expectations import expectation_results

FRAME = pd.DataFrame(
    {"band": ["1", "2", None, "x", "y"], "low": [1.0, 5.0, 3.0, None, 0.0], "high": [2.0, 4.0, 3.0, 1.0, None]}, index=[2, 3, 5, 6, 7]
).astype({"band": "str"})


def _expected(kind, **arguments):
    return Expectation("a check", kind, arguments, "band", "error")


def _result(frame, expected):
    return expectation_results("frame", frame, [expected])[0]


@pytest.mark.parametrize(
    ("expected", "count", "rows", "values"),
    [
        pytest.param(_expected("ExpectColumnValuesToBeInSet", column="band", value_set=["1", "2"]), 2, [6, 7], ["x", "y"], id="codes"),
        pytest.param(_expected("ExpectColumnValuesToMatchRegex", column="band", regex="^[0-9]$"), 2, [6, 7], ["x", "y"], id="pattern"),
        pytest.param(_expected("ExpectColumnValuesToBeBetween", column="low", min_value=1, max_value=4), 2, [3, 7], [5.0, 0.0], id="range"),
        pytest.param(
            _expected(
                "ExpectColumnPairValuesAToBeGreaterThanB",
                column_A="high", column_B="low", or_equal=True, ignore_row_if="either_value_is_missing",
            ),
            1, [3], [(4.0, 5.0)], id="pair",
        ),
    ],
)  # fmt: skip
def test_rows_and_values_of_what_does_not_hold(expected, count, rows, values):
    found = _result(FRAME, expected)
    assert (found.met, found.count, found.rows, found.values) == (False, count, rows, values)


def test_blanks_and_repeats_are_found_by_row():
    assert _result(FRAME, _expected("ExpectColumnValuesToNotBeNull", column="band")).rows == [5]
    twice = pd.DataFrame({"key": ["a", "b", "a", None, None]}, dtype="str")
    assert _result(twice, _expected("ExpectColumnValuesToBeUnique", column="key")).rows == [0, 2]


def test_missing_columns_are_named():
    expected = _expected("ExpectTableColumnsToMatchSet", column_set=["band", "ethnicity"], exact_match=False)
    assert _result(FRAME, expected).values == ["ethnicity"]


def test_results_come_in_the_order_of_the_expectations():
    expected = [
        _expected("ExpectColumnValuesToNotBeNull", column="band"),
        _expected("ExpectColumnValuesToBeInSet", column="band", value_set=["1", "2", "x", "y"]),
        _expected("ExpectColumnValuesToMatchRegex", column="band", regex="^[0-9]$"),
    ]
    results = expectation_results("frame", FRAME, expected)
    assert [result.met for result in results] == [False, True, False]
    assert [result.expected for result in results] == expected


def test_every_row_is_listed():
    many = pd.DataFrame({"band": ["x"] * 500}, dtype="str")
    found = _result(many, _expected("ExpectColumnValuesToBeInSet", column="band", value_set=["1"]))
    assert found.count == 500
    assert found.rows == list(range(500))


def test_what_cannot_be_evaluated_is_not_taken_for_met_or_not():
    with pytest.raises(RuntimeError, match="could not be evaluated"):
        expectation_results("frame", FRAME, [_expected("ExpectColumnValuesToBeInSet", column="no such column", value_set=["1"])])


def test_the_engine_leaves_no_thread_behind_and_prints_nothing(capfd):
    expectation_results("frame", FRAME, [_expected("ExpectColumnValuesToNotBeNull", column="band")])
    assert capfd.readouterr() == ("", "")
    assert "tqdm_monitor" not in {thread.name for thread in threading.enumerate()}
