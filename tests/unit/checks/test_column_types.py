import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.checks.column_types import numbers


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12", 12.0),
        (" 4 ", 4.0),
        ("-0.5", -0.5),
        ("1.0", 1.0),
        ("1e3", None),
        ("inf", None),
        ("1_000", None),
        ("٣", None),
        ("", None),
        (None, None),
    ],
)
def test_only_plain_numbers_are_numbers(written, meant):
    found = numbers(pd.Series([written, "7"], index=[2, 5], dtype="str"))
    assert found.index.tolist() == [2, 5]
    assert found[5] == 7
    assert math.isnan(found[2]) if meant is None else found[2] == meant


@given(st.lists(st.decimals(min_value=-1000, max_value=1_000_000, places=3), min_size=1))
def test_numbers_are_read_as_pandas_reads_them(figures):
    written = pd.Series([str(one) for one in figures], dtype="str")
    assert numbers(written).tolist() == pd.to_numeric(written).astype(float).tolist()
