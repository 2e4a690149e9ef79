"""Findings in the order in which a lead reads them."""

import importlib
import pkgutil
from types import SimpleNamespace

import wres.plans.questions
from wres.plans.questions.asking import Check
from wres.plans.questions.topics import FIRST, LEADING, ORDER, TIDYING, TOPICS, TRANSCRIPT, first_and_rest, topic_of


def asked(*checks):
    return [SimpleNamespace(check=check, severity="warning", where="") for check in checks]


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


def test_one_action_is_read_first_once_while_others_wait():
    row = [
        SimpleNamespace(check=check, severity="warning", where="actions.csv, row 3, due_text")
        for check in ("overdue", "date not yet known")
    ]
    others = asked("claim without an action", "no lead", "no measures of success", "plan without statuses")
    first, _ = first_and_rest([*row, *others])
    assert row[0] in first
    assert row[1] not in first


def test_warnings_come_before_notes_and_notes_fill_the_five():
    note = SimpleNamespace(check="worsening without an action", severity="note", where="")
    first, _ = first_and_rest([note, *asked("no lead", "a whole tier leads")])
    assert [finding.check for finding in first] == ["no lead", "a whole tier leads", "worsening without an action"]


def test_tidying_and_transcripts_are_apart():
    assert topic_of("number missing") == TIDYING
    assert topic_of("check the transcript") == TRANSCRIPT
