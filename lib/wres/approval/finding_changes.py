"""Which findings of a report are new, gone, or say something else."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from wres.findings import Finding

NEW, GONE, CHANGED = "new", "gone", "changed"
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
        """NEW, GONE or CHANGED."""
        return NEW if self.before is None else GONE if self.after is None else CHANGED


def finding_changes(before: Iterable[Finding], after: Iterable[Finding], ignored: tuple[str, ...]) -> tuple[FindingChange, ...]:
    """What changed of the findings, in the order of the later ones, then those that are gone.

    ignored: how the places of findings begin that are never a change. A finding is the same one where check, place and sentence are,
    whatever its row: rows change with every row that is put in above them. One of the same check and place that says something else
    has changed, unless only numbers in its sentence have. Accepting a finding changes nothing.
    """
    was, now = ([finding for finding in side if not finding.where.startswith(ignored)] for side in (before, after))
    for identity in (_whole, _but_for_numbers):
        was, now = _without(was, now, identity), _without(now, was, identity)
    earlier: dict[Hashable, list[Finding]] = defaultdict(list)
    for finding in was:
        earlier[_place(finding)].append(finding)
    changes = [FindingChange(earlier[_place(finding)].pop(0) if earlier[_place(finding)] else None, finding) for finding in now]
    return (*changes, *(FindingChange(finding, None) for of_place in earlier.values() for finding in of_place))


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


def _whole(finding: Finding) -> tuple[str, str, str]:
    return *_place(finding), finding.what


def _but_for_numbers(finding: Finding) -> tuple[str, str, str]:
    return *_place(finding), NUMBERS.sub("", finding.what)
