"""No text of a chart lies on another or beyond the edge, whatever the figures: measured from the drawing, in the bundled font."""

import dataclasses
import datetime as dt
import re
from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from measured import TOUCH, boxes, crossed, width_of

from wres.charts import (
    BandShare,
    BenchmarkMark,
    BoardShare,
    Chart,
    Glance,
    GlanceBenchmark,
    GlanceMark,
    GlanceWords,
    GlanceYear,
    GoalMark,
    LadderPart,
    Picture,
    Rung,
    TimelineLine,
    YearPoint,
    board_chart,
    glance_picture,
    ladder_chart,
    percentages_chart,
    ratio_chart,
    slide_charts,
    timeline_charts,
)
from wres.charts.drawing import svg
from wres.charts.ladder_rungs import BAR, INNER
from wres.charts.rows import WIDTH
from wres.charts.slide import slide_svg

FEW = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ABOUT = {"title": "A finding", "description": "What it shows", "caption": "A finding"}
HALF_A_GOAL = 6  # pixels, with its outline


def assert_apart(chart: Chart | None) -> None:
    drawing = svg(chart)
    texts = boxes(drawing)
    width, height = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', drawing).groups())
    assert len(texts) > 1
    assert [(one.text, other.text) for one, other in combinations(texts, 2) if one.lies_on(other)] == []
    beyond = (box for box in texts if box.left < -1 or box.top < -1 or box.right > width + 1 or box.bottom > height + 1)
    assert [box.text for box in beyond] == []
    assert crossed(drawing) == []


def test_the_measure_finds_texts_that_lie_on_one_another():
    """2.78 is the sum of the widths of the figures and the point in the tables of the font (5 of 0.556 em)."""
    assert width_of("00000", 1, bold=False) == pytest.approx(2.78, abs=0.01)
    two = '<svg><g transform="translate(5,5)"><text transform="translate(0,{})" font-size="10px">12%</text></g><text>34%</text></svg>'
    apart, close = (boxes(two.format(y)) for y in (20, 3))
    assert not apart[0].lies_on(apart[1])
    assert close[0].lies_on(close[1])


percents = st.sampled_from([0.0, 0.4, 3.0, 50.0, 97.0, 99.6, 100.0]) | st.floats(0, 100).map(lambda value: round(value, 1))
ratios = st.sampled_from([0.02, 0.5, 0.99, 1.0, 1.25, 3.0, 18.4, 55.0]) | st.floats(0.05, 40).map(lambda value: round(value, 2))
names = st.sampled_from(["England", "London", "Acute and community trusts of the Midlands", "An NHS organisation " * 6])
changes = st.sampled_from([
    "● little change", "◇ further from equal", "? chance not known", "163 more BME staff, 1,061 fewer others", "2 of 14 seats in both years",
    "63 more all other ethnic groups combined staff, 61 more others", "",
])  # fmt: skip
groups = st.sampled_from([("White", "BME"), ("", ""), ("Disabled", "Not dis.")])


@st.composite
def percent_rows(draw: st.DrawFn) -> Glance:
    """Two groups, a part against the whole, or one figure alone."""
    first, second = draw(percents), draw(percents | st.just(None))
    near = draw(st.booleans()) and second is not None
    second = min(100.0, first + draw(st.sampled_from([0.0, 0.1, 1.5]))) if near else second
    whole, (reference, comparison) = draw(st.booleans()), draw(groups)
    part = draw(st.sampled_from(["board", "voting members", "bands 8a and above"]))
    text = draw(st.sampled_from(["{:.1f}%", "{:.0f}% (rounded)"])) if whole else "{:.1f}%"
    marks = [GlanceMark("comparison", first, text.format(first), part if whole else "", "" if whole else comparison)]
    if second is not None:
        role, name = ("whole", "all staff") if whole else ("reference", "")
        marks.append(GlanceMark(role, second, text.format(second), name, "" if whole else reference))
    link = draw(st.sampled_from(["", f"gap {first - (second or 0):+.1f}", f"{first - (second or 0):+.1f} percentage points"]))
    subtitle = "% of staff" if not whole else f"White {text.format(100 - first)}, BME {text.format(first)}"
    title = draw(st.sampled_from(["1 Workforce", "5 Harassment from the public", "9 Board membership of voting members"]))
    return Glance(
        title, "percent", subtitle, marks, link, benchmark=draw(benchmarks(percents, "%")), change=draw(changes),
        emphasis=draw(st.sampled_from(["", "Furthest from equal"])), years=[GlanceYear("whole", year, first, 0) for year in (2024, 2025)],
    )  # fmt: skip


