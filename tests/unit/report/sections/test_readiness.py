"""Findings on the action plan: What is open, what to read first, what was accepted."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wres.findings import Finding, Location
from wres.plans.questions.topics import FIRST
from wres.report.sections.plan_table import common_table_html
from wres.report.sections.readiness import readiness

HEADINGS = ["Kind", "Where", "What", "Why it matters", "What to do"]


def asked(number, check="no lead", severity="warning", accepted=""):
    """A question about the action in a row of the plan."""
    return Finding(severity, check, Location("actions.csv", number, "leads"), f"Question {number}.", "Why.", "Do.", accepted=accepted)


def test_a_return_without_a_plan_says_so(make):
    assert readiness(make(), []).html() == "<p>No action plan was given with this return.</p>"


def test_a_plan_with_nothing_to_ask_says_so(make):
    assert readiness(make(*[{}] * 3), []).html() == "<p>There are no open findings on the plan.</p>"


def test_open_questions_are_counted_and_those_accepted_apart(make):
    findings = [asked(2), asked(3, "overdue"), asked(4, "no status", "note"), asked(5, accepted="Agreed in June.")]
    assert (
        "<p>4 actions; 2 warnings and 1 note are open, 1 accepted. None stops the report.</p>"
        in readiness(make(*[{}] * 4), findings).html()
    )
    assert "<p>1 action; 1 warning and 0 notes are open. None stops the report.</p>" in readiness(make({}), [asked(2)]).html()


def test_where_all_is_accepted_nothing_is_open(rows, make):
    section = readiness(make(*[{}] * 2), [asked(2, accepted="Agreed in June.")]).html()
    assert "There are no open findings" in section
    assert rows(section, "Accepted (1)") == [
        [*HEADINGS, "Accepted"],
        ["warning", "actions.csv, row 2, leads", "Question 2.", "Why.", "Do.", "Agreed in June."],
    ]


def test_five_are_read_first_and_the_others_stand_under_their_topic_with_tidying_folded_away(rows, make):
    checks = (
        "overdue",
        "no lead",
        "no status",
        "incomplete target",
        "no links to indicators",
        "number missing",
        "role named in several ways",
    )
    findings = [asked(2 + place, check, "note" if check == "number missing" else "warning") for place, check in enumerate(checks)]
    section = readiness(make(*[{}] * 7), findings).html()
    assert {row[2] for row in rows(section, "Read these first (5)")[1:]} == {f"Question {number}." for number in (2, 3, 4, 5, 6)}
    assert [row[2] for row in rows(section, "Tidying (2)")[1:]] == ["Question 7.", "Question 8."]
    assert "<details><summary>Tidying (2)</summary>" in section
    assert section.count("<details>") == 1


questions = st.lists(
    st.tuples(st.sampled_from(("no lead", "overdue", "incomplete target", "number missing")), st.sampled_from(("warning", "note")), st.booleans()),
    min_size=1,
    max_size=12,
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(questions)
def test_every_question_stands_in_one_place(rows, make, given_questions):
    findings = [
        asked(place, check, severity, "Yes." if accepted else "") for place, (check, severity, accepted) in enumerate(given_questions)
    ]
    section = readiness(make(*[{}] * len(findings)), findings).html()
    shown = [row[2] for row in rows(section) if row[0] != "Kind"]
    assert sorted(shown) == sorted(finding.what for finding in findings)
    still_open = sum(not finding.accepted for finding in findings)
    assert (f"Read these first ({min(FIRST, still_open)})" in section) == (still_open > 0)


def test_notes_on_actions_are_for_the_reviewer_unless_the_plan_shows_them_itself(make, rows):
    noted = {"action": "Train panels", "notes": "Two dates <in> one cell."}
    shown = readiness(make(noted, {}), []).html()
    assert rows(shown, "Notes on actions") == [["Action", "Note"], ["1 Train panels", "Two dates <in> one cell."]]
    assert "Two dates" not in common_table_html(make(noted, {}))
    assert "Notes on actions" not in readiness(make(noted, plan={"columns": {"action": "Action", "notes": "Notes"}}), []).html()
