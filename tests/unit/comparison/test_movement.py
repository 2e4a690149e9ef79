"""Movement: one verdict on each change, and some years cannot be compared."""

from dataclasses import replace
from math import isnan, nan

import pytest

from wres.comparison import Moved, PeopleCounted, movement
from wres.indicators.figures import COUNTS, FROM_PUBLISHED, PUBLISHED, Figure
from wres.indicators.intervals import miettinen_nurminen
from wres.parameters import Break

# London Ambulance Service, WRES action plan 2019/20, figures of 2017/18 and 2018/19 as printed there, with signs put right.
# Expected, by hand from the rule for printed figures: strictly beyond half a unit of each printed part. 1.8 to 1.7 is
# 0.1, and the half-units are 0.05 and 0.05; 47% to 51% is 4, and they are 0.5 and 0.5; a gap has four parts, together 2 points.
LONDON_AMBULANCE = [
    # indicator, measure, group, before, after, direction, verdict, for the worse
    ("1", "share", "bme", 13.5, 15.0, "up", "people", False),
    ("2", "relative_likelihood", "white/bme", 1.8, 1.7, "down", "within rounding", False),
    ("3", "relative_likelihood", "bme/white", 2.0, 1.6, "down", "within rounding", False),  # printed as the word twice: 0.5 and 0.05
    ("4", "relative_likelihood", "white/bme", None, 0.99, "", "not comparable", False),
    ("5", "percentage", "bme", 39.0, 42.0, "up", "chance not known", True),
    ("5", "percentage", "white", 57.0, 58.0, "up", "within rounding", True),
    ("5", "gap", "bme-white", -18.0, -16.0, "up", "within rounding", False),
    ("6", "percentage", "white", 31.0, 28.0, "down", "chance not known", False),
    ("6", "percentage", "bme", 38.0, 32.0, "down", "chance not known", False),
    ("6", "gap", "bme-white", 7.0, 4.0, "down", "chance not known", False),
    ("7", "percentage", "white", 62.0, 68.0, "up", "chance not known", False),
    ("7", "percentage", "bme", 47.0, 51.0, "up", "chance not known", False),
    ("7", "gap", "bme-white", -15.0, -17.0, "down", "within rounding", True),
    ("8", "percentage", "white", 11.0, 10.0, "down", "within rounding", False),
    ("8", "percentage", "bme", 19.0, 17.0, "down", "chance not known", False),
    ("8", "gap", "bme-white", 8.0, 7.0, "down", "within rounding", False),
    ("9", "difference", "bme", -13.5, -8.0, "up", "people", False),
]
UNITS = {"share": "percent", "percentage": "percent", "relative_likelihood": "ratio", "gap": "points", "difference": "points"}
NO_COUNTS = "the counts of both years are not available"
NO_RESPONSES = "the numbers of responses of both years are not available"


@pytest.fixture(scope="module")
def london(history_of, standard, rules) -> tuple[Moved, ...]:
    history = [
        figure
        for indicator, measure, group, before, after, *_ in LONDON_AMBULANCE
        for figure in history_of(
            *((year, indicator, measure, group, value, UNITS[measure]) for year, value in ((2018, before), (2019, after))),
            source=FROM_PUBLISHED if measure == "gap" else PUBLISHED,
        )
    ]
    return movement(history, 2018, 2019, standard, rules, rules.breaks)


@pytest.mark.parametrize("expected", LONDON_AMBULANCE, ids=lambda row: f"{row[0]} {row[1]} {row[2]}")
def test_london_ambulance_2018_to_2019(london: tuple[Moved, ...], expected: tuple) -> None:
    *_, direction, verdict, for_worse = expected
    row = next(row for row in london if (row.indicator, row.measure, row.group) == expected[:3])
    assert (row.direction, row.verdict, row.for_worse) == (direction, verdict, for_worse)
    if verdict == "chance not known":
        assert row.why == (NO_RESPONSES if row.indicator in ("5", "6", "7", "8") else NO_COUNTS)