@st.composite
def ratio_rows(draw: st.DrawFn) -> Glance:
    """A ratio with its interval, or with a bound alone."""
    value = draw(ratios)
    text = draw(st.sampled_from(["{:.2f}", "{:.2f} (rounded)", "at least {:.2f}"])).format(value)
    goes = "up" if text.startswith("at least") else ""
    return Glance(
        "2 Appointment", "ratio", "White 71.3%, BME 25.6%", [GlanceMark("ratio", value, text)], lower=value / 2, upper=value * 3, goes=goes,
        benchmark=draw(benchmarks(ratios, "")), change=draw(changes), emphasis=draw(st.sampled_from(["", "Furthest from equal"])),
    )  # fmt: skip


@st.composite
def empty_rows(draw: st.DrawFn) -> Glance:
    look, absent = draw(
        st.sampled_from([("hidden", "Hidden to protect people"), ("missing", "No data"), ("missing", "Not asked in this year")])
    )
    scale = draw(st.sampled_from(["percent", "ratio"]))
    return Glance("3 Disciplinary", scale, "BME compared with White", look=look, absent=absent, benchmark=draw(benchmarks(percents, "")))


@st.composite
def benchmarks(draw: st.DrawFn, values: st.SearchStrategy[float], unit: str) -> GlanceBenchmark | None:
    value = draw(values)
    return draw(st.none() | st.builds(GlanceBenchmark, names, st.just(value), st.just(f"{value:.2f}{unit} in 2023/24")))


def the_words(years: str, change: str) -> GlanceWords:
    roles = {
        "reference": "White staff",
        "comparison": "BME staff",
        "whole": "BME share of all staff",
        "ratio": "Relative likelihood, 95% interval",
    }
    return GlanceWords(
        "An NHS trust " * 9, ["A standard, 2024/25. Made up. Draft.", "What matters. " * 12], roles, "Non-adverse range, 0.80 to 1.25", 0.8, 1.25,
        "England, London and others", years, change, "equal", {0.8: "0.80", 1.25: "1.25"}, 2024, 2025,
    )  # fmt: skip


@FEW
@given(st.lists(percent_rows() | ratio_rows() | empty_rows(), min_size=1, max_size=5))
def test_texts_of_an_infographic_are_apart(rows: list[Glance]) -> None:
    picture = glance_picture(rows, the_words("2023/24 to 2024/25", "Change since 2023/24"), name="infographic", **ABOUT)
    assert_apart(picture.chart)
    assert_strips_cut_no_text(picture)


@settings(FEW, max_examples=15)
@given(st.lists(percent_rows() | ratio_rows() | empty_rows(), min_size=1, max_size=9))
def test_texts_of_a_slide_are_apart_and_within_it(rows: list[Glance]) -> None:
    drawing = slide_svg(slide_charts(rows, the_words("2023/24 to 2024/25", "Change since 2023/24"), "infographic"))
    width, height = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', drawing).groups())
    assert width / height == pytest.approx(16 / 9, abs=0.01)
    texts = boxes(drawing)
    titles = {word for row in rows for word in row.title.split()}
    assert titles <= {word for box in texts for word in box.text.split()}
    assert [(one.text, other.text) for one, other in combinations(texts, 2) if one.lies_on(other)] == []
    assert [box.text for box in texts if min(box.left, box.top, width - box.right, height - box.bottom) < 0] == []
    assert crossed(drawing) == []


def test_the_measure_finds_a_line_across_a_text_or_touching_it():
    drawing = '<svg><g transform="translate(3,0)"><line transform="translate({},0)" x2="0" y2="{}"/></g><text transform="translate(5,30)" font-size="10px">12%</text></svg>'
    assert crossed(drawing.format(8, 20)) == []
    assert crossed(drawing.format(8, 40)) == ["12%"]
    assert crossed(drawing.format(-1, 40)) == ["12%"]  # 3 pixels left of it
    assert crossed(drawing.format(-5, 40)) == []
    assert crossed('<svg><line transform="translate(0,27)" x2="90" y2="0"/><text transform="translate(5,30)">12%</text></svg>') == ["12%"]


def assert_strips_cut_no_text(picture: Picture) -> None:
    """Every figure and every text of a scale is whole in one strip, and no strip begins before another ends."""
    strips = [strip.box for strip in picture.strips if strip.kind != "key"]
    left, width = strips[0][0], strips[0][2]
    data = picture.chart.data
    words = {row["text"] for name in data if name.endswith(("_labels", "_benchmarks", "_ticks")) for row in data[name] if row["text"]}
    texts = [
        box for box in boxes(svg(picture.chart, picture.opening)) if box.text in words and left < box.right and box.left < left + width
    ]
    whole = [
        box for box in texts for _, top, _, height in strips
        if top - TOUCH <= box.top and left - TOUCH <= box.left and box.bottom <= top + height + TOUCH and box.right <= left + width + TOUCH
    ]  # fmt: skip
    assert [box.text for box in texts if box not in whole] == []
    assert all(top + height <= below for (_, top, _, height), (_, below, *_) in pairwise(strips))


