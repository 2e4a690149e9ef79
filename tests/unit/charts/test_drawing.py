"""Charts as inline SVG: named, described, without ids that could clash, the same bytes every time."""

import dataclasses
import datetime as dt
import re

import altair as alt
import pytest
from altair.utils import schemapi

from wres.charts import (
    BandShare,
    BenchmarkMark,
    BoardShare,
    Chart,
    FunnelMark,
    Glance,
    GlanceBenchmark,
    GlanceMark,
    GlanceWords,
    GlanceYear,
    GoalMark,
    LadderPart,
    LimitPoint,
    Picture,
    Rung,
    TimelineLine,
    YearPoint,
    board_chart,
    chart_from_json,
    funnel_chart,
    glance_picture,
    glances_as_json,
    glances_from_json,
    ladder_chart,
    months_chart,
    percentages_chart,
    ratio_chart,
    slide_charts,
    timeline_charts,
)
from wres.charts.drawing import DRAWINGS, MARGIN, compile_drawing, in_frame, png, svg
from wres.charts.slide import slide_png, slide_svg
from wres.charts.style import GREY, INK, NAVY, ORANGE, PALE, SHADE
from wres.report.movement_marks import ARROWS, MARKS

NARROWEST = 288  # pixels of a chart on a screen of 320
QUIET = {PALE.lower(), SHADE.lower(), "#ffffff"}  # what leads the eye or fills: nothing is read from it
WORDS = {"title": "A finding & more", "description": "By year: 1.7 <then> 1.8", "caption": "A finding & more"}


def a_ratio_chart(name: str = "chart-2") -> Chart | None:
    points = [YearPoint("2016/17", 1.7, "1.7", lower=1.2, upper=2.4), YearPoint("2017/18", None, "no data")]
    marks = [BenchmarkMark("England", "2016/17", 1.6, "1.60")]
    return ratio_chart(points, 0.8, 1.25, "White compared with BME.", marks, {"2017/18": "new series"}, name=name, **WORDS)


def a_percentage_chart(name: str = "chart-5") -> Chart | None:
    points = [YearPoint("2018/19", 58.0, "58%", "White"), YearPoint("2018/19", 42.0, "42%", "BME")]
    marks = [BenchmarkMark("England", "2017/18", 28.0, "28%", "White"), BenchmarkMark("England", "2017/18", 29.0, "29%", "BME")]
    return percentages_chart(points, {"2018/19": "−16"}, "% of staff.", marks, {}, name=name, **WORDS)


def a_ladder(name: str = "chart-1") -> Chart | None:
    bands = [
        Rung("Band 5", {"left": BandShare(15.6, "15.6%"), "right": BandShare(36.2, "36.2%")}),
        Rung("step up", {"left": BandShare(None, "ratio 1.81"), "right": BandShare(None, "ratio hidden")}, is_step=True),
        Rung(
            "Very senior manager",
            {"left": BandShare(None, "hidden", "hidden"), "right": BandShare(14.0, "14%", "rounded")},
            GoalMark(25.6, "◇ 7 more"),
        ),
    ]
    grades = [Rung("Consultant", {"right": BandShare(41.7, "41.7%")}), Rung("Trainee", {"right": BandShare(None, "no data", "absent")})]
    parts = [LadderPart({"left": "Non-clinical", "right": "Clinical"}, bands), LadderPart({"right": "Medical"}, grades)]
    return ladder_chart(parts, {"whole": 25.6, "population": 31.2}, "Bars.", name=name, **WORDS)


def a_board_chart(name: str = "chart-9") -> Chart | None:
    shares = [BoardShare("Board", 7.0, "7%"), BoardShare("Workforce", 15.0, "15%", "workforce")]
    return board_chart(shares, "%", name=name, **WORDS)


def a_timeline(name: str = "plan-dates") -> Chart:
    first, last = dt.date(2025, 1, 1), dt.date(2025, 12, 31)
    rows = [
        TimelineLine("1 Train", ((dt.date(2025, 3, 31), "due"),), (first, dt.date(2025, 3, 31))),
        TimelineLine("2 Meet", note="no date"),
    ]
    return timeline_charts(rows, {"due": "due"}, first, last, (dt.date(2025, 6, 1), "1 June 2025"), name=name, **WORDS)[0]


def a_count_by_month(name: str = "plan-dates") -> Chart:
    return months_chart([dt.date(2025, 3, 31), dt.date(2025, 3, 1), dt.date(2025, 5, 1)], name=name, **WORDS)


