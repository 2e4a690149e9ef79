"""Headings as plans print them: many words for one column, two rows joined, columns that stand in for another."""

import pytest

from wres.inputs.plans.columns import field_of, names_of_columns
from wres.inputs.plans.reasons import ACROSS, HEADING_NOT_USED
from wres.inputs.plans.tables import STAND_IN, UNKNOWN_COLUMN


@pytest.fixture(scope="module")
def names(synonyms):
    return names_of_columns({}, synonyms)


@pytest.mark.parametrize(
    ("field", "labels"),
    [
        ("due_text", "Delivery Date; Target date; Timeframe; Due by; When by; End date; Date due:; Timescale / Deadline; BY WHEN?"),
        (
            "leads",
            "Lead officer; Exec lead; Responsible person; Responsible lead; Action owner; SRO; Lead(s); Lead/Owner; Who is responsible?",
        ),
        ("action", "Key actions; Activity; Task; What will we do; What will we do?; Action(s); Actions to be taken"),
        ("outcome", "Success criteria; Success measure; Measure of success; How will we know?; Measures of Success"),
        ("status", "BRAG; Current status; RAG Q1; RAG (July 2025); BRAG rating 2025/26; RAG status as at 31 March 2025"),
        ("progress", "Progress to date; Q1 update; Update - September 2025; Progress/ Update; Q3 2025/26 progress"),
        ("action_no", "Ref; Action ref; ID; Ref.; No; #; Action No."),
        ("indicators", "WRES metric; WRES Indicator(s); Indicator; WRES metrics"),
    ],
)
def test_what_plans_call_a_column(names, field, labels):
    assert {label: field_of(label, names) for label in labels.split("; ")} == dict.fromkeys(labels.split("; "), field)


@pytest.mark.parametrize("label", ["Start date", "Budget", "Lead and timescale", "Q1", "Jan", "2025", "Date completed", "Priority", "*"])
def test_what_names_no_column_or_two(names, label):
    assert field_of(label, names) == ""


def test_no_label_names_two_columns_by_accident(synonyms):
    fields = {}
    for field, labels in synonyms.items():
        for label in labels:
            fields.setdefault(label.lower(), set()).add(field)
    assert {label: sorted(found) for label, found in fields.items() if len(found) > 1} == {}


UPPER = ["No", "Action", "Ownership", "", "Timescale", "Delivery", ""]
LOWER = ["", "", "Lead", "Support", "", "RAG", "Progress"]
ROWS = [[str(number), f"Action number {number}", f"Head of {number}", "OD", "May 2026", "Red", "Begun"] for number in range(1, 9)]


def test_a_heading_of_two_rows_merged_both_ways(word_plan, column):
    merged = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 4, 1, 4), (0, 2, 0, 3), (0, 5, 0, 6)]
    found = word_plan([UPPER, LOWER, *ROWS], merged=merged)
    assert column(found, "leads") == [f"Head of {number}" for number in range(1, 9)]
    assert column(found, "support") == ["OD"] * 8
    assert column(found, "due_text") == ["May 2026"] * 8
    assert column(found, "status") == ["Red"] * 8
    assert found.review == []


def test_the_same_in_a_workbook(sheet_plan, column):
    found = sheet_plan({"Plan": [UPPER, LOWER, *ROWS]}, merged=["A1:A2", "B1:B2", "E1:E2", "C1:D1", "F1:G1"])
    assert (len(found.rows), column(found, "leads")[7], column(found, "progress")[7]) == (8, "Head of 8", "Begun")


def test_a_heading_whose_upper_row_only_groups(csv_plan, column):
    found = csv_plan(
        ["", "What", "", "Who and when", ""], ["Ref", "Key actions", "Steps", "SRO", "End date"], ["1", "Train", "Plan", "CPO", "May"]
    )
    assert (column(found, "action"), column(found, "leads"), column(found, "due_text")) == (["Train"], ["CPO"], ["May"])


