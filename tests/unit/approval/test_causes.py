"""Which input is named as the cause of a difference: that of its own row, table or key, and no other."""

from dataclasses import replace

import pytest

from wres.approval.causes import Causes
from wres.approval.definition_changes import KeyChange
from wres.approval.differences import FigureChange, commitment_changes
from wres.approval.finding_changes import FindingChange
from wres.approval.input_changes import ChangedInputs, CodeChange, FileChange
from wres.approval.linked_rows import LinkedRows
from wres.approval.published_words import WordsChange
from wres.approval.relevant_inputs import YearsRead
from wres.approval.row_changes import TableChange, table_change
from wres.approval.row_marks import MarkedRow, MarkedTable
from wres.findings import Finding, Location
from wres.indicators.figures import Figure
from wres.parameters import Plan, Workspace
from wres.parameters.organisation_plan import PlanPart
from wres.plans.written import WrittenRow

STANDARD = Workspace.at().standard
FILE = "params/organisations/ABC.yaml"
DISCIPLINARY = TableChange("disciplinary", "disciplinary.csv of 2024/25", (("3", ("entered",)),))
ACCEPTED = KeyChange(FILE, "accepted.1.by", "", "Head of inclusion")
TARGET = KeyChange(FILE, "targets.2.by", "2026", "2027")
PLAN = [
    WrittenRow(action_no=str(number), action=text, status="A")
    for number, text in enumerate(("Mentor staff", "Train managers", "Review"), 1)
]


def marked(rows, columns):
    cells = [MarkedRow(str(number), tuple(row[name] for name in columns)) for number, row in enumerate(rows, start=2)]
    return MarkedTable("actions", "actions.csv of 2024/25", "data/ABC/2025/actions.csv", tuple(columns), tuple(cells))


def causes(*tables, keys=(), files=()):
    return Causes(ChangedInputs(tables, keys, files), STANDARD)


def causes_of_actions(before, after, columns_before, columns_after):
    change = table_change(marked(before, columns_before), marked(after, columns_after))
    assert change is not None
    explained = causes(change, DISCIPLINARY)
    return {(row.name, row.what): explained.of_commitment(row).words for row in commitment_changes(before, after)}


COLUMNS = ("action_no", "action", "status", "due_text")


def test_each_action_has_the_change_of_its_own_row():
    after = [
        PLAN[0],
        WrittenRow(action_no="2", action="Train managers", status="R"),
        WrittenRow(action_no="3", action="Review", status="A", due_text="May 2026"),
    ]
    assert causes_of_actions(PLAN, after, COLUMNS, COLUMNS) == {
        ("2", "status"): "actions.csv of 2024/25, row 3 (status)",
        ("3", "date"): "actions.csv of 2024/25, row 4 (due_text)",
    }


def test_a_new_action_and_one_that_is_gone_have_their_own_rows():
    after = [*PLAN[:2], WrittenRow(action_no="4", action="Ask leavers why they leave", status="G")]
    assert causes_of_actions(PLAN, after, COLUMNS, COLUMNS) == {
        ("4", "added"): "actions.csv of 2024/25, new row 4",
        ("3", "dropped"): "actions.csv of 2024/25, removed row 4 as it was numbered then",
    }


def test_a_round_of_updates_that_adds_a_column_is_told_by_the_cell_that_changed():
    after = [WrittenRow(action_no="1", action="Mentor staff", status="R", updated="March 2026"), *PLAN[1:]]
    assert causes_of_actions(PLAN, after, COLUMNS, (*COLUMNS, "updated")) == {
        ("1", "status"): "actions.csv of 2024/25, row 2 (status)",
        ("1", "updated"): "actions.csv of 2024/25, new column updated",
    }


def finding(where, check="a check", indicator=""):
    return FindingChange(None, Finding("warning", check, Location(where), "What.", "", "", indicator))


ACTIONS = TableChange("actions", "actions.csv of 2024/25", (("8", ("indicators",)), ("9", ("status",))), were=("7", "8"))