def an_infographic(name: str = "infographic", words: tuple[str, str] = ("White", "BME")) -> Picture:
    return glance_picture(*rows_and_words(words), name=name, **WORDS)


def rows_and_words(words: tuple[str, str] = ("White", "BME")) -> tuple[list[Glance], GlanceWords]:
    years = [GlanceYear("ratio", 2024, 1.5, 0), GlanceYear("ratio", 2025, 1.33, 0)]
    rows = [
        Glance(
            "2 Appointment", "ratio", marks=[GlanceMark("ratio", 1.33, "1.33")], lower=1.19, upper=1.49, years=years,
            benchmark=GlanceBenchmark("England", 1.59, "1.59 in 2022/23"), change="● little change", emphasis="Furthest from equal",
        ),
        Glance("3 Disciplinary", "ratio", marks=[GlanceMark("ratio", 1.2, "1.2 (rounded)", half=0.05)]),
        Glance("5 Harassment", "percent", marks=[
            GlanceMark("reference", 26.4, "26.4%", group=words[0]), GlanceMark("comparison", 32.0, "32.0%", group=words[1]),
        ], link="gap +5.6"),
        Glance("6 Harassment", "percent", look="hidden", absent="Hidden to protect people"),
        Glance("7 Opportunities", "percent", look="missing", absent="No data"),
    ]  # fmt: skip
    about = GlanceWords(
        title="A trust", headline=["A standard, 2024/25."], roles={"reference": words[0], "comparison": words[1], "ratio": "Ratio"},
        range="0.80 to 1.25", low=0.8, high=1.25, benchmark="England", years="2023/24 to 2024/25", change="Change since 2023/24",
        equal="equal", ends={0.8: "0.80", 1.25: "1.25"}, first=2024, last=2025,
    )  # fmt: skip
    return rows, about


def the_infographic(name: str = "infographic") -> Chart:
    return an_infographic(name).chart


every_chart = pytest.mark.parametrize(
    "make",
    [a_ratio_chart, a_percentage_chart, a_ladder, a_board_chart, a_timeline, a_count_by_month, the_infographic],
)


@every_chart
def test_every_chart_is_one_named_and_described_image(make):
    chart = make()
    drawn = svg(chart)
    assert drawn.startswith('<svg xmlns="http://www.w3.org/2000/svg" role="img"')
    assert f'<title id="{chart.name}-title">A finding &amp; more</title>' in drawn
    assert f'<desc id="{chart.name}-description">By year: 1.7 &lt;then&gt; 1.8</desc>' in drawn
    assert len(re.findall(r"\brole=", drawn)) == 1
    assert not re.search(r"<a\b|\btabindex=", drawn), "its figure is the one place to stop at"
    assert drawn == svg(make())


def test_the_labels_of_the_data_are_in_the_drawing():
    drawn = svg(a_percentage_chart())
    for words in ("White", "BME", "58%", "42%", "2018/19", "−16"):
        assert f">{words}</text>" in drawn or f">{words}</tspan>" in drawn
    assert "no data" in svg(a_ratio_chart())


@every_chart
def test_two_charts_on_a_page_share_no_id(make):
    ids = [set(re.findall(r'\bid="([^"]+)"', svg(make(name)))) for name in ("chart-2", "chart-3")]
    assert ids[0]
    assert not ids[0] & ids[1]


@every_chart
def test_a_chart_that_a_cell_handed_on_as_text_is_drawn_alike(make):
    assert svg(chart_from_json(make().to_json())) == svg(make())


@every_chart
def test_what_fills_a_chart_has_its_place_in_the_drawing(make):
    chart, vega = make(), compile_drawing(make().drawing)
    assert set(chart.data) == {part["name"] for part in vega["data"] if "source" not in part}
    assert set(chart.params) <= {part["name"] for part in vega.get("signals", [])}


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_every_drawing_keeps_to_the_schema(drawing):
    """Parts are not checked while a chart is made, so they are here, against the schema that Altair carries."""
    with schemapi.debug_mode(True):
        made = DRAWINGS[drawing]().to_dict(validate=True)
        alt.Chart.from_dict(made)


def test_another_year_of_figures_is_not_compiled_again():
    def chart(value: float, shown: str) -> Chart | None:
        points = [YearPoint("2023/24", value, shown, lower=value / 2, upper=value * 2)]
        return ratio_chart(points, 0.8, 1.25, "", [], {}, name="chart-2", **WORDS)

    svg(chart(1.31, "1.31"))
    before = compile_drawing.cache_info().misses
    assert ">1.34</text>" in svg(chart(1.34, "1.34"))
    assert compile_drawing.cache_info().misses == before