def test_the_rule_is_printed_with_its_thresholds(london: tuple[Moved, ...]) -> None:
    rule = {(row.indicator, row.measure): row.rule for row in london}
    called = "A change is called better or worse if it is"
    beyond = "would be unlikely by chance alone (95% confidence)."
    unknown = "Where chance is not known, that is said with it."
    assert rule["3", "relative_likelihood"].startswith(
        f"Ratios are closer to or further from equal (1) after a change of at least 0.1 that {beyond}"
    )
    assert rule["7", "percentage"] == f"Higher is better. {called} at least 1 percentage point and {beyond} {unknown}"
    assert rule["5", "percentage"] == f"Lower is better. {called} at least 1 percentage point and {beyond} {unknown}"
    assert rule["1", "share"] == "The change is given in people or seats, where counts are available, without a verdict."


def ratios(before: tuple, after: tuple, indicator: str = "2", year: int = 2024) -> list[Figure]:
    """Two years of a ratio from events and people of its first group, then of its second."""
    groups = ("bme", "white") if indicator == "3" else ("white", "bme")
    rows = []
    for when, (x, n, y, m) in ((year - 1, before), (year, after)):
        about = {"year": when, "indicator": indicator, "source": COUNTS}
        rows += [
            Figure(
                measure="likelihood",
                group=group,
                value=100 * events / people,
                unit="percent",
                numerator=events,
                denominator=people,
                **about,
            )
            for group, events, people in zip(groups, (x, y), (n, m), strict=True)
        ]
        ratio = Figure(measure="relative_likelihood", group="/".join(groups), value=x * m / (n * y) if y else nan, unit="ratio", **about)
        lower = miettinen_nurminen(x, n, y, m)[0].item() if not y else nan
        rows.append(ratio if y else replace(ratio.missing("no events in the lower group"), lower=lower))
    return rows


@pytest.mark.parametrize("least", [5, 1])
def test_of_one_person_no_change_is_beyond_chance(standard, rules, least):
    """One BME applicant, appointed, after 360 of 2,417. If both groups are appointed alike, one in five, that happens in a fifth of years."""
    history = ratios((682, 3395, 360, 2417), (688, 3395, 1, 1))
    moved = verdict_of(history, standard, rules.model_copy(update={"least_people": least}), "relative_likelihood")
    few = ("chance not known", "a group has fewer than 5 people")
    assert (moved.verdict, moved.why) == (few if least == 5 else ("changed sides", ""))


def verdict_of(history, standard, rules, measure: str, year: int = 2024, breaks=()) -> Moved:
    return next(row for row in movement(history, year - 1, year, standard, rules, breaks) if row.measure == measure)


# Counts of 1,000,000 people a group, so that chance plays no part: the ratio is the first group's events over the second's.
MANY = 1_000_000


@pytest.mark.parametrize(
    ("before", "after", "verdict", "for_worse"),
    [
        pytest.param(1.30, 0.75, "changed sides", False, id="E4: once 'no real change'"),
        pytest.param(1.40, 0.70, "changed sides", False, id="E4: once 'better', or 'worse' with the groups swapped"),
        pytest.param(0.60, 0.90, "closer to equal", False, id="E4: once 'better' for the group that fares better anyway"),
        pytest.param(0.75, 1.30, "changed sides", True, id="now to the group's disadvantage"),
        pytest.param(1.1, 0.6, "changed sides", False, id="past equal and further off"),
        pytest.param(0.9, 0.6, "further from equal", False, id="further, in the group's favour"),
        pytest.param(1.2, 1.6, "further from equal", True, id="further"),
        pytest.param(1.6, 1.2, "closer to equal", False, id="closer"),
        pytest.param(1.3, 1.0, "closer to equal", False, id="equal now"),
        pytest.param(1.0, 1.3, "further from equal", True, id="no longer equal"),
        pytest.param(1.5, 1.42, "little change", False, id="beyond chance and below the threshold"),
        pytest.param(1.05, 0.96, "changed sides", False, id="a change of sides is never little"),
        pytest.param(1.5, 1.5, "little change", False, id="identical years"),
    ],
)
def test_ratios_by_their_side_and_distance_from_equal(standard, rules, before: float, after: float, verdict: str, for_worse: bool) -> None:
    y = 400_000
    history = ratios((before * y, MANY, y, MANY), (after * y, MANY, y, MANY))
    moved = verdict_of(history, standard, rules, "relative_likelihood")
    assert (moved.verdict, moved.for_worse) == (verdict, for_worse)


