"""Findings that the analyst has looked at and accepted, with the reason."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any

import pandas as pd

from wres.parameters import Checks, Organisation
from wres.parameters.organisation import Accepted


def accept(findings: pd.DataFrame, organisation: Organisation, year: int) -> pd.DataFrame:
    """The findings with `accepted` filled where an acceptance names their check, and their place if it names one.

    An acceptance of `recruitment.csv` holds for every row of it. Errors are never accepted.
    """
    accepted = findings.copy()
    for one in _of_year(organisation, year):
        accepted.loc[_matches(findings, one) & (findings["severity"] != "error"), "accepted"] = (
            f"{one.reason} ({one.by}, {one.date.isoformat()})"
        )
    return accepted


def unused_acceptances(
    findings: pd.DataFrame, organisation: Organisation, code: str, year: int, checks: Checks, concerned: Callable[[str], bool] = bool
) -> list[dict[str, Any]]:
    """A finding for each acceptance that matches no finding, or an error.

    concerned: whether an acceptance of a check is spoken of. `check_return` speaks of the checks that `checks` defines,
    because it does not see the findings of later layers; by default all are spoken of.
    """
    where = f"params/organisations/{code}.yaml, accepted"
    found = []
    for one in filter(lambda one: concerned(one.check), _of_year(organisation, year)):
        matched = findings[_matches(findings, one)]
        if (matched["severity"] == "error").any():
            found.append(checks.finding("error cannot be accepted", where, check=one.check, code=code))
        elif matched.empty:
            place = f" in {one.where}" if one.where else ""
            meant = _meant(one, findings, checks)
            found.append(checks.finding("acceptance matches nothing", where, check=one.check, place=place, code=code, meant=meant))
    return found


def _meant(one: Accepted, findings: pd.DataFrame, checks: Checks) -> str:
    """The check whose name is nearest to one that no check has, else the places where the check did find something."""
    present = list(dict.fromkeys(findings["check"]))
    if one.check in present:
        places = "; ".join(findings.loc[findings["check"] == one.check, "where"].head(3))
        return f" This check found: {places}."
    if one.check in checks.checks:
        return ""
    names = {name.lower(): name for name in (*checks.checks, *present)}
    near = get_close_matches(" ".join(one.check.lower().split()), names, 1, 0.6)
    return f' No check has this name. Did you mean "{names[near[0]]}"?' if near else " No check has this name."


def _of_year(organisation: Organisation, year: int) -> Iterable[Accepted]:
    return (one for one in organisation.accepted if one.year in (None, year))


def _matches(findings: pd.DataFrame, one: Accepted) -> pd.Series:
    same = findings["check"] == one.check
    if one.where:
        same &= (findings["where"] == one.where) | findings["where"].str.startswith(f"{one.where}, ")
    return same
