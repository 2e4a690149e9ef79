"""Findings that the analyst has looked at and accepted, with the reason."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches

from wres.findings import Finding, by_severity, has_errors
from wres.parameters import Checks, Organisation
from wres.parameters.organisation import Acceptance


def accept(findings: Iterable[Finding], organisation: Organisation, year: int) -> tuple[Finding, ...]:
    """The findings with `accepted` filled where an acceptance names their check, and their place if it names one.

    An acceptance of `recruitment.csv` holds for every row of it. Errors are never accepted.
    """
    of_year = organisation.accepted_in(year)
    return tuple(_with_acceptance(finding, of_year) for finding in findings)


def unused_acceptances(
    findings: Iterable[Finding],
    organisation: Organisation,
    code: str,
    year: int,
    checks: Checks,
    concerned: Callable[[str], bool] = bool,
) -> list[Finding]:
    """A finding for each acceptance that matches no finding, or an error.

    concerned: whether an acceptance of a check is spoken of. `check_return` speaks of the checks that `checks` defines,
    because it does not see the findings of later layers; by default all are spoken of.
    """
    where = f"params/organisations/{code}.yaml, accepted"
    ordered = by_severity(findings)
    unused = []
    for acceptance in organisation.accepted_in(year):
        if not concerned(acceptance.check):
            continue
        matched = [finding for finding in ordered if acceptance.covers(finding.check, finding.place)]
        if has_errors(matched):
            unused.append(checks.finding("error cannot be accepted", where, check=acceptance.check, code=code))
        elif not matched:
            place = f" in {acceptance.where}" if acceptance.where else ""
            meant = _hint(acceptance, ordered, checks)
            unused.append(checks.finding("acceptance matches nothing", where, check=acceptance.check, place=place, code=code, meant=meant))
    return unused


def _with_acceptance(finding: Finding, acceptances: Iterable[Acceptance]) -> Finding:
    """The last acceptance that matches counts."""
    matching = [acceptance for acceptance in acceptances if finding.severity != "error" and acceptance.covers(finding.check, finding.place)]
    if not matching:
        return finding
    return replace(finding, accepted=f"{matching[-1].reason} ({matching[-1].by}, {matching[-1].date.isoformat()})")


def _hint(acceptance: Acceptance, findings: Sequence[Finding], checks: Checks) -> str:
    """The check whose name is nearest to one that no check has, else the places where the check did find something."""
    places = [finding.where for finding in findings if finding.check == acceptance.check]
    if places:
        return f" This check found: {'; '.join(places[:3])}."
    if acceptance.check in checks.checks:
        return ""
    names = {name.lower(): name for name in (*checks.checks, *(finding.check for finding in findings))}
    near = get_close_matches(" ".join(acceptance.check.lower().split()), names, 1, 0.6)
    return f' No check has this name. Did you mean "{names[near[0]]}"?' if near else " No check has this name."