def test_a_ratio_is_tested_with_the_counts_of_both_years(standard, rules) -> None:
    # By hand, cases 21 of 1,000 and 41 of 3,000 (1.54), then 24 of 1,100 and 60 of 3,100 (1.13): D = ln(1.1273/1.5366) = -0.310;
    # V = 1/21-1/1000+1/41-1/3000+1/24-1/1100+1/60-1/3100 = 0.1278; 1.96 x 0.3575 = 0.701, so it could be chance.
    few = ratios((21, 1000, 41, 3000), (24, 1100, 60, 3100))
    assert verdict_of(few, standard, rules, "relative_likelihood").verdict == "could be chance"
    # Ten times the counts: V = 0.01278; 1.96 x 0.1131 = 0.222, so it is more than chance.
    many = ratios((210, 10000, 410, 30000), (240, 11000, 600, 31000))
    assert verdict_of(many, standard, rules, "relative_likelihood").verdict == "closer to equal"


def test_a_change_of_sides_that_could_be_chance_is_called_that(standard, rules) -> None:
    moved = verdict_of(ratios((11, 100, 10, 100), (10, 100, 11, 100)), standard, rules, "relative_likelihood")
    assert moved.verdict == "could be chance"


@pytest.mark.parametrize(
    ("after", "verdict"),
    [
        # The year before is 1.04, about 0.7 to 1.6 (Katz's formula by hand). 0 of 120 against 60 of 300 is below 1/6.4 (the review's
        # figure), so the two lie apart; swapped, it has no upper limit and begins above 6.4. 3 of 15 against 0 of 12 begins below 1: Fisher's
        # test gives 0.23 (scipy). 120 of 120 against 200 of 300 is 1.5, which they share.
        pytest.param((0, 120, 60, 300), "changed sides", id="nobody"),
        pytest.param((60, 300, 0, 120), "further from equal", id="nobody of the other group"),
        pytest.param((3, 15, 0, 12), "could be chance", id="nobody of few"),
        pytest.param((120, 120, 200, 300), "could be chance", id="everybody"),
    ],
)
def test_nobody_or_everybody_is_judged_by_intervals_that_lie_apart(standard, rules, after: tuple, verdict: str) -> None:
    history = ratios((25, 120, 60, 300), after)
    assert verdict_of(history, standard, rules, "relative_likelihood").verdict == verdict


def test_whoever_fares_worst_has_a_verdict(standard, rules) -> None:
    """0 of 2,581 appointed after 360 of 2,417, beside 1,000 of 5,000 in both years: the mirror of 0 White, and as far beyond chance.

    ln 1.34 has a standard error of 0.06; of nobody among 2,581 with 20% elsewhere the upper limit is about 3.8 / 516, a ratio of about 134.
    """
    appointed = (1000, 5000, 360, 2417), (1000, 5000, 0, 2581)
    here = verdict_of(ratios(*appointed), standard, rules, "relative_likelihood")
    there = verdict_of(ratios(*((x, n, y, m) for y, m, x, n in appointed)), standard, rules, "relative_likelihood")
    assert (here.verdict, here.for_worse, here.direction) == ("further from equal", True, "up")
    assert (there.verdict, there.for_worse, there.direction) == ("further from equal", False, "down")
    back = verdict_of(ratios(*reversed(appointed)), standard, rules, "relative_likelihood")
    assert (back.verdict, back.for_worse, back.direction) == ("closer to equal", False, "down")
    never = verdict_of(ratios(appointed[1], appointed[1]), standard, rules, "relative_likelihood")
    assert (never.verdict, never.direction, never.bound_before) == ("little change", "unchanged", never.bound_after)


def test_shares_that_are_printed_without_people_are_not_told_from_rounding(history_of, standard, rules) -> None:
    """15% then 16% may be 15.49% and 15.51%; 13.5% and 15% differ by more than 0.05 and 0.5."""
    for before, after, verdict in ((15.0, 16.0, "within rounding"), (13.5, 15.0, "people"), (15.0, 15.0, "people")):
        rows = history_of(
            *((year, "1", "share", "bme", value, "percent") for year, value in ((2019, before), (2020, after))), source=PUBLISHED
        )
        assert movement(rows, 2019, 2020, standard, rules, ())[0].verdict == verdict


