"""What differs between two reports: shown figures, and commitments by what they say."""

from math import nan

import pytest

from wres.approval.differences import commitment_changes, figure_changes
from wres.indicators.figures import ROUNDED, Figure
from wres.plans.written import WrittenRow

RATIO = Figure("ABC", 2025, "2", "relative_likelihood", "white/bme", value=1.5, unit="ratio", lower=1.1, upper=2.0)
SHARE = Figure("ABC", 2025, "1", "share", "bme", "clinical", "5", value=12.5, unit="percent", numerator=5, denominator=40)


def changed(figure, **values):
    return Figure(**{name: getattr(figure, name) for name in Figure.__dataclass_fields__} | values)


@pytest.mark.parametrize(
    ("values", "differs"),
    [
        ({}, False),
        ({"value": 1.5 * (1 + 1e-15)}, False),
        ({"value": 1.6}, True),
        ({"upper": 2.1}, True),
        ({"source": "records"}, False),
        ({"source_text": "the report of 2024"}, False),
        ({"status": "suppressed", "reason": "small number", "value": nan}, True),
        ({"decimals": 1, "reason": ROUNDED}, True),
    ],
)
def test_a_figure_differs_when_what_is_shown_of_it_does(values, differs):
    changes = figure_changes([RATIO, SHARE], [changed(RATIO, **values), SHARE])
    assert [change.after for change in changes] == ([changed(RATIO, **values)] if differs else [])


def test_a_hidden_figure_is_the_same_whatever_is_hidden():
    hidden = changed(SHARE, value=nan, numerator=nan, denominator=nan, status="suppressed", reason="small number")
    assert figure_changes([hidden], [changed(hidden)]) == ()


def test_a_figure_may_be_new_or_gone():
    (new,) = figure_changes([RATIO], [RATIO, SHARE])
    assert (new.before, new.after) == (None, SHARE)
    (gone,) = figure_changes([RATIO, SHARE], [RATIO])
    assert (gone.before, gone.after, gone.figure) == (SHARE, None, SHARE)


PLAN = [
    WrittenRow(
        action_no="1", action="Train every chair of an interview panel", due_text="March 2026", status="G", leads="Head of Recruitment"
    ),
    WrittenRow(action_no="2", action="Publish the results of the staff survey by division", due_text="Each quarter", status="A"),
    WrittenRow(action_no="3", action="Offer a mentor to staff in bands 5 to 7", due_text="", status="R"),
]


def row(number, **values):
    return WrittenRow(**{name: PLAN[number][name] for name in WrittenRow.__dataclass_fields__} | values)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (PLAN, []),
        (PLAN[::-1], []),
        ([row(0, due_text="June 2026"), *PLAN[1:]], [("1", "date", "March 2026", "June 2026")]),
        ([row(0, due_text=" March\n2026 "), *PLAN[1:]], []),
        ([PLAN[0], row(1, status="B"), PLAN[2]], [("2", "status", "A", "B")]),
        ([row(0, leads="Director of People"), *PLAN[1:]], [("1", "leads", "Head of Recruitment", "Director of People")]),
        (
            [PLAN[0], PLAN[1], row(2, action="Offer a mentor to staff in bands 4 to 7")],
            [("3", "wording", "Offer a mentor to staff in bands 5 to 7", "Offer a mentor to staff in bands 4 to 7")],
        ),
        (PLAN[:2], [("3", "dropped", "Offer a mentor to staff in bands 5 to 7", "")]),
        ([*PLAN, WrittenRow(action_no="4", action="Review grievances")], [("4", "added", "", "Review grievances")]),
    ],
)
def test_what_changed_of_each_commitment(after, expected):
    assert [(change.name, change.what, change.before, change.after) for change in commitment_changes(PLAN, after)] == expected


def test_a_commitment_in_between_renumbers_the_others_and_changes_none_of_them():
    new = WrittenRow(action_no="2", action="Ask leavers why they leave")
    after = [PLAN[0], new, row(1, action_no="3"), row(2, action_no="4")]
    assert [(change.name, change.what) for change in commitment_changes(PLAN, after)] == [("2", "added")]


def test_another_commitment_of_the_same_number_is_dropped_and_added():
    after = [*PLAN[:2], WrittenRow(action_no="3", action="Close the anonymous reporting line", status="R")]
    assert {(change.what, change.name) for change in commitment_changes(PLAN, after)} == {("added", "3"), ("dropped", "3")}