@pytest.mark.parametrize(
    ("point", "end", "goes"),
    [
        (YearPoint("2024/25", None, "at least 6.42", lower=6.42), 6.42, "up"),
        (YearPoint("2024/25", 0.0, "0.00", lower=0.0, upper=1.37), 1.37, "down"),
    ],
)
def test_an_interval_without_a_limit_is_drawn_as_an_arrow(point, end, goes):
    chart = ratio_chart([point], 0.8, 1.25, "", [], {}, name="chart-2", **WORDS)
    row = chart.data["rows"][0]
    assert (row["end"], row["goes"], row["note"]) == (end, goes, "")
    assert chart.params["low"] < end < chart.params["high"]
    assert f">{point.text}</text>" in svg(chart)


def test_what_holds_no_value_is_no_chart():
    nothing = [YearPoint("2023/24", None, "no data"), YearPoint("2024/25", 0.0, "0")]
    assert ratio_chart(nothing, 0.8, 1.25, "", [], {}, name="chart-2", **WORDS) is None
    assert percentages_chart(nothing[:1], {}, "", [], {}, name="chart-5", **WORDS) is None
    assert ladder_chart([], {}, "", name="chart-1", **WORDS) is None
    assert board_chart([], "", name="chart-9", **WORDS) is None


phone_charts = pytest.mark.parametrize("make", [a_ratio_chart, a_percentage_chart, a_ladder, a_board_chart])


@phone_charts
def test_a_chart_has_no_other_colours(make):
    colours = {colour.lower() for colour in re.findall(r'(?:fill|stroke)="(#[0-9a-fA-F]{6})"', svg(make()))}
    assert colours <= {colour.lower() for colour in (NAVY, ORANGE, GREY, INK)} | QUIET
    texts = {colour.lower() for colour in re.findall(r'<text[^>]*fill="(#[0-9a-fA-F]{6})"', svg(make()))}
    assert texts <= {GREY.lower(), INK.lower()}


@phone_charts
def test_text_is_10_pixels_high_on_the_narrowest_phone(make):
    drawn = svg(make())
    width = float(re.search(r'viewBox="0 0 ([\d.]+)', drawn)[1])
    sizes = {float(size) for size in re.findall(r'font-size="([\d.]+)px"', drawn)}
    assert sizes
    assert min(sizes) * NARROWEST / width >= 10


def test_an_infographic_has_every_figure_as_tables_write_it_and_honest_words_where_there_is_none():
    shown = svg(the_infographic())
    figures = ("1.33", "1.59 in 2022/23", "BME 32.0%", "gap +5.6", "1.2 (rounded)")
    for words in (*figures, "Hidden to protect people", "No data", "0.80", "1.25", "equal"):
        assert f">{words}</text>" in shown
    assert len(shown) < 150_000


def test_text_of_an_infographic_is_read_at_half_the_width_of_a4():
    """A4 within margins of 10 mm is 190 mm wide, 538.6 points: at half of it no letter is under 5 points. On a screen it has 736 px or more."""
    drawn = in_frame(svg(the_infographic()))
    width = float(re.search(r' width="([\d.]+)"', drawn)[1])
    smallest = min(float(size) for size in re.findall(r'font-size="([\d.]+)px"', drawn))
    assert smallest * 538.6 / 2 / width >= 5
    assert smallest * 736 / width >= 10


def test_signs_of_a_change_are_drawn_in_a_picture_too():
    """A sign that no font has is an empty box, whichever it is."""

    def drawn(sign: str) -> bytes:
        chart = the_infographic()
        texts = [{"x": 10, "y": 60, "text": sign, "size": 40, "weight": "bold", "colour": INK}]
        return png(dataclasses.replace(chart, data={name: texts if name == "texts" else [] for name in chart.data}), 0)

    boxes = drawn("\ue000")
    assert drawn("\ue001") == boxes
    assert all(drawn(mark[0]) != boxes for mark in (*MARKS.values(), *ARROWS.values()))


def test_a_rounded_figure_is_drawn_as_wide_as_its_rounding():
    chart = the_infographic()
    assert [(bar["from"], bar["to"]) for bar in chart.data["ratio_bars"] if bar["width"] == 14] == [(1.15, 1.25)]


