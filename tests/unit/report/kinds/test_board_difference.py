"""The board beside the workforce."""

import math
import re
from dataclasses import replace
from fractions import Fraction
from math import nan
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.indicators.figures import Figure
from wres.parameters import Organisation, Workspace
from wres.report.kinds.board_difference import BoardDifferencePresenter
from wres.report.kinds.board_words import board_sentence, seats_sentences
from wres.report.readings import reading_of
from wres.report.results import Results
from wres.report.sections.indicator import indicator
from wres.report.sections.trend import trend
from wres.report.statement import Statement
from wres.report.words import words_for

WORDS = words_for(Workspace.at().standard, SimpleNamespace(group_label="BME", indicator_word="indicator"))
SOURCE = "published"


def test_the_board_beside_the_workforce():
    board = Figure(measure="board_share", group="bme", band="total", value=7.0, unit="percent", source=SOURCE)
    rows = [board, Figure(measure="difference", group="bme", band="total", value=-8.0, unit="points", source=SOURCE)]
    workforce = Figure(measure="share", group="bme", value=15.0, unit="percent", source=SOURCE)
    said = board_sentence(rows, WORDS, "bme", workforce)
    assert (
        said
        == "BME members are 7% of the board and BME staff 15% of the workforce: 8 percentage points below their share of the workforce."
    )


def shares(*counts, band="total"):
    """The group's share of the board by year, from (year, members of the group, members)."""
    return {
        year: Figure(
            year=year, measure="board_share", group="bme", band=band, value=100 * of_group / members, numerator=of_group, denominator=members
        )
        for year, of_group, members in counts
    }  # fmt: skip


def workforce(percent, status="ok"):
    return Figure(measure="share", group="bme", value=percent, unit="percent", status=status)


def test_seats_are_said_and_how_many_would_match():
    """E11: 2 of 14 in all three years; a quarter of 14 seats is between 3 and 4."""
    sentences = seats_sentences(shares((2023, 2, 14), (2024, 2, 14), (2025, 2, 14)), 2025, WORDS, workforce(25.6))
    assert sentences == [
        "BME members were 2 of 14 in all 3 years from 2022/23.",
        "Matching the workforce would need 3 or 4 BME members of 14.",
    ]


@pytest.mark.parametrize(
    ("counts", "percent", "expected"),
    [
        ([(2025, 3, 12)], 25.0, ["Matching the workforce takes 3 of 12 members, so the board is within 1 seat of it."]),
        ([(2025, 3, 14)], 25.6, ["Matching the workforce takes 3 or 4 of 14 members, so the board is within 1 seat of it."]),
        ([(2025, 1, 1)], 25.6, ["With 1 member, no share but 0% or 100% is possible."]),
        ([(2025, 0, 10)], 100 / 3, ["Matching the workforce would need 3 or 4 BME members of 10."]),
        ([(2024, 1, 12), (2025, 2, 14)], 15.0, [
            "BME members over the years: 1 of 12 in 2023/24; 2 of 14 in 2024/25.",
            "Matching the workforce takes 2 or 3 of 14 members, so the board is within 1 seat of it.",
        ]),
        ([(2024, 2, 14), (2025, 2, 14)], 50.0, [
            "BME members were 2 of 14 in both 2023/24 and 2024/25.", "Matching the workforce would need 7 BME members of 14.",
        ]),
        ([(2024, 2, 14)], 50.0, []),
    ],
)  # fmt: skip
def test_seats_of_boards_of_every_size(counts, percent, expected):
    assert seats_sentences(shares(*counts), 2025, WORDS, workforce(percent)) == expected


def test_without_counts_or_a_workforce_no_seats_are_reckoned():
    printed = {2025: Figure(year=2025, measure="board_share", group="bme", band="voting", value=7.0, source=SOURCE)}
    assert seats_sentences(printed, 2025, WORDS, workforce(15.0)) == []
    assert seats_sentences(shares((2025, 2, 14)), 2025, WORDS, workforce(nan, "suppressed")) == []
    assert seats_sentences(shares((2025, 2, 14)), 2025, WORDS, None) == []


