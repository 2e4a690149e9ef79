"""Charts of one shape are compiled once: what is drawn that way is, to the byte, what Vega-Lite itself would have drawn."""

import json

import pandas as pd
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from wres.charts import Figure, board_against_workforce, percentages_over_years, ratio_over_years, representation_by_band
from wres.charts.drawing import IDS, MEASURED, VEGA_LITE, WITHIN, _compiled, _converter, svg
from wres.charts.shapes import filled, shape_and_parts
from wres.report import open_report

FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
AWKWARD = [
    "it's",
    'the "best"',
    "back\\slash",
    "1234567000",
    "1234567001",
    "</text>",
    "a\nb",
    "\u2028",
    "new series",
    "",
    "’Æ\N{GRINNING FACE}",
]
words = st.sampled_from(AWKWARD) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
labels = words.filter(str.strip)
one_line = words.filter(lambda text: not {"\n", "\u2028"} & {*text})
percents = st.none() | st.floats(0, 100, allow_subnormal=False)
ratios = st.none() | st.floats(0.01, 40)
years = st.integers(1, 8).map(lambda count: [f"20{one}/{one + 1}" for one in range(10, 10 + count)])
ABOUT = {"title": "A finding", "description": "What it shows", "caption": "A finding"}


def drawn_at_once(figure: Figure) -> str:
    specification = json.dumps(figure.specification).replace('"font": "Arial"', f'"font": "{MEASURED}"')
    whole = _converter().vegalite_to_svg(specification, vl_version=VEGA_LITE)
    inside = whole[whole.index(">") + 1 :]
    return WITHIN.sub("", IDS.sub(rf"\g<1>{figure.name}-\g<2>", inside)).strip()


def assert_same_drawing(figure: Figure | None) -> None:
    assume(figure is not None)
    assert svg(figure).endswith(drawn_at_once(figure))  # type: ignore[arg-type]
    assert json.loads(filled(*shape_and_parts(figure.specification))) == figure.specification  # type: ignore[union-attr]


@st.composite
def benchmarks(draw: st.DrawFn) -> pd.DataFrame | None:
    rows = draw(st.lists(st.tuples(labels, st.floats(0.5, 60), words), max_size=3))
    return pd.DataFrame(rows, columns=["name", "value", "shown"]) if rows else None


@FEW
@given(st.data(), years, benchmarks())
def test_ratios_are_drawn_from_their_shape_as_from_vega_lite(data: st.DataObject, periods: list[str], beside: pd.DataFrame | None) -> None:
    rows = [(one, data.draw(ratios | st.just(0.0)), data.draw(ratios), data.draw(ratios), data.draw(words)) for one in periods]
    history = pd.DataFrame(rows, columns=["period", "value", "lower", "upper", "shown"]).astype(
        {"value": float, "lower": float, "upper": float}
    )
    breaks = data.draw(st.dictionaries(st.sampled_from(periods), words, max_size=1))
    about = {"axis": data.draw(words), "range_words": data.draw(words)}
    assert_same_drawing(ratio_over_years(history, 0.8, 1.25, "chart-2", benchmarks=beside, breaks=breaks, **about, **ABOUT))


@FEW
@given(st.data(), years, st.lists(labels, min_size=1, max_size=2, unique=True), benchmarks())
def test_percentages_are_drawn_from_their_shape_as_from_vega_lite(
    data: st.DataObject, periods: list[str], groups: list[str], beside: pd.DataFrame | None
) -> None:
    rows = [(one, group, data.draw(percents), data.draw(words), data.draw(one_line)) for group in groups for one in periods]
    history = pd.DataFrame(rows, columns=["period", "group", "value", "shown", "gap"]).astype({"value": float})
    breaks = data.draw(st.dictionaries(st.sampled_from(periods), words, max_size=1))
    assert_same_drawing(
        percentages_over_years(history, groups, "chart-5", axis=data.draw(words), benchmarks=beside, breaks=breaks, **ABOUT)
    )


