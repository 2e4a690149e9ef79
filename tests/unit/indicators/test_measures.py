"""The shape of results, and that nothing infinite leaves."""

import numpy as np
import pytest

from wres.indicators.figures import Figure
from wres.indicators.measures import COLUMNS, shares, tidy, together


def test_tidy_has_the_columns_of_indicators_csv_and_their_types():
    rows = tidy([Figure(measure="share", group="bme", value=15, unit="percent")])
    assert list(rows.columns) == COLUMNS
    assert rows.loc[0, ["staff_group", "band", "status", "reason"]].tolist() == ["all", "all", "ok", ""]
    assert str(rows["year"].dtype) == "int64"
    assert rows["value"].dtype == float
    assert rows["numerator"].isna().all()


@pytest.mark.parametrize("value", [np.inf, -np.inf, np.nan])
def test_a_value_that_is_no_number_is_never_ok(value):
    row = tidy([Figure(measure="relative_likelihood", group="white/bme", value=value)]).iloc[0]
    assert row["status"] == "missing"
    assert row["reason"] == "no data"
    assert np.isnan(row["value"])


def test_a_missing_row_keeps_no_interval():
    row = tidy([Figure(measure="gap", group="bme-white", value=3.0, lower=1.0, upper=5.0, status="missing", reason="blank")]).iloc[0]
    assert row[["value", "lower", "upper"]].isna().all()
    assert row["reason"] == "blank"


def test_shares_of_nobody_have_a_reason():
    nobody, one = shares([Figure(numerator=0, denominator=0), Figure(numerator=1, denominator=4)], 0.95)
    assert (nobody.status, nobody.reason, nobody.denominator) == ("missing", "zero denominator", 0)
    assert (one.status, one.reason, one.value) == ("ok", "", 25)


def test_together_of_nothing_is_an_empty_tidy_frame():
    assert list(together([]).columns) == COLUMNS
    assert len(together([tidy([]), tidy([])])) == 0