@given(st.integers(2, 60), st.integers(0, 100_000))
def test_the_seats_said_are_those_on_either_side_of_the_share(members, thousandths):
    """Against fractions: the whole numbers next to the exact share of the seats."""
    exact = Fraction(thousandths, 100_000) * members
    (sentence,) = seats_sentences(shares((2025, 0, members)), 2025, WORDS, workforce(thousandths / 1000))
    seats = {int(word) for word in re.search(r"(?:need|takes) (\d+(?: or \d+)?)", sentence)[1].split(" or ")}
    assert seats == {math.floor(exact), math.ceil(exact)}


def whole_missing():
    """London Ambulance Service 2018/19: 7% of the voting members, nothing of the others; 15% of the workforce."""
    missing = [
        Figure(year=2019, indicator="9", measure=measure, group="bme", band="total", unit=unit).missing("no data")
        for measure, unit in (("board_share", "percent"), ("difference", "points"))
    ]
    return (
        Figure(year=2019, indicator="1", measure="share", group="bme", value=15.0, unit="percent", source=SOURCE),
        *missing,
        Figure(year=2019, indicator="9", measure="board_share", group="bme", band="voting", value=7.0, unit="percent", source=SOURCE),
        Figure(year=2019, indicator="9", measure="difference", group="bme", band="voting", value=-8.0, unit="points", source=SOURCE),
    )


def test_where_only_voting_members_are_counted_they_are_not_called_the_board(context, rows):
    """E9: the source counts voting members only."""
    results, report = Results(whole_missing(), whole_missing()), context(year=2019, years=(2019,))
    presenter = BoardDifferencePresenter()
    assert presenter.sentence(report, results, "9") == (
        "BME members are 7% of the voting members and BME staff 15% of the workforce: 8 percentage points below their share of the "
        "workforce. There is no figure for the whole board."
    )
    assert presenter.headline(report, results, "9").band == "voting"
    assert [row[:2] for row in rows(trend(report, results).html())[2:]] == [
        ["9", "Board: BME share, voting members"],
        ["9", "Board: difference from the workforce, voting members"],
    ]


def test_without_any_board_it_is_said_that_there_is_none(context):
    figures = whole_missing()[:3]
    results = Results(figures, figures)
    assert BoardDifferencePresenter().sentence(context(), results, "9") == "There is no figure for this indicator."
    assert BoardDifferencePresenter().reading(context(), results, "9") == []


def test_seats_stand_beside_the_share():
    share = replace(shares((2025, 2, 14))[2025], unit="percent")
    difference = Figure(year=2025, measure="difference", group="bme", band="total", value=100 * 2 / 14 - 25.6, unit="points")
    assert board_sentence([share, difference], WORDS, "bme", workforce(25.6)) == (
        "BME members are 14.3% of the board (2 of 14 seats) and BME staff 25.6% of the workforce: 11.3 percentage points below their "
        "share of the workforce."
    )


def history(*counts):
    """Figures of a board and its workforce over the years, from (year, members of the group, members)."""
    of_board = [replace(share, indicator="9", unit="percent") for share in shares(*counts).values()]
    differences = [
        Figure(year=year, indicator="9", measure="difference", group="bme", band="total", value=-5.0, unit="points") for year, *_ in counts
    ]
    return (*of_board, *differences)


def test_the_seats_of_both_years_are_said_once(context):
    figures = history((2024, 1, 12), (2025, 2, 14))
    results = Results(tuple(figure for figure in figures if figure.year == 2025), figures)
    presenter = BoardDifferencePresenter()
    (seats,) = presenter.reading(context(), results, "9")
    assert seats == Statement("Seats", "BME members over the years: 1 of 12 in 2023/24; 2 of 14 in 2024/25.")
    assert presenter.reads_change(context(), results, "9")
    assert indicator(context(), results, "9", reading_of(context(), results, "9")).html().count("1 of 12") == 1


def test_boards_from_before_a_merger_are_another_organisations(context):
    organisation = Organisation(name="A made-up trust", group_label="BME", predecessors=[{"code": "XYZ", "joined": 2025}])
    figures = history((2024, 3, 24), (2025, 2, 14))
    results = Results(tuple(figure for figure in figures if figure.year == 2025), figures)
    assert BoardDifferencePresenter().reading(context(organisation=organisation), results, "9") == []
    assert not BoardDifferencePresenter().reads_change(context(organisation=organisation), results, "9")