@pytest.mark.parametrize(
    ("place", "indicator", "words"),
    [
        ("organisation file, targets, 2", "", ["targets.2.by", "actions.csv"]),
        ("actions.csv, row 9, status (action 3)", "", ["row 9 (status)"]),
        ("actions.csv, indicators (3)", "", ["rows 8 and 9"]),
        ("disciplinary.csv, row 3", "", ["disciplinary.csv"]),
        ("indicator 3", "3", ["disciplinary.csv"]),
        (f"{FILE}, accepted", "", [f"{FILE}, accepted: other acceptances"]),
    ],
)
def test_a_finding_is_laid_to_what_it_is_about(place, indicator, words):
    cause = causes(ACTIONS, DISCIPLINARY, keys=(ACCEPTED, TARGET)).of_finding(finding(place, indicator=indicator)).words
    assert len(cause.split("; ")) == len(words)
    assert all(part in cause for part in words), cause


FIVE_EDITED = TableChange(
    "actions", "actions.csv of 2024/25",
    (*((str(row), ("action", "status", "due_text", "leads")) for row in (2, 3, 4, 5)), ("8", ("action_no", "progress", "indicators"))),
    were=("2", "3", "4", "5", "8"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ("indicator without an action", "actions.csv of 2024/25, row 8 (indicators)"),
        ("several terms for one group", "rows 2, 3, 4, 5 and 8 (action, status, due_text, leads, action_no, progress and indicators)"),
    ],
)
def test_a_finding_on_the_plan_is_laid_to_rows_in_which_a_column_changed_that_its_check_reads(check, words):
    assert causes(FIVE_EDITED).of_finding(finding("actions.csv, indicators (indicator 9)", check)).words.endswith(words)


def test_a_finding_whose_columns_are_as_they_were_is_laid_to_what_else_changed():
    edited = TableChange("actions", "actions.csv of 2024/25", (("2", ("status",)),), were=("2",))
    about = finding("actions.csv, indicators (indicator 3)", "worsening without an action", "3")
    assert causes(edited, DISCIPLINARY).of_finding(about).words == DISCIPLINARY.words
    assert causes(edited).of_finding(about).words == edited.words, "nothing else did"


LINKED = [
    WrittenRow(action_no=str(number), action=f"Action {number}", indicators=text) for number, text in enumerate(("2", "7", "5", "1-4"), 1)
]


@pytest.mark.parametrize(
    ("after", "indicator", "words"),
    [
        ([LINKED[0], *LINKED[2:], replace(LINKED[0], action="Publish pay", action_no="5")], "7", "removed row 3 as it was numbered then"),
        ([LINKED[0], replace(LINKED[1], indicators="8"), LINKED[2], replace(LINKED[3], indicators="2-4")], "7", "row 3 (indicators)"),
        ([LINKED[0], replace(LINKED[1], indicators="8"), LINKED[2], replace(LINKED[3], indicators="2-4")], "1", "row 5 (indicators)"),
        (
            [LINKED[0], replace(LINKED[1], indicators="", outcome="Better on indicator 8"), *LINKED[2:]],
            "7",
            "row 3 (outcome and indicators)",
        ),
    ],
)
def test_an_indicator_without_an_action_is_laid_to_rows_that_were_linked_to_it(after, indicator, words):
    columns = ("action_no", "action", "outcome", "indicators")
    change = table_change(marked(LINKED, columns), marked(after, columns))
    explained = replace(causes(change, DISCIPLINARY), actions=LinkedRows(LINKED, after))
    about = finding(f"actions.csv, indicators (indicator {indicator})", "indicator without an action")
    assert explained.of_finding(about).words == f"actions.csv of 2024/25, {words}"


@pytest.mark.parametrize(
    ("kept", "words"),
    [([], "removed row 3 as it was numbered then"), ([WrittenRow(action_no="2", action="Coach panels", section="Pay")], "row 3 (section)")],
    ids=["removed", "moved"],
)
def test_a_link_printed_on_a_section_is_a_link_of_its_rows(kept, words):
    about = Plan(sections={"Discipline": PlanPart(title="Discipline", links="Indicator 3"), "Pay": PlanPart(title="Pay")})
    before = [LINKED[0], WrittenRow(action_no="2", action="Coach panels", section="Discipline"), LINKED[2]]
    after = [before[0], *kept, before[2]]
    columns = ("action_no", "action", "section", "indicators")
    change = table_change(marked(before, columns), marked(after, columns))
    explained = replace(causes(change, DISCIPLINARY), actions=LinkedRows(before, after, about))
    asked = finding("actions.csv, indicators (indicator 3)", "indicator without an action")
    assert explained.of_finding(asked).words == f"actions.csv of 2024/25, {words}"