@pytest.mark.parametrize("year", ["2023/24", "2023", "1 April 2023 to 31 March 2024", "September 2019", "MMMM/MM"])
def test_no_header_touches_another(year: str) -> None:
    """Beside one another they are 8 pixels apart at least, and none reaches down into the first row or up into the key."""
    row = Glance("5 Harassment", "percent", marks=[GlanceMark("comparison", 97.0, "97.0%")], change="● little change")
    chart = glance_picture([row], the_words(f"{year} to {year}", f"Change since {year}"), name="infographic", **ABOUT).chart
    assert_apart(chart)
    (top,) = [row["y"] for row in chart.data["rows"]]
    key = max(row["y"] for row in chart.data["key"])
    heads = [box for box in boxes(svg(chart)) if key + 5 < (box.top + box.bottom) / 2 < top]
    assert {"Change", "since"} <= {word for box in heads for word in box.text.split()}
    columns = sorted({round(box.left) for box in heads if box.left > 500})
    assert len(columns) == 2
    assert max(box.right for box in heads if round(box.left) == columns[0]) + 8 < columns[1]


@FEW
@given(st.lists(percent_rows() | ratio_rows() | empty_rows(), min_size=1, max_size=6))
def test_no_line_crosses_the_words_of_a_row_without_figures(rows: list[Glance]) -> None:
    data = glance_picture(rows, the_words("2024 to 2025", "Change"), name="infographic", **ABOUT).chart.data
    spans = [(row["y"], row["y2"]) for scale in ("percent", "ratio") for part in ("ticks", "range") for row in data[f"{scale}_{part}"]]
    for row, place in zip(rows, data["rows"], strict=True):
        lines = [span for span in spans if min(span[1], place["y2"]) - max(span[0], place["y"]) > 0]
        assert bool(lines) == bool(row.marks)


@FEW
@given(
    percents,
    percents,
    st.lists(st.builds(BenchmarkMark, names, st.just("2023/24"), percents, st.just("28.6%"), st.just("BME")), max_size=2),
)
def test_texts_of_percentages_are_apart(first: float, second: float, others: list[BenchmarkMark]) -> None:
    points = [
        YearPoint(year, value, f"{value:.1f}%", group)
        for group, value in (("White", first), ("BME", second))
        for year in ("2023/24", "2024/25")
    ]
    assert_apart(
        percentages_chart(points, {"2024/25": f"{first - second:+.1f}"}, "", others, {"2024/25": "new series"}, name="chart-5", **ABOUT)
    )


absent = st.sampled_from(["no data", "to be confirmed", "hidden to protect people"])


@FEW
@given(ratios, ratios, absent, st.lists(st.builds(BenchmarkMark, names, st.just("2023/24"), ratios, st.just("1.59")), max_size=2))
def test_texts_of_ratios_are_apart(before: float, now: float, note: str, others: list[BenchmarkMark]) -> None:
    points = [YearPoint(year, value, f"{value:.2f}", "", value / 2, value * 2) for year, value in (("2023/24", before), ("2024/25", now))]
    points = [YearPoint("2021/22", None, note), points[0], YearPoint("2022/23", None, note), points[1]]
    assert_apart(ratio_chart(points, 0.8, 1.25, "", others, {}, name="chart-2", **ABOUT))


DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2024, 1, 1))
ACTIONS = st.sampled_from(["1 Meet", "2.1 Review each case before it becomes a formal investigation", "3 An action of many words " * 9])
UNDATED = st.builds(TimelineLine, ACTIONS, st.just(()), note=st.sampled_from(["ongoing, no date", "date cannot be read"]))
DATED = st.builds(TimelineLine, ACTIONS, st.tuples(st.tuples(DAYS, st.sampled_from(["due", "overdue", "starts"]))))


MANY_WORDS = "14.2 " + "An action of many words, " * 40


def test_every_name_of_a_timeline_is_whole() -> None:
    rows = [TimelineLine(name, note="ongoing, no date") for name in ("1 Meet", MANY_WORDS, "W" * 80)]
    charts = timeline_charts(rows, {}, dt.date(2024, 1, 1), dt.date(2025, 1, 1), None, name="plan-dates", **ABOUT)
    for chart in charts:
        assert_apart(chart)
    shown = [row["label"] for chart in charts for row in chart.data["commitments"]]
    assert [label.replace("\n", " ") for label in shown[:2]] == ["1 Meet", MANY_WORDS.strip()]
    assert shown[2].replace("\n", "") == "W" * 80


