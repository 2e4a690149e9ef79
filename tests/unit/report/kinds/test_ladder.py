"""The ladder of bands from a few figures of the bundled standard."""

from math import nan

import pytest

from wres.comparison import Goal, LocalPopulation
from wres.indicators.figures import ROUNDED, Figure
from wres.report.kinds.ladder import ladder
from wres.report.results import Results


def share(staff_group: str, band: str, value: float, **other) -> Figure:
    return Figure(
        year=2025, indicator="1", measure="share", group="bme", staff_group=staff_group, band=band, value=value, unit="percent", **other
    )


def ratio(staff_group: str, step: str, value: float, **other) -> Figure:
    return Figure(
        year=2025, indicator="rdr", measure="disparity", group="white/bme", staff_group=staff_group, band=step, value=value, unit="ratio", **other
    )  # fmt: skip


FIGURES = (
    share("all", "all", 25.6),
    share("clinical", "5", 36.2), share("clinical", "6", 21.2), share("clinical", "8a", nan, status="suppressed", reason="small number"),
    share("non_clinical", "5", 15.6), share("non_clinical", "6", 14.0, reason=ROUNDED, decimals=0),
    share("non_clinical", "8a", nan, status="missing", reason="zero denominator"),
    share("medical", "consultant", 41.7),
    ratio("clinical", "lower_middle", 1.81), ratio("non_clinical", "lower_middle", nan, status="suppressed", reason="small number"),
    ratio("clinical", "lower_upper", 2.58), ratio("non_clinical", "lower_upper", 2.04),
)  # fmt: skip
GOALS = (Goal("8a", headcount=100, share=25.6, actual=4, goal=26, gap=22),)


def drawn(context, results):
    chart = ladder(context(), results, "1", "The finding")
    return chart, [row["text"] for row in chart.data["names"]], {row["text"]: row for row in chart.data["shares"]}


def test_two_staff_groups_stand_back_to_back_and_doctors_apart(context):
    chart, names, shares = drawn(context, Results(FIGURES))
    assert (
        names.index("Clinical") < names.index("Band 8a") < names.index("Band 6") < names.index("Band 5") < names.index("Medical and dental")
    )
    assert shares["15.6%"]["side"] == -shares["36.2%"]["side"] == -1
    assert shares["15.6%"]["y"] == shares["36.2%"]["y"]
    assert shares["41.7%"]["y"] > shares["36.2%"]["y"]
    assert "Non-clinical, Band 5: 15.6%" in chart.description
    assert "BME share of the whole workforce, 25.6%" in chart.key


def test_hidden_rounded_and_absent_bands_have_a_look_of_their_own(context):
    chart, _, shares = drawn(context, Results(FIGURES))
    assert {text: row["look"] for text, row in shares.items() if row["look"] != "exact"} == {
        "hidden": "hidden", "14%": "rounded", "no staff": "absent",
    }  # fmt: skip
    assert shares["hidden"]["value"] is None
    assert "Hollow bars: rounded to protect people. Dotted rows: hidden to protect people." in chart.key


def test_ratios_stand_between_the_tiers_they_compare_and_goals_beneath_their_band(context):
    chart, names, _ = drawn(context, Results(FIGURES, goals=GOALS))
    places = {row["text"]: row["y"] for row in chart.data["names"]}
    assert places["Band 8a"] < places["◇ 22 more"] < places["Band 6"] < places["ratio 1.81"] < places["Band 5"]
    assert places["ratio 1.81"] == places["ratio hidden"]
    assert places["ratio 2.58"] == places["ratio 2.04"] < places["Band 8a"]
    assert {(row["value"], row["side"], row["reached"], row["y"]) for row in chart.data["goals"]} == {
        (25.6, 1, False, next(row["y"] for row in chart.data["shares"] if row["text"] == "hidden")),
    }, "on the side on which anyone works"  # fmt: skip
    assert "◇ Model Employer goal of the band" in chart.key
    assert names.count("step up") == 1, "there is no figure for the step from the middle to the upper tier"


def test_the_local_population_is_a_line_of_its_own(context):
    chart, _, _ = drawn(context, Results(FIGURES, local_population=LocalPopulation(2021, 31.2, "percent", "a census")))
    without, _, _ = drawn(context, Results(FIGURES))
    assert {row["value"] for row in chart.data["references"] if row["kind"] == "population"} == {31.2}
    assert "BME share of the local population, 31.2% (a census)" in chart.key
    assert "The BME share of the local population is not known" in without.key
    assert {row["kind"] for row in without.data["references"]} == {"whole"}


@pytest.mark.parametrize("figures", [(), (share("all", "all", 25.6),), (FIGURES[3],)])
def test_without_a_share_of_a_band_there_is_no_ladder(context, figures):
    assert ladder(context(), Results(figures), "1", "The finding") is None
