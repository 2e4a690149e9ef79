"""A drawing is compiled once and filled by name: what is drawn that way is, to the byte, what Vega-Lite would have drawn at once."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from wres.charts import (
    BandShare,
    BenchmarkMark,
    BoardShare,
    Chart,
    GoalMark,
    LadderPart,
    Picture,
    Rung,
    TimelineLine,
    YearPoint,
    board_chart,
    ladder_chart,
    percentages_chart,
    ratio_chart,
    timeline_charts,
)
from wres.charts.converter import converter
from wres.charts.drawing import DRAWINGS, IDS, VEGA_LITE, WITHIN, svg
from wres.charts.letters import with_lengths
from wres.charts.style import CONFIG
from wres.report import open_report

FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
AWKWARD = ["it's", 'the "best"', "back\\slash", "</text>", "a\nb", "\u2028", "new series", "", "’Æ\N{GRINNING FACE}", "width", "datum.label", "{}", "constructor"]  # fmt: skip
words = st.sampled_from(AWKWARD) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
labels = words.filter(str.strip)
percents = st.none() | st.floats(0, 100, allow_subnormal=False)
ratios = st.none() | st.floats(0.01, 40)
years = st.integers(1, 8).map(lambda count: [f"20{year}/{year + 1}" for year in range(10, 10 + count)])
benchmarks = st.lists(st.builds(BenchmarkMark, labels, st.just("2019/20"), st.floats(0.5, 60), words), max_size=3)
ABOUT = {"title": "A finding", "description": "What it shows", "caption": "A finding"}


def drawn_at_once(chart: Chart) -> str:
    specification = DRAWINGS[chart.drawing]().properties(config=CONFIG).to_dict()
    params = [
        part | {"value": chart.params[part["name"]]} if part["name"] in chart.params else part for part in specification.get("params", [])
    ]
    whole = specification | {"datasets": chart.data, "params": params}
    drawn = converter().vegalite_to_svg(whole, vl_version=VEGA_LITE)
    inside = drawn[drawn.index(">") + 1 :]
    return WITHIN.sub("", with_lengths(IDS.sub(rf"\g<1>{chart.name}-\g<2>", inside))).strip()


def assert_same_drawing(chart: Chart | None) -> None:
    assume(chart is not None)
    assert svg(chart).endswith(drawn_at_once(chart))


@FEW
@given(st.data(), years, benchmarks)
def test_ratios_are_drawn_as_by_vega_lite(data: st.DataObject, periods: list[str], marks: list[BenchmarkMark]) -> None:
    points = [
        YearPoint(year, data.draw(ratios | st.just(0.0)), data.draw(words), "", data.draw(ratios), data.draw(ratios)) for year in periods
    ]
    breaks = data.draw(st.dictionaries(st.sampled_from(periods), words, max_size=1))
    assert_same_drawing(ratio_chart(points, 0.8, 1.25, data.draw(words), marks, breaks, name="chart-2", **ABOUT))


@FEW
@given(st.data(), years, st.lists(labels, min_size=1, max_size=2, unique=True), benchmarks)
def test_percentages_are_drawn_as_by_vega_lite(
    data: st.DataObject, periods: list[str], groups: list[str], marks: list[BenchmarkMark]
) -> None:
    points = [YearPoint(year, data.draw(percents), data.draw(words), group) for group in groups for year in periods]
    gaps = data.draw(st.dictionaries(st.sampled_from(periods), words))
    breaks = data.draw(st.dictionaries(st.sampled_from(periods), words, max_size=1))
    assert_same_drawing(percentages_chart(points, gaps, data.draw(words), marks, breaks, name="chart-5", **ABOUT))


@FEW
@given(st.data(), st.lists(labels, min_size=1, max_size=5, unique=True))
def test_bands_are_drawn_as_by_vega_lite(data: st.DataObject, bands: list[str]) -> None:
    looks = st.sampled_from(["exact", "rounded", "hidden", "absent"])
    rungs = [
        Rung(
            band,
            {side: BandShare(data.draw(percents), data.draw(words), data.draw(looks)) for side in ("left", "right")},
            data.draw(st.none() | st.builds(GoalMark, st.floats(0, 100), words, st.booleans())),
        )
        for band in bands
    ]
    parts = [LadderPart({"left": data.draw(labels), "right": data.draw(labels)}, rungs)]
    assert_same_drawing(ladder_chart(parts, {"whole": data.draw(st.floats(0, 100))}, data.draw(words), name="chart-1", **ABOUT))


@FEW
@given(st.data(), st.lists(labels, min_size=2, max_size=4, unique=True))
def test_boards_are_drawn_as_by_vega_lite(data: st.DataObject, names: list[str]) -> None:
    shares = [BoardShare(name, data.draw(st.floats(0, 100)), data.draw(words), "board") for name in names[:-1]]
    shares.append(BoardShare(names[-1], data.draw(st.floats(0, 100)), data.draw(words), "workforce"))
    assert_same_drawing(board_chart(shares, data.draw(words), name="chart-9", **ABOUT))


@FEW
@given(
    st.lists(labels, min_size=1, max_size=5, unique=True),
    st.lists(st.dates(dt.date(1990, 1, 1), dt.date(2060, 1, 1)), min_size=2, max_size=2, unique=True).map(sorted),
)
def test_dates_are_drawn_as_by_vega_lite(names: list[str], ends: list[dt.date]) -> None:
    rows = [
        TimelineLine(name, ((ends[number % 2], "overdue" if number else "due"),), note="" if number else "no date")
        for number, name in enumerate(names)
    ]
    words = {"due": "due", "overdue": "past"}
    assert_same_drawing(timeline_charts(rows, words, ends[0], ends[1], (ends[1], "today"), name="plan-dates", **ABOUT)[0])


@pytest.mark.parametrize(("code", "year"), [("EXA", 2025), ("RRU", 2019), ("LCC", 2010)])
def test_charts_of_bundled_returns(code: str, year: int) -> None:
    report = open_report(code, year)
    sections = [*(report.indicator(indicator) for indicator in report.context.standard.main_indicators), report.plan_dates()]
    charts = [part for section in sections for part in section.parts if isinstance(part, Chart)]
    picture = next(part for part in report.heading().parts if isinstance(part, Picture)) if code != "LCC" else None
    charts += [picture.chart] if picture else []
    assert charts
    for chart in charts:
        assert svg(chart).endswith(drawn_at_once(chart))
