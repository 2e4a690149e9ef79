"""The gate for words: no number in the words of a finding that may not be shown."""

import re
from collections.abc import Iterable
from dataclasses import replace

from wres.findings import Finding
from wres.indicators import Figure

MASK = "[c]"
PERIOD = r"(?P<period>(?<![\w./])20\d\d/\d\d(?![\w/]))"
NUMBER = re.compile(PERIOD + r"|(?<![\w.])[-+−±]?\d[\d,]*(?:\.\d+)?(?![\w])")
KEPT_AFTER = re.compile(
    r"\b(?:rows?|bands?|indicators?|metric|columns?|lines?|section|year|indicators (?:\w+(?:,| to| and) )*\w+(?:,| to| and))\s+$",
    re.IGNORECASE,
)


def disclose_findings(findings: Iterable[Finding], figures: Iterable[Figure]) -> tuple[Finding, ...]:
    """The findings, with every number hidden in what they say of an indicator that has suppressed figures.

    `public_what` is said instead of `what` where it is given; always, of a finding about no one indicator: about a whole
    table or another year, where a small count may lie that this year does not show. figures: disclosed.
    """
    suppressed = {figure.indicator for figure in figures if figure.hides_counts}
    return tuple(_disclose(finding, suppressed) for finding in findings)


def _disclose(finding: Finding, suppressed: set[str]) -> Finding:
    concerned = finding.indicator in suppressed
    what = finding.public_what if finding.public_what and (concerned or not finding.indicator) else finding.what
    if not concerned:
        return replace(finding, what=what)
    masked = what if finding.public_what else mask_numbers(what)
    return replace(finding, what=masked, why=mask_numbers(finding.why), how_to_fix=mask_numbers(finding.how_to_fix))


def mask_numbers(text: str) -> str:
    """The text with [c] for every number, except those that name a row, a band, an indicator or a year."""
    return NUMBER.sub(lambda match: match.group() if match["period"] or KEPT_AFTER.search(text[: match.start()]) else MASK, text)