@FEW
@given(st.data(), st.lists(labels, min_size=1, max_size=5, unique=True))
def test_bands_are_drawn_from_their_shape_as_from_vega_lite(data: st.DataObject, bands: list[str]) -> None:
    rows = [
        (group, place, band, number, data.draw(percents), data.draw(words))
        for place, group in enumerate("AB")
        for number, band in enumerate(bands)
    ]
    shares = pd.DataFrame(rows, columns=["staff_group", "group_place", "band", "place", "value", "shown"]).astype({"value": float})
    about = {"axis": data.draw(words), "reference": data.draw(words)}
    assert_same_drawing(representation_by_band(shares, data.draw(st.floats(0, 100)), "chart-1", **about, **ABOUT))


@FEW
@given(st.data(), st.lists(labels, min_size=2, max_size=4, unique=True))
def test_boards_are_drawn_from_their_shape_as_from_vega_lite(data: st.DataObject, names: list[str]) -> None:
    kinds = ["board"] * (len(names) - 1) + ["workforce"]
    rows = [(name, kind, data.draw(percents), data.draw(words)) for name, kind in zip(names, kinds, strict=True)]
    shares = pd.DataFrame(rows, columns=["label", "kind", "value", "shown"]).astype({"value": float})
    assert_same_drawing(board_against_workforce(shares, "chart-9", axis=data.draw(words), **ABOUT))


@FEW
@given(
    st.lists(labels, min_size=1, max_size=5, unique=True), st.lists(st.dates().map(str), min_size=2, max_size=2, unique=True).map(sorted)
)
def test_dates_are_drawn_from_their_shape_as_from_vega_lite(names: list[str], ends: list[str]) -> None:
    y = {"field": "label", "type": "nominal", "sort": None, "scale": {"domain": names}}
    x = {"field": "date", "type": "temporal", "scale": {"domain": ends}, "axis": {"format": "%b %Y"}}
    rows = [{"label": name, "date": ends[number % 2]} for number, name in enumerate(names)]
    layer = {"data": {"values": rows}, "mark": "point", "encoding": {"x": x, "y": y}}
    assert_same_drawing(Figure("plan-dates", {"layer": [layer], "width": 420, "height": {"step": 22}}, "a", "b", "c"))


@pytest.mark.parametrize(("code", "year"), [("EXA", 2025), ("RRU", 2019), ("LCC", 2010)])
def test_charts_of_bundled_returns(code: str, year: int) -> None:
    report = open_report(code, year)
    sections = [*(report.indicator(one) for one in report.context.standard.main_indicators), report.trend(), report.plan_dates()]
    figures = [part for section in sections for part in section.parts if isinstance(part, Figure)]
    assert figures
    for figure in figures:
        assert svg(figure).endswith(drawn_at_once(figure))


def test_another_year_of_figures_is_not_compiled_again() -> None:
    def chart(value: float, shown: str) -> Figure | None:
        history = pd.DataFrame({"period": ["2023/24"], "value": [value], "lower": [value / 2], "upper": [value * 2], "shown": [shown]})
        return ratio_over_years(history, 0.8, 1.25, "chart-2", axis="White to BME", range_words="0.80 to 1.25", **ABOUT)

    svg(chart(1.31, "1.31"))  # type: ignore[arg-type]
    before = _compiled.cache_info().misses
    assert ">1.34</text>" in svg(chart(1.34, "1.34"))  # type: ignore[arg-type]
    assert _compiled.cache_info().misses == before


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({"domain": [0, 5]}, {"domain": [1, 5]}, id="a scale from zero is not one from above"),
        pytest.param({"domain": [-2, 5]}, {"domain": [2, 5]}, id="nor one from below"),
        pytest.param({"values": [{"a": 1}]}, {"values": []}, id="rows are not none"),
        pytest.param([{"values": [{"a": 1}]}, {"values": [{"a": 1}]}], [{"values": [{"a": 1}]}, {"values": [{"a": 2}]}], id="the same rows twice are not two"),
        pytest.param({"domain": True}, {"domain": False}, id="whether there is a line is not a figure"),
        pytest.param({"title": "a"}, {"title": "b"}, id="words elsewhere stay"),
    ],
)  # fmt: skip
def test_what_may_be_compiled_differently_is_of_another_shape(one: object, other: object) -> None:
    assert shape_and_parts({"part": one})[0] != shape_and_parts({"part": other})[0]


def test_a_specification_that_holds_a_stand_in_is_its_own_shape() -> None:
    specification = {"title": "call 1234567000", "data": {"values": [{"a": 1}]}}
    assert shape_and_parts(specification) == (json.dumps(specification), [])
