"""Which years' events are counted."""

import pandas as pd
import pytest

from wres.indicators.window import events_in_window

THIS_YEAR = pd.DataFrame({"ethnicity": ["white", "bme"], "entered": [17, 9]})
LAST_YEAR = pd.DataFrame({"ethnicity": ["white", "bme"], "entered": [21, 4]})
BOTH = pd.concat([THIS_YEAR.assign(year=2020), LAST_YEAR.assign(year=2019)], ignore_index=True).astype({"year": "Int64"})


@pytest.mark.parametrize(
    ("table", "earlier", "years", "used", "cases"),
    [
        pytest.param(THIS_YEAR, LAST_YEAR, 1, 1, 26, id="one year asked for"),
        pytest.param(THIS_YEAR, LAST_YEAR, 2, 2, 51, id="the other year from last year's return"),
        pytest.param(THIS_YEAR, None, 2, 1, 26, id="no other year"),
        pytest.param(BOTH, None, 2, 2, 51, id="the other year from the year column"),
        pytest.param(BOTH, LAST_YEAR.assign(entered=999), 2, 2, 51, id="the year column wins over last year's return"),
        pytest.param(BOTH, None, 1, 1, 26, id="a year column and one year asked for"),
        pytest.param(THIS_YEAR.assign(year=pd.NA), BOTH, 2, 2, 51, id="last year's return with a year column of its own"),
    ],
)
def test_years_and_cases(table, earlier, years, used, cases):
    window = events_in_window(table, earlier, 2020, years, "year")
    assert (window.years, window.events["entered"].sum()) == (used, cases)


def test_without_rows_of_this_year_there_is_nothing():
    assert events_in_window(LAST_YEAR.assign(year=2019), None, 2020, 2, "year") is None