def test_an_indicator_that_has_an_action_again_is_laid_to_the_row_that_was_added():
    after = [*LINKED[:1], *LINKED[2:], WrittenRow(action_no="6", action="Promote fairly", indicators="all")]
    change = table_change(marked(LINKED, COLUMNS[:2]), marked(after, COLUMNS[:2]))
    gone = FindingChange(finding("actions.csv, indicators (metric 9)", "worsening without an action").after, None)
    explained = replace(causes(change), actions=LinkedRows(LINKED, after))
    assert explained.of_finding(gone).words == "actions.csv of 2024/25, new row 5"


@pytest.mark.parametrize(
    ("is_new", "words"), [(True, "removed row 4 as it was numbered then"), (False, "new row 3")], ids=["is missing", "is there again"]
)
def test_a_number_that_is_missing_is_no_fault_of_a_row_that_was_added(is_new, words):
    edited = TableChange("actions", "actions.csv of 2024/25", new=("3",), gone=("4",))
    missing = finding("actions.csv, row 5, action_no (action 3)", "number missing")
    change = missing if is_new else FindingChange(missing.after, None)
    assert causes(edited).of_finding(change).words == f"actions.csv of 2024/25, {words}"


def test_a_finding_about_several_rows_is_laid_to_those_of_them_that_changed():
    edited = TableChange(
        "actions", "actions.csv of 2024/25", (("3", ("leads",)), ("6", ("leads",)), ("9", ("leads",))), were=("3", "6", "9")
    )
    assert causes(edited).of_finding(finding("actions.csv, rows 2, 4 to 7, leads")).words == "actions.csv of 2024/25, row 6 (leads)"


def test_rows_of_a_finding_are_not_called_without_a_difference():
    inputs = ChangedInputs((FIVE_EDITED,))
    cause = causes(FIVE_EDITED).of_finding(finding("actions.csv, indicators (indicator 9)", "indicator without an action"))
    assert [change.words.count("8") for change in inputs.without(cause.inputs)] == [0]


def test_an_action_whose_row_another_took_is_told_apart_from_that_one():
    after = [*PLAN[:2], WrittenRow(action_no="3", action="Ask leavers why they leave", status="A", due_text="May 2026")]
    before = [*PLAN[:2], WrittenRow(action_no="3", action="Review", status="A", due_text="May 2026")]
    assert causes_of_actions(before, after, COLUMNS, COLUMNS) == {
        ("3", "added"): "actions.csv of 2024/25: row 4 held another action",
        ("3", "dropped"): "actions.csv of 2024/25: row 4 now holds another action",
    }


@pytest.mark.parametrize(
    ("name", "where"),
    [("pay", "return.xlsx, sheet pay_gaps, row 3"), ("list of staff.csv", "list of leavers.csv, row 2"), ("pay.csv", "pay.csv.csv, row 2")],
)
def test_a_table_is_no_other_whose_name_begins_alike(name, where):
    label = name if name.endswith(".csv") else f"return.xlsx, sheet {name}"
    table = TableChange("pay", f"{label} of 2024/25", (("3", ("rate",)),))
    key = KeyChange("params/years/2025.yaml", "alpha", "1", "2")
    assert causes(table, keys=(key,)).of_finding(finding(f"{label}, row 3")).words == f"{label} of 2024/25, row 3 (rate)"
    assert key.words in causes(table, keys=(key,)).of_finding(finding(where)).words, "it is laid to anything that changed"


@pytest.mark.parametrize("key", ["peers.codes.1", "counted_on.2025.date", "local_population.bme"])
def test_a_key_by_which_no_figure_changes_is_never_its_cause(key):
    figure = FigureChange(None, Figure("ABC", 2025, "3", "likelihood", "bme", value=10.0, unit="percent"))
    assert causes(DISCIPLINARY, keys=(KeyChange(FILE, key, "1", "2"),)).of_figure(figure).words == DISCIPLINARY.words


def test_a_finding_that_is_gone_has_its_row_as_it_was_numbered_then():
    gone = FindingChange(finding("actions.csv, row 8, status (action 3)").after, None)
    assert causes(ACTIONS).of_finding(gone).words == "actions.csv of 2024/25, row 9 (status)"


def test_an_accepted_finding_is_laid_to_the_acceptance():
    (after,) = (finding("disciplinary.csv, row 3").after,)
    accepted = FindingChange(after, replace(after, accepted="Checked (Head of inclusion, 2025-11-01)"))
    keys = (ACCEPTED, KeyChange(FILE, "accepted.1.reason", "", "Checked"))
    assert causes(DISCIPLINARY, keys=keys).of_finding(accepted).words == f"{FILE}, accepted: other acceptances"


