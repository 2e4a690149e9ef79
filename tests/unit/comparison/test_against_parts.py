"""Ratios, gaps and differences of files that others sent, against the two figures behind each; what these give, by hand."""

import pytest

from wres.comparison.against_parts import contradictions, is_borne_out
from wres.comparison.counted_rows import counted_rows

COLUMNS = (
    "indicator",
    "measure",
    "group",
    "staff_group",
    "band",
    "value",
    "unit",
    "numerator",
    "denominator",
    "status",
    "reason",
    "source",
)


def row(indicator, measure, group, value, unit, of=("", ""), band="all", source="counts"):
    return [indicator, measure, group, "all", band, value, unit, *of, "ok", "", source]


def board_of(total="-1.4", voting="3.6", share="21.4", counted=True):
    """2 of 10 members and 3 of 12 who vote are BME, 20% and 25%; of 3,000 staff 642 are, 21.4%."""
    counts = [("642", "3000"), ("2", "10"), ("3", "12")] if counted else [("", "")] * 3
    return [
        row("1", "share", "bme", share, "percent", counts[0]),
        row("1", "share", "bme", "50", "percent", band="5"),
        row("9", "board_share", "bme", "20", "percent", counts[1], "total"),
        row("9", "board_share", "bme", "25", "percent", counts[2], "voting"),
        row("9", "difference", "bme", total, "points", band="total"),
        row("9", "difference", "bme", voting, "points", band="voting"),
    ]


def gap_of(white, bme, gap, counts=(("", ""), ("", ""))):
    return [
        row("5", "percentage", "white", white, "percent", counts[0]),
        row("5", "percentage", "bme", bme, "percent", counts[1]),
        row("5", "gap", "bme-white", gap, "points"),
    ]


def ratio_of(white, bme, ratio):
    return [
        row("2", "likelihood", "white", white, "percent"),
        row("2", "likelihood", "bme", bme, "percent"),
        row("2", "relative_likelihood", "white/bme", ratio, "ratio"),
    ]


@pytest.mark.parametrize(
    ("total", "words"),
    [
        pytest.param("1.4", "1.4 (9 difference bme) has the wrong sign: 20 less 21.4 is -1.4", id="sign turned"),
        pytest.param("38.6", "38.6 (9 difference bme) is not 20 (board_share) less 21.4 (share)", id="40 points too high"),
        pytest.param("-0.014", "-0.014 (9 difference bme) is not 20 (board_share) less 21.4 (share)", id="a fraction"),
    ],
)
@pytest.mark.parametrize("counted", [True, False])
def test_a_difference_that_its_shares_do_not_give_is_left_out_and_told(total, words, counted):
    """The other difference, 25 less 21.4, bears out the share of staff; without counts nothing bears out that of the board."""
    counts = counted_rows(COLUMNS, board_of(total, counted=counted), 2025)
    left_out = {4} if counted or "sign" in words else {2, 4}
    assert set(counts.because) == left_out
    many = f"{len(left_out)} value{'s' if len(left_out) > 1 else ''}"
    assert [what for what, _ in counts.doubts] == [f"{many} cannot be used: {words}."]