@pytest.mark.parametrize(("actions", "parts"), [(1, [1]), (17, [17]), (18, [9, 9]), (36, [9] * 4), (40, [10] * 4)])
def test_parts_of_a_timeline_are_alike_and_even_in_number_as_two_stand_side_by_side(actions: int, parts: list[int]) -> None:
    rows = [TimelineLine("1 Meet", note="ongoing, no date")] * actions  # 41 pixels each, of 720 at the most
    charts = timeline_charts(rows, {}, dt.date(2024, 1, 1), dt.date(2025, 1, 1), None, name="plan-dates", **ABOUT)
    assert [len(chart.data["commitments"]) for chart in charts] == parts


SHARES = st.builds(
    lambda value: BandShare(value, "<0.1%" if 0 < value < 0.1 else f"{value:.1f}%"), st.sampled_from([0.0, 0.01, 100.0]) | percents
) | st.sampled_from([BandShare(None, "hidden", "hidden"), BandShare(None, "no staff", "absent"), BandShare(None, "no data", "absent")])  # fmt: skip
BANDS = st.sampled_from(["Band 8a", "Very senior manager", "Under band 1", "Bands 8a and 8b, and those of no band", "Mmmmmmmmmmmmmmmmmmmm"])
RATIOS = st.sampled_from(["ratio 1.00", "ratio at least 18.42", "ratio hidden", "no ratio"]).map(lambda text: BandShare(None, text))


def rungs(sides: tuple[str, ...], shares: st.SearchStrategy[BandShare]) -> st.SearchStrategy[dict[str, BandShare]]:
    return st.fixed_dictionaries(dict.fromkeys(sides, shares))


def a_part(titles: dict[str, str]) -> st.SearchStrategy[LadderPart]:
    goals = st.none() | st.builds(GoalMark, percents, st.sampled_from(["◇ 1,284 more", "◆ reached"]), st.booleans())
    bands = st.builds(Rung, BANDS, rungs(tuple(titles), SHARES), goals)
    steps = st.builds(Rung, st.sampled_from(["step up", "bottom to top"]), rungs(tuple(titles), RATIOS), is_step=st.just(True))
    return st.lists(bands | steps, min_size=1, max_size=6).map(lambda rows: LadderPart(titles, rows))


@FEW
@given(a_part({"left": "Non-clinical", "right": "Clinical"}), a_part({"right": "Medical and dental"}), percents)
def test_texts_of_a_ladder_are_apart_and_clear_of_bars_and_goals(first: LadderPart, second: LadderPart, whole: float) -> None:
    chart = ladder_chart([first, second], {"whole": whole, "population": 31.2}, "", name="chart-1", **ABOUT)
    if chart is None:
        return
    assert_apart(chart)
    figures = {row["text"] for row in chart.data["shares"]}
    right = [box for box in boxes(svg(chart)) if box.text in figures and box.left > WIDTH / 2]
    ends = [
        (row["y"], INNER["right"] + BAR * row["value"] / chart.params["top"], 0) for row in chart.data["shares"] if row["value"] is not None
    ]
    ends += [(row["y"], INNER["right"] + BAR * row["value"] / chart.params["top"], HALF_A_GOAL) for row in chart.data["goals"]]
    assert [box.text for box in right for y, x, half in ends if box.top < y < box.bottom and x + half > box.left] == []


@FEW
@given(st.lists(st.tuples(percents, st.sampled_from(["{:.1f}%", "{:.0f}% (rounded)"])), min_size=4, max_size=4))
def test_texts_of_a_board_are_apart(figures: list[tuple[float, str]]) -> None:
    labels = ["Board", "Non-executive members, voting or not", "Voting members", "All staff in the workforce of the organisation"]
    shares = [BoardShare(label, value, text.format(value)) for label, (value, text) in zip(labels, figures, strict=True)]
    shares[-1] = dataclasses.replace(shares[-1], kind="workforce")
    assert_apart(board_chart(shares, "", name="chart-9", **ABOUT))


@FEW
@example([TimelineLine("1 Meet", ((dt.date(2020, 1, 5), "due"),))], dt.date(2020, 1, 5), 20)  # no month begins in these days
@given(st.lists(UNDATED | DATED, min_size=1, max_size=6), DAYS, st.integers(20, 4000))
def test_texts_of_a_timeline_are_apart(rows: list[TimelineLine], first: dt.date, length: int) -> None:
    words = {"due": "due", "overdue": "overdue", "starts": "starts, no end given"}
    for chart in timeline_charts(rows, words, first, first + dt.timedelta(days=length), None, name="plan-dates", **ABOUT):
        assert_apart(chart)
