"""Two years counted together: last year's report must not give this year's cases back. Made-up counts."""

import pandas as pd
import pytest

from wres.disclosure import disclose
from wres.indicators import Figure
from wres.parameters import Disclosure

CELLS = {("clinical", "5"): (400, 200, 20)}


def of_year(measures_of, year: int, white: int, bme: int, bme_before: int | None = None) -> tuple[Figure, ...]:
    """A year whose rules ask for two years; without the year before it counts one."""
    events = pd.DataFrame({"ethnicity": ["white", "bme"], "entered": [white, bme], "year": [year, year]})
    if bme_before is not None:
        before = pd.DataFrame({"ethnicity": ["white", "bme"], "entered": [white, bme_before], "year": [year - 1, year - 1]})
        events = pd.concat([events, before])
    return measures_of(CELLS, year=year, disciplinary=events)


def bme(disclosed: tuple[Figure, ...]) -> str:
    return next(row.status for row in disclosed if row.key == ("3", "likelihood", "bme", "all", "all"))


@pytest.mark.parametrize(
    ("this_year", "last_year", "status"),
    [
        pytest.param(3, 8, "suppressed", id="11 in two years, 8 shown last year: 3 would be known"),
        pytest.param(0, 8, "ok", id="8 in two years, 8 shown last year: none this year, which is no secret"),
        pytest.param(6, 8, "ok", id="14 in two years, 8 shown last year: 6 may be known"),
        pytest.param(6, 3, "ok", id="9 in two years, last year hidden"),
    ],
)
def test_one_year_shown_and_then_two(measures_of, standard, this_year: int, last_year: int, status: str) -> None:
    earlier = disclose(of_year(measures_of, 2018, 30, last_year), Disclosure(), standard).figures
    now = of_year(measures_of, 2019, 30, this_year, last_year)
    assert bme(disclose(now, Disclosure(), standard, earlier).figures) == status


def test_a_chain_of_years_is_followed_back(measures_of, standard) -> None:
    """2017 alone: 9. 2017 and 2018: 17, so 2018 had 8. 2018 and 2019: 10, so 2019 had 2."""
    first = disclose(of_year(measures_of, 2017, 30, 9), Disclosure(), standard).figures
    second = disclose(of_year(measures_of, 2018, 30, 8, 9), Disclosure(), standard, first).figures
    third = of_year(measures_of, 2019, 30, 2, 8)
    assert bme(second) == "ok"
    assert bme(disclose(third, Disclosure(), standard, second).figures) == "ok"  # one year back is not enough to know
    assert bme(disclose(third, Disclosure(), standard, first + second).figures) == "suppressed"


def test_without_earlier_years_nothing_more_is_hidden(measures_of, standard) -> None:
    assert bme(disclose(of_year(measures_of, 2019, 30, 3, 8), Disclosure(), standard).figures) == "ok"