def survey(before: tuple, after: tuple, indicator: str = "5", source: str = COUNTS) -> list[Figure]:
    """Two years of a survey: percentage and responses of BME staff, then of White staff."""
    rows = []
    for year, (p, n, q, m) in ((2023, before), (2024, after)):
        about = {"year": year, "indicator": indicator}
        rows += [
            Figure(measure="percentage", group="bme", value=p, unit="percent", denominator=n, source=source, **about),
            Figure(measure="percentage", group="white", value=q, unit="percent", denominator=m, source=source, **about),
            Figure(measure="gap", group="bme-white", value=round(p - q, 10), unit="points", source=source, **about),
        ]
    return rows


@pytest.mark.parametrize(
    ("before", "after", "percentage", "gap"),
    [
        # BME: standard error about 100 x sqrt(2 x 0.32 x 0.68 / 700) = 2.5, so 5 points are needed. The gap: about 2.9, 5.7 points.
        pytest.param((30.13, 662, 27.23, 1917), (32.03, 693, 26.39, 2012), "could be chance", "could be chance", id="EXA 2025"),
        pytest.param((30.13, 662, 27.23, 1917), (37.03, 693, 26.39, 2012), "worse", "further from equal", id="worse, and the gap wider"),
        pytest.param((37.03, 693, 26.39, 2012), (30.13, 662, 27.23, 1917), "better", "closer to equal", id="better, and the gap narrower"),
        pytest.param((30.13, 6620, 27.23, 19170), (30.93, 6930, 28.39, 20120), "little change", "little change", id="below a point"),
        pytest.param((33.13, 6620, 27.23, 19170), (24.03, 6930, 28.39, 20120), "better", "changed sides", id="sides changed"),
        pytest.param((30.13, 662, 27.23, 1917), (30.13, 662, 27.23, 1917), "little change", "little change", id="identical years"),
        pytest.param(
            (30.13, nan, 27.23, 1917), (37.03, 693, 26.39, 2012), "chance not known", "chance not known", id="no responses before"
        ),
        pytest.param((30.0, 40000, 27.0, 50000), (31.0, 40000, 27.0, 50000), "within rounding", "within rounding", id="whole percentages"),
    ],
)
def test_percentages_and_gaps(standard, rules, before: tuple, after: tuple, percentage: str, gap: str) -> None:
    history = survey(before, after)
    moved = {row.measure: row.verdict for row in movement(history, 2023, 2024, standard, rules, ()) if row.group != "white"}
    assert moved == {"percentage": percentage, "gap": gap}


def test_a_printed_year_beside_counts_is_not_tested(standard, rules) -> None:
    before = Figure(year=2023, indicator="2", measure="relative_likelihood", group="white/bme", value=1.7, unit="ratio", source=PUBLISHED)
    counted = ratios((150, 1000, 100, 1000), (150, 1000, 100, 1000))
    history = [before, *(row for row in counted if row.year == 2024)]
    moved = verdict_of(history, standard, rules, "relative_likelihood")
    assert (moved.verdict, moved.why) == ("chance not known", NO_COUNTS)
    assert (moved.printed_before, moved.printed_after) == (True, False)


def test_counts_that_are_hidden_are_not_used(standard, rules) -> None:
    hidden = [
        Figure(**{**{name: getattr(row, name) for name in ("year", "indicator", "measure", "group", "unit")}, "status": "suppressed", "reason": "small number"})
        if row.measure == "likelihood" and row.group == "bme" else row
        for row in ratios((210, 10000, 410, 30000), (240, 11000, 600, 31000))
    ]  # fmt: skip
    assert verdict_of(hidden, standard, rules, "relative_likelihood").verdict == "chance not known"


def test_averages_of_two_years_that_share_one_are_not_tested(standard, rules) -> None:
    history = ratios((420, 20000, 820, 60000), (480, 22000, 1200, 62000), "3", year=2019)
    moved = verdict_of(history, standard, rules, "relative_likelihood", year=2019)
    assert rules.years_of("disciplinary") == 2
    assert (moved.verdict, moved.why) == ("chance not known", "both figures count the cases of 2017/18")


def test_staff_in_post_are_given_as_people(standard, rules) -> None:
    about = {"indicator": "1", "measure": "share", "group": "bme", "unit": "percent", "source": COUNTS}
    history = [
        Figure(year=2023, value=100 * 1000 / 5000, numerator=1000, denominator=5000, **about),
        Figure(year=2024, value=100 * 1063 / 5124, numerator=1063, denominator=5124, **about),
    ]
    moved = verdict_of(history, standard, rules, "share")
    assert (moved.verdict, moved.people) == ("people", PeopleCounted(1000, 5000, 1063, 5124))
    assert (moved.people.more, moved.people.more_others) == (63, 61)


