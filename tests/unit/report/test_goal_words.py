"""What equality in senior bands would take."""

from wres.comparison import Goal
from wres.report.goal_words import goals_sentence

NEEDED = Goal("8a", headcount=100, share=25.6, actual=4, goal=26, gap=22)
REACHED = Goal("9", headcount=4, share=25.6, actual=2, goal=1, gap=-1)
HIDDEN = Goal("8b", status="suppressed", reason="small number")


def test_what_is_needed_is_added_up_and_what_is_passed_is_not_taken_off(context):
    sentence = goals_sentence([NEEDED, REACHED], context().words, context().standard)
    assert (
        sentence == "In the senior bands, equality would take 22 more BME staff (Model Employer goals, to the nearest person): Band 8a, 22."
    )


def test_hidden_bands_are_said_to_be_left_out(context):
    assert goals_sentence([NEEDED, HIDDEN], context().words, context().standard) == (
        "In the senior bands that can be shown, equality would take 22 more BME staff (Model Employer goals, to the nearest person): Band 8a, 22. "
        "Goals of the other bands are hidden to protect people."
    )


def test_where_every_goal_is_reached_that_is_said(context):
    assert goals_sentence([REACHED], context().words, context().standard) == (
        "Every senior band that can be shown has reached its BME goal (Model Employer goals)."
    )


def test_nothing_is_said_without_a_goal(context):
    assert goals_sentence([HIDDEN], context().words, context().standard) == ""
    assert goals_sentence([], context().words, context().standard) == ""
