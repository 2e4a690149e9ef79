"""What lies behind the rows of a ratio over the years leaves words in the place of marks free."""

import pytest
from measured import width_of

from wres.charts import YearPoint, ratio_chart
from wres.charts.rows import LINE, NOTE
from wres.charts.style import SMALL


@pytest.mark.parametrize(("words", "is_long"), [("no data", False), ("to be confirmed", True), ("hidden", False)])
@pytest.mark.parametrize("highest", [1.6, 8.0])
def test_the_range_is_interrupted_where_words_would_run_into_it(words, is_long, highest):
    """To 1.76 the range begins some 64 pixels from the left, to 8.8 some 25: there every word reaches it. Widths are those of the font."""
    points = [YearPoint("2023/24", highest, f"{highest:.2f}"), YearPoint("2024/25", None, words)]
    chart = ratio_chart(points, 0.8, 1.25, "", [], {}, name="chart-2", title="", description="", caption="")
    reaches = NOTE + width_of(words, SMALL, bold=False) > (64 if highest == 1.6 else 25)
    assert reaches == (is_long or highest == 8.0)
    (row,) = (row for row in chart.data["rows"] if row["note"])
    covered = [part for part in chart.data["range"] if part["y"] < row["y"] + LINE / 2 and part["until"] > row["y"] - LINE / 2]
    assert bool(covered) == (not reaches)
    assert min(part["y"] for part in chart.data["range"]) == 0
    assert max(part["until"] for part in chart.data["range"]) == chart.params["height"]
