"""Where tables, years and figures must agree: each agreement is a number and the bounds it should lie in."""

import math
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from wres.checks.expectations import Expected
from wres.checks.great_expectations import Outcome
from wres.checks.kept import Kept
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

    findings: list[dict[str, Any]]
    outcomes: list[Outcome]


def examine(agreements: list[Agreement], checks: Checks, kept: Kept) -> Agreed:
    """Ask of all agreements at once whether they hold: one frame for each severity, a row for each agreement."""
    findings: list[dict[str, Any]] = []
    outcomes: list[Outcome] = []
    for severity in ("error", "warning", "note"):
        alike = [one for one in agreements if checks.checks[one.check].severity == severity]
        if not alike:
            continue
        frame = pd.DataFrame({BEYOND: [max(one.least - one.actual, one.actual - one.most) for one in alike]}, dtype=float)
        expected = Expected("agreement", "ExpectColumnValuesToBeBetween", {"column": BEYOND, "max_value": 0}, BEYOND, severity)
        whole = kept.validate(f"agreements ({severity})", frame, [expected], repr(frame[BEYOND].tolist()))[0].met
        broken = set() if whole else set(frame.index[frame[BEYOND] > 0])
        for place, one in enumerate(alike):
            outcomes.append(_outcome(one, severity, place not in broken, checks))
            if place in broken:
                findings.append(checks.finding(one.check, one.where, one.indicator, **one.facts))
    return Agreed(findings, outcomes)


def _outcome(agreement: Agreement, severity: str, met: bool, checks: Checks) -> Outcome:
    facts = agreement.facts
    expected = Expected(agreement.check, "agreement", {}, agreement.where, severity, facts)
    return Outcome(expected, met, 0 if met else 1)
