"""Which findings of a report are new, gone, or say something else."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from wres.findings import Finding

NEW, GONE, CHANGED = "new", "gone", "changed"
ACCEPTED, REOPENED = "accepted since", "no longer accepted"
ROWS = re.compile(r", rows? \d+(?:(?:,| to| and) \d+)*")  # of a place: ", rows 2, 4 to 8"
NUMBERS = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding as it was and as it is; None where there was or is none."""

    before: Finding | None
    after: Finding | None

    @property
    def finding(self) -> Finding:
        """As it is, or, where it is gone, as it was."""
        finding = self.after or self.before
        assert finding is not None
        return finding

    @property
    def what(self) -> str:
        """NEW, GONE, CHANGED, or, of one that says the same, ACCEPTED or REOPENED."""
        if self.before is None or self.after is None:
            return NEW if self.before is None else GONE
        if _but_for_numbers(self.before) != _but_for_numbers(self.after):
            return CHANGED
        return ACCEPTED if self.after.accepted else REOPENED

    @property
    def is_of_acceptance(self) -> bool:
        """Whether nothing changed but that it was accepted, or is no longer."""
        return self.what in (ACCEPTED, REOPENED)


def finding_changes(before: Iterable[Finding], after: Iterable[Finding], ignored: tuple[str, ...]) -> tuple[FindingChange, ...]:
    """What changed of the findings, in the order of the later ones, then those that are gone.

    ignored: how the places of findings begin that are never a change. A finding is the same one where check, place and sentence are,
    whatever its row: rows change with every row that is put in above them. One of the same check and place that says something else
    has changed, unless only numbers in its sentence have. One that was accepted since, or is no longer accepted, has changed as well;
    another reason is no change.
    """
    was, now = ([finding for finding in side if not finding.where.startswith(ignored)] for side in (before, after))
    for identity in (_whole, _same_but_for_numbers):
        was, now = _without(was, now, identity), _without(now, was, identity)
    earlier = _earlier_of(was, now)
    changes = [FindingChange(before, finding) for before, finding in zip(earlier, now, strict=True)]
    matched = {id(finding) for finding in earlier}
    return (*changes, *(FindingChange(finding, None) for finding in was if id(finding) not in matched))


def _earlier_of(was: Iterable[Finding], now: Sequence[Finding]) -> list[Finding | None]:
    """The earlier finding of each later one: of those of its check and place the one that says the same, else the first."""
    earlier: list[Finding | None] = [None] * len(now)
    remaining = list(was)
    for identity in (_but_for_numbers, _place):
        for place, finding in enumerate(now):
            before = next((then for then in remaining if identity(then) == identity(finding)), None)
            if earlier[place] is None and before is not None:
                earlier[place] = before
                remaining = [then for then in remaining if then is not before]
    return earlier


def _without(findings: Iterable[Finding], others: Iterable[Finding], identity: Callable[[Finding], Hashable]) -> list[Finding]:
    """The findings that are not among the others, each as often as it is missing there."""
    available = Counter(map(identity, others))
    remaining = []
    for finding in findings:
        if available[identity(finding)]:
            available[identity(finding)] -= 1
        else:
            remaining.append(finding)
    return remaining


def _place(finding: Finding) -> tuple[str, str]:
    return finding.check, ROWS.sub("", finding.where)


def _whole(finding: Finding) -> tuple[str, str, str, bool]:
    return *_place(finding), finding.what, bool(finding.accepted)


def _same_but_for_numbers(finding: Finding) -> tuple[str, str, str, bool]:
    return *_but_for_numbers(finding), bool(finding.accepted)


def _but_for_numbers(finding: Finding) -> tuple[str, str, str]:
    return *_place(finding), NUMBERS.sub("", finding.what)