def test_every_ratio_is_within_its_scale_and_only_intervals_are_cut():
    rows = [Glance("2 A", "ratio", marks=[GlanceMark("ratio", 12.0, "12.00")], lower=3.0, upper=90.0)]
    about = GlanceWords("T", [], {"ratio": "R"}, "", 0.8, 1.25, "", "", "", "equal", {}, 2024, 2025)
    chart = glance_picture(rows, about, name="infographic", **WORDS).chart
    assert chart.params["high"] > 12
    assert all(bar["to"] <= chart.params["high"] for bar in chart.data["ratio_bars"])


def test_a_page_leaves_out_what_the_infographic_says_above_itself():
    picture = an_infographic()
    assert f'viewBox="0 {picture.opening:g} ' in svg(picture.chart, below=picture.opening)


def test_a_file_of_its_own_is_on_white_and_shows_what_a_page_leaves_out():
    picture = an_infographic()
    part, whole = svg(picture.chart, below=picture.opening), svg(picture.chart)
    assert in_frame(part) == in_frame(whole)
    width, height = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', whole).groups())
    size = f'width="{width + 2 * MARGIN:g}" height="{height + 2 * MARGIN:g}"'
    assert f'viewBox="-{MARGIN} -{MARGIN} {width + 2 * MARGIN:g} {height + 2 * MARGIN:g}" {size}' in in_frame(part)
    assert f'</desc><rect x="-{MARGIN}" y="-{MARGIN}" {size} fill="#fff"/>' in in_frame(part)


def test_a_picture_is_at_least_1600_pixels_wide_and_has_its_text():
    """Of a picture, bytes 17 to 24 say its size; one without fonts has far fewer bytes."""
    drawn = png(the_infographic())
    assert int.from_bytes(drawn[16:20]) >= 1600
    assert len(drawn) > 1.5 * len(png(dataclasses.replace(the_infographic(), data=the_infographic().data | {"texts": []})))


def test_what_a_slide_is_drawn_from_is_handed_on_as_text():
    rows, words = rows_and_words()
    handed_on, words_handed_on = glances_from_json(glances_as_json(rows, words))
    assert slide_svg(slide_charts(handed_on, words_handed_on, "infographic")) == slide_svg(slide_charts(rows, words, "infographic"))


def test_a_slide_is_16_by_9_and_1920_pixels_wide():
    drawn = slide_png(slide_charts(*rows_and_words(), "infographic"))
    width, height = (int.from_bytes(drawn[start : start + 4]) for start in (16, 20))
    assert width >= 1920
    assert abs(width / height - 16 / 9) < 0.01


def test_a_slide_has_the_rows_in_two_columns_parted_where_the_scale_changes():
    """Two ratios on the left, three percentages on the right, and what marks stand for once above both."""
    head, left, right = slide_charts(*rows_and_words(), "infographic")
    assert [len(part.data["rows"]) for part in (head, left, right)] == [0, 2, 3]
    assert len(head.data["key"]) == 5
    assert left.data["key"] == right.data["key"] == []
    drawing = slide_svg([head, left, right])
    assert len(set(re.findall(r'\bid="([^"]+)"', drawing))) == len(re.findall(r'\bid="', drawing))


def test_on_a_slide_names_of_benchmarks_do_not_depend_on_the_column():
    rows, words = rows_and_words()
    rows[2] = dataclasses.replace(rows[2], benchmark=GlanceBenchmark("London", 30, "30% in 2022/23"))
    _, left, right = slide_charts(rows, words, "infographic")
    assert [row["text"] for row in left.data["ratio_benchmarks"]] == ["England: 1.59 in 2022/23"]
    assert [row["text"] for row in right.data["percent_benchmarks"]] == ["London: 30% in 2022/23"]


def a_funnel(name: str) -> Chart:
    marks = [FunnelMark(120.0, 0.2, 0, "AAA"), FunnelMark(900.0, 0.4, 2, "BBB")]
    limits = [LimitPoint(size, (0.15, 0.25), (0.1, 0.3)) for size in (100.0, 1000.0)]
    return funnel_chart(marks, limits, {"middle": 0.2}, "percent", "Staff", "Lines.", name=name, **WORDS)


def test_ids_do_not_depend_on_what_was_drawn_before():
    """Vega counts clip paths on from drawing to drawing; the second time, the same chart has the same bytes."""
    first = svg(a_funnel("funnel-2"))
    assert "clip-path=" in first
    assert svg(a_funnel("funnel-2")) == first
