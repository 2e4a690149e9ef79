"""A plan without a table: actions from headings, labels and bullets, each of them to be reviewed."""

import pytest

from wres.inputs.plans.outline import FROM_TEXT, NOT_AN_ACTION


def test_actions_as_headings_with_bullets_and_lines(word_plan, column, asked):
    found = word_plan(
        ("Heading 2", "Metric 3: formal processes"),
        ("Heading 3", "Action 1"),
        ("List Bullet", "Review the triage tool"),
        "Head of Employee Relations",
        "June 2026",
        "Completed for two divisions.",
        ("Heading 3", "Action 2: publish the ratios"),
        ("List Bullet", "EDI Manager"),
        ("List Bullet", "Head of Recruitment"),
        "March 2027",
        ("Heading 2", "Thanks"),
    )
    assert column(found, "action_no") == ["1", "2"]
    assert column(found, "action") == ["Review the triage tool", "publish the ratios"]
    assert column(found, "leads") == ["Head of Employee Relations", "EDI Manager; Head of Recruitment"]
    assert column(found, "due_text") == ["June 2026", "March 2027"]
    assert column(found, "progress") == ["Completed for two divisions.", ""]
    assert column(found, "section") == ["Metric 3: formal processes"] * 2
    assert column(found, "confidence") == ["guessed"] * 2
    assert asked(found) == [(FROM_TEXT, "1"), (FROM_TEXT, "2"), (NOT_AN_ACTION, "")]


def test_labelled_lines(text_plan, column):
    lines = ["Plan of the trust", "Action: Train panels", "Lead: Head of HR", "By when: May 2026", "RAG: Red"]
    found = text_plan(*lines, "Action: Review triage", "Owner: EDI Manager")
    assert column(found, "action") == ["Train panels", "Review triage"]
    assert (column(found, "leads"), column(found, "status")) == (["Head of HR", "EDI Manager"], ["Red", ""])
    assert [entry["row"] for entry in found.review] == ["", "1", "2"]


def test_a_form_for_each_action(word_plan, column):
    forms = [[[("Action"), f"Action of {name}"], ["Lead", name], ["Timescale", "May 2026"]] for name in ("Head of HR", "EDI Manager")]
    found = word_plan(*forms)
    assert column(found, "leads") == ["Head of HR", "EDI Manager"]
    assert column(found, "due_text") == ["May 2026"] * 2


def test_bullets_below_a_label(text_plan, column):
    found = text_plan("Key actions", "• Train panels (Head of HR, May 2026)", "• Review triage – EDI Manager", "With thanks to all")
    assert column(found, "action") == ["Train panels", "Review triage"]
    assert column(found, "due_text") == ["May 2026", ""]
    assert column(found, "leads") == ["Head of HR", "EDI Manager"]
    assert [entry["text"] for entry in found.review if not entry["row"]] == ["With thanks to all"]


@pytest.mark.parametrize("text", ["A paper about figures.", "• A bullet without more\n• And another", "Objective 1: fairness"])
def test_prose_gives_no_actions_and_loses_nothing(text_plan, text):
    found = text_plan(*text.split("\n"))
    assert found.rows == []
    assert "\n".join(entry["text"] for entry in found.review) == text


def test_no_word_is_lost(word_plan):
    texts = ["Goals", "Reach parity", "Measures", "Fifteen percent", "Objective 4", "Key actions", "Objective 5", "Ending"]
    found = word_plan(*texts)
    kept = " ".join([*(text for row in found.rows for text in row.values()), *(entry["text"] for entry in found.review)])
    assert [word for text in texts for word in text.split() if word not in kept] == []
