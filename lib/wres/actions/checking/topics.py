"""Findings in the order in which a lead reads them: five first, then by topic."""

from collections.abc import Sequence
from typing import Any

FIRST = 5
OUTCOMES, FOLLOWING, TARGETS, PAPER, TIDYING, TRANSCRIPT = (
    "Results for staff", "Leads, dates and statuses", "Targets", "The paper", "Tidying", "Check the transcript",
)  # fmt: skip
TOPICS: dict[str, tuple[str, ...]] = {  # each check once; those named nowhere are about leads, dates and statuses
    OUTCOMES: (
        "worsening without an action", "worsening, analysed only", "arrow against its figures", "arrow without an earlier figure", "change against the table",
        "review reported by attendance", "claim without an action", "indicator left to data", "indicator left to support", "subject without an action",
        "indicator without an action", "no links to indicators", "no measures of success", "measures without figures", "mostly carried over",
        "framework item without an action", "indicator linked only in general", "actions without an indicator", "link that may be missing",
        "linked to most indicators", "no such indicator", "no such framework item", "section without links", "framework not told apart",
        "outcome repeats the requirement",
    ),
    TARGETS: (
        "pace not reachable", "actions due after their target", "targets in conflict", "targets said to be unset", "incomplete target", "target without an action",
        "target with several dates", "period does not add up", "change in percent without a base", "target met but not marked", "target after the plan's end",
        "objective with a past target", "target's date written in several ways", "number without its unit",
    ),
    PAPER: (
        "proposal against decision", "text against boxes", "prompt left in", "field of the wrong kind", "blank field in the paper", "appendix not there",
        "mark without its note",
    ),
    TIDYING: (
        "several terms for one group", "role named in several ways", "abbreviations not explained", "abbreviation spelt in several ways",
        "indicator and metric mixed", "reference by page", "number missing", "number used twice", "two objectives under one number", "part missing",
        "note without its mark", "same objective twice", "objectives nearly the same", "same action twice", "same passage in two actions",
        "date written oddly", "neither yes nor no", "milestone before the plan",
    ),
    TRANSCRIPT: ("check the transcript", "transcript note without its action"),
}  # fmt: skip
ORDER = (OUTCOMES, FOLLOWING, TARGETS, PAPER, TIDYING, TRANSCRIPT)
LEADING = (  # what a lead is asked about first, and a journalist would see
    "worsening without an action", "worsening, analysed only", "likely name of a person", "overdue", "due before its own trigger", "plan already over",
    "arrow against its figures", "change against the table", "no lead", "incomplete action", "targets in conflict", "targets said to be unset",
    "review reported by attendance", "claim without an action", "subject without an action", "no links to indicators", "no measures of success",
    "measures without figures", "carried over without progress", "plan without statuses", "status codes without a key", "indicator left to data",
)  # fmt: skip
_TOPIC = {check: topic for topic, checks in TOPICS.items() for check in checks}


def topic_of(check: str) -> str:
    """The topic of a check."""
    return _TOPIC.get(check, FOLLOWING)


def first_and_rest(findings: Sequence[Any]) -> tuple[list[Any], dict[str, list[Any]]]:
    """The findings to read first, at most five and one of each check, and the others by topic in order; each has `check`."""
    first: list[Any] = []
    for check in LEADING:
        first += [asked for asked in findings if asked.check == check][:1]
    first = first[:FIRST]
    read = {id(asked) for asked in first}
    rest = {topic: [asked for asked in findings if id(asked) not in read and topic_of(asked.check) == topic] for topic in ORDER}
    return first, {topic: asked for topic, asked in rest.items() if asked}
