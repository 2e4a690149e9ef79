"""The attacker reads a rounded ratio as an interval: it knows just what going through every return by hand gives."""

from itertools import product
from math import nan

import pytest
from attacker.cells import Cell
from attacker.forms import Forms
from attacker.knowledge import Knowledge, Reader
from attacker.published import ROUNDED, SMALL, PublishedRow
from attacker.search import other_worlds

WHITE, BME, WHITE_TRAINED, BME_TRAINED = 60, 20, 40, 3
WORKFORCE = {"white": WHITE, "bme": BME, "unknown": 0}
TRAINED = {"white": WHITE_TRAINED, "bme": BME_TRAINED, "unknown": 0}
RATIO = WHITE_TRAINED / WHITE / (BME_TRAINED / BME)
DERIVED = "derived from a small number"


def row(indicator, measure, group, value=nan, of=(nan, nan), status="ok", reason="", decimals=None):
    return PublishedRow(2025, indicator, measure, group, "all", "all", value, *of, nan, nan, status, reason, decimals)


def published(decimals, staff_are_shown):
    """Training of 80 staff: the likelihoods are hidden, and their ratio is rounded."""
    shares = [row("1", "share", group, 100 * n / 80, (n, 80)) for group, n in WORKFORCE.items() if group == "unknown" or staff_are_shown]
    hidden = [] if staff_are_shown else [row("1", "share", group, status="suppressed", reason=DERIVED) for group in ("white", "bme")]
    likelihoods = [
        row("4", "likelihood", group, status="suppressed", reason=reason) for group, reason in (("white", DERIVED), ("bme", SMALL))
    ]
    ratio = row("4", "relative_likelihood", "white/bme", float(f"{RATIO:.{decimals}f}"), reason=ROUNDED, decimals=decimals)
    return [*shares, *hidden, *likelihoods, ratio]


def attacked(decimals, staff_are_shown):
    """Whether the attacker finds the BME staff trained."""
    staff = {Cell(2025, "workforce", "headcount", group, "clinical", "5", year=2025): n for group, n in WORKFORCE.items()}
    trained = {Cell(2025, "training", "accessed", group, year=2025): n for group, n in TRAINED.items()}
    knowledge = Knowledge(Forms(staff | trained), published(decimals, staff_are_shown), Reader({2025: 5}))
    _, determined = other_worlds(knowledge)
    return ("4", "bme") in {(of.indicator, of.group) for of in determined}


def by_hand(decimals, staff_are_shown):
    """The numbers of BME staff trained, 1 to 4, of which the same would be published."""
    staff = [(WHITE, BME)] if staff_are_shown else [(white, 80 - white) for white in range(5, 76)]
    half = 0.5 * 10**-decimals
    return {
        trained
        for (white, bme), trained in product(staff, range(1, 5))
        for white_trained in range(5, white + 1)
        if abs(white_trained * bme / (white * min(trained, bme)) - float(f"{RATIO:.{decimals}f}")) < half and trained <= bme
    }


@pytest.mark.parametrize(
    ("decimals", "staff_are_shown", "is_determined"),
    [
        pytest.param(2, True, True, id="4.44 of 60 and 20 staff is 40 and 3 trained"),
        pytest.param(1, True, False, id="4.4 is also 53 and 4 trained"),
        pytest.param(2, False, False, id="4.44 is also 57 of 61 and 4 of 19 trained, where all four numbers differ"),
    ],
)
def test_the_attacker_knows_what_going_through_all_returns_gives(decimals, staff_are_shown, is_determined):
    assert (len(by_hand(decimals, staff_are_shown)) == 1) == is_determined
    assert attacked(decimals, staff_are_shown) == is_determined
