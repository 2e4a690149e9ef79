"""Movement: direction, judgement and gap are three things, and some years cannot be compared."""

from math import isnan

import pytest

from wres.comparison import Moved, movement
from wres.indicators import Figure
from wres.parameters import Break

# London Ambulance Service, WRES action plan 2019/20, figures of 2017/18 and 2018/19 as printed there: the number or
# ratio, and White beside BME for the survey. Expected: the reading of that table with signs put right, one row each.
LONDON_AMBULANCE = [
    # indicator, measure, group, before, after, direction, judgement, gap
    ("1", "share", "bme", 13.5, 15.0, "up", "better", ""),
    ("2", "relative_likelihood", "white/bme", 1.8, 1.7, "down", "better", ""),
    ("3", "relative_likelihood", "bme/white", 2.0, 1.6, "down", "better", ""),
    ("4", "relative_likelihood", "white/bme", None, 0.99, "not comparable", "not comparable", ""),
    ("5", "percentage", "bme", 39.0, 42.0, "up", "worse", "narrower"),
    ("5", "percentage", "white", 57.0, 58.0, "up", "worse", "narrower"),
    ("5", "gap", "bme-white", -18.0, -16.0, "up", "", "narrower"),
    ("6", "percentage", "bme", 38.0, 32.0, "down", "better", "narrower"),
    ("6", "gap", "bme-white", 7.0, 4.0, "down", "", "narrower"),
    ("7", "percentage", "bme", 47.0, 51.0, "up", "better", "wider"),
    ("7", "gap", "bme-white", -15.0, -17.0, "down", "", "wider"),
    ("8", "percentage", "bme", 19.0, 17.0, "down", "better", "narrower"),
    ("8", "gap", "bme-white", 8.0, 7.0, "down", "", "narrower"),
    ("9", "difference", "bme", -13.5, -8.0, "up", "better", "narrower"),
]
UNITS = {"share": "percent", "percentage": "percent", "relative_likelihood": "ratio", "gap": "points", "difference": "points"}


@pytest.fixture(scope="module")
def london(history_of, standard, rules) -> tuple[Moved, ...]:
    rows = [
        (year, indicator, measure, group, value, UNITS[measure])
        for indicator, measure, group, before, after, *_ in LONDON_AMBULANCE
        for year, value in ((2018, before), (2019, after))
    ]
    return movement(history_of(*rows), 2018, 2019, standard, rules, rules.breaks)


@pytest.mark.parametrize("expected", LONDON_AMBULANCE, ids=lambda row: f"{row[0]} {row[1]} {row[2]}")
def test_london_ambulance_2018_to_2019(london: tuple[Moved, ...], expected: tuple) -> None:
    *_, direction, judgement, gap = expected
    row = next(row for row in london if (row.indicator, row.measure, row.group) == expected[:3])
    assert (row.direction, row.judgement, row.gap) == (direction, judgement, gap)


def test_the_rule_is_printed_with_its_tolerance(london: tuple[Moved, ...]) -> None:
    rule = {row.indicator: row.rule for row in london}
    assert rule["3"] == "Closer to 1 is better; a change of less than 0.1 in the distance from 1 is no real change."
    assert rule["1"] == "Higher is better; a change of less than 1 percentage point is no real change."


@pytest.mark.parametrize(
    ("before", "after", "judgement"),
    [
        pytest.param(1.3, 0.7, "no real change", id="as far below 1 as it was above"),
        pytest.param(1.1, 0.6, "worse", id="past parity and further off"),
        pytest.param(0.5, 0.9, "better", id="up towards 1"),
        pytest.param(1.5, 1.42, "no real change", id="within the tolerance"),
    ],
)
def test_ratios_are_judged_by_their_distance_from_parity(history_of, standard, rules, before: float, after: float, judgement: str) -> None:
    history = history_of(
        *((year, "2", "relative_likelihood", "white/bme", value, "ratio") for year, value in ((2018, before), (2019, after)))
    )
    assert [row.judgement for row in movement(history, 2018, 2019, standard, rules, ())] == [judgement]


def seven(history_of, *values: object) -> list[Figure]:
    return history_of(*((2021 + place, "7", "percentage", "bme", value, "percent") for place, value in enumerate(values)))


def test_nothing_is_compared_across_a_break(history_of, standard, rules) -> None:
    history = seven(history_of, 70.0, 45.0, 46.5)
    one = Break(year=2022, indicator="7", reason="another denominator.")
    across = movement(history, 2021, 2022, standard, rules, [one])[0]
    assert (across.direction, across.judgement) == ("not comparable", "not comparable")
    assert across.why == "break in the series in 2021/22: another denominator."
    assert isnan(across.change)
    assert movement(history, 2022, 2023, standard, rules, [one])[0].judgement == "better"
    elsewhere = Break(year=2022, indicator="8", reason="another question.")
    assert movement(history, 2021, 2022, standard, rules, [elsewhere])[0].judgement == "worse"


def test_nothing_is_compared_across_a_merger(history_of, standard, rules) -> None:
    row = movement(seven(history_of, 70.0, 71.0), 2021, 2022, standard, rules, (), {2022: "Old Trust joined"})[0]
    assert (row.direction, row.why) == ("not comparable", "merger in 2021/22: Old Trust joined")


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ((None, 46.0), "no figure for 2020/21: no data"),
        ((45.0, None), "no figure for 2021/22: no data"),
        ((45.0, "[c]"), "no figure for 2021/22: small number"),
    ],
)
def test_nothing_is_compared_with_a_missing_or_hidden_value(history_of, standard, rules, values: tuple, why: str) -> None:
    row = movement(seven(history_of, *values), 2021, 2022, standard, rules, ())[0]
    assert (row.direction, row.why) == ("not comparable", why)


def test_a_year_that_is_not_there_is_missing(history_of, standard, rules) -> None:
    row = movement(seven(history_of, 45.0), 2020, 2021, standard, rules, ())[0]
    assert row.why == "no figure for 2019/20: no data"


def test_the_same_figure_is_unchanged(history_of, standard, rules) -> None:
    row = movement(seven(history_of, 45.0, 45.0), 2021, 2022, standard, rules, ())[0]
    assert (row.direction, row.judgement, row.change) == ("unchanged", "no real change", 0)


def test_no_measures_give_no_rows(history_of, standard, rules) -> None:
    assert movement(history_of(), 2018, 2019, standard, rules, ()) == ()
