"""Which columns decide a check of the plan as a whole."""

import pytest

from wres.plans.questions.columns_read import COLUMNS_READ, columns_read
from wres.plans.written import COLUMNS


@pytest.mark.parametrize("check", COLUMNS_READ)
def test_every_column_is_one_of_the_actions(check):
    assert set(columns_read(check)) <= set(COLUMNS)
    assert columns_read(check)


def test_a_check_that_is_not_listed_may_read_any():
    assert columns_read("several terms for one group") == ()
