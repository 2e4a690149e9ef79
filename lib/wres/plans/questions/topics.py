"""Findings in the order in which a lead reads them: five first, then by topic."""

from collections.abc import Sequence

from wres.findings import Finding, Location
from wres.plans.publishing import NAMES_CHECK

FIRST = 5
OUTCOMES, FOLLOWING, TARGETS, PAPER, TIDYING, TRANSCRIPT = (
    "Results for staff", "Leads, dates and statuses", "Targets", "The paper", "Tidying", "Check the transcript",
)  # fmt: skip
TOPICS: dict[str, tuple[str, ...]] = {  # each check once; those named nowhere are about leads, dates and statuses
    OUTCOMES: (
        "worsening without an action", "worsening, analysed only", "arrow against its figures", "arrow without an earlier figure",
        "change against the table", "review reported by attendance", "claim without an action", "indicator left to data",
        "indicator left to support", "subject without an action", "indicator without an action", "no links to indicators",
        "no measures of success", "measures without figures", "mostly carried over", "framework item without an action",
        "indicator linked only in general", "actions without an indicator", "link that may be missing", "linked to most indicators",
        "no such indicator", "no such framework item", "section without links", "framework not told apart",
        "outcome repeats the requirement",
    ),
    TARGETS: (
        "pace not reachable", "actions due after their target", "targets in conflict", "targets said to be unset", "incomplete target",
        "target for a band not shown", "target without an action", "target with several dates", "period does not add up",
        "change in percent without a base",
        "target met but not marked", "target after the plan's end", "objective with a past target",
        "target's date written in several ways", "number without its unit",
    ),
    PAPER: (
        "proposal against decision", "text against boxes", "prompt left in", "blank field in the paper", "appendix not there",
        "mark without its note",
    ),
    TIDYING: (
        "several terms for one group", "role named in several ways", "abbreviations not explained", "abbreviation spelt in several ways",
        "indicator and metric mixed", "reference by page", "number missing", "number used twice", "two objectives under one number",
        "note without its mark", "same objective twice", "objectives nearly the same", "same action twice", "same passage in two actions",
        "date written oddly", "neither yes nor no", "milestone before the plan",
    ),
    TRANSCRIPT: ("check the transcript", "transcript note without its action", "field of the wrong kind", "text cut off", "part missing"),
}  # fmt: skip
ORDER = (OUTCOMES, FOLLOWING, TARGETS, PAPER, TIDYING, TRANSCRIPT)
LEADING = (  # what got worse without an answer, contradictions of figures and dates, subjects for staff, then what most rows lack
    "worsening without an action", "worsening, analysed only", NAMES_CHECK, "plan already over", "arrow against its figures",
    "change against the table", "targets in conflict", "due before its own trigger", "review reported by attendance", "overdue",
    "claim without an action", "subject without an action", "indicator left to data", "indicator without an action", "date not yet known",
    "measures without figures", "status codes without a key", "carried over without progress", "no links to indicators",
    "no measures of success", "no lead", "incomplete target", "plan without statuses", "nothing due in the plan's last years",
    "only teams lead", "indicator left to support", "text against boxes", "incomplete action", "undefined status code", "no status",
    "check the transcript", "lead and date only elsewhere", "targets said to be unset",
)  # fmt: skip
_TOPIC = {check: topic for topic, checks in TOPICS.items() for check in checks}


def topic_of(check: str) -> str:
    """The topic of a check."""
    return _TOPIC.get(check, FOLLOWING)


def first_and_rest(findings: Sequence[Finding]) -> tuple[list[Finding], dict[str, list[Finding]]]:
    """The findings to read first, and the others by topic in order.

    First are five, fewer only where there are not five: one of each check and one of each action, as far as
    that can be; warnings stand before notes, and those in LEADING before the others.
    """
    first: list[Finding] = []
    for asked in sorted(findings, key=_rank):
        new = all(asked.check != other.check and not _same_action(asked.place, other.place) for other in first)
        if new and len(first) < FIRST:
            first.append(asked)
    first += [asked for asked in sorted(findings, key=_rank) if asked not in first][: FIRST - len(first)]
    first.sort(key=_rank)
    read = {id(asked) for asked in first}
    rest = {topic: [asked for asked in findings if id(asked) not in read and topic_of(asked.check) == topic] for topic in ORDER}
    return first, {topic: asked for topic, asked in rest.items() if asked}


def _rank(asked: Finding) -> tuple[bool, int, int]:
    place = LEADING.index(asked.check) if asked.check in LEADING else len(LEADING)
    return asked.severity != "warning", place, ORDER.index(topic_of(asked.check))


def _same_action(place: Location, other: Location) -> bool:
    """Whether two findings are about cells of the same action."""
    return bool(place.row) and (place.table, place.row) == (other.table, other.row)