def test_each_other_group_of_staff_is_counted_where_all_are_shown(standard, rules) -> None:
    """1,000 of 5,000 and 1,063 of 5,124: of the 61 others 66 more are White, and 5 fewer are not known."""
    about = {"indicator": "1", "measure": "share", "unit": "percent", "source": COUNTS}
    counts = {2023: {"bme": 1000, "white": 3900, "unknown": 100}, 2024: {"bme": 1063, "white": 3966, "unknown": 95}}
    history = [
        Figure(year=year, group=group, value=100 * people / sum(groups.values()), numerator=people, denominator=sum(groups.values()), **about)
        for year, groups in counts.items() for group, people in groups.items()
    ]  # fmt: skip
    people = verdict_of(history, standard, rules, "share").people
    assert dict(people.others) == {"white": 66, "unknown": -5}
    hidden = [replace(row, numerator=nan) if (row.year, row.group) == (2024, "unknown") else row for row in history]
    assert verdict_of(hidden, standard, rules, "share").people == PeopleCounted(1000, 5000, 1063, 5124)


def test_a_board_is_given_in_seats_whatever_side_its_difference_is_on(standard, rules) -> None:
    history = [
        Figure(
            year=year, indicator="9", measure=measure, group="bme", band="total", value=value, unit=unit, numerator=seats, denominator=14
        )
        for year, difference, seats in ((2023, -6.0, 2), (2024, 6.0, 4))
        for measure, value, unit, seats in (("board_share", 100 * seats / 14, "percent", seats), ("difference", difference, "points", nan))
    ]
    moved = verdict_of(history, standard, rules, "difference")
    assert (moved.verdict, moved.direction, moved.people) == ("people", "up", PeopleCounted(2, 14, 4, 14))


def seven(history_of, *values: object) -> list[Figure]:
    return history_of(*((2021 + place, "7", "percentage", "bme", value, "percent") for place, value in enumerate(values)))


def test_nothing_is_compared_across_a_break(history_of, standard, rules) -> None:
    history = seven(history_of, 70.0, 45.0, 47.5)
    one = Break(year=2022, indicator="7", reason="another denominator.")
    across = movement(history, 2021, 2022, standard, rules, [one])[0]
    assert (across.direction, across.verdict, across.series_broken) == ("", "not comparable", True)
    assert across.why == "the way this is measured changed in 2021/22: another denominator"
    assert isnan(across.change)
    assert movement(history, 2022, 2023, standard, rules, [one])[0].verdict == "chance not known"
    elsewhere = Break(year=2022, indicator="8", reason="another question.")
    assert movement(history, 2021, 2022, standard, rules, [elsewhere])[0].verdict == "chance not known"


def test_nothing_is_compared_across_a_merger(history_of, standard, rules) -> None:
    row = movement(seven(history_of, 70.0, 71.0), 2021, 2022, standard, rules, (), {2022: "Old Trust joined"})[0]
    assert (row.verdict, row.why) == ("not comparable", "merger in 2021/22: Old Trust joined")


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ((None, 46.0), "there is no figure for 2020/21 to compare with"),
        ((45.0, None), "there is no figure for 2021/22 to compare with"),
        ((45.0, "[c]"), "the figure for 2021/22 is hidden"),
    ],
)
def test_nothing_is_compared_with_a_missing_or_hidden_value(history_of, standard, rules, values: tuple, why: str) -> None:
    row = movement(seven(history_of, *values), 2021, 2022, standard, rules, ())[0]
    assert (row.verdict, row.why, row.series_broken) == ("not comparable", why, False)


def test_a_year_that_is_not_there_is_missing(history_of, standard, rules) -> None:
    row = movement(seven(history_of, 45.0), 2020, 2021, standard, rules, ())[0]
    assert row.why == "there is no figure for 2019/20 to compare with"


def test_the_same_figure_is_unchanged(history_of, standard, rules) -> None:
    row = movement(seven(history_of, 45.0, 45.0), 2021, 2022, standard, rules, ())[0]
    assert (row.direction, row.verdict, row.change) == ("unchanged", "little change", 0)


def test_no_measures_give_no_rows(history_of, standard, rules) -> None:
    assert movement(history_of(), 2018, 2019, standard, rules, ()) == ()
