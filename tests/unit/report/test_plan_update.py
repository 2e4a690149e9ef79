"""An update of the plan within its year is no correction of the report that was approved."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from wres.approval.changes import Changes, ExplainedChange
from wres.approval.differences import CommitmentChange, FigureChange
from wres.approval.published_words import WordsChange
from wres.approval.record import ApprovedRecord
from wres.indicators.figures import Figure
from wres.parameters import Workspace
from wres.parameters.organisation import Approval
from wres.parameters.published_files import read_approval
from wres.plans.rounds import PlanRound
from wres.plans.written import WrittenRow
from wres.report.approval_state import write_approval_state
from wres.report.context_alone import context_alone
from wres.report.correction_words import correction
from wres.report.plan_update import day_of_standing_round
from wres.report.sections.facts import facts_html
from wres.report.sections.heading import heading, state
from wres.report.sections.state import sign_off

BOARD = Approval(by="Board of directors", date=dt.date(2025, 11, 26))
RECORD = ApprovedRecord(Path("1"), 1, BOARD, {}, (), {})
ALONE = context_alone(Workspace.at(), "EXA", 2025)
CONTEXT = replace(ALONE, organisation=ALONE.organisation.model_copy(update={"approval": {2025: BOARD}}))
MARCH = dt.date(2026, 3, 3)
ROUND = [
    CommitmentChange("6", "status", "G", "B", "", 5), CommitmentChange("6", "progress", "", "Done", "", 5),
    CommitmentChange("6", "updated", "", "March 2026", "", 5), CommitmentChange("9", "date", "May 2026", "June 2026", "", 8),
]  # fmt: skip


def changes(commitments=ROUND, figures=(), words=()):
    return Changes(
        figures=tuple(ExplainedChange(row, "x") for row in figures), words=tuple(ExplainedChange(row, "x") for row in words),
        commitments=tuple(ExplainedChange(row, "actions.csv") for row in commitments),
    )  # fmt: skip


def test_a_round_of_updates_is_told_by_its_day_and_leaves_the_report_approved(tmp_path):
    update = correction(CONTEXT, RECORD, changes(), MARCH)
    assert update.is_update
    assert update.sentence == (
        "The action plan was updated on 3 March 2026, after the report was approved by Board of directors on 26 November 2025: "
        "status, date and progress of 2 actions changed."
    )
    page = heading(CONTEXT, correction=update).html()
    assert "Approved:" in page
    assert "Plan updated since approval:" in page
    assert "Corrected" not in page
    assert state(CONTEXT, update).endswith("Plan updated since approval.")
    assert "Board of directors, 26 November 2025; action plan updated on 3 March 2026" in facts_html(CONTEXT, [], update)
    assert "sign here" not in sign_off(CONTEXT, [], update)
    write_approval_state(CONTEXT, update, tmp_path / "approval.csv")
    approval = read_approval(tmp_path / "approval.csv")
    assert (approval.state, approval.day) == ("updated", BOARD.date)


FIGURE = FigureChange(*(Figure("EXA", 2025, "8", "percentage", "bme", value=value, unit="percent") for value in (1.0, 2.0)))
WORDS = WordsChange("the summary", "commentary.md, ## summary", "Old", "New")


@pytest.mark.parametrize(
    ("differing", "day"),
    [
        (changes(), None),
        (changes(), dt.date(2025, 11, 25)),
        (changes([*ROUND, CommitmentChange("9", "wording", "Train", "Mentor", "", 8)]), MARCH),
        (changes([*ROUND, CommitmentChange("10", "added", "", "Mentor", "", 9)]), MARCH),
        (changes(figures=[FIGURE]), MARCH),
        (changes(words=[WORDS]), MARCH),
    ],
    ids=("no round kept", "a round before the approval", "other words", "a new action", "a figure", "the summary"),
)
def test_anything_else_is_a_correction(differing, day):
    other = correction(CONTEXT, RECORD, differing, day)
    assert other.title == "Corrected since publication"
    assert "Approved:" not in heading(CONTEXT, correction=other).html()


def plan(*statuses):
    return SimpleNamespace(commitments=[SimpleNamespace(written=WrittenRow(action="Mentor", status=status)) for status in statuses])


@pytest.mark.parametrize(
    ("rounds", "day"),
    [
        ([], None),
        ([PlanRound(None, plan("G"))], None),
        ([PlanRound(None, plan("G")), PlanRound(MARCH, plan("B"))], MARCH),
        ([PlanRound(None, plan("G")), PlanRound(MARCH, plan("A"))], None),
        ([PlanRound(MARCH, plan("B", "B"))], None),
    ],
    ids=("none", "the start alone", "as the round left it", "changed by hand since", "an action taken out since"),
)
def test_a_round_counts_where_the_plan_stands_as_it_left_it(rounds, day):
    assert day_of_standing_round(rounds, plan("B")) == day
