"""The reviewer's section of what has changed since the approval."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from wres.approval.changes import Changes, ExplainedChange
from wres.approval.differences import CommitmentChange, FigureChange
from wres.approval.finding_changes import FindingChange
from wres.approval.input_changes import ChangedInputs, FileChange
from wres.approval.last_version import LastApproved
from wres.approval.published_words import WordsChange
from wres.approval.record import ApprovedRecord
from wres.approval.row_changes import TableChange
from wres.findings import Finding, Location
from wres.indicators.figures import Figure
from wres.parameters import Workspace
from wres.parameters.organisation import Approval
from wres.parameters.organisation_plan import Status
from wres.report.changes_file import write_changes
from wres.report.changes_text import changes_text
from wres.report.context_alone import context_alone
from wres.report.sections.changes import changes_section
from wres.report.status_change_words import texts_of
from wres.running.change_rows import published_changes

STANDARD = Workspace.at().standard
BOARD = Approval(by="Board of directors", date=dt.date(2025, 11, 26), reference="Item 7")
APPROVED = LastApproved(ApprovedRecord(Path("2"), 2, BOARD, {}, (), {"words.csv": "a hash"}), "approved/2025/EXA/2")
RATIO = Figure("EXA", 2025, "2", "relative_likelihood", "white/bme", value=1.5, unit="ratio")
TABLE = TableChange("recruitment", "recruitment.csv of 2024/25", (("6", ("appointed",)),))
CHANGES = Changes(
    (ExplainedChange(FigureChange(RATIO, replace(RATIO, value=1.3)), TABLE.words, (TABLE,)),),
    (ExplainedChange(CommitmentChange("6", "date", "March <2026>", "April 2026"), "actions.csv of 2024/25, row 8 (due_text)"),),
    (ExplainedChange(FindingChange(None, Finding("warning", "no lead", Location("actions.csv, row 2"), "Nobody leads.", "", "")), "actions.csv"),),
    ChangedInputs((TABLE,), files=(FileChange("data/EXA/2025/commentary.md", "changed"),)),
)  # fmt: skip


@pytest.fixture
def context():
    """EXA 2025, approved in its file as it was kept."""
    context = context_alone(Workspace.at(), "EXA", 2025)
    return replace(context, organisation=context.organisation.model_copy(update={"approval": {2025: BOARD}}))


def test_before_any_approval_it_says_how_to_approve(context):
    section = changes_section(context, LastApproved(), None).html()
    assert "No version of this report has been approved" in section
    assert "make approve ORG=EXA YEAR=2025" in section


def test_a_version_that_cannot_be_used_is_said_to_be(context):
    section = changes_section(
        context, LastApproved(place="approved/2025/EXA/2", faults=("record.json is gone.",), steps="Put it back."), None
    ).html()
    assert "record.json is gone. Put it back. What has changed since the approval is not known." in section


def test_nothing_changed_is_one_sentence(context):
    section = changes_section(context, APPROVED, Changes()).html()
    assert section == (
        "<p>Compared with version 2, approved by Board of directors on 26 November 2025 (Item 7): no figure, action, text or finding has changed.</p>"
    )


def test_each_difference_has_its_row_and_every_other_input_that_changed_is_named(context, rows):
    section = changes_section(context, APPROVED, CHANGES).html()
    assert "1 figure, 1 action and 1 finding changed" in section
    assert rows(section, "Figures that changed") == [
        ["Figure", "Approved", "Now", "What that means", "Because of"],
        ["Indicator 2, relative likelihood, White compared with BME", "1.50", "1.30", "It is closer to equal than in the approved report.", TABLE.words],
    ]  # fmt: skip
    assert rows(section, "Actions that changed")[1] == [
        "6",
        "date",
        "March <2026>",
        "April 2026",
        "actions.csv of 2024/25, row 8 (due_text)",
    ]
    assert rows(section, "Findings that changed")[1] == [
        "no lead",
        "new",
        "actions.csv, row 2",
        "Nobody leads.",
        "actions.csv",
    ]
    assert "data/EXA/2025/commentary.md: changed" in section
    assert section.count(TABLE.words) == 1, "an input that a row names is not named again"


def test_rows_that_made_a_difference_each_are_not_said_to_have_made_none(context):
    """Rows 3 and 5 have their own difference, row 7 has none; of five tables behind a figure the words name four."""
    rows = [(number, ("status",)) for number in ("3", "5", "7")]
    actions = TableChange("actions", "actions.csv of 2024/25", tuple(rows))
    own = [actions.of_rows(now=(number,)) for number in ("3", "5")]
    tables = [TableChange(name, f"{name}.csv of 2024/25", (("2", ("headcount",)),)) for name in ("a", "b", "c", "d", "e")]
    changes = Changes(
        (ExplainedChange(FigureChange(RATIO, replace(RATIO, value=1.3)), "four of them; and 1 more", tuple(tables)),),
        tuple(ExplainedChange(CommitmentChange(row.words, "status", "A", "B"), row.words, (row,)) for row in own),
        inputs=ChangedInputs((actions, *tables)),
    )
    section = changes_section(context, APPROVED, changes).html()
    assert "<ul><li>actions.csv of 2024/25, row 7 (status)</li></ul>" in section
    changes = replace(changes, inputs=ChangedInputs((replace(actions, changed=tuple(rows[:2])), *tables)))
    assert "without a difference" not in changes_section(context, APPROVED, changes).html()


def test_an_approval_written_by_hand_is_not_the_one_that_is_kept(context):
    by_hand = {2025: BOARD.model_copy(update={"by": "Audit committee"})}
    organisation = context.organisation.model_copy(update={"approval": by_hand})
    section = changes_section(replace(context, organisation=organisation), APPROVED, Changes()).html()
    assert "has the approval by Audit committee, 26 November 2025, of which no version is kept" in section


def test_the_file_and_the_terminal_say_the_same(context, tmp_path):
    write_changes(CHANGES, tmp_path / "changes.csv", STANDARD)
    assert (tmp_path / "changes.csv").read_text().splitlines() == [
        "kind,indicator,measure,group,staff_group,band,where,before,after,cause",
        'figure,2,relative_likelihood,white/bme,all,all,index.html#indicator-2,1.5,1.3,"recruitment.csv of 2024/25, row 6 (appointed)"',
        'commitment,,date,,,,action 6,March <2026>,April 2026,"actions.csv of 2024/25, row 8 (due_text)"',
        'finding,,no lead,,,,"actions.csv, row 2",,Nobody leads.,actions.csv',
    ]
    lines = list(changes_text(context, CHANGES))
    assert "  Indicator 2, relative likelihood, White compared with BME: was 1.50, is 1.30" in lines
    assert "    Because of: recruitment.csv of 2024/25, row 6 (appointed)" in lines
    assert "  Action 6, date: was March <2026>, is April 2026" in lines
    assert "  New: actions.csv, row 2: warning, no lead. Nobody leads." in lines


def test_an_accepted_finding_is_told_with_its_reason(context, rows, tmp_path):
    about = Finding("warning", "no lead", Location("actions.csv, row 2"), "Nobody leads.", "", "")
    reason = "A working group (Head of inclusion, 2025-11-01)"
    changes = Changes(
        findings=(ExplainedChange(FindingChange(about, replace(about, accepted=reason)), "EXA.yaml, accepted: other acceptances"),)
    )
    assert rows(changes_section(context, APPROVED, changes).html(), "Findings that changed")[1][1] == f"accepted since: {reason}"
    assert f"  Accepted since: {reason}: actions.csv, row 2: warning, no lead. Nobody leads." in list(changes_text(context, changes))
    write_changes(changes, tmp_path / "changes.csv", STANDARD)
    assert f',open,"accepted: {reason}",' in (tmp_path / "changes.csv").read_text()


def test_actions_are_counted_once_however_much_of_them_changed(context):
    rows = [CommitmentChange("6", what, "a", "b", place=5) for what in ("date", "status")] + [
        CommitmentChange("7", "status", "A", "G", place=6)
    ]
    changes = Changes(commitments=tuple(ExplainedChange(row, "actions.csv") for row in rows))
    assert "2 actions changed" in changes_section(context, APPROVED, changes).html()
    assert "\nActions (2, in which 3 things changed)" in list(changes_text(context, changes))
    assert "\nActions (1)" in list(changes_text(context, CHANGES))


def test_where_nothing_was_approved_the_file_has_its_headings_alone(tmp_path):
    write_changes(None, tmp_path / "changes.csv", STANDARD)
    assert (tmp_path / "changes.csv").read_text() == "kind,indicator,measure,group,staff_group,band,where,before,after,cause\n"


def test_words_that_changed_have_a_row_each_from_where_they_differ(context, rows, tmp_path):
    before = "Much was done. " * 20 + "Panels were trained."
    change = WordsChange("indicator 2", "commentary.md, ## 2", before, before.replace("trained", "mixed"), "2")
    changes = Changes(words=(ExplainedChange(change, "data/EXA/2025/commentary.md: changed"),))
    section = changes_section(context, APPROVED, changes).html()
    assert "the words of indicator 2 changed" in section
    assert rows(section, "Words that changed")[1][:3] == [
        "Indicator 2", "… Much was done. Panels were trained.", "… Much was done. Panels were mixed.",
    ]  # fmt: skip
    assert list(changes_text(context, changes))[:4] == [
        "\nThe words of indicator 2", "  Indicator 2 (commentary.md, ## 2)",
        "    Was: … Much was done. Panels were trained.", "    Is:  … Much was done. Panels were mixed.",
    ]  # fmt: skip
    write_changes(changes, tmp_path / "changes.csv", STANDARD)
    assert (tmp_path / "changes.csv").read_text().splitlines()[1].startswith('words,2,indicator 2,,,,"commentary.md, ## 2",Much was done.')


def test_each_action_without_a_number_has_its_own_place_in_the_file(tmp_path):
    rows = [CommitmentChange("", "status", "A", "G", place=place) for place in (0, 1)] + [
        CommitmentChange("", "dropped", "Old", "", place=1)
    ]
    rows += [CommitmentChange("1", "date", "a", "b", place=place) for place in (4, 5)] + [CommitmentChange("7", "date", "a", "b", place=6)]
    write_changes(Changes(commitments=tuple(ExplainedChange(row, "actions.csv") for row in rows)), tmp_path / "changes.csv", STANDARD)
    assert list(published_changes(tmp_path)["commitment"]) == [
        "action without a number, row 1 of the plan", "action without a number, row 2 of the plan",
        "action without a number, row 2 of the approved plan", "action 1, row 5 of the plan", "action 1, row 6 of the plan", "action 7",
    ]  # fmt: skip


def test_figures_of_the_whole_organisation_come_first(context, rows):
    part = replace(RATIO, staff_group="clinical", band="8a")
    changes = Changes(tuple(ExplainedChange(FigureChange(row, replace(row, value=1.3)), "recruitment.csv") for row in (part, RATIO)))
    names = [row[0] for row in rows(changes_section(context, APPROVED, changes).html(), "Figures that changed")[1:]]
    assert names == [f"Indicator 2, relative likelihood, White compared with BME{part}" for part in ("", ", Clinical, Band 8a")]
    lines = [line for line in changes_text(context, changes) if line.startswith("  Indicator 2")]
    assert ["Clinical" in line for line in lines] == [False, True]


def test_a_version_without_the_words_of_the_report_says_that_they_are_not_compared(context):
    without = LastApproved(ApprovedRecord(Path("2"), 2, BOARD, {}, (), {}), APPROVED.place)
    assert "so whether these have changed is not known" in changes_section(context, without, Changes()).html()


def test_a_figure_without_a_section_of_its_own_leads_to_the_one_that_it_is_within(tmp_path):
    """The race disparity ratio stands within indicator 1."""
    ratio = Figure("EXA", 2025, "rdr", "disparity", "white/bme", band="lower_upper", value=1.5, unit="ratio")
    changes = Changes((ExplainedChange(FigureChange(ratio, replace(ratio, value=1.3)), "workforce.csv"),))
    write_changes(changes, tmp_path / "changes.csv", STANDARD)
    assert "figure,rdr,disparity,white/bme,all,lower_upper,index.html#indicator-1,1.5,1.3" in (tmp_path / "changes.csv").read_text()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("G", "On track (G: in progress)"), ("B", "Complete (B)"), ("On track", "On track (in progress)"), ("?", "?"), ("", ""),
    ],
)  # fmt: skip
def test_a_status_is_told_in_the_words_of_its_plan_with_the_scale_that_plans_share(code, words):
    scheme = {"G": Status(label="On track", common="in progress"), "B": Status(label="Complete", common="complete")}
    change = CommitmentChange("6", "status", code, "B", "", 6)
    assert texts_of(change, scheme) == (words, "Complete (B)")
    assert texts_of(replace(change, what="wording"), scheme) == (code, "B")


def test_terminal_review_and_file_tell_statuses_in_words(context, rows, tmp_path):
    scheme = {"G": Status(label="On track", common="in progress"), "B": Status(label="Complete", common="complete")}
    plan = context.organisation.plan.model_copy(update={"status_scheme": scheme})
    context = replace(context, organisation=context.organisation.model_copy(update={"plan": plan, "plans": {}}))
    changes = Changes(commitments=(ExplainedChange(CommitmentChange("6", "status", "G", "B", "", 6), "actions.csv"),))
    assert "  Action 6, status: was On track (G: in progress), is Complete (B)" in changes_text(context, changes)
    assert rows(changes_section(context, APPROVED, changes).html(), "Actions that changed")[1][2:4] == [
        "On track (G: in progress)",
        "Complete (B)",
    ]
    write_changes(changes, tmp_path / "changes.csv", STANDARD, scheme)
    assert "On track (G: in progress),Complete (B)" in (tmp_path / "changes.csv").read_text()
