"""Rows from top to bottom: each has room for its name, and a new series a line of its own."""

import pytest

from wres.charts.ladder_rungs import BAR, BandShare, GoalMark, LadderPart, Rung, lay_parts
from wres.charts.points import MOST_BENCHMARKS, BenchmarkMark, rows_of_benchmarks
from wres.charts.rows import APART, LINE, ChartRow, lay_out, wrap


def test_rows_do_not_overlap_and_a_long_name_has_a_higher_row():
    rows = [ChartRow("2023/24", "before", {}), ChartRow("Ambulance Trusts", "benchmark", {}, "2017/18"), ChartRow("2024/25", "now", {})]
    data, height = lay_out(rows)
    heights = [row["y"] for row in data["rows"]]
    assert heights == sorted(heights)
    assert data["rows"][1]["label"] == "Ambulance\nTrusts\n2017/18"
    assert data["rows"][1]["first_line"] == heights[1] - LINE
    assert height == 5 * LINE + 3 * APART


def test_a_new_series_has_a_line_above_its_first_row_and_none_above_the_first_of_all():
    data, _ = lay_out([ChartRow("2022/23", "before", {}, begins="merger"), ChartRow("2023/24", "now", {}, begins="new series")])
    assert [row["words"] for row in data["breaks"]] == ["new series"]
    assert data["rows"][0]["y"] < data["breaks"][0]["y"] < data["rows"][1]["y"]


def test_a_name_that_is_far_too_long_is_shortened():
    assert wrap("An organisation " * 10, 77)[-1].endswith("…")
    assert len(wrap("An organisation " * 10, 77)) == 3


@pytest.mark.parametrize(("count", "sentence"), [(8, ""), (9, "1 more benchmark is in"), (40, "32 more benchmarks are in")])
def test_no_more_benchmarks_are_drawn_than_can_be_read(count, sentence):
    rows, left_out = rows_of_benchmarks([BenchmarkMark(f"Place {place}", "2024/25", 1.0, "1.00") for place in range(count)])
    assert len(rows) == min(count, MOST_BENCHMARKS)
    assert left_out.startswith(sentence)


def test_the_lowest_band_is_at_the_bottom_and_no_line_crosses_a_step():
    share = {"left": BandShare(10.0, "10.0%"), "right": BandShare(20.0, "20.0%")}
    step = Rung("step up", {side: BandShare(None, "ratio 1.81") for side in share}, is_step=True)
    part = LadderPart(
        {"left": "Non-clinical", "right": "Clinical"}, [Rung("Band 5", share), step, Rung("Band 6", share, GoalMark(25.6, "◇ 7 more"))]
    )
    data, height = lay_parts([part], {"whole": 25.6})
    place = {row["text"]: row["y"] for row in data["names"]}
    assert place["Band 6"] < place["◇ 7 more"] < place["ratio 1.81"] < place["Band 5"] < height
    spans = sorted({(row["y"], row["until"]) for row in data["references"]})
    assert len(spans) == 2
    assert spans[0][1] < place["ratio 1.81"] < spans[1][0]
    assert {row["side"] for row in data["shares"]} == {-1, 1}
    assert BAR > 60
