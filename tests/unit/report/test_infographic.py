"""What the key of an infographic promises is in its picture."""

import pytest

from wres.report import open_report
from wres.report.infographic import infographic
from wres.report.summary_words import summary_of


@pytest.mark.parametrize(
    ("code", "year", "key"),
    [
        pytest.param("RRU", 2019, "Relative likelihood", id="printed ratios without intervals"),
        pytest.param("EXA", 2025, "Relative likelihood, 95% confidence interval", id="ratios of counts"),
    ],
)
def test_the_key_speaks_of_an_interval_where_one_is_drawn(code, year, key):
    report = open_report(code, year)
    picture = infographic(report.context, report.results, summary_of(report.context, report.results))
    assert [row["text"] for row in picture.chart.data["key"] if row["role"] == "ratio"] == [key]
