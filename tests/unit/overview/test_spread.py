"""Quartiles are of four organisations or more; of fewer their own figures are given."""

from math import isnan

import pytest
from tests.unit.overview.conftest import row

from wres.indicators.figures import Figure
from wres.overview.overview import open_overview
from wres.overview.spread import spread_of

RATIOS = (1.13, 1.58, 1.4, 1.2)


@pytest.fixture
def several(put):
    """So many organisations with indicator 2 and a step in two years."""

    def of(count):
        for year in (2023, 2024):
            for number, value in enumerate(RATIOS[:count]):
                rows = [
                    row("{code}", "2", "relative_likelihood", "white/bme", value, "ratio"),
                    row("{code}", "rdr", "disparity", "white/bme", value, "ratio", band="lower_middle"),
                ]
                root = put(f"ZA{number}", rows=[line.replace("{code},2025", f"{{code}},{year}") for line in rows], year=year)
        return open_overview(2024, root)

    return of


def quartiles(overview, sheet):
    (table,) = (table for table in overview.tables if table.sheet == sheet)
    return [getattr(column.cells[-1], "sheet", column.cells[-1]) for column in table.columns if "quartile" in column.heading]


@pytest.mark.parametrize(
    ("count", "words"), [(2, "2 organisations have 1.13 and 1.58"), (3, "3 organisations have 1.13, 1.40 and 1.58")], ids=["2", "3"]
)
def test_of_fewer_than_four_no_half_is_said_to_lie_between(several, count, words):
    """Of 1.13 and 1.58 "half now lie between 1.25 and 1.47", where neither does."""
    overview = several(count)
    page = overview.years().html()
    assert f"Appointment: {words} in 2023/24" in page
    assert "now lie between" not in page
    assert quartiles(overview, "Spread") == quartiles(overview, "Steps rdr") == ["fewer than 4"] * 2


def test_of_four_half_lie_between_their_quartiles(several):
    """Of 1.13, 1.20, 1.40 and 1.58 in order: 1.13 + 0.75 × 0.07 = 1.1825, and 1.40 + 0.25 × 0.18 = 1.445."""
    overview = several(4)
    assert "median 1.30 in 2023/24, 1.30 in 2022/23; half of the organisations now lie between 1.18 and 1.45" in overview.years().html()
    assert quartiles(overview, "Spread") == quartiles(overview, "Steps rdr") == pytest.approx([1.1825, 1.445])


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_few_have_a_median_and_no_line(count):
    spread = spread_of("few", [Figure(value=value, unit="ratio", status="ok") for value in RATIOS[:count]])
    assert isnan(spread.lower)
    assert isnan(spread.upper)
    assert spread.median == {1: 1.13, 2: pytest.approx(1.355), 3: 1.4}[count]
