"""Findings in the order in which a lead reads them."""

import importlib
import pkgutil

import pytest

import wres.plans.questions
from wres.findings import Finding, Location
from wres.plans.questions.asking import Check
from wres.plans.questions.topics import FIRST, LEADING, ORDER, TIDYING, TOPICS, TRANSCRIPT, first_and_rest, topic_of


def asked(*checks):
    return [finding(check, "organisation file") for check in checks]


def finding(check, table, row="", severity="warning"):
    return Finding(severity, check, Location(table, row, "due_text" if row else ""), "", "", "")


def test_every_check_with_a_topic_exists_and_has_one_topic():
    names = {
        value.name
        for module in pkgutil.iter_modules(wres.plans.questions.__path__)
        for value in vars(importlib.import_module(f"wres.plans.questions.{module.name}")).values()
        if isinstance(value, Check)
    }
    listed = [check for checks in TOPICS.values() for check in checks]
    assert len(listed) == len(set(listed))
    assert set(listed) | set(LEADING) <= names


def test_five_are_read_first_and_nothing_is_lost():
    findings = asked("number missing", "no lead", "overdue", "overdue", "worsening without an action", "claim without an action",
                     "no measures of success", "plan without statuses", "check the transcript")  # fmt: skip
    first, rest = first_and_rest(findings)
    assert [finding.check for finding in first] == [
        "worsening without an action", "overdue", "claim without an action", "no measures of success", "no lead",
    ]  # fmt: skip
    assert len(first) == FIRST
    assert sum(map(len, rest.values())) + len(first) == len(findings)
    assert list(rest) == [topic for topic in ORDER if topic in rest]


@pytest.mark.parametrize("table", ["actions.csv", "return.xlsx, sheet actions"])
def test_one_action_is_read_first_once_while_others_wait(table):
    row = [finding(check, table, 3) for check in ("overdue", "date not yet known")]
    others = asked("claim without an action", "no lead", "no measures of success", "plan without statuses")
    first, _ = first_and_rest([*row, *others])
    assert row[0] in first
    assert row[1] not in first


def test_warnings_come_before_notes_and_notes_fill_the_five():
    note = finding("worsening without an action", "organisation file", severity="note")
    first, _ = first_and_rest([note, *asked("no lead", "a whole tier leads")])
    assert [finding.check for finding in first] == ["no lead", "a whole tier leads", "worsening without an action"]


def test_tidying_and_transcripts_are_apart():
    assert topic_of("number missing") == TIDYING
    assert topic_of("check the transcript") == TRANSCRIPT


def test_warnings_stand_before_notes_among_the_first_whatever_fills_the_five():
    findings = [finding("overdue", "actions.csv", row) for row in range(2, 6)] + [finding("number missing", "actions.csv", severity="note")]
    first, _ = first_and_rest(findings)
    assert [asked.severity for asked in first] == ["warning"] * 4 + ["note"]