def test_columns_that_only_both_rows_together_name(csv_plan, column):
    rows = [["Action", "Lead", "Progress", "", ""], ["", "", "Q1", "Q2", "Q3"], ["Train", "HR", "Begun", "Half", ""]]
    found = csv_plan(*rows)
    assert column(found, "progress") == ["Progress Q1: Begun\nProgress Q2: Half"]
    assert [entry["put_into"] for entry in found.review] == ["progress"]


def test_the_first_action_is_never_taken_for_a_second_heading(csv_plan, column):
    found = csv_plan(["Action", "Lead", "By when"], ["Update", "Lead", "When"], ["Train", "HR", "May"])
    assert "Train" in column(found, "action")
    found = csv_plan(["Action", "Lead", "By when"], ["", "", "May 2026"], ["Train", "HR", ""])
    assert column(found, "due_text") == ["May 2026", ""]
    found = csv_plan(["Action", "Progress", "By when", ""], ["", "", "May 2026", "(revised)"], ["Train", "Q1", "June", ""])
    assert (column(found, "due_text"), column(found, "notes")) == (["May 2026", "June"], ["without a heading: (revised)", ""])
    found = csv_plan(["Action", "Lead", "By when"], ["Brief leads", "Owner of the policy", "May 2026"])
    assert column(found, "action") == ["Brief leads"]


def test_headings_repeated_on_each_page_are_no_actions(csv_plan, column):
    head = ["No", "Action", "Lead"]
    found = csv_plan(head, ["1", "Train", "HR"], head, ["2", "Review", "CPO"])
    assert (column(found, "action"), found.review) == (["Train", "Review"], [])


def test_columns_of_no_kind_are_kept_in_notes_and_said_once(csv_plan, column):
    found = csv_plan(["Action", "Lead", "Budget", "Risk", "By when"], ["Train", "HR", "£300", "low", "May"])
    assert column(found, "notes") == ["Budget: £300; Risk: low"]
    assert [(entry["text"], entry["why"]) for entry in found.review] == [("Budget; Risk", UNKNOWN_COLUMN)]


def test_a_second_status_is_asked_about(csv_plan, column):
    found = csv_plan(["Action", "Lead", "RAG Q1", "RAG Q2"], ["Train", "HR", "Red", "Green"], ["Review", "CPO", "Red", ""])
    assert (column(found, "status"), column(found, "notes")) == (["Red", "Red"], ["RAG Q2: Green", ""])
    assert [(entry["text"], entry["row"]) for entry in found.review] == [("Green", "1")]
    assert column(found, "confidence") == ["likely", "sure"]


def test_two_columns_of_leads_are_one_list(csv_plan, column):
    found = csv_plan(
        ["Action", "Exec lead", "Operational lead", "When"], ["Train", "CPO", "HR Manager", "May"], ["Review", "", "EDI Manager", ""]
    )
    assert column(found, "leads") == ["CPO; HR Manager", "EDI Manager"]
    assert [entry["put_into"] for entry in found.review] == ["leads"]


def test_another_column_stands_in_for_the_action_and_is_asked_about(csv_plan, column):
    found = csv_plan(["Objective", "Lead", "Timescale"], ["Widen recruitment", "HR", "May"], ["Fair discipline", "CPO", ""])
    assert column(found, "action") == ["Widen recruitment", "Fair discipline"]
    assert [(entry["text"], entry["why"]) for entry in found.review] == [("Objective", STAND_IN)]


def test_an_indicator_beside_the_first_of_several_actions_holds_for_all(csv_plan, column):
    head = ["Indicator", "Objective", "Action", "Delivery Date", "Leads"]
    rows = [
        ["2", "Appointment", "Panels", "31/03/2026", "HR"],
        ["", "", "Training", "31/03/2026", "OD"],
        ["3", "Discipline", "Triage", "", "ER"],
    ]
    found = csv_plan(head, *rows, ["", "", "Review", "", "ER"])
    assert column(found, "indicators") == ["2", "2", "3", "3"]
    assert column(found, "objective") == ["Appointment", "Appointment", "Discipline", "Discipline"]
    assert [(entry["put_into"], entry["row"]) for entry in found.review] == [("indicators", "2, 4"), ("objective", "2, 4")]


