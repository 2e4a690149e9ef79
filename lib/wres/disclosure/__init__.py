"""Disclosure control: the gate between what is calculated and what may be published."""

from wres.disclosure.disclosed_figures import DisclosedFigures, Protection
from wres.disclosure.findings_gate import disclose_findings
from wres.disclosure.gate import disclose
from wres.disclosure.unknown_counts import disclose_unknown

__all__ = ["DisclosedFigures", "Protection", "disclose", "disclose_findings", "disclose_unknown"]
