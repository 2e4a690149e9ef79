"""Where tables, years and figures must agree: each agreement is a number and the bounds it should lie in."""

import math
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from wres.checks.expectations import Expected
from wres.checks.great_expectations import Outcome
from wres.checks.kept import Kept, Rows
from wres.findings import SEVERITIES, Finding
from wres.parameters import Checks

BEYOND = "beyond its bounds"


@dataclass(frozen=True)
class Agreement:
    """One number that should lie between two others, told by its check and facts; `indicator` is whose figure it is."""

    check: str
    where: str
    actual: float
    least: float = -math.inf
    most: float = math.inf
    indicator: str = ""
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Agreed:
    """The findings of the agreements that do not hold, and for every agreement whether it does."""

    findings: list[Finding]
    outcomes: list[Outcome]


def examine(agreements: list[Agreement], checks: Checks, kept: Kept) -> Agreed:
    """Ask of all agreements at once whether they hold: one frame for each severity, a row for each agreement."""
    findings: list[Finding] = []
    outcomes: list[Outcome] = []
    for severity in SEVERITIES:
        alike = [one for one in agreements if checks.checks[one.check].severity == severity]
        broken = _broken(alike, severity, kept) if alike else set()
        for place, one in enumerate(alike):
            expected = Expected(one.check, "agreement", {}, one.where, severity, one.facts)
            outcomes.append(Outcome(expected, place not in broken, int(place in broken)))
            if place in broken:
                findings.append(checks.finding(one.check, one.where, one.indicator, **one.facts))
    return Agreed(findings, outcomes)


def _broken(agreements: list[Agreement], severity: str, kept: Kept) -> set[int]:
    """The places of the agreements whose number lies beyond its bounds."""
    beyond = [float(max(one.least - one.actual, one.actual - one.most)) for one in agreements]
    expected = Expected("agreement", "ExpectColumnValuesToBeBetween", {"column": BEYOND, "max_value": 0}, BEYOND, severity)
    whole = kept.holds(f"agreements ({severity})", Rows(lambda: pd.DataFrame({BEYOND: beyond})), [expected], repr(beyond))[0]
    return set() if whole else {place for place, distance in enumerate(beyond) if distance > 0}
