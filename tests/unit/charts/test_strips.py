"""A picture's strips for a narrow screen: parts of the one drawing, with their words."""

import re

from wres.charts import Glance, GlanceBenchmark, GlanceMark, GlanceWords, GlanceYear, glance_picture
from wres.charts.glance_layout import LAYOUT
from wres.charts.strips import Strip, mark_as_drawn, strips_as_json, strips_from_json, strips_html
from wres.report.section import Section

WORDS = GlanceWords("A trust", ["2024/25."], {"ratio": "Relative likelihood", "comparison": "BME staff"}, "Range", 0.8, 1.25, "England",
                    "2023/24 to 2024/25", "Change since 2023/24", "equal", {0.8: "0.80", 1.25: "1.25"}, 2024, 2025,
                    "Small lines: 2023/24 to 2024/25.")  # fmt: skip
ROWS = [
    Glance(
        "1 Workforce", "percent", "White 71%", [GlanceMark("comparison", 12.5, "12.5%")], benchmark=GlanceBenchmark("England", 28, "28%")
    ),
    Glance(
        "2 Appointment",
        "ratio",
        "",
        [GlanceMark("ratio", 1.33, "1.33")],
        change="▲ better",
        change_is="better",
        emphasis="Furthest",
        years=[GlanceYear("ratio", 2024, 9.9, 0), GlanceYear("ratio", 2025, 1.33, 0)],
    ),
    Glance("3 <Disciplinary>", "ratio", look="hidden", absent="Hidden to protect people"),
]
PICTURE = glance_picture(ROWS, WORDS, name="infographic", title="A", description="B", caption="C")


def test_there_is_one_for_each_row_and_scale_and_mark_of_the_key_with_its_words():
    assert [(strip.kind, strip.title, strip.change) for strip in PICTURE.strips if strip.kind != "key"] == [
        ("scale", "", "Small lines: 2023/24 to 2024/25. Change since 2023/24"), ("row", "1 Workforce", ""), ("scale", "", ""), ("row", "2 Appointment", "▲ better"),
        ("row", "3 <Disciplinary>", ""),
    ]  # fmt: skip
    assert {strip.title for strip in PICTURE.strips if strip.kind == "key"} == {"Relative likelihood", "BME staff", "Range", "England"}


def test_at_320_pixels_the_smallest_letters_of_a_strip_are_10_pixels_high():
    """288 pixels are left of 320 by a margin of 16 at each side."""
    left, right = LAYOUT.figures[0], LAYOUT.years[0]
    assert {strip.box[0::2] for strip in PICTURE.strips if strip.kind != "key"} == {(left, right - left)}
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)px"', Section([PICTURE]).html())]
    assert min(sizes) * 288 / (right - left) >= 10


def test_a_row_with_earlier_years_has_its_small_line_whole_and_others_none():
    ((left, top, width, height),) = [strip.line for strip in PICTURE.strips if strip.line]
    assert [strip.title for strip in PICTURE.strips if strip.line] == ["2 Appointment"]
    levels = [row["y"] for row in PICTURE.chart.data["years"]]
    assert len(levels) == 2
    assert top < min(levels) - 3
    assert max(levels) + 3 < top + height
    assert left < LAYOUT.line[0] - 3
    assert LAYOUT.line[1] + 3 < left + width


def test_they_show_the_one_drawing_and_are_not_read_aloud():
    html = Section([PICTURE]).html()
    assert html.count('id="infographic-drawn"') == 1
    assert html.count('<use href="#infographic-drawn"/>') == len(PICTURE.strips) + 1  # the row with years has its small line too
    assert '<div class="strips" aria-hidden="true">' in html
    assert "3 &lt;Disciplinary&gt;" in html
    assert '<div class="strip row foremost">' in html
    assert html.count('role="img"') == 1


def test_a_run_hands_them_on_as_text():
    assert strips_from_json(strips_as_json(PICTURE.strips)) == list(PICTURE.strips)
    assert strips_from_json(strips_as_json([])) == []


def test_a_picture_without_them_is_drawn_alone():
    assert strips_html("name", []) == ""
    assert mark_as_drawn("<svg><g a><g b></g></g></svg>", "name") == '<svg><g id="name-drawn" a><g b></g></g></svg>'
    assert 'width="21" height="22"' in strips_html("name", [Strip("key", (0, 0, 21, 22), "White staff")])
