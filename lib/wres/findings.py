"""Findings: what a person should know about an input, a figure or a plan, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

SEVERITIES = ("error", "warning", "note")
COLUMNS = ["severity", "check", "where", "what", "why", "how_to_fix", "accepted"]
INTERNAL_COLUMNS = [*COLUMNS, "indicator", "public_what"]


def finding(
    severity: str, check: str, where: str, what: str, why: str, how_to_fix: str, indicator: str = "", public_what: str = ""
) -> dict[str, Any]:
    """One finding.

    severity: error (an input cannot be used), warning (it looks wrong) or note (worth knowing). where: begins with the
    table's name. indicator: the code whose figures the sentence speaks of, so that disclosure can hide its numbers;
    public_what: what to say instead of `what` in the public edition. Raises ValueError for another severity.
    """
    if severity not in SEVERITIES:
        raise ValueError(f"severity {severity!r} is none of {', '.join(SEVERITIES)}")
    return {
        "severity": severity, "check": check, "where": where, "what": what, "why": why, "how_to_fix": how_to_fix,
        "accepted": "", "indicator": indicator, "public_what": public_what,
    }  # fmt: skip


def findings_frame(findings: Iterable[dict[str, Any]]) -> pd.DataFrame:
    """Findings as a frame of text: errors first, then warnings, then notes, each in the order found."""
    import pandas as pd  # here, because parameters use findings and must load without pandas

    in_order = sorted(findings, key=lambda one: SEVERITIES.index(one["severity"]))
    return pd.DataFrame({name: [str(one.get(name) or "") for one in in_order] for name in INTERNAL_COLUMNS}, dtype="str")
