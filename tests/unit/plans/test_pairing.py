"""Which action of one plan is which of another."""

import pytest

from wres.plans.pairing import paired_rows
from wres.plans.written import WrittenRow

TRAIN, EVENTS = "Train every chair of a recruitment panel in fair selection", "Hold listening events with staff networks"
REWORDED = "Train every chair of an appointment panel in fair selection"


def rows(*actions):
    return [WrittenRow(action_no=number, action=text) for number, text in actions]


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        pytest.param([("1", TRAIN), ("2", EVENTS)], [("1", EVENTS), ("2", TRAIN)], {0: 1, 1: 0}, id="words go before numbers"),
        pytest.param([("1", TRAIN), ("2", TRAIN)], [("2", TRAIN)], {0: 1}, id="of the same words, the same number"),
        pytest.param([("1", TRAIN)], [("1", TRAIN.upper() + ".")], {0: 0}, id="other capitals and stops"),
        pytest.param([("3", TRAIN)], [("4", REWORDED)], {0: 0}, id="reworded and renumbered"),
        pytest.param([("1", EVENTS)], [("1", TRAIN)], {}, id="another action of the same number"),
        pytest.param([("1", EVENTS)], [("1", "Hold drop-in sessions")], {0: 0}, id="little in common but the number"),
        pytest.param([("", EVENTS)], [("", "Hold drop-in sessions")], {}, id="little in common and no number"),
        pytest.param([("", "—"), ("", "…")], [("", "…")], {0: 1}, id="without a word"),
        pytest.param(
            [("1", TRAIN), ("2", TRAIN + " always")],
            [("8", REWORDED), ("9", TRAIN + " always so")],
            {1: 1, 0: 0},
            id="the most alike first",
        ),
    ],
)
def test_an_action_is_found_again(before, after, pairs):
    assert paired_rows(rows(*before), rows(*after)) == pairs


def test_between_years_a_number_says_nothing():
    before, after = rows(("1", EVENTS), ("2", TRAIN)), rows(("1", "Hold drop-in sessions"), ("7", REWORDED))
    assert paired_rows(before, after, by_number=False) == {1: 1}
    assert paired_rows(before, after, by_number=False, alike=0.95) == {}