def test_of_shares_that_nothing_bears_out_any_may_be_wrong():
    places = {place for fault, _ in contradictions(COLUMNS, board_of("38.6", "43.6", counted=False)) for place in fault}
    assert places == {0, 2, 3, 4, 5}


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(board_of(), id="as it is"),
        pytest.param(board_of("-1.0", "4.0", share="21.0"), id="rounded to whole numbers and written with a decimal"),
        pytest.param(board_of("-1", "4"), id="differences rounded to whole numbers"),
        pytest.param(
            [*board_of()[:4], row("9", "difference", "bme", "1.4", "points", band="total", source="published: 1.4")], id="printed"
        ),
        pytest.param(board_of("1.4")[1:], id="without the share of staff"),
        pytest.param(board_of("1.4")[:2] + board_of("1.4")[3:], id="without the share of the board"),
        pytest.param(gap_of("22.0", "26.0", "5.0"), id="a gap rounded to whole numbers"),  # 21.6 and 26.4
        pytest.param(ratio_of("2.0", "1.0", "1.45"), id="likelihoods rounded to whole numbers"),  # 1.7 and 1.2
        pytest.param(ratio_of("0.0", "1.0", "0.46"), id="a likelihood rounded to 0"),  # 0.43 and 0.93
        pytest.param(ratio_of("1.50", "1.00", "1.54"), id="rounded to one decimal and written with two"),  # 1.53 and 0.99
    ],
)
def test_what_rounding_can_explain_or_nothing_can_judge_stands(rows):
    assert list(contradictions(COLUMNS, rows)) == []


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        pytest.param(gap_of("22.4", "26.0", "5.0"), "5 (5 gap bme-white) is not 26 less 22.4", id="one decimal elsewhere"),
        pytest.param(ratio_of("22.0", "11.0", "1.45"), "1.45 (2 relative_likelihood white/bme) is not 22 over 11", id="beyond rounding"),
        pytest.param(
            ratio_of("14.54", "10.02", "2.0"), "2 (2 relative_likelihood white/bme) is not 14.54 over 10.02", id="beyond half of 1"
        ),
    ],
)
def test_what_rounding_cannot_explain_is_told(rows, fault):
    assert [words for _, words in contradictions(COLUMNS, rows)] == [fault]


@pytest.mark.parametrize(
    ("ratio", "stands"),
    [
        pytest.param("1.44", True, id="by the counts"),  # 8 of 585 are 1.368%, 22 of 2,325 are 0.946%: 1.445
        pytest.param("1.0", True, id="as they are shown"),
        pytest.param("1.56", True, id="by percentages with one decimal"),  # 1.4 over 0.9
        pytest.param("1.88", False, id="30% more"),
    ],
)
def test_a_ratio_of_likelihoods_rounded_to_whole_numbers_is_held_against_their_counts(ratio, stands):
    rows = [
        row("3", "likelihood", "bme", "1.0", "percent", ("8", "585")),
        row("3", "likelihood", "white", "1.0", "percent", ("22", "2325")),
        row("3", "relative_likelihood", "bme/white", ratio, "ratio"),
        row("2", "relative_likelihood", "white/bme", "1.25", "ratio"),
    ]
    faults = [] if stands else [([2], f"{ratio} (3 relative_likelihood bme/white) is not 8 of 585 over 22 of 2325")]
    assert list(contradictions(COLUMNS, rows)) == faults


def test_ratios_of_a_file_say_together_how_they_are_rounded():
    """1.5 and 1.25: 2.0 is not rounded to a whole number beside them, and 1.6 is too far from it."""
    others = [row(code, "relative_likelihood", "white/bme", value, "ratio") for code, value in (("3", "1.5"), ("4", "1.25"))]
    ((places, words),) = contradictions(COLUMNS, [*ratio_of("16", "10", "2.0"), *others])
    assert (places, words) == ([2], "2.0 (2 relative_likelihood white/bme) is not 16 over 10")


@pytest.mark.parametrize(
    ("gap", "counts", "places"),
    [
        pytest.param("0.055", (("160", "800"), ("51", "200")), [2], id="counts bear both percentages out"),
        pytest.param("0.055", (("160", "800"), ("", "")), [2, 1], id="counts bear one out"),
        pytest.param("-5.5", (("160", "800"), ("51", "200")), [2, 1, 0], id="the sign turned, of groups perhaps swapped"),
    ],
)
def test_a_gap_goes_with_the_percentages_that_may_be_wrong(gap, counts, places):
    """160 of 800 are 20%, 51 of 200 are 25.5%."""
    ((left_out, _),) = contradictions(COLUMNS, gap_of("20", "25.5", gap, counts))
    assert left_out == places


def test_a_difference_is_borne_out_by_its_shares():
    assert [is_borne_out(COLUMNS, board_of(total), 4) for total in ("-1.4", "1.4")] == [True, False]
