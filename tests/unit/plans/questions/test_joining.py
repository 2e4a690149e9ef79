"""One finding for one action or cell, and names and numbers that read well."""

import pytest

from wres.plans import check_plan
from wres.plans.questions.asking import actions
from wres.plans.questions.terms import term_findings
from wres.plans.questions.work import informs_only
from wres.text.lists import quantity


def named(findings, check):
    return [asked for asked in findings if asked.check == check]


def test_what_an_action_lacks_is_one_finding(make):
    (asked,) = check_plan(
        make({"leads": "", "due_text": "TBC"}, {"action": "Publish the ratio", "leads": "Head of HR", "progress": "Published"})
    )
    assert asked.check == "incomplete action"
    assert asked.severity == "warning"
    assert asked.what == 'Action 1 has no due date yet ("TBC") and no lead.'
    assert asked.where == "actions.csv, row 2, due_text and leads (action 1)"


def test_a_date_before_its_trigger_is_not_called_overdue_too(make):
    findings = check_plan(make({"action": "Train chairs in light of the events of November 2024", "due_text": "30 September 2024"}))
    dates = [asked for asked in findings if asked.where.startswith("actions.csv, row 2, due_text")]
    assert len(dates) == 1
    assert dates[0].check == "due before its own trigger"
    assert "before November 2024" in dates[0].what
    assert "Overdue" not in dates[0].what


def test_a_likely_name_stays_a_finding_of_its_own(make):
    findings = check_plan(make({"leads": "Dr Priya Sharma"}))
    assert [asked.what for asked in named(findings, "likely name of a person")] == ["D. P. S. may be a person."]


def test_a_gap_of_the_transcript_is_asked_about_the_transcript_alone(make):
    doubt = {"actions": ["1"], "columns": ["leads", "due_text"], "what": "The row is broken up."}
    (asked,) = check_plan(make({"leads": "", "due_text": ""}, {"action": "Publish the ratio", "leads": "Head of HR", "progress": "Published"},
                               plan={"transcript": [doubt]}))  # fmt: skip
    assert asked.check == "check the transcript"
    assert asked.what == "Action 1: The row is broken up."
    assert "document" in asked.how_to_fix


def test_a_date_still_to_be_set_is_a_note_while_the_plan_runs_on_for_years(make):
    near, far = (
        named(check_plan(make({"due_text": "TBC"}, plan={"end": end})), "date not yet known") for end in ("June 2025", "June 2028")
    )
    assert [asked.severity for asked in (*near, *far)] == ["warning", "note"]


@pytest.mark.parametrize(("number", "words"), [(1, "1 action"), (2, "2 actions"), (0, "0 actions")])
def test_numbers_go_with_their_words(number, words):
    assert quantity(number, "action") == words


def test_actions_whose_numbers_begin_again_are_named_with_what_they_belong_to(make):
    rows = [
        {"plan_part": part, "action_no": number}
        for part, number in (("Part 1", "1"), ("Part 1", "2"), ("Part 2", "1"), ("Part 2", "2"), ("Part 2", "3"))
    ]
    commitments = make(*rows).commitments
    assert actions(commitments[:3]) == "actions 1 and 2 of Part 1 and action 1 of Part 2"
    assert actions(commitments[4:]) == "action 3"


def test_words_are_counted_only_in_the_documents_own_text(make):
    row = {"action": "Mentor BME and BAME staff, BME first"}
    (own,), (retold,) = (term_findings(make(row, plan={"paraphrased": retold})) for retold in (False, True))
    assert own.finding.what == "The plan uses BME (2 times) and BAME (once)."
    assert retold.finding.what == "The plan uses BME and BAME."


@pytest.mark.parametrize(
    ("text", "only"),
    [
        pytest.param("Analyse the survey by theme", True, id="a verb"),
        pytest.param("Undertake the staff survey.", True, id="a noun"),
        pytest.param("Find ways to collect who takes part in training", True, id="ways to collect"),
        pytest.param("Analyse the survey and draw up a plan for wards", True, id="a plan is no change yet"),
        pytest.param("Analyse the survey and train the teams with the worst results", False, id="something done as well"),
        pytest.param("Run data literacy training for managers", False, id="data in the name of something else"),
        pytest.param("Report and support: launch the tool on every site", False, id="a tool"),
        pytest.param("Counteract bias in panels", False, id="a longer word"),
        pytest.param("Measures against bullying on wards", False, id="measures that are steps"),
    ],
)
def test_actions_that_only_inform(workspace, text, only):
    assert informs_only(text, workspace.standard.plan_words) is only