def test_what_is_merged_over_rows_needs_no_question(word_plan, column):
    rows = [["Theme", "Action", "Lead"], ["Fair appointment", "Panels", "HR"], ["", "Training", "OD"], ["Respect", "Triage", "ER"]]
    found = word_plan(rows, merged=[(1, 0, 2, 0)])
    assert column(found, "section") == ["Fair appointment", "Fair appointment", "Respect"]
    assert found.review == []


def test_a_new_theme_does_not_inherit_the_objective_of_the_one_before(csv_plan, column):
    head = ["Theme", "Objective", "Action", "Lead"]
    found = csv_plan(head, ["Recruit", "Fair panels", "Train", "HR"], ["Respect", "", "Triage", "ER"], ["", "Safety", "Report", "OD"])
    assert column(found, "section") == ["Recruit", "Respect", "Respect"]
    assert column(found, "objective") == ["Fair panels", "", "Safety"]


def test_a_theme_across_the_table_stands_for_the_actions_below(word_plan, column):
    rows = [["No", "Action", "Lead"], ["Recruitment", "", ""], ["1", "Train", "HR"], ["Respect", "", ""], ["2", "Triage", "ER"]]
    found = word_plan(rows, merged=[(1, 0, 1, 2), (3, 0, 3, 2)])
    assert column(found, "section") == ["Recruitment", "Respect"]
    assert [(entry["why"], entry["text"], entry["place"]) for entry in found.review] == [
        (ACROSS, "Recruitment\nRespect", "table 1, row 2, 4")
    ]


def test_a_text_across_the_table_is_a_heading_whatever_column_it_begins_in(word_plan, column):
    head = ["Objective", "Action", "Lead", "By when"]
    rows = [head, ["Fair panels", "Train", "HR", "May 2026"], ["Culture", "", "", ""], ["Fair process", "Triage", "ER", "June 2026"]]
    found = word_plan(rows, merged=[(2, 0, 2, 3)])
    assert column(found, "section") == ["", "Culture"]
    assert column(found, "objective") == ["Fair panels", "Fair process"]


@pytest.mark.parametrize("title", ["Indicator 3: formal process", "WRES Metric 3", "Indicator 3 – likelihood of entering the process"])
def test_an_indicator_above_a_table_or_across_it_holds_for_the_actions_below(word_plan, sheet_plan, column, title):
    table = [["Action", "Lead", "By when"], ["Triage", "ER", "May 2026"]]
    found = word_plan("Indicator 1: bands", table, "Worse than last year.", title, table, "Theme 2: voice", table)
    assert column(found, "indicators") == ["1", "3", ""]
    assert column(found, "section")[1] == title
    across = sheet_plan({"Plan": [["Action", "Lead", "By when"], [title, None, None], ["Triage", "ER", "May 2026"]]}, merged=["A2:C2"])
    assert (column(across, "indicators"), across.review) == (["3"], [])


def test_a_sentence_about_an_indicator_is_no_heading(word_plan, column):
    found = word_plan("Indicator 2 shows that panels differ.", [["Action", "Lead", "By when"], ["Triage", "ER", "May 2026"]])
    assert column(found, "indicators") == [""]


def test_a_heading_that_a_column_of_the_table_contradicts_is_for_review(word_plan, column, asked):
    found = word_plan("Theme 1: appointment", [["Theme", "Action", "Lead", "By when"], ["Respect", "Triage", "ER", "May 2026"]])
    assert column(found, "section") == ["Respect"]
    assert [(entry["text"], entry["why"]) for entry in found.review] == [("Theme 1: appointment", HEADING_NOT_USED)]
