"""Findings as they may be published: a sentence about hidden figures loses its numbers."""

import re

import pandas as pd

MASK = "[c]"
NUMBER = re.compile(r"(?<![\w.])[-+−±]?\d[\d,]*(?:\.\d+)?(?![\w])")
KEPT_AFTER = re.compile(r"\b(?:rows?|bands?|indicators?|metric|columns?|lines?|section|year)\s+$", re.IGNORECASE)


def disclose_findings(findings: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
    """The findings, with every number hidden in what they say of an indicator that has suppressed measures.

    findings: the internal columns, with `indicator` (one code, or several separated by `;`) and `public_what`, which is
    used instead of `what` where it is given; always, for a finding about no one indicator. measures: disclosed. Returns the same columns.
    """
    suppressed = set(measures.loc[measures["status"] == "suppressed", "indicator"])
    if findings.empty:
        return findings.copy()
    concerned = findings["indicator"].map(lambda codes: bool(suppressed & {code.strip() for code in str(codes).split(";")}))
    disclosed = findings.copy()
    for column in ("what", "why", "how_to_fix"):
        disclosed.loc[concerned, column] = findings.loc[concerned, column].map(mask_numbers)
    general = findings["indicator"] == ""  # about a whole table or another year, where a small count may lie that this year does not show
    better = (concerned | general) & (findings["public_what"] != "")
    disclosed.loc[better, "what"] = findings.loc[better, "public_what"]
    return disclosed


def mask_numbers(text: str) -> str:
    """The text with [c] for every number, except those that name a row, a band, an indicator or a year."""
    return NUMBER.sub(lambda found: found.group() if KEPT_AFTER.search(text[: found.start()]) else MASK, text)