def test_an_acceptance_makes_no_other_finding():
    assert causes(DISCIPLINARY, keys=(ACCEPTED,)).of_finding(finding("commentary.md")).words == DISCIPLINARY.words


def test_of_files_whose_rows_are_not_known_a_figure_has_those_of_its_tables():
    names = ("data/ABC/2025/recruitment.csv", "data/ABC/2025/actions.csv", "data/ABC/2025/commentary.md", FILE)
    explained = causes(files=tuple(FileChange(name, "changed") for name in names))

    def figure(indicator):
        return FigureChange(None, Figure("ABC", 2025, indicator, "likelihood", "bme", value=10.0, unit="percent"))

    assert explained.of_figure(figure("2")).words == "data/ABC/2025/recruitment.csv: changed"
    assert "actions.csv" not in explained.of_figure(figure("4")).words
    assert explained.of_figure(figure("4")).words.endswith(f"{FILE}: changed")
    assert explained.of_commitment(commitment_changes(PLAN, PLAN[:2])[0]).words == "data/ABC/2025/actions.csv: changed"
    assert explained.of_finding(finding("recruitment.csv, row 3")).words == "data/ABC/2025/recruitment.csv: changed"


def table_of(year, name="disciplinary"):
    return TableChange(name, f"{name}.csv of {year}", (("3", ("entered",)),), year=year)


@pytest.mark.parametrize(
    ("windows", "changed", "named"),
    [
        ({}, (2025, 2024), [2025]),
        ({"disciplinary": 2}, (2025, 2024, 2023), [2025, 2024]),
        ({}, (2024,), [2024]),  # nothing else changed: an earlier year can decide what is hidden
    ],
)
def test_a_figure_is_laid_to_the_years_that_are_read_for_it(windows, changed, named):
    ratio = FigureChange(None, Figure("ABC", 2025, "3", "relative_likelihood", "bme/white", value=1.5, unit="ratio"))
    explained = Causes(ChangedInputs(tuple(map(table_of, changed))), STANDARD, years=YearsRead(2025, windows))
    assert explained.of_figure(ratio).words == "; ".join(table_of(year).words for year in named)


def test_an_earlier_year_is_blamed_for_no_action_and_no_finding_of_this_one():
    tables = (table_of(2024, "actions"), table_of(2025))
    explained = Causes(ChangedInputs(tables), STANDARD, years=YearsRead(2025))
    (added,) = commitment_changes(PLAN[:2], PLAN)
    assert "actions.csv of 2024, row 3" in explained.of_commitment(added).words, "its row of that number is another"
    assert explained.of_finding(finding("actions.csv, row 3")).words == "; ".join(table.words for table in tables)
    assert explained.of_finding(finding("disciplinary.csv, row 3")).words == tables[1].words
    files = (FileChange("data/ABC/2024/recruitment.csv", "changed"), FileChange("data/ABC/2025/recruitment.csv", "changed"))
    likelihood = FigureChange(None, Figure("ABC", 2025, "2", "likelihood", "bme", value=10.0, unit="percent"))
    assert (
        Causes(ChangedInputs(files=files), STANDARD, years=YearsRead(2025)).of_figure(likelihood).words
        == "data/ABC/2025/recruitment.csv: changed"
    )


NOTES, ACCEPTANCE = KeyChange(FILE, "targets.1.value", "18", "20"), KeyChange(FILE, "accepted.1.by", "", "Head of inclusion")
FILES = tuple(FileChange(f"data/ABC/{year}/commentary.md", "changed") for year in (2024, 2025))


@pytest.mark.parametrize(
    ("place", "keys", "files", "cause"),
    [
        ("commentary.md, ## 2", (NOTES,), FILES, FILES[1].words),
        ("organisation file, targets, 1, value", (NOTES,), FILES, NOTES.words),
        ("commentary.md, ## 2", (ACCEPTANCE,), (), ACCEPTANCE.words),  # a text that was held back and is shown now
    ],
)
def test_words_are_laid_to_where_they_are_written(place, keys, files, cause):
    explained = Causes(ChangedInputs((DISCIPLINARY,), keys, files, CodeChange()), STANDARD, years=YearsRead(2025))
    assert explained.of_words(WordsChange("a part", place, "Old", "New")).words == cause
